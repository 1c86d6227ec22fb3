// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/salvagetables.h"

#include "app/domain/merkletree.h"
#include "app/domain/outbox.h"
#include "app/store/journalwriter.h"
#include "app/store/transaction.h"

#include <algorithm>
#include <deque>
#include <limits>

using namespace Qt::StringLiterals;

namespace dutydesk {

namespace {

/// Attempts at reading around damage in one table; wide spans are tried first, so that little is left when they run out.
constexpr int maximumProbes = 4000;

QString placeholders(qsizetype count)
{
    return QStringList(count, u"?"_s).join(u", "_s);
}

} // namespace

SalvageTables::SalvageTables(Connection &from, Connection &to, OpenReport &report)
    : m_from(from)
    , m_to(to)
    , m_report(report)
{
}

QString SalvageTables::rewordFact()
{
    return u"store:reword"_s;
}

Result<void> SalvageTables::carryOver()
{
    static const QStringList tables {
        u"outbox"_s,
        u"cases"_s,
        u"revisions"_s,
        u"evidence"_s,
        u"journal"_s,
        u"journal_frontier"_s,
        u"journal_checkpoints"_s,
        u"receipts"_s,
        u"number_blocks"_s,
        u"facts"_s,
        u"packs"_s,
        u"status_cache"_s,
        u"scans"_s,
    };
    for (const QString &table : tables) {
        Transaction transaction(m_to);
        copyTable(table);
        if (!transaction.commit()) {
            return std::unexpected(m_to.error());
        }
    }
    Transaction transaction(m_to);
    copyTokens();
    mendCases();
    mendOutbox();
    mendStates();
    mendJournal();
    if (!transaction.commit()) {
        return std::unexpected(m_to.error());
    }
    return {};
}

QStringList SalvageTables::commonColumns(const QString &table)
{
    const auto columnsOf = [&table](Connection &connection) {
        QStringList names;
        Rows rows = connection.rows(u"PRAGMA table_info(%1)"_s.arg(table));
        while (rows.next()) {
            names << rows.text(1);
        }
        return names;
    };
    const QStringList there = columnsOf(m_from);
    m_from.clearError();
    QStringList columns = columnsOf(m_to);
    columns.removeIf([&there](const QString &name) { return !there.contains(name); });
    return columns;
}

void SalvageTables::copyTable(const QString &table)
{
    const QStringList columns = commonColumns(table);
    if (columns.isEmpty()) {
        m_report.unread[table] = 1;
        return;
    }
    const QString select = u"SELECT rowid, %1 FROM %2 NOT INDEXED WHERE rowid > ? AND rowid < ? ORDER BY rowid "_s.arg(
        columns.join(u", "_s), table);
    const QString insert =
        u"INSERT OR IGNORE INTO %1 (%2) VALUES (%3)"_s.arg(table, columns.join(u", "_s), placeholders(columns.size()));
    std::deque<Span> open {{-1, std::numeric_limits<qint64>::max()}};
    QList<Span> unread;
    for (int probes = 0; !open.empty() && m_to.ok(); ++probes) {
        Span span = open.front();
        open.pop_front();
        if (probes >= maximumProbes) {
            unread << span;
            continue;
        }
        if (copySpan(select, insert, span, true, span.low)) {
            continue;
        }
        copySpan(select, insert, span, false, span.high);
        if (span.high - span.low <= 2) {
            unread << span;
            continue;
        }
        const qint64 middle = span.low + (span.high - span.low) / 2;
        open.push_back({span.low, middle + 1});
        open.push_back({middle, span.high});
    }
    std::sort(unread.begin(), unread.end(), [](const Span &a, const Span &b) { return a.low < b.low; });
    qint64 end = -2;
    for (const Span &span : std::as_const(unread)) {
        if (span.low >= end) {
            m_report.unread[table] += 1;
        }
        end = std::max(end, span.high);
    }
}

bool SalvageTables::copySpan(const QString &select, const QString &insert, const Span &span, bool ascending,
                             qint64 &last)
{
    if (span.high - span.low <= 1) {
        return true;
    }
    const QString table = insert.section(u' ', 4, 4); // INSERT OR IGNORE INTO table
    {
        Rows rows = m_from.rows(select + (ascending ? u"ASC"_s : u"DESC"_s), span.low, span.high);
        while (rows.next() && m_to.ok()) {
            QVariantList values;
            for (qsizetype column = 1; column <= insert.count(u'?'); ++column) {
                values << rows.value(static_cast<int>(column));
            }
            if (m_to.runOf(insert, values)) {
                m_report.saved[table] += m_to.changes();
            }
            last = rows.integer(0);
        }
    }
    const bool complete = m_from.ok();
    m_from.clearError();
    return complete;
}

void SalvageTables::copyTokens()
{
    // The words of the cases can be made again from their payloads; copying them saves that work where they can be read.
    bool complete = true;
    for (const bool ascending : {true, false}) {
        Rows rows =
            m_from.rows(u"SELECT token, case_pk, officer, started FROM case_tokens ORDER BY token %1, case_pk %1"_s.arg(
                ascending ? u"ASC"_s : u"DESC"_s));
        while (rows.next()) {
            m_to.run(u"INSERT OR IGNORE INTO case_tokens (token, case_pk, officer, started) VALUES (?, ?, ?, ?)"_s,
                     rows.integer(0), rows.integer(1), rows.text(2), rows.integer(3));
        }
        const bool whole = m_from.ok();
        m_from.clearError();
        if (whole) {
            break;
        }
        complete = false;
    }
    const bool casesWhole = !m_report.unread.contains(u"cases"_s) && !m_report.unread.contains(u"revisions"_s);
    if (!complete || !casesWhole) {
        m_to.run(u"INSERT INTO facts (name, fact) VALUES (?, '{}') ON CONFLICT (name) DO NOTHING"_s, rewordFact());
        m_to.run(u"UPDATE cases SET words_digest = x''"_s);
    }
}

void SalvageTables::mendCases()
{
    // A case whose own row is lost gets one again from its revisions; what was sealed in it is read from the payload later.
    m_to.run(
        u"INSERT OR IGNORE INTO cases (pk, case_id, kind, revision, state, officer, started, changed, first_item, "
        u"items, "
        "points, fine, evidence, words_digest, summary) "
        "SELECT revision_key / 4096, case_id, 0, max(revision_key % 4096), 0, '', min(saved), max(saved), '', 0, 0, 0, "
        "0, "
        "x'', x'' FROM revisions WHERE revision_key / 4096 NOT IN (SELECT pk FROM cases) GROUP BY revision_key / 4096"_s);
    // A case never points at a revision that is gone while an older one is left.
    m_to.run(
        u"UPDATE cases SET revision = (SELECT max(revision_key % 4096) FROM revisions "
        "WHERE revision_key BETWEEN cases.pk * 4096 AND cases.pk * 4096 + 4095) "
        "WHERE NOT EXISTS (SELECT 1 FROM revisions WHERE revision_key = cases.pk * 4096 + cases.revision) "
        "AND EXISTS (SELECT 1 FROM revisions WHERE revision_key BETWEEN cases.pk * 4096 AND cases.pk * 4096 + 4095)"_s);
}

void SalvageTables::mendOutbox()
{
    // Sent again under the same key: central answers a repeat with the same receipt.
    if (m_to.run(
            u"INSERT INTO outbox (revision_key, case_id, body_sha256, state, superseded, attempts, recorded, next_try, "
            "last_try, last_error, refusal_code, answer, confirmed) "
            "SELECT revision_key, case_id, body_sha256, ?, 0, 0, saved, 0, 0, '', '', x'', 0 FROM revisions "
            "WHERE completed = 1 AND revision_key NOT IN (SELECT revision_key FROM outbox) ORDER BY revision_key"_s,
            static_cast<int>(OutboxState::Waiting))) {
        m_report.requeued = m_to.changes();
    }
    if (m_to.run(u"UPDATE outbox SET state = ?, refusal_code = 'local-body-lost', answer = x'' "
                 "WHERE state IN (0, 1) AND revision_key NOT IN (SELECT revision_key FROM revisions)"_s,
                 static_cast<int>(OutboxState::Refused))) {
        m_report.bodiesLost = m_to.changes();
    }
}

void SalvageTables::mendStates()
{
    // CaseState counts one further than OutboxState: it begins with Draft.
    m_to.run(u"UPDATE cases SET state = coalesce((SELECT o.state + 1 FROM outbox o "
             "WHERE o.revision_key = cases.pk * 4096 + cases.revision), 0)"_s);
}

void SalvageTables::mendJournal()
{
    const merkle::Frontier kept = JournalWriter::frontier(m_to);
    quint64 needed = 0;
    {
        Rows rows = m_to.rows(u"SELECT coalesce(max(sequence) + 1, 0) FROM journal"_s);
        needed = rows.next() ? static_cast<quint64>(rows.integer(0)) : 0;
    }
    if (kept.size() >= needed) {
        return;
    }
    // The tree goes on over the leaves that are left; an empty entry's leaf stands where one is lost, so that the walk over
    // the journal names the first lost entry.
    merkle::Frontier rebuilt;
    Rows rows = m_to.rows(u"SELECT sequence, leaf FROM journal ORDER BY sequence"_s);
    while (rows.next()) {
        while (rebuilt.size() < static_cast<quint64>(rows.integer(0))) {
            rebuilt.append(merkle::leafHash(QByteArray()));
        }
        rebuilt.append(rows.bytes(1));
    }
    JournalWriter::storeFrontier(m_to, rebuilt);
}

} // namespace dutydesk
