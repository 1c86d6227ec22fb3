// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/crypto/argon2parameters.h"
#include "app/domain/error.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace dutydesk {

/// The data key, wrapped under central's secret: 256 random bits, which need no stretching.
struct VaultSecretWrap {
    QByteArray salt;
    QByteArray box; ///< nonce | ciphertext | tag
    friend bool operator==(const VaultSecretWrap &, const VaultSecretWrap &) = default;
};

/// The data key, wrapped under a stretched secret.
struct VaultWrap {
    Argon2Parameters kdf;
    QByteArray salt;
    QByteArray box; ///< nonce | ciphertext | tag
    friend bool operator==(const VaultWrap &, const VaultWrap &) = default;
};

/// Wrong tries in a row.
struct VaultTries {
    int failed = 0;
    QDateTime lastFailedAt; ///< UTC, desk clock
    friend bool operator==(const VaultTries &, const VaultTries &) = default;
};

/// One officer: nothing here gives number or name away without a guess at the number.
struct VaultOfficer {
    QByteArray tag; ///< HMAC-SHA-256 of the number under the vault's salt
    VaultWrap wrap;
    QByteArray profile; ///< sealed under the data key
    QDateTime verifiedAt; ///< UTC; part of the wrap's associated data
    VaultTries tries;
    friend bool operator==(const VaultOfficer &, const VaultOfficer &) = default;
};

/// What the vault's file says.
struct VaultData {
    QByteArray id; ///< 16 bytes
    QByteArray salt; ///< 32 bytes
    VaultSecretWrap central;
    VaultWrap recovery;
    VaultTries recoveryTries;
    QList<VaultOfficer> officers;
    friend bool operator==(const VaultData &, const VaultData &) = default;
};

/// The vault's two equal files in the desk folder: should the first be lost or torn, the second opens the
/// desk.
class VaultFile {
public:
    explicit VaultFile(QString folder);

    bool exists() const;
    /// \returns NotFound when there is none, NewerDatabase when a newer program wrote it, Damaged when
    /// neither copy can be read.
    [[nodiscard]] Result<VaultData> load() const;
    [[nodiscard]] Result<void> save(const VaultData &data) const;
    QString lockPath() const;

    [[nodiscard]] static Result<VaultData> parse(const QByteArray &json);
    static QByteArray toJson(const VaultData &data);

private:
    QString m_path;
    QString m_copyPath;
};

} // namespace dutydesk
