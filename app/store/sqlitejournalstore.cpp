// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/sqlitejournalstore.h"

#include "app/store/journalwriter.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace dutydesk {

namespace {

JournalCheckpoint checkpointOf(const Rows &rows)
{
    return {static_cast<quint64>(rows.integer(0)), rows.bytes(1), rows.time(2), rows.bytes(3), rows.bytes(4)};
}

/// Rebuilds the tree entry by entry and holds it against what was kept of it.
class JournalWalk {
public:
    explicit JournalWalk(Connection &connection)
        : m_connection(connection)
    {
    }

    JournalReport walk()
    {
        readCheckpoints();
        walkEntries();
        m_report.entries = m_tree.size();
        const merkle::Frontier kept = JournalWriter::frontier(m_connection);
        if (m_report.intact && m_next < m_checkpoints.size()) {
            // A checkpoint was signed over entries that are not there.
            note(m_tree.size(), kept.size() > m_tree.size() ? u"gap"_s : u"checkpoint-beyond"_s);
        }
        if (m_report.intact && kept.size() != m_tree.size()) {
            note(std::min(kept.size(), m_tree.size()), kept.size() > m_tree.size() ? u"gap"_s : u"root"_s);
        }
        if (m_report.intact && kept.root() != m_tree.root()) {
            note(lastProven(), u"root"_s);
        }
        return m_report;
    }

private:
    void readCheckpoints()
    {
        Rows rows = m_connection.rows(
            u"SELECT tree_size, root, at, desk_signature, central_signature FROM journal_checkpoints ORDER BY tree_size"_s);
        while (rows.next()) {
            m_checkpoints << checkpointOf(rows);
            if (!m_checkpoints.constLast().centralSignature.isEmpty()) {
                m_report.witnessed = m_checkpoints.constLast().treeSize;
            }
        }
        m_report.checkpoints = static_cast<quint64>(m_checkpoints.size());
    }

    void walkEntries()
    {
        Rows rows = m_connection.rows(
            u"SELECT sequence, at, action, officer, subject, facts, leaf FROM journal ORDER BY sequence"_s);
        while (m_report.intact && rows.next()) {
            const auto sequence = static_cast<quint64>(rows.integer(0));
            if (sequence != m_tree.size()) {
                note(m_tree.size(), u"gap"_s);
                return;
            }
            const QByteArray leaf = merkle::leafHash(JournalWriter::leafBytes(
                sequence, rows.integer(1), rows.text(2), rows.text(3), rows.text(4), rows.bytes(5)));
            if (leaf != rows.bytes(6)) {
                note(sequence, u"leaf"_s);
                return;
            }
            m_tree.append(leaf);
            compareCheckpoints();
        }
    }

    void compareCheckpoints()
    {
        while (m_next < m_checkpoints.size() && m_checkpoints.at(m_next).treeSize <= m_tree.size()) {
            const JournalCheckpoint &checkpoint = m_checkpoints.at(m_next);
            if (checkpoint.treeSize == m_tree.size() && checkpoint.rootHash != m_tree.root()) {
                note(lastProven(), u"root"_s);
                return;
            }
            ++m_next;
        }
    }

    /// The first entry that no checkpoint vouches for: where a changed tree can have begun to differ.
    quint64 lastProven() const { return m_next == 0 ? 0 : m_checkpoints.at(m_next - 1).treeSize; }

    void note(quint64 sequence, const QString &problem)
    {
        m_report.intact = false;
        m_report.firstBad = sequence;
        m_report.problem = problem;
    }

    Connection &m_connection;
    JournalReport m_report;
    QList<JournalCheckpoint> m_checkpoints;
    qsizetype m_next = 0;
    merkle::Frontier m_tree;
};

} // namespace

SqliteJournalStore::SqliteJournalStore(Database &database, Sealer &sealer, const Clock &clock)
    : m_database(database)
    , m_sealer(sealer)
    , m_clock(clock)
{
}

QFuture<Result<JournalEntry>> SqliteJournalStore::append(const JournalDraft &draft)
{
    return m_database.write([this, draft](Connection &connection) {
        return JournalWriter::append(connection, m_sealer, m_clock.now(), draft);
    });
}

QFuture<Result<QList<JournalEntry>>> SqliteJournalStore::entries(quint64 before, int limit)
{
    const auto below = static_cast<qint64>(std::min<quint64>(before, std::numeric_limits<qint64>::max()));
    return m_database.read([this, below, limit](Connection &connection) -> Result<QList<JournalEntry>> {
        QList<JournalEntry> entries;
        Rows rows = connection.rows(u"SELECT sequence, at, action, officer, subject, facts, leaf FROM journal "
                                    "WHERE sequence < ? ORDER BY sequence DESC LIMIT ?"_s,
                                    below, limit);
        while (rows.next()) {
            const Result<JournalEntry> entry = JournalWriter::entryOf(rows, m_sealer);
            if (!entry) {
                return std::unexpected(entry.error());
            }
            entries << *entry;
        }
        return entries;
    });
}

QFuture<Result<JournalReport>> SqliteJournalStore::verify()
{
    return m_database.background(
        [](Connection &connection) -> Result<JournalReport> { return JournalWalk(connection).walk(); });
}

QFuture<Result<JournalCheckpoint>> SqliteJournalStore::head()
{
    return m_database.read([this](Connection &connection) -> Result<JournalCheckpoint> {
        const merkle::Frontier tree = JournalWriter::frontier(connection);
        return JournalCheckpoint {tree.size(), tree.root(), m_clock.now(), {}, {}};
    });
}

QFuture<Result<void>> SqliteJournalStore::addCheckpoint(const JournalCheckpoint &checkpoint)
{
    return m_database.write([checkpoint](Connection &connection) -> Result<void> {
        {
            Rows rows =
                connection.rows(u"SELECT root FROM journal_checkpoints WHERE tree_size = ?"_s, checkpoint.treeSize);
            if (rows.next() && rows.bytes(0) != checkpoint.rootHash) {
                return fail(ErrorKind::Conflict, u"another root was signed for this size"_s);
            }
        }
        const merkle::Frontier tree = JournalWriter::frontier(connection);
        if (checkpoint.treeSize > tree.size()
            || (checkpoint.treeSize == tree.size() && checkpoint.rootHash != tree.root())) {
            return fail(ErrorKind::Conflict, u"the checkpoint is of another tree"_s);
        }
        connection.run(u"INSERT INTO journal_checkpoints (tree_size, root, at, desk_signature, central_signature) "
                       "VALUES (?, ?, ?, ?, ?) ON CONFLICT (tree_size) DO UPDATE SET "
                       "central_signature = excluded.central_signature, desk_signature = excluded.desk_signature, at = "
                       "excluded.at "
                       "WHERE central_signature = x''"_s,
                       checkpoint.treeSize, checkpoint.rootHash, checkpoint.at, checkpoint.deskSignature,
                       checkpoint.centralSignature);
        return {};
    });
}

QFuture<Result<QList<JournalCheckpoint>>> SqliteJournalStore::checkpoints(int limit)
{
    return m_database.read([limit](Connection &connection) -> Result<QList<JournalCheckpoint>> {
        QList<JournalCheckpoint> checkpoints;
        Rows rows =
            connection.rows(u"SELECT tree_size, root, at, desk_signature, central_signature FROM journal_checkpoints "
                            "ORDER BY tree_size DESC LIMIT ?"_s,
                            limit);
        while (rows.next()) {
            checkpoints << checkpointOf(rows);
        }
        return checkpoints;
    });
}

} // namespace dutydesk
