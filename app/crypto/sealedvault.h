// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/crypto/argon2parameters.h"
#include "app/ports/clock.h"
#include "app/ports/random.h"
#include "app/ports/sealer.h"
#include "app/ports/vault.h"

#include <memory>

namespace dutydesk {

/// The vault in the desk folder (vault.json, format "dutydesk-vault" 1). The data key is random; each officer
/// and the recovery key have their own wrap of it: Argon2id, then AES-256-GCM with the vault, the officer's
/// tag, the parameters and the date of the last check as associated data. Central's secret wraps it through
/// HKDF. After five wrong tries in a row each further one costs a pause (30 s, 1, 2, 5, then 15 min). Tries
/// are on the disk before the password is looked at. In one process a pause is counted on the clock that
/// never goes back; after a restart on the wall clock, and in full when that was put back. Safe from any
/// thread.
class SealedVault final : public Vault {
public:
    /// \c cost is for what is wrapped from now on; what is there keeps its own.
    SealedVault(const QString &folder, Random &random, const Clock &clock, const Argon2Parameters &cost = {});
    ~SealedVault() override;

    /// Seals under this vault's data key; lives as long as the vault.
    Sealer &sealer();

    bool isCreated() const override;
    bool isUnlocked() const override;
    [[nodiscard]] Result<QString> create(const QByteArray &vaultSecret) override;
    [[nodiscard]] Result<void> unlockWithSecret(const QByteArray &vaultSecret) override;
    [[nodiscard]] Result<void> admit(const Officer &officer, const QString &password,
                                     const QDateTime &verifiedAt) override;
    [[nodiscard]] Result<Officer> unlock(const QString &officerNumber, const QString &password) override;
    [[nodiscard]] Result<void> unlockWithRecoveryKey(const QString &recoveryKey) override;
    void lock() override;
    std::optional<QDateTime> lastVerified(const QString &officerNumber) const override;
    /// Only for officers admitted or signed in since this process started: names are not readable on the
    /// disk.
    std::optional<Officer> known(const QString &officerNumber) const override;
    std::chrono::seconds pauseLeft(const QString &officerNumber) const override;

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace dutydesk
