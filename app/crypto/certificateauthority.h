// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/certificates.h"
#include "app/ports/clock.h"
#include "app/ports/random.h"

#include <memory>

namespace dutydesk {

/// A small certificate authority of its own (P-256, self-signed, path length 0) for a central and for tests.
/// Safe from any thread.
class CertificateAuthority final : public CertificateIssuer {
public:
    /// A new authority, valid for \c validity from the clock's now.
    [[nodiscard]] static Result<std::unique_ptr<CertificateAuthority>>
    create(const QString &name, std::chrono::days validity, Random &random, const Clock &clock);
    /// From what caCertificatePem and privateKeyPem() gave; BadInput when the two do not belong together.
    [[nodiscard]] static Result<std::unique_ptr<CertificateAuthority>>
    load(const QByteArray &certificatePem, const QByteArray &privateKeyPem, Random &random, const Clock &clock);
    /// Keeps certificate and key in one file (mode 0600) and makes it, for ten years, when there is none. A
    /// file that cannot be read is an error (Damaged): it is never replaced.
    [[nodiscard]] static Result<std::unique_ptr<CertificateAuthority>>
    openOrCreate(const QString &path, const QString &name, Random &random, const Clock &clock);
    ~CertificateAuthority() override;

    QByteArray authorityCertificatePem() const override;
    QByteArray privateKeyPem() const;
    [[nodiscard]] Result<IssuedCertificate> issueServer(const QStringList &names,
                                                        std::chrono::days validity) const override;
    [[nodiscard]] Result<IssuedCertificate> issueClient(const QByteArray &requestPem, const QString &deskId,
                                                        std::chrono::days validity) const override;
    [[nodiscard]] Result<QString> clientOf(const QByteArray &certificate) const override;
    [[nodiscard]] Result<QByteArray> publicKeyOf(const QByteArray &certificate) const override;

private:
    class Impl;
    explicit CertificateAuthority(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace dutydesk
