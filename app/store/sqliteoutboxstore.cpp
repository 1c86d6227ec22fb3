// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/sqliteoutboxstore.h"

#include "app/domain/words.h"
#include "app/store/caserows.h"
#include "app/store/journalwriter.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace dutydesk {

namespace {

constexpr int waiting = static_cast<int>(OutboxState::Waiting);
constexpr int sending = static_cast<int>(OutboxState::Sending);
constexpr int refused = static_cast<int>(OutboxState::Refused);
constexpr int confirmed = static_cast<int>(OutboxState::Confirmed);

/// Columns of entryOf(); the sums are over the files that the case's completed revisions name.
QString entryColumns()
{
    return u"o.sequence, o.revision_key, o.case_id, o.body_sha256, o.state, o.attempts, o.recorded, o.next_try, "
           u"o.last_try, "
           "o.last_error, o.refusal_code, o.answer, o.confirmed, "
           "(SELECT coalesce(sum(size), 0) FROM evidence e WHERE e.case_id = o.case_id AND e.due = 1), "
           "(SELECT coalesce(sum(sent), 0) FROM evidence e WHERE e.case_id = o.case_id AND e.due = 1), "
           "(SELECT count(*) FROM evidence e WHERE e.case_id = o.case_id AND e.due = 1), "
           "(SELECT count(*) FROM evidence e WHERE e.case_id = o.case_id AND e.due = 1 AND e.confirmed = 1)"_s;
}

/// The first due entries of a state, no revision before an earlier open one of its case. Binds: now, limit.
/// The + keeps SQLite from looking for the earlier one among all that waits instead of among the case's own revisions.
QString dueSequences(int state)
{
    return u"SELECT sequence FROM (SELECT o.sequence FROM outbox o WHERE o.state = %1 AND o.superseded = 0 "
           "AND o.next_try <= ? AND NOT EXISTS (SELECT 1 FROM outbox e WHERE "
           "e.revision_key >= o.revision_key / 4096 * 4096 AND e.revision_key < o.revision_key "
           "AND +e.state IN (0, 1)) ORDER BY o.sequence LIMIT ?)"_s.arg(state);
}

SealContext answerContext(const CaseId &id, int revision)
{
    return {u"outbox"_s, id.uuid().toRfc4122(), revision};
}

SealContext receiptContext(const CaseId &id, int revision)
{
    return {u"receipts"_s, id.uuid().toRfc4122(), revision};
}

QByteArray receiptToBytes(const Receipt &receipt)
{
    const QJsonObject object {
        {u"body"_s, QString::fromLatin1(receipt.bodySha256.toHex())},
        {u"number"_s, receipt.receiptNumber},
        {u"received"_s, toMs(receipt.receivedAt)},
        {u"raw"_s, QString::fromLatin1(receipt.raw.toBase64())},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Receipt receiptFromBytes(const CaseId &id, int revision, const QByteArray &plain)
{
    const QJsonObject object = QJsonDocument::fromJson(plain).object();
    return {id,
            revision,
            QByteArray::fromHex(object.value("body"_L1).toString().toLatin1()),
            object.value("number"_L1).toString(),
            fromMs(object.value("received"_L1).toInteger()),
            QByteArray::fromBase64(object.value("raw"_L1).toString().toLatin1())};
}

std::unexpected<Error> noEntry()
{
    return fail(ErrorKind::NotFound, u"no such outbox entry"_s);
}

} // namespace

SqliteOutboxStore::SqliteOutboxStore(Database &database, Sealer &sealer, const Clock &clock)
    : m_database(database)
    , m_sealer(sealer)
    , m_clock(clock)
{
}

std::optional<SqliteOutboxStore::Row> SqliteOutboxStore::find(Connection &connection, const CaseId &id, int revision)
{
    if (revision < 1 || revision > CaseRows::maximumRevision) {
        return std::nullopt;
    }
    Rows rows = connection.rows(u"SELECT o.revision_key, o.state, o.body_sha256 FROM cases c "
                                "JOIN outbox o ON o.revision_key = c.pk * 4096 + ? WHERE c.case_id = ?"_s,
                                revision, id);
    if (!rows.next()) {
        return std::nullopt;
    }
    return Row {rows.integer(0), static_cast<OutboxState>(rows.number(1)), rows.bytes(2)};
}

Result<OutboxEntry> SqliteOutboxStore::entryOf(const Rows &rows, Sealer &sealer)
{
    OutboxEntry entry;
    entry.sequence = static_cast<quint64>(rows.integer(0));
    entry.revision = CaseRows::revisionOf(rows.integer(1));
    entry.caseId = CaseId(QUuid::fromRfc4122(rows.bytes(2)));
    entry.bodySha256 = rows.bytes(3);
    entry.state = static_cast<OutboxState>(rows.number(4));
    entry.attempts = rows.number(5);
    entry.recordedAt = rows.time(6);
    entry.nextTry = rows.time(7);
    entry.lastTry = rows.time(8);
    entry.lastError = rows.text(9);
    entry.refusalCode = rows.text(10);
    entry.confirmedAt = rows.time(12);
    entry.evidenceBytes = rows.integer(13);
    entry.evidenceSent = rows.integer(14);
    entry.evidenceFiles = rows.number(15);
    entry.evidenceFilesSent = rows.number(16);
    if (const QByteArray sealed = rows.bytes(11); !sealed.isEmpty()) {
        const Result<QByteArray> plain = sealer.open(sealed, answerContext(entry.caseId, entry.revision));
        if (!plain) {
            return std::unexpected(plain.error());
        }
        QString &said = entry.state == OutboxState::Confirmed ? entry.receiptNumber : entry.refusalText;
        said = QString::fromUtf8(*plain);
    }
    return entry;
}

Result<OutboxEntry> SqliteOutboxStore::entryIn(Connection &connection, Sealer &sealer, const CaseId &id, int revision)
{
    const std::optional<Row> row = find(connection, id, revision);
    if (!row) {
        return noEntry();
    }
    Rows rows = connection.rows(u"SELECT "_s + entryColumns() + u" FROM outbox o WHERE o.revision_key = ?"_s, row->key);
    return rows.next() ? entryOf(rows, sealer) : noEntry();
}

Result<void> SqliteOutboxStore::journal(Connection &connection, JournalAction action, const CaseId &id, int revision,
                                        const QJsonObject &facts)
{
    // No officer does this: the desk itself does, when central has answered.
    JournalDraft draft {action, {}, id.text(), facts};
    draft.facts.insert(u"revision"_s, revision);
    const Result<JournalEntry> appended = JournalWriter::append(connection, m_sealer, m_clock.now(), draft);
    return appended ? Result<void>() : std::unexpected(appended.error());
}

QFuture<Result<QList<OutboxBody>>> SqliteOutboxStore::due(const QDateTime &now, int limit)
{
    return m_database.read([this, now, limit](Connection &connection) -> Result<QList<OutboxBody>> {
        QList<OutboxBody> bodies;
        // First which ones, each state in its index's order up to the limit; then what they hold. In one step SQLite would
        // sort the bodies of all that waits, at every call.
        Rows rows = connection.rows(u"SELECT "_s + entryColumns() + u", r.payload FROM ("_s + dueSequences(waiting)
                                        + u" UNION ALL "_s + dueSequences(sending)
                                        + u") d CROSS JOIN outbox o ON o.sequence = d.sequence "
                                          "JOIN revisions r ON r.revision_key = o.revision_key "
                                          "ORDER BY o.sequence LIMIT ?"_s,
                                    now, limit, now, limit, limit);
        while (rows.next()) {
            const Result<OutboxEntry> entry = entryOf(rows, m_sealer);
            if (!entry) {
                return std::unexpected(entry.error());
            }
            const Result<QByteArray> body =
                m_sealer.open(rows.bytes(17), {u"revisions"_s, entry->caseId.uuid().toRfc4122(), entry->revision});
            if (!body && body.error().kind == ErrorKind::NotSignedIn) {
                return std::unexpected(body.error());
            }
            const Result<ViolationCase> violation =
                body ? violationFromJson(QJsonDocument::fromJson(*body).object()) : std::unexpected(body.error());
            if (!violation) {
                m_database.write([this, id = entry->caseId, revision = entry->revision](Connection &writer) {
                    return refuseIn(writer, id, revision, u"local-body-lost"_s, {});
                });
                continue;
            }
            bodies << OutboxBody {*entry, *body, violation->evidence};
        }
        return bodies;
    });
}

QFuture<Result<void>> SqliteOutboxStore::markSending(const CaseId &id, int revision, const QDateTime &now,
                                                     const QDateTime &retryAt)
{
    return m_database.write([this, id, revision, now, retryAt](Connection &connection) -> Result<void> {
        const std::optional<Row> row = find(connection, id, revision);
        if (!row) {
            return noEntry();
        }
        if (row->state != OutboxState::Waiting && row->state != OutboxState::Sending) {
            return fail(ErrorKind::Conflict, u"the entry is not waiting"_s);
        }
        connection.run(
            u"UPDATE outbox SET state = ?, attempts = attempts + 1, last_try = ?, next_try = ?, last_error = '' "
            "WHERE revision_key = ?"_s,
            sending, now, retryAt, row->key);
        CaseRows(connection, m_sealer).setState(CaseRows::pkOf(row->key), revision, CaseState::Sending, now);
        return {};
    });
}

QFuture<Result<void>> SqliteOutboxStore::confirm(const Receipt &receipt)
{
    return m_database.write([this, receipt](Connection &connection) { return confirmIn(connection, receipt); });
}

Result<void> SqliteOutboxStore::confirmIn(Connection &connection, const Receipt &receipt)
{
    const std::optional<Row> row = find(connection, receipt.caseId, receipt.revision);
    if (!row) {
        return noEntry();
    }
    if (row->bodySha256 != receipt.bodySha256) {
        return fail(ErrorKind::Conflict, u"the receipt is for another body"_s);
    }
    if (row->state == OutboxState::Confirmed) {
        return {};
    }
    const Result<QByteArray> kept =
        m_sealer.seal(receiptToBytes(receipt), receiptContext(receipt.caseId, receipt.revision));
    const Result<QByteArray> number =
        m_sealer.seal(receipt.receiptNumber.toUtf8(), answerContext(receipt.caseId, receipt.revision));
    if (!kept || !number) {
        return std::unexpected(kept ? number.error() : kept.error());
    }
    const QDateTime now = m_clock.now();
    connection.run(u"INSERT OR REPLACE INTO receipts (revision_key, case_id, payload) VALUES (?, ?, ?)"_s, row->key,
                   receipt.caseId, *kept);
    connection.run(
        u"UPDATE outbox SET state = ?, superseded = 0, next_try = 0, last_error = '', refusal_code = '', answer = ?, "
        "confirmed = ? WHERE revision_key = ?"_s,
        confirmed, *number, receipt.receivedAt, row->key);
    CaseRows(connection, m_sealer).setState(CaseRows::pkOf(row->key), receipt.revision, CaseState::Confirmed, now);
    return journal(connection, JournalAction::CaseConfirmed, receipt.caseId, receipt.revision,
                   {{u"receipt"_s, receipt.receiptNumber}});
}

QFuture<Result<void>> SqliteOutboxStore::refuse(const CaseId &id, int revision, const QString &code,
                                                const QString &text)
{
    return m_database.write([this, id, revision, code, text](Connection &connection) {
        return refuseIn(connection, id, revision, code, text);
    });
}

Result<void> SqliteOutboxStore::refuseIn(Connection &connection, const CaseId &id, int revision, const QString &code,
                                         const QString &text)
{
    const std::optional<Row> row = find(connection, id, revision);
    if (!row) {
        return noEntry();
    }
    if (row->state == OutboxState::Refused) {
        return {};
    }
    if (row->state == OutboxState::Confirmed) {
        return fail(ErrorKind::Conflict, u"the entry was confirmed"_s);
    }
    const Result<QByteArray> said = m_sealer.seal(text.toUtf8(), answerContext(id, revision));
    if (!said) {
        return std::unexpected(said.error());
    }
    const qint64 pk = CaseRows::pkOf(row->key);
    bool replaced = false;
    {
        Rows rows = connection.rows(u"SELECT 1 FROM outbox WHERE revision_key > ? AND revision_key <= ? LIMIT 1"_s,
                                    row->key, CaseRows::keyOf(pk, CaseRows::maximumRevision));
        replaced = rows.next();
    }
    connection.run(
        u"UPDATE outbox SET state = ?, superseded = ?, next_try = 0, last_error = '', refusal_code = ?, answer = ? "
        "WHERE revision_key = ?"_s,
        refused, replaced, code, *said, row->key);
    CaseRows(connection, m_sealer).setState(pk, revision, CaseState::Refused, m_clock.now());
    return journal(connection, JournalAction::CaseRefused, id, revision, {{u"code"_s, code}});
}

QFuture<Result<void>> SqliteOutboxStore::postpone(const CaseId &id, int revision, ErrorKind why,
                                                  const QDateTime &nextTry)
{
    return m_database.write([this, id, revision, why, nextTry](Connection &connection) -> Result<void> {
        const std::optional<Row> row = find(connection, id, revision);
        if (!row) {
            return noEntry();
        }
        if (row->state != OutboxState::Waiting && row->state != OutboxState::Sending) {
            return fail(ErrorKind::Conflict, u"the entry is not waiting"_s);
        }
        connection.run(u"UPDATE outbox SET state = ?, next_try = ?, last_error = ? WHERE revision_key = ?"_s, waiting,
                       nextTry, word(why), row->key);
        CaseRows(connection, m_sealer).setState(CaseRows::pkOf(row->key), revision, CaseState::Waiting, m_clock.now());
        return {};
    });
}

QFuture<Result<int>> SqliteOutboxStore::retryNow(bool alsoRefused)
{
    return m_database.write([this, alsoRefused](Connection &connection) -> Result<int> {
        qint64 changed = 0;
        if (connection.run(u"UPDATE outbox SET next_try = 0 WHERE state = ?"_s, waiting)) {
            changed = connection.changes();
        }
        if (alsoRefused) {
            // The newest of a case only: an older one was replaced. A body that is lost cannot be sent unchanged.
            const QString which =
                u"FROM outbox WHERE state = 2 AND superseded = 0 AND refusal_code <> 'local-body-lost'"_s;
            connection.run(
                u"UPDATE cases SET state = ?, changed = ? WHERE pk * 4096 + revision IN (SELECT revision_key "_s + which
                    + u")"_s,
                static_cast<int>(CaseState::Waiting), m_clock.now());
            if (connection.run(
                    u"UPDATE outbox SET state = ?, next_try = 0, refusal_code = '', answer = x'' WHERE revision_key IN "
                    "(SELECT revision_key "_s
                        + which + u")"_s,
                    waiting)) {
                changed += connection.changes();
            }
        }
        return static_cast<int>(changed);
    });
}

QFuture<Result<QueueSum>> SqliteOutboxStore::sum()
{
    return m_database.read([](Connection &connection) -> Result<QueueSum> {
        QueueSum sum;
        {
            Rows rows = connection.rows(u"SELECT state, superseded, count(*) FROM outbox GROUP BY state, superseded"_s);
            while (rows.next()) {
                const qint64 number = rows.integer(2);
                if (rows.flag(1)) {
                    sum.superseded += number;
                    continue;
                }
                switch (static_cast<OutboxState>(rows.number(0))) {
                case OutboxState::Waiting:
                    sum.waiting += number;
                    break;
                case OutboxState::Sending:
                    sum.sending += number;
                    break;
                case OutboxState::Refused:
                    sum.refused += number;
                    break;
                case OutboxState::Confirmed:
                    sum.confirmed += number;
                    break;
                }
            }
        }
        {
            // Counted on its own, so that addsUp() can be wrong when something is.
            Rows rows = connection.rows(u"SELECT count(*) FROM outbox"_s);
            sum.recorded = rows.next() ? rows.integer(0) - sum.superseded : 0;
        }
        Rows rows = connection.rows(u"SELECT recorded FROM outbox WHERE state IN (0, 1) ORDER BY sequence LIMIT 1"_s);
        if (rows.next()) {
            sum.oldestWaiting = rows.time(0);
        }
        return sum;
    });
}

QFuture<Result<QList<OutboxEntry>>> SqliteOutboxStore::list(OutboxState state, int limit)
{
    return m_database.read([this, state, limit](Connection &connection) -> Result<QList<OutboxEntry>> {
        const bool newestFirst = state == OutboxState::Confirmed || state == OutboxState::Refused;
        QList<OutboxEntry> entries;
        Rows rows = connection.rows(u"SELECT "_s + entryColumns()
                                        + u" FROM outbox o WHERE o.state = ? AND o.superseded = 0 ORDER BY "_s
                                        + (newestFirst ? u"o.sequence DESC"_s : u"o.sequence"_s) + u" LIMIT ?"_s,
                                    static_cast<int>(state), limit);
        while (rows.next()) {
            const Result<OutboxEntry> entry = entryOf(rows, m_sealer);
            if (!entry) {
                return std::unexpected(entry.error());
            }
            entries << *entry;
        }
        return entries;
    });
}

QFuture<Result<OutboxEntry>> SqliteOutboxStore::entry(const CaseId &id, int revision)
{
    return m_database.read(
        [this, id, revision](Connection &connection) { return entryIn(connection, m_sealer, id, revision); });
}

QFuture<Result<QList<Receipt>>> SqliteOutboxStore::receipts(const CaseId &id)
{
    return m_database.read([this, id](Connection &connection) -> Result<QList<Receipt>> {
        QList<Receipt> receipts;
        Rows rows = connection.rows(u"SELECT r.revision_key, r.payload FROM cases c JOIN receipts r "
                                    "ON r.revision_key > c.pk * 4096 AND r.revision_key <= c.pk * 4096 + 4095 "
                                    "WHERE c.case_id = ? ORDER BY r.revision_key"_s,
                                    id);
        while (rows.next()) {
            const int revision = CaseRows::revisionOf(rows.integer(0));
            const Result<QByteArray> plain = m_sealer.open(rows.bytes(1), receiptContext(id, revision));
            if (!plain) {
                return std::unexpected(plain.error());
            }
            receipts << receiptFromBytes(id, revision, *plain);
        }
        return receipts;
    });
}

QFuture<Result<QDateTime>> SqliteOutboxStore::nextDue()
{
    return m_database.read([this](Connection &connection) -> Result<QDateTime> {
        // A revision behind an earlier open one of its case is not due yet, whatever its own time says.
        Rows rows = connection.rows(
            u"SELECT min(o.next_try) FROM outbox o WHERE o.state IN (0, 1) AND o.superseded = 0 AND NOT EXISTS ("
            "SELECT 1 FROM outbox e WHERE e.revision_key >= o.revision_key / 4096 * 4096 "
            "AND e.revision_key < o.revision_key AND +e.state IN (0, 1))"_s);
        if (!rows.next() || rows.value(0).isNull()) {
            return QDateTime();
        }
        const QDateTime at = rows.time(0);
        return at.isNull() ? m_clock.now() : at; // no time set: now
    });
}

} // namespace dutydesk
