// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/error.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <chrono>

namespace dutydesk {

/// A certificate just issued.
struct IssuedCertificate {
    QByteArray certificatePem; ///< the certificate alone, without the authority's
    QByteArray privateKeyPem; ///< PKCS#8; empty when the key is the requester's own
    QString serial; ///< lower-case hexadecimal
    QDateTime validFrom;
    QDateTime validUntil;

    friend bool operator==(const IssuedCertificate &, const IssuedCertificate &) = default;
};

/// Issues the certificates of one central and its desks (X.509 v3, P-256, ECDSA with SHA-256).
class CertificateIssuer {
public:
    virtual ~CertificateIssuer() = default;
    virtual QByteArray authorityCertificatePem() const = 0;
    /// A server certificate with a fresh key; each name is a DNS name or an IP address.
    [[nodiscard]] virtual Result<IssuedCertificate> issueServer(const QStringList &names,
                                                                std::chrono::days validity) const = 0;
    /// A client certificate for the key of a PKCS#10 request; only the key is taken from it, the name is \c
    /// deskId.
    /// \returns BadInput when the request is damaged, not signed by its own key, or not for a P-256 key.
    [[nodiscard]] virtual Result<IssuedCertificate> issueClient(const QByteArray &requestPem, const QString &deskId,
                                                                std::chrono::days validity) const = 0;
    /// The desk id in a client certificate (PEM or DER) of this authority.
    /// \returns Forged when another made it, Expired outside its days, BadInput when it is no client
    /// certificate.
    [[nodiscard]] virtual Result<QString> clientOf(const QByteArray &certificate) const = 0;
    /// Public key of a certificate (PEM or DER) as SignatureVerifier takes it: a desk's checkpoints are
    /// checked with it.
    [[nodiscard]] virtual Result<QByteArray> publicKeyOf(const QByteArray &certificate) const = 0;
};

} // namespace dutydesk
