// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/connection.h"
#include "app/store/openreport.h"

#include <QStringList>

#include <optional>

namespace dutydesk {

/// Carries the rows of a damaged database over, table by table, past whatever cannot be read, and mends what hangs together.
class SalvageTables {
public:
    /// \c from: the damaged database; \c to: an empty one of the newest version.
    SalvageTables(Connection &from, Connection &to, OpenReport &report);

    /// What must not be lost first: outbox, cases, revisions, evidence, journal.
    /// Ends with a journal entry DatabaseRepaired about the report's file, without facts: the vault is locked now.
    [[nodiscard]] Result<void> carryOver(const QDateTime &now);
    /// Name of the fact that asks for the search words to be written again once the vault is open.
    static QString rewordFact();

private:
    struct Span {
        qint64 low = 0; ///< exclusive
        qint64 high = 0; ///< exclusive
        int splits = 0;
    };
    QStringList commonColumns(const QString &table);
    void copyTable(const QString &table);
    bool copySpan(const QString &select, const QString &insert, const Span &span, bool ascending, qint64 &last);
    /// The first row behind damage; the span's end when there is none; nothing when all that follows is unreadable.
    std::optional<qint64> nextReadable(const QString &probe, const Span &span);
    void countUnread(const QString &table, QList<Span> unread);
    void copyTokens();
    void mendCases();
    void mendOutbox();
    void mendStates();
    void mendJournal(const QDateTime &now);

    Connection &m_from;
    Connection &m_to;
    OpenReport &m_report;
};

} // namespace dutydesk
