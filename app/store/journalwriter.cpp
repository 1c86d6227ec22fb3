// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/journalwriter.h"

#include <QJsonDocument>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace dutydesk {

namespace {

constexpr qsizetype hashSize = 32;

QByteArray contextId(quint64 sequence)
{
    QByteArray id(8, Qt::Uninitialized);
    qToBigEndian(sequence, id.data());
    return id;
}

SealContext factsContext(quint64 sequence)
{
    return {u"journal"_s, contextId(sequence), 0};
}

void appendField(QByteArray &bytes, const QByteArray &field)
{
    char length[4];
    qToBigEndian(static_cast<quint32>(field.size()), length);
    bytes.append(length, sizeof length);
    bytes.append(field);
}

} // namespace

QByteArray JournalWriter::leafBytes(quint64 sequence, qint64 at, const QString &action, const QString &officer,
                                    const QString &subject, const QByteArray &sealedFacts)
{
    QByteArray bytes("dutydesk-journal-1\n");
    bytes.append(contextId(sequence));
    bytes.append(contextId(static_cast<quint64>(at)));
    appendField(bytes, action.toUtf8());
    appendField(bytes, officer.toUtf8());
    appendField(bytes, subject.toUtf8());
    appendField(bytes, sealedFacts);
    return bytes;
}

merkle::Frontier JournalWriter::frontier(Connection &connection)
{
    Rows rows = connection.rows(u"SELECT size, peaks FROM journal_frontier WHERE id = 1"_s);
    if (!rows.next()) {
        return {};
    }
    const QByteArray joined = rows.bytes(1);
    QList<QByteArray> peaks;
    for (qsizetype at = 0; at + hashSize <= joined.size(); at += hashSize) {
        peaks << joined.mid(at, hashSize);
    }
    return merkle::Frontier::resume(static_cast<quint64>(rows.integer(0)), peaks);
}

void JournalWriter::storeFrontier(Connection &connection, const merkle::Frontier &frontier)
{
    const QByteArray joined = frontier.peaks().join();
    connection.run(u"INSERT INTO journal_frontier (id, size, peaks) VALUES (1, ?, ?) "
                   "ON CONFLICT (id) DO UPDATE SET size = excluded.size, peaks = excluded.peaks"_s,
                   frontier.size(), joined);
}

Result<JournalEntry> JournalWriter::append(Connection &connection, Sealer &sealer, const QDateTime &now,
                                           const JournalDraft &draft)
{
    if (draft.facts.isEmpty()) {
        return appendSealed(connection, now, draft, {});
    }
    const Result<QByteArray> sealed = sealer.seal(QJsonDocument(draft.facts).toJson(QJsonDocument::Compact),
                                                  factsContext(frontier(connection).size()));
    if (!sealed) {
        return std::unexpected(sealed.error());
    }
    return appendSealed(connection, now, draft, *sealed);
}

JournalEntry JournalWriter::appendSealed(Connection &connection, const QDateTime &now, const JournalDraft &draft,
                                         const QByteArray &sealedFacts)
{
    merkle::Frontier tree = frontier(connection);
    JournalEntry entry;
    entry.sequence = tree.size();
    entry.at = fromMs(toMs(now)); // as it will be read: whole milliseconds, UTC
    entry.action = journalWord(draft.action);
    entry.officerNumber = draft.officerNumber;
    entry.subject = draft.subject;
    entry.facts = draft.facts;
    entry.leafHash = merkle::leafHash(
        leafBytes(entry.sequence, toMs(entry.at), entry.action, entry.officerNumber, entry.subject, sealedFacts));
    connection.run(
        u"INSERT INTO journal (sequence, at, action, officer, subject, facts, leaf) VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
        entry.sequence, entry.at, entry.action, entry.officerNumber, entry.subject, sealedFacts, entry.leafHash);
    tree.append(entry.leafHash);
    storeFrontier(connection, tree);
    return entry;
}

Result<JournalEntry> JournalWriter::entryOf(const Rows &row, Sealer &sealer)
{
    JournalEntry entry;
    entry.sequence = static_cast<quint64>(row.integer(0));
    entry.at = row.time(1);
    entry.action = row.text(2);
    entry.officerNumber = row.text(3);
    entry.subject = row.text(4);
    entry.leafHash = row.bytes(6);
    const QByteArray sealed = row.bytes(5);
    if (!sealed.isEmpty()) {
        const Result<QByteArray> plain = sealer.open(sealed, factsContext(entry.sequence));
        if (!plain) {
            return std::unexpected(plain.error());
        }
        entry.facts = QJsonDocument::fromJson(*plain).object();
    }
    return entry;
}

} // namespace dutydesk
