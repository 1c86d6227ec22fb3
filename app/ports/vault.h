// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/error.h"
#include "app/domain/officer.h"

#include <QDateTime>
#include <QString>

#include <chrono>
#include <optional>

namespace dutydesk {

/// Keeps the desk's data key, wrapped for each officer and for the recovery key (Argon2id, AES-256-GCM key wrap).
/// All calls may take a second or more (Argon2id): never call them on the thread of the window.
class Vault {
public:
    virtual ~Vault() = default;
    virtual bool isCreated() const = 0;
    virtual bool isUnlocked() const = 0;
    /// Makes the data key of a new desk and wraps it for a recovery key. \returns the recovery key as text, shown once.
    /// The data key is also wrapped under \c vaultSecret (32 random bytes that central keeps and gives out with an
    /// accepted online sign-in), so that an officer who is new at this desk can be admitted.
    [[nodiscard]] virtual Result<QString> create(const QByteArray &vaultSecret) = 0;
    /// Opens the vault with central's secret: for an officer who is new here or whose password changed. admit() follows.
    [[nodiscard]] virtual Result<void> unlockWithSecret(const QByteArray &vaultSecret) = 0;
    /// Wraps the unlocked (or just created) data key for an officer; also stores the offline profile and its date.
    [[nodiscard]] virtual Result<void> admit(const Officer &officer, const QString &password,
                                             const QDateTime &verifiedAt) = 0;
    /// Opens the vault; WrongPassword, NotFound for an officer never admitted here, Paused when tries ran out.
    [[nodiscard]] virtual Result<Officer> unlock(const QString &officerNumber, const QString &password) = 0;
    [[nodiscard]] virtual Result<void> unlockWithRecoveryKey(const QString &recoveryKey) = 0;
    /// Wipes the keys from memory.
    virtual void lock() = 0;
    /// When central last accepted this officer's password at this desk; none: never admitted.
    virtual std::optional<QDateTime> lastVerified(const QString &officerNumber) const = 0;
    /// Name to show beside a typed number, when admitted here.
    virtual std::optional<Officer> known(const QString &officerNumber) const = 0;
    /// How long this officer still has to wait after wrong tries; zero: may try now.
    virtual std::chrono::seconds pauseLeft(const QString &officerNumber) const
    {
        Q_UNUSED(officerNumber)
        return std::chrono::seconds(0);
    }
};

} // namespace dutydesk
