// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/caserows.h"

#include "app/store/searchwords.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dutydesk {

namespace {

SealContext revisionContext(const CaseId &id, int revision)
{
    return {u"revisions"_s, id.uuid().toRfc4122(), revision};
}

SealContext summaryContext(const CaseId &id, int revision)
{
    return {u"cases"_s, id.uuid().toRfc4122(), revision};
}

/// The part of a case's line that tells who and where.
QByteArray sealedPartOf(const ViolationCase &violation)
{
    const QJsonObject object {
        {u"n"_s, violation.caseNumber},       {u"z"_s, violation.person.nameZh},
        {u"l"_s, violation.person.nameLatin}, {u"i"_s, violation.person.licenceNumber},
        {u"p"_s, violation.vehicle.plate},    {u"o"_s, violation.officerName},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

void readSealedPart(CaseSummary &summary, const QByteArray &plain)
{
    const QJsonObject object = QJsonDocument::fromJson(plain).object();
    summary.caseNumber = object.value("n"_L1).toString();
    summary.nameZh = object.value("z"_L1).toString();
    summary.nameLatin = object.value("l"_L1).toString();
    summary.licenceNumber = object.value("i"_L1).toString();
    summary.plate = object.value("p"_L1).toString();
    summary.officerName = object.value("o"_L1).toString();
}

void readViolation(CaseSummary &summary, const ViolationCase &violation)
{
    readSealedPart(summary, sealedPartOf(violation));
    summary.startedAt = violation.startedAt;
    summary.firstItemId = violation.items.isEmpty() ? QString() : violation.items.constFirst().itemId;
    summary.itemCount = static_cast<int>(violation.items.size());
    summary.points = violation.pointsOfCase();
    summary.fine = violation.fineOfCase();
    summary.evidenceFiles = static_cast<int>(violation.evidence.size());
    summary.officerNumber = violation.officerNumber;
}

} // namespace

CaseRows::CaseRows(Connection &connection, Sealer &sealer)
    : m_connection(connection)
    , m_sealer(sealer)
{
}

CaseState CaseRows::stateOf(OutboxState state)
{
    switch (state) {
    case OutboxState::Waiting:
        return CaseState::Waiting;
    case OutboxState::Sending:
        return CaseState::Sending;
    case OutboxState::Refused:
        return CaseState::Refused;
    case OutboxState::Confirmed:
        return CaseState::Confirmed;
    }
    return CaseState::Waiting;
}

std::optional<CaseRow> CaseRows::find(const CaseId &id)
{
    Rows rows = m_connection.rows(
        u"SELECT pk, revision, state, officer, started, words_digest FROM cases WHERE case_id = ?"_s, id);
    if (!rows.next()) {
        return std::nullopt;
    }
    return CaseRow {rows.integer(0), id,           rows.number(1), static_cast<CaseState>(rows.number(2)),
                    rows.text(3),    rows.time(4), rows.bytes(5)};
}

Result<QByteArray> CaseRows::payload(const CaseId &id, qint64 pk, int revision)
{
    QByteArray sealed;
    {
        Rows rows = m_connection.rows(u"SELECT payload FROM revisions WHERE revision_key = ?"_s, keyOf(pk, revision));
        if (!rows.next()) {
            return fail(ErrorKind::NotFound, u"no such revision"_s);
        }
        sealed = rows.bytes(0);
    }
    return m_sealer.open(sealed, revisionContext(id, revision));
}

Result<ViolationCase> CaseRows::violation(const CaseId &id, qint64 pk, int revision)
{
    const Result<QByteArray> plain = payload(id, pk, revision);
    if (!plain) {
        return std::unexpected(plain.error());
    }
    return violationFromJson(QJsonDocument::fromJson(*plain).object());
}

std::optional<QByteArray> CaseRows::completedHash(qint64 pk, int revision)
{
    Rows rows = m_connection.rows(u"SELECT body_sha256 FROM revisions WHERE revision_key = ? AND completed = 1"_s,
                                  keyOf(pk, revision));
    return rows.next() ? std::optional(rows.bytes(0)) : std::nullopt;
}

Result<QByteArray> CaseRows::digestOf(const ViolationCase &violation)
{
    // Keyed: a plain hash of a name and a number could be guessed.
    QStringList words = searchwords::of(violation).values();
    words.sort();
    words << violation.officerNumber << QString::number(toMs(violation.startedAt));
    return m_sealer.token(u"case-words"_s, words.join(u' '));
}

Result<void> CaseRows::writeWords(qint64 pk, const ViolationCase &violation, const std::optional<ViolationCase> &old)
{
    // Officer and start stand in every token row, so a change of either writes all of them again.
    const bool same =
        old && old->officerNumber == violation.officerNumber && toMs(old->startedAt) == toMs(violation.startedAt);
    const QSet<QString> before = old ? searchwords::of(*old) : QSet<QString>();
    const QSet<QString> after = searchwords::of(violation);
    const QSet<QString> gone = before - after;
    for (const QString &word : gone) {
        const Result<qint64> token = searchwords::token(m_sealer, word);
        if (!token) {
            return std::unexpected(token.error());
        }
        m_connection.run(u"DELETE FROM case_tokens WHERE token = ? AND case_pk = ?"_s, *token, pk);
    }
    for (const QString &word : same ? after - before : after) {
        const Result<qint64> token = searchwords::token(m_sealer, word);
        if (!token) {
            return std::unexpected(token.error());
        }
        m_connection.run(u"INSERT OR REPLACE INTO case_tokens (token, case_pk, officer, started) VALUES (?, ?, ?, ?)"_s,
                         *token, pk, violation.officerNumber, violation.startedAt);
    }
    return {};
}

void CaseRows::removeWords(qint64 pk, const std::optional<ViolationCase> &old)
{
    bool all = old.has_value();
    const QSet<QString> words = old ? searchwords::of(*old) : QSet<QString>();
    for (const QString &word : words) {
        const Result<qint64> token = searchwords::token(m_sealer, word);
        all = all && token.has_value();
        if (token) {
            m_connection.run(u"DELETE FROM case_tokens WHERE token = ? AND case_pk = ?"_s, *token, pk);
        }
    }
    if (!all) {
        // What the words were cannot be read: find the rows the slow way.
        m_connection.run(u"DELETE FROM case_tokens WHERE case_pk = ?"_s, pk);
    }
}

Result<void> CaseRows::reflect(const ViolationCase &violation, const CaseRow &row, CaseState state,
                               const QDateTime &now)
{
    const Result<QByteArray> digest = digestOf(violation);
    const Result<QByteArray> sealed =
        m_sealer.seal(sealedPartOf(violation), summaryContext(row.id, violation.revision));
    if (!digest || !sealed) {
        return std::unexpected(digest ? sealed.error() : digest.error());
    }
    if (*digest != row.wordsDigest) {
        std::optional<ViolationCase> old;
        if (!row.wordsDigest.isEmpty()) {
            if (const Result<ViolationCase> read = this->violation(row.id, row.pk, row.revision)) {
                old = *read;
            }
            if (!old) {
                removeWords(row.pk, std::nullopt);
            }
        }
        if (const Result<void> written = writeWords(row.pk, violation, old); !written) {
            return written;
        }
    }
    CaseSummary line;
    readViolation(line, violation);
    m_connection.run(
        u"UPDATE cases SET revision = ?, changed = ?, first_item = ?, items = ?, points = ?, fine = ?, evidence = ?, "
        "words_digest = ?, summary = ? WHERE pk = ?"_s,
        violation.revision, now, line.firstItemId, line.itemCount, line.points, static_cast<qint64>(line.fine.value),
        line.evidenceFiles, *digest, *sealed, row.pk);
    // What indexes hold is only named when it changes: SQLite writes the index's pages anew for any column that is set.
    if (state != row.state) {
        m_connection.run(u"UPDATE cases SET state = ? WHERE pk = ?"_s, static_cast<int>(state), row.pk);
    }
    if (line.officerNumber != row.officer || toMs(line.startedAt) != toMs(row.started)) {
        m_connection.run(u"UPDATE cases SET officer = ?, started = ? WHERE pk = ?"_s, line.officerNumber,
                         line.startedAt, row.pk);
    }
    return {};
}

Result<qint64> CaseRows::save(const ViolationCase &violation, const QByteArray &body, bool completed,
                              const std::optional<CaseRow> &row, const QDateTime &now)
{
    const Result<QByteArray> sealed = m_sealer.seal(body, revisionContext(violation.id, violation.revision));
    if (!sealed) {
        return std::unexpected(sealed.error());
    }
    const CaseState state = completed ? CaseState::Waiting : CaseState::Draft;
    CaseRow target = row.value_or(CaseRow {});
    if (!row) {
        m_connection.run(
            u"INSERT INTO cases (case_id, kind, revision, state, officer, started, changed, first_item, items, "
            "points, fine, evidence, words_digest, summary) VALUES (?, 0, ?, ?, ?, ?, 0, '', 0, 0, 0, 0, x'', x'')"_s,
            violation.id, violation.revision, static_cast<int>(state), violation.officerNumber, violation.startedAt);
        target = {m_connection.lastInsertId(),
                  violation.id,
                  violation.revision,
                  state,
                  violation.officerNumber,
                  violation.startedAt,
                  {}};
    }
    // The line first: it compares with the words of the revision as it still stands.
    if (const Result<void> reflected = reflect(violation, target, state, now); !reflected) {
        return std::unexpected(reflected.error());
    }
    // The hash of a draft is nobody's business yet, and a plain hash of little text could be guessed.
    const QByteArray hash = completed ? QCryptographicHash::hash(body, QCryptographicHash::Sha256) : QByteArray();
    m_connection.run(
        u"INSERT INTO revisions (revision_key, case_id, completed, body_sha256, saved, payload) "
        "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (revision_key) DO UPDATE SET completed = excluded.completed, "
        "body_sha256 = excluded.body_sha256, saved = excluded.saved, payload = excluded.payload"_s,
        keyOf(target.pk, violation.revision), violation.id, completed, hash, now, *sealed);
    return target.pk;
}

void CaseRows::setState(qint64 pk, int revision, CaseState state, const QDateTime &now)
{
    m_connection.run(u"UPDATE cases SET state = ?, changed = ? WHERE pk = ? AND revision = ?"_s,
                     static_cast<int>(state), now, pk, revision);
}

Result<CaseSummary> CaseRows::summary(qint64 pk)
{
    CaseSummary line;
    QByteArray sealed;
    {
        Rows rows =
            m_connection.rows(u"SELECT case_id, kind, revision, state, officer, started, changed, first_item, items, "
                              "points, fine, evidence, summary FROM cases WHERE pk = ?"_s,
                              pk);
        if (!rows.next()) {
            return fail(ErrorKind::NotFound, u"no such case"_s);
        }
        line.id = CaseId(QUuid::fromRfc4122(rows.bytes(0)));
        line.kind = static_cast<CaseKind>(rows.number(1));
        line.revision = rows.number(2);
        line.state = static_cast<CaseState>(rows.number(3));
        line.officerNumber = rows.text(4);
        line.startedAt = rows.time(5);
        line.changedAt = rows.time(6);
        line.firstItemId = rows.text(7);
        line.itemCount = rows.number(8);
        line.points = rows.number(9);
        line.fine = Fen {rows.integer(10)};
        line.evidenceFiles = rows.number(11);
        sealed = rows.bytes(12);
    }
    const Result<QByteArray> plain = m_sealer.open(sealed, summaryContext(line.id, line.revision));
    if (plain) {
        readSealedPart(line, *plain);
    } else if (plain.error().kind == ErrorKind::NotSignedIn) {
        return std::unexpected(plain.error());
    } else if (const Result<ViolationCase> whole = violation(line.id, pk, line.revision)) {
        readViolation(line, *whole); // the line was lost in a repair, the revision was not
    }
    if (line.state == CaseState::Refused) {
        if (const Result<void> filled = fillRefusal(line, pk); !filled) {
            return std::unexpected(filled.error());
        }
    }
    return line;
}

Result<void> CaseRows::fillRefusal(CaseSummary &summary, qint64 pk)
{
    QByteArray sealed;
    {
        Rows rows = m_connection.rows(u"SELECT refusal_code, answer FROM outbox WHERE revision_key = ?"_s,
                                      keyOf(pk, summary.revision));
        if (!rows.next()) {
            return {};
        }
        summary.refusalCode = rows.text(0);
        sealed = rows.bytes(1);
    }
    if (!sealed.isEmpty()) {
        const Result<QByteArray> plain =
            m_sealer.open(sealed, {u"outbox"_s, summary.id.uuid().toRfc4122(), summary.revision});
        if (!plain) {
            return std::unexpected(plain.error());
        }
        summary.refusalText = QString::fromUtf8(*plain);
    }
    return {};
}

} // namespace dutydesk
