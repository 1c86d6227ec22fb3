// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/error.h"
#include "app/domain/officer.h"
#include "app/ports/centralapi.h"
#include "app/ports/clock.h"
#include "app/ports/deskkeys.h"
#include "app/ports/journalstore.h"
#include "app/ports/vault.h"
#include "app/services/pendingjournal.h"

#include <QFuture>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <chrono>
#include <optional>

namespace dutydesk {

/// Signing in, locking and leaving: online through central, offline against the vault.
class SignIn : public QObject {
    Q_OBJECT
public:
    enum class State { NotEnrolled, SignedOut, SignedIn, Locked };

    /// How long an officer may work here without central having accepted the password again.
    static constexpr std::chrono::hours offlineLimit {24 * 7};

    SignIn(CentralApi &central, Vault &vault, DeskKeys &keys, JournalStore &journal, const Clock &clock,
           QObject *parent = nullptr);
    ~SignIn() override;

    State state() const;
    const std::optional<Session> &session() const;
    DeskIdentity desk() const;
    /// The officer's name for a typed number, once this desk knows it in this run.
    std::optional<Officer> known(const QString &officerNumber) const;
    /// How long this officer still has to wait after wrong passwords at this desk; zero: may try now.
    std::chrono::seconds pauseLeft(const QString &officerNumber) const { return m_vault.pauseLeft(officerNumber); }

    /// First start: makes the desk's key, has central certify it. State becomes SignedOut.
    QFuture<Result<void>> enrol(const QUrl &central, const QByteArray &centralCaPem, const QString &oneTimeCode,
                                const QString &deskName);
    /// Asks central; when it cannot be reached, opens the vault offline (Expired when the last online sign-in is too old).
    /// A first sign-in at a new desk needs central; it makes the vault, and recoveryKeyMade() tells the recovery key once.
    QFuture<Result<Session>> signIn(const QString &officerNumber, const QString &password);
    /// Locks the screen: keys stay for sending, the window shows nothing personal.
    void lock();
    /// Opens the lock again with the same officer's password.
    QFuture<Result<void>> unlock(const QString &password);
    /// Gets a token for a session that has none (signed in offline) or an expired one; the password is asked anew, it is
    /// kept nowhere. unlock() does it by itself.
    QFuture<Result<void>> goOnline(const QString &password);
    /// Ends the session and wipes the keys.
    QFuture<Result<void>> signOut();
    /// Called by the window on every input event.
    void touch();
    void setIdleTimeout(std::chrono::seconds timeout);

signals:
    void stateChanged(dutydesk::SignIn::State state);
    void recoveryKeyMade(const QString &recoveryKey);

private:
    QFuture<Result<Session>> finishOnline(const Session &session, const QString &password);
    QFuture<Result<Session>> signInOffline(const QString &officerNumber, const QString &password, const Error &why);
    QFuture<Result<Session>> signInFailed(const QString &officerNumber, const Error &why);
    QFuture<Result<Session>> begin(const Session &session, JournalAction action, const QString &recoveryKey);
    void setState(State state);
    void note(JournalAction action, const QString &officerNumber, const QJsonObject &facts);

    CentralApi &m_central;
    Vault &m_vault;
    DeskKeys &m_keys;
    const Clock &m_clock;
    JournalStore &m_journal;
    PendingJournal m_pending {m_journal}; ///< wrong passwords are noted while the vault is locked
    QThreadPool m_slow; ///< one thread: Argon2id takes most of a second
    QTimer m_idle;
    State m_state = State::NotEnrolled;
    bool m_busy = false;
    std::optional<Session> m_session;
};

} // namespace dutydesk
