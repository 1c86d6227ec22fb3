// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/central/core.h"

#include <QSet>
#include <QThreadPool>

#include <mutex>

namespace dutydesk::central {

/// Enrolment of desks and sign-in of officers.
class Desks {
public:
    explicit Desks(Core &core);
    ~Desks();

    void enrol(const Call &call, const Reply &reply);
    void signIn(const Call &call, const Reply &reply);
    void signOut(const Call &call, const Reply &reply);
    void ping(const Call &call, const Reply &reply);

private:
    struct Attempt {
        Caller caller;
        QString officerNumber;
        QString password;
        QByteArray verifier;
        QJsonObject officer;
        bool known = false;
    };
    Outcome enrolNow(Sql &sql, const QString &code, const QString &deskName, const QByteArray &request);
    OrProblem<Attempt> beginAttempt(Sql &sql, const Caller &caller, const QString &number) const;
    void verify(Attempt attempt, const Reply &reply);
    Outcome admit(Sql &sql, const Attempt &attempt, const QByteArray &betterVerifier);
    Outcome countFailure(Sql &sql, const QString &officerNumber);
    QByteArray stranger();

    Core &m_core;
    QThreadPool m_slow;           ///< Argon2id takes its time
    std::mutex m_mutex;
    QSet<QString> m_verifying;    ///< officers whose password is being checked: one try at a time
    QByteArray m_stranger;        ///< verifier for numbers that nobody has, so that they take as long
    int m_codeFailures = 0;       ///< wrong enrolment codes in the minute that began at m_codeMinute
    qint64 m_codeMinute = 0;
};

} // namespace dutydesk::central
