// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/sqlitecasestore.h"

#include "app/store/journalwriter.h"
#include "app/store/salvagetables.h"
#include "app/store/sqlitecasesearch.h"
#include "app/store/sqliteoutboxstore.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace dutydesk {

namespace {

/// Whether a revision may be written next to what is there.
Result<void> admits(CaseRows &cases, const std::optional<CaseRow> &row, int revision)
{
    if (revision < 1 || revision > CaseRows::maximumRevision) {
        return fail(ErrorKind::BadInput, u"revision out of range"_s);
    }
    if (!row) {
        return revision == 1 ? Result<void>() : fail(ErrorKind::Conflict, u"a new case begins with revision 1"_s);
    }
    if (cases.completedHash(row->pk, revision)) {
        return fail(ErrorKind::Frozen, u"the revision was completed"_s);
    }
    const bool newestIsDraft = row->state == CaseState::Draft;
    if (revision != (newestIsDraft ? row->revision : row->revision + 1)) {
        return fail(ErrorKind::Conflict, u"the revision does not follow the newest one"_s);
    }
    return {};
}

} // namespace

SqliteCaseStore::SqliteCaseStore(Database &database, Sealer &sealer, const Clock &clock)
    : m_database(database)
    , m_sealer(sealer)
    , m_clock(clock)
{
}

QString SqliteCaseStore::sweepFact()
{
    return u"store:sweep"_s;
}

Result<void> SqliteCaseStore::journal(Connection &connection, const JournalDraft &entry, const CaseId &id, int revision)
{
    JournalDraft draft = entry;
    if (draft.subject.isEmpty()) {
        draft.subject = id.text();
    }
    draft.facts.insert(u"revision"_s, revision);
    const Result<JournalEntry> appended = JournalWriter::append(connection, m_sealer, m_clock.now(), draft);
    return appended ? Result<void>() : std::unexpected(appended.error());
}

QFuture<Result<void>> SqliteCaseStore::saveDraft(const ViolationCase &draft, const std::optional<JournalDraft> &entry)
{
    return m_database.write(
        [this, draft, entry, body = toCanonicalJson(draft)](Connection &connection) -> Result<void> {
            CaseRows cases(connection, m_sealer);
            const std::optional<CaseRow> row = cases.find(draft.id);
            if (const Result<void> allowed = admits(cases, row, draft.revision); !allowed) {
                return allowed;
            }
            if (const Result<qint64> saved = cases.save(draft, body, false, row, m_clock.now()); !saved) {
                return std::unexpected(saved.error());
            }
            return entry ? journal(connection, *entry, draft.id, draft.revision) : Result<void>();
        });
}

QFuture<Result<OutboxEntry>> SqliteCaseStore::complete(const ViolationCase &violation, const JournalDraft &entry)
{
    return m_database.write([this, violation, entry,
                             body = toCanonicalJson(violation)](Connection &connection) -> Result<OutboxEntry> {
        CaseRows cases(connection, m_sealer);
        const std::optional<CaseRow> row = cases.find(violation.id);
        const std::optional<QByteArray> before = row ? cases.completedHash(row->pk, violation.revision) : std::nullopt;
        if (before && *before != QCryptographicHash::hash(body, QCryptographicHash::Sha256)) {
            return fail(ErrorKind::Conflict, u"the revision was completed with another body"_s);
        }
        if (!before) {
            if (const Result<void> done = completeIn(connection, violation, body, entry); !done) {
                return std::unexpected(done.error());
            }
        }
        return SqliteOutboxStore::entryIn(connection, m_sealer, violation.id, violation.revision);
    });
}

Result<void> SqliteCaseStore::completeIn(Connection &connection, const ViolationCase &violation, const QByteArray &body,
                                         const JournalDraft &entry)
{
    CaseRows cases(connection, m_sealer);
    const std::optional<CaseRow> row = cases.find(violation.id);
    if (const Result<void> allowed = admits(cases, row, violation.revision); !allowed) {
        return allowed;
    }
    const QDateTime now = m_clock.now();
    const Result<qint64> pk = cases.save(violation, body, true, row, now);
    if (!pk) {
        return std::unexpected(pk.error());
    }
    const qint64 key = CaseRows::keyOf(*pk, violation.revision);
    connection.run(
        u"INSERT INTO outbox (revision_key, case_id, body_sha256, state, superseded, attempts, recorded, next_try, "
        "last_try, last_error, refusal_code, answer, confirmed) VALUES (?, ?, ?, ?, 0, 0, ?, 0, 0, '', '', x'', 0)"_s,
        key, violation.id, QCryptographicHash::hash(body, QCryptographicHash::Sha256),
        static_cast<int>(OutboxState::Waiting), now);
    if (violation.revision > 1) {
        connection.run(u"UPDATE outbox SET superseded = 1 WHERE revision_key >= ? AND revision_key < ? AND state = ?"_s,
                       CaseRows::keyOf(*pk, 0), key, static_cast<int>(OutboxState::Refused));
    }
    for (const EvidenceRef &file : violation.evidence) {
        if (connection.run(u"UPDATE evidence SET due = 1 WHERE case_id = ? AND sha256 = ?"_s, violation.id, file.sha256)
            && connection.changes() == 0) {
            return fail(ErrorKind::BadInput, u"the case names an evidence file that is not kept here"_s);
        }
    }
    return journal(connection, entry, violation.id, violation.revision);
}

QFuture<Result<ViolationCase>> SqliteCaseStore::startRevision(const CaseId &id, const JournalDraft &entry)
{
    return m_database.write([this, id, entry](Connection &connection) -> Result<ViolationCase> {
        CaseRows cases(connection, m_sealer);
        const std::optional<CaseRow> row = cases.find(id);
        if (!row) {
            return fail(ErrorKind::NotFound, u"no such case"_s);
        }
        if (row->state == CaseState::Draft) {
            return fail(ErrorKind::Conflict, u"the case has a draft already"_s);
        }
        Result<ViolationCase> next = cases.violation(id, row->pk, row->revision);
        if (!next) {
            return next;
        }
        next->revision = row->revision + 1;
        if (const Result<void> allowed = admits(cases, row, next->revision); !allowed) {
            return std::unexpected(allowed.error());
        }
        if (const auto saved = cases.save(*next, toCanonicalJson(*next), false, row, m_clock.now()); !saved) {
            return std::unexpected(saved.error());
        }
        if (const Result<void> journalled = journal(connection, entry, id, next->revision); !journalled) {
            return std::unexpected(journalled.error());
        }
        return next;
    });
}

QFuture<Result<void>> SqliteCaseStore::discardDraft(const CaseId &id, const JournalDraft &entry)
{
    return m_database.write([this, id, entry](Connection &connection) { return discardIn(connection, id, entry); });
}

Result<void> SqliteCaseStore::discardIn(Connection &connection, const CaseId &id, const JournalDraft &entry)
{
    CaseRows cases(connection, m_sealer);
    const std::optional<CaseRow> row = cases.find(id);
    if (!row) {
        return fail(ErrorKind::NotFound, u"no such case"_s);
    }
    if (row->state != CaseState::Draft) {
        return fail(ErrorKind::Frozen, u"the case has no draft"_s);
    }
    const Result<ViolationCase> draft = cases.violation(id, row->pk, row->revision);
    if (!draft && draft.error().kind == ErrorKind::NotSignedIn) {
        return std::unexpected(draft.error());
    }
    // Newest of the revisions that stay; a gap can only come from a repair.
    int previous = 0;
    {
        Rows rows = connection.rows(
            u"SELECT coalesce(max(revision_key), 0) FROM revisions WHERE revision_key > ? AND revision_key < ?"_s,
            CaseRows::keyOf(row->pk, 0), CaseRows::keyOf(row->pk, row->revision));
        previous = rows.next() ? CaseRows::revisionOf(rows.integer(0)) : 0;
    }
    if (previous == 0) {
        cases.removeWords(row->pk, draft ? std::optional(*draft) : std::nullopt);
        connection.run(u"DELETE FROM cases WHERE pk = ?"_s, row->pk);
    } else {
        const Result<ViolationCase> kept = cases.violation(id, row->pk, previous);
        const Result<OutboxEntry> sent = SqliteOutboxStore::entryIn(connection, m_sealer, id, previous);
        if (!kept || !sent) {
            return std::unexpected(kept ? sent.error() : kept.error());
        }
        if (const auto done = cases.reflect(*kept, *row, CaseRows::stateOf(sent->state), m_clock.now()); !done) {
            return done;
        }
    }
    connection.run(u"DELETE FROM revisions WHERE revision_key = ?"_s, CaseRows::keyOf(row->pk, row->revision));
    // Files that only the draft named. They themselves go at the next start, when nobody can be adding them again.
    if (connection.run(u"DELETE FROM evidence WHERE case_id = ? AND due = 0"_s, id) && connection.changes() > 0) {
        connection.run(u"INSERT INTO facts (name, fact) VALUES (?, '{}') ON CONFLICT (name) DO NOTHING"_s, sweepFact());
    }
    return journal(connection, entry, id, row->revision);
}

QFuture<Result<ViolationCase>> SqliteCaseStore::load(const CaseId &id)
{
    return m_database.read([this, id](Connection &connection) -> Result<ViolationCase> {
        CaseRows cases(connection, m_sealer);
        const std::optional<CaseRow> row = cases.find(id);
        if (!row) {
            return fail(ErrorKind::NotFound, u"no such case"_s);
        }
        return cases.violation(id, row->pk, row->revision);
    });
}

QFuture<Result<ViolationCase>> SqliteCaseStore::loadRevision(const CaseId &id, int revision)
{
    return m_database.read([this, id, revision](Connection &connection) -> Result<ViolationCase> {
        CaseRows cases(connection, m_sealer);
        const std::optional<CaseRow> row = cases.find(id);
        if (!row || revision < 1 || revision > row->revision) {
            return fail(ErrorKind::NotFound, u"no such revision"_s);
        }
        return cases.violation(id, row->pk, revision);
    });
}

QFuture<Result<CasePage>> SqliteCaseStore::search(const CaseQuery &query)
{
    return m_database.read([this, query](Connection &connection) -> Result<CasePage> {
        {
            Rows rows = connection.rows(u"SELECT 1 FROM facts WHERE name = ?"_s, SalvageTables::rewordFact());
            if (rows.next()) {
                rewordSome();
            }
        }
        return SqliteCaseSearch(connection, m_sealer).find(query);
    });
}

void SqliteCaseStore::rewordSome()
{
    if (m_rewording.exchange(true)) {
        return;
    }
    // After a repair: write the words of every case again, a stretch at a time so that saves go in between.
    auto stretch = m_database.write([this](Connection &connection) -> Result<bool> {
        constexpr int stretchLength = 100;
        CaseRows cases(connection, m_sealer);
        QList<std::pair<CaseId, int>> found;
        {
            Rows rows = connection.rows(
                u"SELECT case_id, revision FROM cases WHERE words_digest = x'' ORDER BY pk LIMIT ?"_s, stretchLength);
            while (rows.next()) {
                found << std::pair(CaseId(QUuid::fromRfc4122(rows.bytes(0))), rows.number(1));
            }
        }
        for (const auto &[id, revision] : std::as_const(found)) {
            const std::optional<CaseRow> row = cases.find(id);
            const Result<ViolationCase> violation = cases.violation(id, row->pk, revision);
            if (!violation && violation.error().kind == ErrorKind::NotSignedIn) {
                return std::unexpected(violation.error());
            }
            if (!violation) {
                connection.run(u"UPDATE cases SET words_digest = x'00' WHERE pk = ?"_s,
                               row->pk); // nothing to read any more
                continue;
            }
            if (const auto done = cases.reflect(*violation, *row, row->state, m_clock.now()); !done) {
                return std::unexpected(done.error());
            }
        }
        if (found.size() < stretchLength) {
            connection.run(u"DELETE FROM facts WHERE name = ?"_s, SalvageTables::rewordFact());
        }
        return found.size() == stretchLength;
    });
    stretch.then([this](const Result<bool> &more) {
        m_rewording = false;
        if (more && *more) {
            rewordSome();
        }
    });
}

QFuture<Result<QList<CaseEvent>>> SqliteCaseStore::history(const CaseId &id)
{
    return m_database.read([this, id](Connection &connection) -> Result<QList<CaseEvent>> {
        QList<CaseEvent> events;
        Rows rows = connection.rows(u"SELECT sequence, at, action, officer, subject, facts, leaf FROM journal "
                                    "WHERE subject = ? AND subject <> '' ORDER BY sequence"_s,
                                    id.text());
        while (rows.next()) {
            const Result<JournalEntry> entry = JournalWriter::entryOf(rows, m_sealer);
            if (!entry) {
                return std::unexpected(entry.error());
            }
            events << CaseEvent {entry->at, entry->action, entry->officerNumber,
                                 entry->facts.value("revision"_L1).toInt(), entry->facts};
        }
        return events;
    });
}

QFuture<Result<QString>> SqliteCaseStore::nextCaseNumber()
{
    return m_database.write([](Connection &connection) -> Result<QString> {
        qint64 pk = 0;
        QString prefix;
        qint64 next = 0;
        {
            Rows rows =
                connection.rows(u"SELECT pk, prefix, next FROM number_blocks WHERE next <= last ORDER BY pk LIMIT 1"_s);
            if (!rows.next()) {
                return fail(ErrorKind::NotFound, u"the case numbers are used up"_s);
            }
            pk = rows.integer(0);
            prefix = rows.text(1);
            next = rows.integer(2);
        }
        connection.run(u"UPDATE number_blocks SET next = ? WHERE pk = ?"_s, next + 1, pk);
        QString number = prefix + u"%1"_s.arg(next, 6, 10, QChar(u'0'));
        return number;
    });
}

QFuture<Result<void>> SqliteCaseStore::addNumberBlock(const QString &prefix, quint64 first, quint64 count)
{
    return m_database.write([prefix, first, count](Connection &connection) -> Result<void> {
        if (count == 0) {
            return fail(ErrorKind::BadInput, u"an empty block of numbers"_s);
        }
        const quint64 last = first + count - 1;
        {
            Rows rows = connection.rows(
                u"SELECT first, last FROM number_blocks WHERE prefix = ? AND first <= ? AND last >= ?"_s, prefix, last,
                first);
            if (rows.next()) {
                const bool same =
                    rows.integer(0) == static_cast<qint64>(first) && rows.integer(1) == static_cast<qint64>(last);
                return same ? Result<void>() : fail(ErrorKind::Conflict, u"the block overlaps another"_s);
            }
        }
        connection.run(u"INSERT INTO number_blocks (prefix, first, next, last) VALUES (?, ?, ?, ?)"_s, prefix, first,
                       first, last);
        return {};
    });
}

QFuture<Result<quint64>> SqliteCaseStore::numbersLeft()
{
    return m_database.read([](Connection &connection) -> Result<quint64> {
        Rows rows = connection.rows(u"SELECT coalesce(sum(last - next + 1), 0) FROM number_blocks"_s);
        return rows.next() ? static_cast<quint64>(rows.integer(0)) : 0;
    });
}

} // namespace dutydesk
