// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/services/signin.h"

#include "app/domain/words.h"
#include "app/ports/futures.h"

namespace dutydesk {

using namespace Qt::Literals::StringLiterals;

namespace {

// A clock set back must not make an old sign-in young again.
constexpr std::chrono::hours kClockTolerance {1};

bool isUnreachable(ErrorKind kind)
{
    return kind == ErrorKind::Offline || kind == ErrorKind::Timeout || kind == ErrorKind::NotCentral;
}

bool isWrongSecret(ErrorKind kind)
{
    return kind == ErrorKind::NotSignedIn || kind == ErrorKind::WrongPassword;
}

/// What the slow part of an online sign-in found.
struct Opened {
    QString recoveryKey; ///< only when the vault was made now
};

/// Opens or makes the vault for an officer whom central has accepted just now.
Result<Opened> openVault(Vault &vault, const Session &session, const QString &password, const QDateTime &now)
{
    Opened opened;
    if (!vault.isCreated()) {
        auto key = vault.create(session.vaultSecret);
        if (!key)
            return std::unexpected(key.error());
        opened.recoveryKey = *std::move(key);
    } else if (!vault.unlock(session.officer.number, password)) {
        // New at this desk, password changed, or paused here: central's word stands.
        if (auto done = vault.unlockWithSecret(session.vaultSecret); !done)
            return std::unexpected(done.error());
    }
    if (auto done = vault.admit(session.officer, password, now); !done)
        return std::unexpected(done.error());
    return opened;
}

} // namespace

SignIn::SignIn(CentralApi &central, Vault &vault, DeskKeys &keys, JournalStore &journal, const Clock &clock,
               QObject *parent)
    : QObject(parent)
    , m_central(central)
    , m_vault(vault)
    , m_keys(keys)
    , m_clock(clock)
    , m_journal(journal)
    , m_state(keys.isEnrolled() ? State::SignedOut : State::NotEnrolled)
{
    m_slow.setMaxThreadCount(1);
    m_idle.setSingleShot(true);
    m_idle.setInterval(std::chrono::minutes(5));
    connect(&m_idle, &QTimer::timeout, this, &SignIn::lock);
}

SignIn::~SignIn()
{
    m_slow.waitForDone();
}

SignIn::State SignIn::state() const
{
    return m_state;
}

const std::optional<Session> &SignIn::session() const
{
    return m_session;
}

DeskIdentity SignIn::desk() const
{
    return m_keys.identity();
}

std::optional<Officer> SignIn::known(const QString &officerNumber) const
{
    return m_vault.known(officerNumber);
}

QFuture<Result<void>> SignIn::enrol(const QUrl &central, const QByteArray &centralCaPem, const QString &oneTimeCode,
                                    const QString &deskName)
{
    const auto request = m_keys.certificateRequestPem(deskName);
    if (!request)
        return failedFuture<void>(request.error());
    return m_central.enrol(central, centralCaPem, oneTimeCode, deskName, *request)
        .then(this, [this](const Result<Enrolment> &answer) -> Result<void> {
            if (!answer)
                return std::unexpected(answer.error());
            auto adopted =
                m_keys.adopt(answer->identity, answer->certificatePem, answer->centralCaPem, answer->centralSigningKey);
            if (!adopted)
                return adopted;
            note(JournalAction::DeskEnrolled, {}, {{u"desk"_s, answer->identity.deskId}});
            setState(State::SignedOut);
            return {};
        });
}

QFuture<Result<Session>> SignIn::signIn(const QString &officerNumber, const QString &password)
{
    if (m_state == State::NotEnrolled)
        return failedFuture<Session>({ErrorKind::Forbidden, u"sign-in: the desk is not enrolled"_s});
    if (m_state != State::SignedOut)
        return failedFuture<Session>({ErrorKind::Conflict, u"sign-in: somebody is signed in"_s});
    if (m_busy)
        return failedFuture<Session>({ErrorKind::InUse, u"sign-in: another one is under way"_s});
    m_busy = true;
    return m_central.signIn(officerNumber, password)
        .then(this,
              [this, officerNumber, password](const Result<Session> &answer) {
                  if (answer)
                      return finishOnline(*answer, password);
                  if (isUnreachable(answer.error().kind))
                      return signInOffline(officerNumber, password, answer.error());
                  return signInFailed(officerNumber, answer.error());
              })
        .unwrap()
        .then(this, [this](const Result<Session> &result) {
            m_busy = false;
            return result;
        });
}

QFuture<Result<Session>> SignIn::signInFailed(const QString &officerNumber, const Error &why)
{
    note(JournalAction::SignInFailed, officerNumber, {{u"result"_s, word(why.kind)}});
    Error error = why;
    if (isWrongSecret(error.kind))
        error.kind = ErrorKind::WrongPassword;
    return failedFuture<Session>(error);
}

QFuture<Result<Session>> SignIn::finishOnline(const Session &session, const QString &password)
{
    const QDateTime now = m_clock.now();
    return runOn(m_slow, [this, session, password, now] { return openVault(m_vault, session, password, now); })
        .then(this,
              [this, session](const Result<Opened> &opened) -> QFuture<Result<Session>> {
                  if (!opened) {
                      m_vault.lock();
                      return failedFuture<Session>(opened.error());
                  }
                  return begin(session, JournalAction::SignedIn, opened->recoveryKey);
              })
        .unwrap();
}

QFuture<Result<Session>> SignIn::signInOffline(const QString &officerNumber, const QString &password, const Error &why)
{
    const auto verified = m_vault.lastVerified(officerNumber);
    if (!verified)
        return failedFuture<Session>(why); // never admitted here: only central can
    const QDateTime now = m_clock.now();
    const std::chrono::milliseconds age {verified->msecsTo(now)};
    if (age > offlineLimit || age < -kClockTolerance) {
        note(JournalAction::SignInFailed, officerNumber, {{u"result"_s, word(ErrorKind::Expired)}});
        return failedFuture<Session>({ErrorKind::Expired, u"sign-in: the last online sign-in is too old"_s});
    }
    const QDateTime until = verified->addDuration(offlineLimit);
    return runOn(m_slow, [this, officerNumber, password] { return m_vault.unlock(officerNumber, password); })
        .then(this,
              [this, officerNumber, now, until](const Result<Officer> &officer) {
                  if (!officer)
                      return signInFailed(officerNumber, officer.error());
                  Session session;
                  session.officer = *officer;
                  session.offline = true;
                  session.startedAt = now;
                  session.expiresAt = until;
                  return begin(session, JournalAction::SignedInOffline, {});
              })
        .unwrap();
}

QFuture<Result<Session>> SignIn::begin(const Session &session, JournalAction action, const QString &recoveryKey)
{
    m_pending.flush();
    // No journal, no session: what nobody can account for must not begin.
    return m_journal
        .append({action, session.officer.number, m_keys.identity().deskId, {{u"offline"_s, session.offline}}})
        .then(this, [this, session, recoveryKey](const Result<JournalEntry> &entry) -> Result<Session> {
            // A recovery key that was made is told in any case: it is shown once or never.
            if (!recoveryKey.isEmpty())
                emit recoveryKeyMade(recoveryKey);
            if (!entry) {
                m_vault.lock();
                return std::unexpected(entry.error());
            }
            m_session = session;
            m_session->vaultSecret.fill('\0');
            m_session->vaultSecret.clear();
            m_central.setSession(session.offline ? std::nullopt : m_session);
            setState(State::SignedIn);
            return *m_session;
        });
}

void SignIn::lock()
{
    if (m_state != State::SignedIn)
        return;
    note(JournalAction::Locked, m_session->officer.number, {});
    setState(State::Locked);
}

QFuture<Result<void>> SignIn::unlock(const QString &password)
{
    if (m_state != State::Locked)
        return failedFuture<void>({ErrorKind::NotSignedIn, u"unlock: nothing is locked"_s});
    if (m_busy)
        return failedFuture<void>({ErrorKind::InUse, u"unlock: another one is under way"_s});
    if (m_session->offline && m_session->expiresAt < m_clock.now())
        return failedFuture<void>({ErrorKind::Expired, u"unlock: the last online sign-in is too old"_s});
    m_busy = true;
    const QString number = m_session->officer.number;
    return runOn(m_slow, [this, number, password] { return m_vault.unlock(number, password); })
        .then(this, [this, number, password](const Result<Officer> &officer) -> Result<void> {
            m_busy = false;
            if (!officer) {
                note(JournalAction::SignInFailed, number,
                     {{u"result"_s, word(officer.error().kind)}, {u"where"_s, u"lock"_s}});
                return std::unexpected(officer.error());
            }
            if (m_state != State::Locked)
                return fail(ErrorKind::Cancelled, u"unlock: signed out meanwhile"_s);
            note(JournalAction::Unlocked, number, {});
            setState(State::SignedIn);
            goOnline(password);
            return {};
        });
}

QFuture<Result<void>> SignIn::goOnline(const QString &password)
{
    if (!m_session)
        return failedFuture<void>({ErrorKind::NotSignedIn, u"sign-in: nobody is signed in"_s});
    const bool tokenHolds = !m_session->offline && m_session->expiresAt > m_clock.now();
    if (tokenHolds)
        return readyFuture(Result<void>());
    const QString number = m_session->officer.number;
    return m_central.signIn(number, password)
        .then(this, [this, number, password](const Result<Session> &answer) -> Result<void> {
            if (!m_session || m_session->officer.number != number)
                return fail(ErrorKind::Cancelled, u"sign-in: signed out meanwhile"_s);
            if (!answer) {
                if (isWrongSecret(answer.error().kind)) {
                    // The password opens the vault but central no longer takes it: changed or withdrawn there.
                    note(JournalAction::SignInFailed, number, {{u"result"_s, word(answer.error().kind)}});
                }
                return std::unexpected(answer.error());
            }
            m_session->token = answer->token;
            m_session->expiresAt = answer->expiresAt;
            m_session->offline = false;
            m_session->officer = answer->officer;
            m_central.setSession(m_session);
            note(JournalAction::SignedIn, number, {{u"offline"_s, false}});
            // So that the next days without a network count from now; the session does not wait for it.
            runOn(m_slow, [this, officer = answer->officer, password, now = m_clock.now()] {
                return m_vault.isUnlocked() ? m_vault.admit(officer, password, now)
                                            : fail(ErrorKind::NotSignedIn, u"admit: locked"_s);
            }).then(this, [](const Result<void> &) {});
            emit stateChanged(m_state);
            return {};
        });
}

QFuture<Result<void>> SignIn::signOut()
{
    if (!m_session)
        return readyFuture(Result<void>());
    const bool online = !m_session->offline;
    // The entry first: it is sealed with the keys that go.
    return m_journal.append({JournalAction::SignedOut, m_session->officer.number, m_keys.identity().deskId, {}})
        .then(this, [this, online](const Result<JournalEntry> &) -> Result<void> {
            if (online)
                m_central.signOut().then(this, [](const Result<void> &) { });
            m_vault.lock();
            m_session.reset();
            m_central.setSession(std::nullopt);
            setState(State::SignedOut);
            return {};
        });
}

void SignIn::touch()
{
    if (m_state == State::SignedIn)
        m_idle.start();
}

void SignIn::setIdleTimeout(std::chrono::seconds timeout)
{
    m_idle.setInterval(timeout);
}

void SignIn::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    if (state == State::SignedIn)
        m_idle.start();
    else
        m_idle.stop();
    emit stateChanged(state);
}

void SignIn::note(JournalAction action, const QString &officerNumber, const QJsonObject &facts)
{
    m_pending.append({action, officerNumber, m_keys.identity().deskId, facts});
}

} // namespace dutydesk
