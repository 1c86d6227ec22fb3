// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/database.h"

#include "app/domain/outbox.h"
#include "app/store/migrator.h"
#include "app/store/salvage.h"
#include "app/store/transaction.h"

#include <QDir>
#include <QFileInfo>

#include <chrono>

using namespace Qt::StringLiterals;

namespace dutydesk {

namespace {

/// Up to this size every page is walked at each start; above it only after an unclean end or a sign of damage.
constexpr qint64 alwaysWalked = 64LL * 1024 * 1024;
/// The log is written back in the background from this many pages on, so that no save waits for it.
constexpr int longLog = 1000;

QString logOf(const QString &path)
{
    return path + u"-wal"_s;
}

} // namespace

Database::Database(QString folder)
    : m_folder(std::move(folder))
    , m_path(QDir(m_folder).filePath(u"desk.sqlite"_s))
    , m_lock(QDir(m_folder).filePath(u"desk.lock"_s))
    , m_background(SqlThread::Kind::Reader)
    , m_reader(SqlThread::Kind::Reader)
    , m_writer(SqlThread::Kind::Writer, [this](int frames) { checkpointWhenLong(frames); })
{
    // A lock is stale when its program is gone, never because it is old.
    m_lock.setStaleLockTime(std::chrono::milliseconds(0));
}

Database::~Database()
{
    // The background thread ends what it began and hands its last rows to the writer, which therefore closes last.
    m_background.close();
    m_reader.close();
    m_writer.close();
}

Result<std::unique_ptr<Database>> Database::open(const QString &folder, const QDateTime &now)
{
    if (!QDir().mkpath(folder)) {
        return fail(ErrorKind::Storage, u"the desk folder cannot be made"_s);
    }
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    std::unique_ptr<Database> database(new Database(QDir(folder).absolutePath()));
    if (const Result<void> locked = database->takeLock(); !locked) {
        return std::unexpected(locked.error());
    }
    if (const Result<void> prepared = database->prepare(now); !prepared) {
        return std::unexpected(prepared.error());
    }
    for (SqlThread *thread : {&database->m_writer, &database->m_reader, &database->m_background}) {
        if (const Result<void> opened = thread->open(database->m_path); !opened) {
            return std::unexpected(opened.error());
        }
    }
    return database;
}

Result<void> Database::takeLock()
{
    if (m_lock.tryLock(0)) {
        return {};
    }
    if (m_lock.error() == QLockFile::LockFailedError) {
        return fail(ErrorKind::InUse, u"another program holds the desk folder"_s);
    }
    return fail(ErrorKind::Storage, u"the desk folder's lock cannot be written"_s);
}

Result<void> Database::prepare(const QDateTime &now)
{
    if (const Result<void> finished = Salvage::finishInterrupted(m_path); !finished) {
        return finished;
    }
    const QList<Migration> migrations = Migrator::builtIn();
    const int newest = migrations.isEmpty() ? 0 : migrations.constLast().version;
    const bool thorough = QFileInfo(m_path).size() <= alwaysWalked || QFileInfo(logOf(m_path)).size() > 0
        || QFile::exists(suspectMark(m_path));
    const Result<Soundness> soundness = examine(m_path, newest, thorough);
    if (!soundness) {
        return std::unexpected(soundness.error());
    }
    switch (*soundness) {
    case Soundness::Newer:
        return fail(ErrorKind::NewerDatabase, u"the database was written by a newer program"_s);
    case Soundness::Damaged:
        if (const Result<void> repaired = Salvage::repair(m_path, now, m_report); !repaired) {
            return repaired;
        }
        break;
    case Soundness::Missing:
    case Soundness::Sound:
        break;
    }
    if (thorough) {
        QFile::remove(suspectMark(m_path));
    }
    return bringForward();
}

Result<void> Database::bringForward()
{
    auto connection = Connection::open(m_path, Connection::Role::Writer);
    if (!connection) {
        return std::unexpected(connection.error());
    }
    const Migrator::Outcome outcome = Migrator::migrate(**connection, Migrator::builtIn());
    m_report.migration = outcome.outcome;
    m_report.fromVersion = outcome.fromVersion;
    m_report.toVersion = outcome.toVersion;
    switch (outcome.outcome) {
    case MigrationOutcome::NewerDatabase:
        return fail(ErrorKind::NewerDatabase, u"the database was written by a newer program"_s);
    case MigrationOutcome::Incomplete:
        return fail(ErrorKind::Internal, u"the program's migrations have a hole"_s);
    case MigrationOutcome::Failed:
        return std::unexpected(outcome.error);
    case MigrationOutcome::Created:
    case MigrationOutcome::UpToDate:
    case MigrationOutcome::Migrated:
        break;
    }
    // Nobody is sending now: the lock proves it. What was being sent when the program died goes again at once, under the
    // same key, so that central answers with the same receipt.
    Transaction transaction(**connection);
    (*connection)
        ->run(u"UPDATE outbox SET next_try = 0 WHERE state = ? AND next_try <> 0"_s,
              static_cast<int>(OutboxState::Sending));
    if (!transaction.commit()) {
        return std::unexpected((*connection)->error());
    }
    return {};
}

void Database::checkpointWhenLong(int frames)
{
    if (frames < m_checkpointedAt) {
        m_checkpointedAt = 0; // the log began anew
    }
    if (frames < m_checkpointedAt + longLog || m_checkpointing.exchange(true)) {
        return;
    }
    m_checkpointedAt = frames;
    const auto checkpoint = [this](Connection &) -> Result<void> {
        const auto connection = Connection::open(m_path, Connection::Role::Writer);
        if (connection) {
            (*connection)->once(u"PRAGMA wal_checkpoint(PASSIVE)"_s);
        }
        m_checkpointing = false;
        return {};
    };
    background(checkpoint);
}

} // namespace dutydesk
