// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/error.h"
#include "app/domain/officer.h"

#include <QByteArray>

namespace dutydesk {

/// The desk's own key pair, certificate and enrolment, kept in the desk folder (mode 0600).
class DeskKeys {
public:
    virtual ~DeskKeys() = default;
    virtual bool isEnrolled() const = 0;
    virtual DeskIdentity identity() const = 0;
    /// PKCS#10 request for a new P-256 key; the key is kept until adopt().
    [[nodiscard]] virtual Result<QByteArray> certificateRequestPem(const QString &deskName) = 0;
    /// Takes what central answered: identity, certificate chain, central's CA and its public signing key.
    [[nodiscard]] virtual Result<void> adopt(const DeskIdentity &identity, const QByteArray &certificatePem,
                                             const QByteArray &centralCaPem, const QByteArray &centralSigningKey) = 0;
    virtual QByteArray certificatePem() const = 0;
    virtual QByteArray privateKeyPem() const = 0;
    virtual QByteArray centralCaPem() const = 0;
    /// Ed25519 key (32 bytes) under which central signs statuses, receipts, packs and checkpoints.
    virtual QByteArray centralSigningKey() const = 0;
    /// Signs with the desk's key (ES256): journal checkpoints.
    [[nodiscard]] virtual Result<QByteArray> sign(const QByteArray &message) const = 0;
    virtual QByteArray publicKey() const = 0;
};

} // namespace dutydesk
