// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/error.h"

#include <QByteArray>
#include <QString>

namespace dutydesk {

/// What a sealed record is bound to: a ciphertext moved to another row does not open.
struct SealContext {
    QString table;
    QByteArray id;
    int revision = 0;
};

/// Seals and opens records under the unlocked data key (AES-256-GCM, fresh HKDF key a record, suite byte in front).
/// Safe to call from any thread. NotSignedIn while the vault is locked.
class Sealer {
public:
    virtual ~Sealer() = default;
    [[nodiscard]] virtual Result<QByteArray> seal(const QByteArray &plain, const SealContext &context) = 0;
    [[nodiscard]] virtual Result<QByteArray> open(const QByteArray &sealed, const SealContext &context) = 0;
    /// Keyed token for search: HMAC-SHA-256 under a key derived from the data key, cut to 16 bytes.
    [[nodiscard]] virtual Result<QByteArray> token(const QString &purpose, const QString &value) = 0;
};

} // namespace dutydesk
