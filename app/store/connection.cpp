// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/connection.h"

#include <QFile>
#include <QHash>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>

#include <sqlite3.h>

#include <atomic>
#include <utility>

using namespace Qt::StringLiterals;

namespace dutydesk {

qint64 toMs(const QDateTime &time)
{
    return time.isValid() ? time.toMSecsSinceEpoch() : 0;
}

QDateTime fromMs(qint64 ms)
{
    return ms == 0 ? QDateTime() : QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
}

ErrorKind errorKindOfSqlite(int extendedCode)
{
    switch (extendedCode & 0xff) {
    case SQLITE_FULL:
        return ErrorKind::DiskFull;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return ErrorKind::Damaged;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorKind::InUse;
    case SQLITE_IOERR:
        // A checksum that does not hold and a page that ends too soon are damage, not a refusing disk.
        return extendedCode == SQLITE_IOERR_SHORT_READ || extendedCode == SQLITE_IOERR_DATA ? ErrorKind::Damaged
                                                                                            : ErrorKind::Storage;
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
    case SQLITE_INTERRUPT:
    case SQLITE_NOMEM:
    case SQLITE_NOLFS:
        return ErrorKind::Storage;
    default:
        return ErrorKind::Internal;
    }
}

struct Connection::Private {
    QString name;
    QSqlDatabase database;
    QHash<QString, std::shared_ptr<QSqlQuery>> statements;
    sqlite3 *handle = nullptr; ///< null when Qt's driver carries a SQLite of its own
    int framesInLog = 0;

    /// SQLite's word where it can be had; Qt leaves the native code empty after a failed commit.
    int extendedCode(const QSqlError &error) const
    {
        bool isNumber = false;
        const int native = error.nativeErrorCode().toInt(&isNumber);
        if (isNumber && native > 0) {
            return native;
        }
        return handle == nullptr ? SQLITE_ERROR : sqlite3_extended_errcode(handle);
    }
};

Rows::Rows(Connection &connection, QSqlQuery *query)
    : m_connection(&connection)
    , m_query(query)
{
}

Rows::Rows(Rows &&other) noexcept
    : m_connection(other.m_connection)
    , m_query(std::exchange(other.m_query, nullptr))
{
}

Rows::~Rows()
{
    if (m_query != nullptr) {
        m_query->finish();
    }
}

bool Rows::next()
{
    if (m_query == nullptr || !m_connection->ok()) {
        return false;
    }
    if (m_query->next()) {
        return true;
    }
    if (m_query->lastError().isValid()) {
        m_connection->keepError(*m_query, u"reading rows"_s);
    }
    return false;
}

QVariant Rows::value(int column) const
{
    return m_query == nullptr ? QVariant() : m_query->value(column);
}

QString suspectMark(const QString &databasePath)
{
    return databasePath + u".suspect"_s;
}

Connection::Connection(std::unique_ptr<Private> priv)
    : m_d(std::move(priv))
{
}

Connection::~Connection()
{
    m_d->statements.clear();
    m_d->database.close();
    m_d->database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_d->name);
}

Result<std::unique_ptr<Connection>> Connection::open(const QString &path, Role role)
{
    static std::atomic<quint64> counter {0};
    auto priv = std::make_unique<Private>();
    priv->name = u"dutydesk-store-%1"_s.arg(counter.fetch_add(1));
    priv->database = QSqlDatabase::addDatabase(u"QSQLITE"_s, priv->name);
    if (!priv->database.isValid()) {
        return fail(ErrorKind::Unsupported, u"Qt's SQLite driver is not installed"_s);
    }
    priv->database.setDatabaseName(path);
    priv->database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=10000"_s);
    std::unique_ptr<Connection> connection(new Connection(std::move(priv)));
    if (!connection->m_d->database.open()) {
        const QSqlError error = connection->m_d->database.lastError();
        return fail(errorKindOfSqlite(connection->m_d->extendedCode(error)), u"the database file cannot be opened"_s);
    }
    if (!connection->applyPragmas(role)) {
        return std::unexpected(connection->error());
    }
    return connection;
}

namespace {

/// Takes the place of SQLite's own checkpoint after a commit: Database has it done in the background, so that no save waits
/// for it. Only where that cannot keep up the writer does it after all.
int afterCommit(void *framesInLog, sqlite3 *handle, const char *name, int frames)
{
    constexpr int tooLong = 16384;
    *static_cast<int *>(framesInLog) = frames;
    if (frames >= tooLong) {
        sqlite3_wal_checkpoint_v2(handle, name, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
    }
    return SQLITE_OK; // the commit stands, whatever became of the checkpoint
}

} // namespace

int Connection::framesInLog() const
{
    return m_d->framesInLog;
}

bool Connection::applyPragmas(Role role)
{
    // The handle belongs to the SQLite that Qt's driver was linked with: only ask ours about it when both are one.
    {
        Rows source = rows(u"SELECT sqlite_source_id()"_s);
        const QVariant raw = m_d->database.driver()->handle();
        if (source.next() && source.text(0) == QLatin1StringView(sqlite3_sourceid()) && raw.isValid()
            && qstrcmp(raw.typeName(), "sqlite3*") == 0) {
            m_d->handle = *static_cast<sqlite3 *const *>(raw.constData());
        }
    }
    once(u"PRAGMA temp_store = MEMORY"_s);
    if (role == Role::Writer) {
        once(u"PRAGMA journal_mode = WAL"_s);
        once(u"PRAGMA synchronous = FULL"_s);
        once(u"PRAGMA secure_delete = ON"_s);
        if (m_d->handle != nullptr) {
            sqlite3_wal_hook(m_d->handle, afterCommit, &m_d->framesInLog);
        }
        once(u"PRAGMA foreign_keys = ON"_s);
        once(u"PRAGMA cache_size = -16384"_s);
    } else {
        once(u"PRAGMA query_only = ON"_s);
        if (m_d->handle != nullptr) {
            // Looking at a damaged database must not write its log back into it.
            sqlite3_db_config(m_d->handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
        }
        once(u"PRAGMA cache_size = -32768"_s);
    }
    return ok();
}

QVariant Connection::bound(const QString &value)
{
    return value.isNull() ? u""_s : value; // a null string would be bound as NULL
}

QVariant Connection::bound(const QByteArray &value)
{
    return value.isNull() ? QByteArray("", 0) : value;
}

bool Connection::inTransaction() const
{
    return m_d->handle == nullptr || sqlite3_get_autocommit(m_d->handle) == 0;
}

void Connection::keepError(const QSqlQuery &query, const QString &what)
{
    if (m_error) {
        return;
    }
    const int code = m_d->extendedCode(query.lastError());
    m_error = Error {errorKindOfSqlite(code), u"SQLite result %1: %2"_s.arg(code).arg(what)};
    if (m_error->kind == ErrorKind::Damaged) {
        // The next start then walks every page, however long that takes.
        QFile mark(suspectMark(m_d->database.databaseName()));
        if (!mark.open(QIODevice::WriteOnly)) {
            m_error->detail += u" (and the mark for a thorough check could not be set)"_s;
        }
    }
}

QSqlQuery *Connection::execute(const QString &sql, const QVariantList &args)
{
    if (m_error) {
        return nullptr;
    }
    std::shared_ptr<QSqlQuery> &query = m_d->statements[sql];
    if (!query) {
        query = std::make_shared<QSqlQuery>(m_d->database);
        query->setForwardOnly(true);
        if (!query->prepare(sql)) {
            keepError(*query, sql);
            query.reset();
            return nullptr;
        }
    }
    for (qsizetype i = 0; i < args.size(); ++i) {
        query->bindValue(static_cast<int>(i), args.at(i));
    }
    if (!query->exec()) {
        keepError(*query, sql);
        query->finish();
        return nullptr;
    }
    return query.get();
}

bool Connection::finishStatement(const QString &sql)
{
    const std::shared_ptr<QSqlQuery> query = m_d->statements.value(sql);
    m_changes = query->numRowsAffected();
    if (m_d->handle != nullptr) {
        m_lastInsertId = sqlite3_last_insert_rowid(m_d->handle);
    } else {
        m_lastInsertId = query->lastInsertId().toLongLong();
    }
    query->finish();
    return true;
}

bool Connection::once(const QString &sql)
{
    if (m_error) {
        return false;
    }
    QSqlQuery query(m_d->database);
    query.setForwardOnly(true);
    if (!query.exec(sql)) {
        keepError(query, sql.left(80));
        return false;
    }
    while (query.next()) { // a PRAGMA may answer in steps
    }
    return true;
}

} // namespace dutydesk
