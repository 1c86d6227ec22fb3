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

/// Attempts at reading around damage in one table.
constexpr int maximumTries = 20000;
/// How often a hole is halved in search of rows between two damaged pages.
constexpr int maximumSplits = 8;

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

Result<void> SalvageTables::carryOver(const QDateTime &now)
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
    mendJournal(now);
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
    const QString probe =
        u"SELECT rowid FROM %1 NOT INDEXED WHERE rowid > ? AND rowid < ? ORDER BY rowid LIMIT 1"_s.arg(table);
    std::deque<Span> open {{-1, std::numeric_limits<qint64>::max() - 1, 0}};
    QList<Span> unread;
    for (int tries = 0; !open.empty() && m_to.ok(); ++tries) {
        Span span = open.front();
        open.pop_front();
        if (copySpan(select, insert, span, true, span.low)) {
            continue;
        }
        // Past the damage, further each time, to the next row that can be read; then back towards it.
        const std::optional<qint64> beyond = nextReadable(probe, span);
        if (!beyond || tries >= maximumTries) {
            unread << span;
            continue;
        }
        Span hole {span.low, *beyond, span.splits + 1};
        if (!copySpan(select, insert, hole, false, hole.high)) {
            if (hole.splits > maximumSplits || hole.high - hole.low <= 2) {
                unread << hole;
            } else {
                const qint64 middle = hole.low + (hole.high - hole.low) / 2;
                open.push_back({hole.low, middle + 1, hole.splits});
                open.push_back({middle, hole.high, hole.splits});
            }
        }
        if (*beyond < span.high) {
            open.push_front({*beyond - 1, span.high, 0});
        }
    }
    countUnread(table, unread);
}

std::optional<qint64> SalvageTables::nextReadable(const QString &probe, const Span &span)
{
    for (qint64 step = 1; step < span.high - span.low; step *= 2) {
        std::optional<qint64> found = span.high; // no row is left behind the damage
        {
            Rows rows = m_from.rows(probe, span.low + step, span.high);
            if (rows.next()) {
                found = rows.integer(0);
            }
        }
        if (m_from.ok()) {
            return found;
        }
        m_from.clearError();
        if (step > std::numeric_limits<qint64>::max() / 4) {
            break;
        }
    }
    return std::nullopt;
}

void SalvageTables::countUnread(const QString &table, QList<Span> unread)
{
    std::sort(unread.begin(), unread.end(), [](const Span &a, const Span &b) { return a.low < b.low; });
    qint64 end = -2;
    for (const Span &span : std::as_const(unread)) {
        if (span.low >= end) {
            m_report.unread[table] += 1; // spans that touch are one
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
                // Nothing is NULL in our tables, but Qt reads an empty blob as a null one, which is bound as NULL.
                const QVariant value = rows.value(static_cast<int>(column));
                const bool emptyBlob = value.typeId() == QMetaType::QByteArray && value.toByteArray().isEmpty();
                values << (emptyBlob ? QVariant(QByteArray("", 0)) : value);
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

void SalvageTables::mendJournal(const QDateTime &now)
{
    const merkle::Frontier kept = JournalWriter::frontier(m_to);
    quint64 needed = 0;
    {
        Rows rows = m_to.rows(u"SELECT coalesce(max(sequence) + 1, 0) FROM journal"_s);
        needed = rows.next() ? static_cast<quint64>(rows.integer(0)) : 0;
    }
    const JournalDraft repaired {JournalAction::DatabaseRepaired, {}, m_report.reportFile, {}};
    if (kept.size() >= needed) {
        JournalWriter::appendSealed(m_to, now, repaired, {});
        return;
    }
    // The tree goes on over the leaves that are left; an empty entry's leaf stands where one is lost, so that the walk over
    // the journal names the first lost entry.
    merkle::Frontier rebuilt;
    {
        Rows rows = m_to.rows(u"SELECT sequence, leaf FROM journal ORDER BY sequence"_s);
        while (rows.next()) {
            while (rebuilt.size() < static_cast<quint64>(rows.integer(0))) {
                rebuilt.append(merkle::leafHash(QByteArray()));
            }
            rebuilt.append(rows.bytes(1));
        }
    }
    JournalWriter::storeFrontier(m_to, rebuilt);
    JournalWriter::appendSealed(m_to, now, repaired, {});
}

} // namespace dutydesk
