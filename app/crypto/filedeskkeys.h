// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/deskkeys.h"

#include <memory>

namespace dutydesk {

/// Keeps who this desk is in its folder: enrolment.json (all of it, replaced as a whole) and, between a
/// request and central's answer, enrolment.pending.json with the new key. Both are readable by the owner
/// alone. The key is not sealed: the desk needs it to reach central before anybody is signed in. Safe from
/// any thread.
class FileDeskKeys final : public DeskKeys {
public:
    explicit FileDeskKeys(const QString &folder);
    ~FileDeskKeys() override;

    bool isEnrolled() const override;
    DeskIdentity identity() const override;
    [[nodiscard]] Result<QByteArray> certificateRequestPem(const QString &deskName) override;
    /// \returns BadInput when a part cannot be read or the certificate is not for the key of the last request
    /// (or the present one), Forged when it is not by that authority, NotFound when no key was ever requested
    /// for.
    [[nodiscard]] Result<void> adopt(const DeskIdentity &identity, const QByteArray &certificatePem,
                                     const QByteArray &centralCaPem, const QByteArray &centralSigningKey) override;
    QByteArray certificatePem() const override;
    QByteArray privateKeyPem() const override;
    QByteArray centralCaPem() const override;
    QByteArray centralSigningKey() const override;
    [[nodiscard]] Result<QByteArray> sign(const QByteArray &message) const override;
    QByteArray publicKey() const override;

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace dutydesk
