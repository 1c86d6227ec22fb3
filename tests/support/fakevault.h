// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/vault.h"

#include <QHash>

#include <mutex>

namespace dutydesk::test {

/// A vault without cryptography, with the rules of the real one. Called from a worker thread, so it locks itself.
class FakeVault final : public Vault {
public:
    bool isCreated() const override
    {
        const std::lock_guard lock(m_mutex);
        return !m_secret.isEmpty();
    }
    bool isUnlocked() const override
    {
        const std::lock_guard lock(m_mutex);
        return m_unlocked;
    }
    Result<QString> create(const QByteArray &vaultSecret) override
    {
        const std::lock_guard lock(m_mutex);
        m_secret = vaultSecret;
        m_unlocked = true;
        return QStringLiteral("TEST-RECOVERY-KEY");
    }
    Result<void> unlockWithSecret(const QByteArray &vaultSecret) override
    {
        const std::lock_guard lock(m_mutex);
        if (vaultSecret != m_secret)
            return fail(ErrorKind::Forged);
        m_unlocked = true;
        return {};
    }
    Result<void> admit(const Officer &officer, const QString &password, const QDateTime &verifiedAt) override
    {
        const std::lock_guard lock(m_mutex);
        if (!m_unlocked)
            return fail(ErrorKind::NotSignedIn);
        m_admitted.insert(officer.number, {officer, password, verifiedAt});
        return {};
    }
    Result<Officer> unlock(const QString &officerNumber, const QString &password) override
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_admitted.constFind(officerNumber);
        if (found == m_admitted.cend())
            return fail(ErrorKind::NotFound);
        if (m_pauses.value(officerNumber).count() > 0)
            return fail(ErrorKind::Paused);
        if (found->password != password)
            return fail(ErrorKind::WrongPassword);
        m_unlocked = true;
        return found->officer;
    }
    Result<void> unlockWithRecoveryKey(const QString &recoveryKey) override
    {
        const std::lock_guard lock(m_mutex);
        if (recoveryKey != QStringLiteral("TEST-RECOVERY-KEY"))
            return fail(ErrorKind::WrongPassword);
        m_unlocked = true;
        return {};
    }
    void lock() override
    {
        const std::lock_guard lock(m_mutex);
        m_unlocked = false;
    }
    std::optional<QDateTime> lastVerified(const QString &officerNumber) const override
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_admitted.constFind(officerNumber);
        return found == m_admitted.cend() ? std::nullopt : std::optional(found->verifiedAt);
    }
    std::optional<Officer> known(const QString &officerNumber) const override
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_admitted.constFind(officerNumber);
        return found == m_admitted.cend() ? std::nullopt : std::optional(found->officer);
    }
    std::chrono::seconds pauseLeft(const QString &officerNumber) const override
    {
        const std::lock_guard lock(m_mutex);
        return m_pauses.value(officerNumber);
    }

    /// Too many wrong tries: the officer waits this long; zero ends it.
    void setPause(const QString &officerNumber, std::chrono::seconds left)
    {
        const std::lock_guard lock(m_mutex);
        m_pauses.insert(officerNumber, left);
    }

private:
    struct Admitted {
        Officer officer;
        QString password;
        QDateTime verifiedAt;
    };
    mutable std::mutex m_mutex;
    QByteArray m_secret;
    bool m_unlocked = false;
    QHash<QString, Admitted> m_admitted;
    QHash<QString, std::chrono::seconds> m_pauses;
};

} // namespace dutydesk::test
