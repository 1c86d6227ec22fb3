// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/central/database.h"

#include "app/central/migrations.h"

#include <QLoggingCategory>
#include <QSqlError>
#include <QUuid>

#include <future>

using namespace Qt::StringLiterals;

namespace dutydesk::central {

namespace {

Q_LOGGING_CATEGORY(lcDatabase, "dutydesk.central.database")

/// So many pieces share a commit at most: an answer shall not wait for a whole queue.
constexpr std::size_t kMostTogether = 512;

} // namespace

std::deque<Database::Piece> Database::Lane::takeAll()
{
    std::unique_lock lock(mutex);
    wake.wait(lock, [this] { return ending || !waiting.empty(); });
    std::deque<Piece> taken;
    while (!waiting.empty() && taken.size() < kMostTogether) {
        taken.push_back(std::move(waiting.front()));
        waiting.pop_front();
    }
    return taken;
}

std::deque<Database::Piece> Database::Lane::takeOne()
{
    std::unique_lock lock(mutex);
    wake.wait(lock, [this] { return ending || !waiting.empty(); });
    std::deque<Piece> taken;
    if (!waiting.empty()) {
        taken.push_back(std::move(waiting.front()));
        waiting.pop_front();
    }
    return taken;
}

bool Database::Lane::put(Piece piece)
{
    {
        const std::lock_guard lock(mutex);
        if (ending)
            return false;
        waiting.push_back(std::move(piece));
    }
    wake.notify_one();
    return true;
}

void Database::Lane::end()
{
    {
        const std::lock_guard lock(mutex);
        ending = true;
    }
    wake.notify_all();
}

Database::Database(QString file, Announce announce)
    : m_file(std::move(file))
    , m_announce(std::move(announce))
{
}

Result<std::unique_ptr<Database>> Database::open(const QString &address, int readers, Announce announce)
{
    if (!address.startsWith("sqlite:"_L1) || address.size() == 7)
        return fail(ErrorKind::BadInput, u"database address must be sqlite:FILE"_s);
    std::unique_ptr<Database> database(new Database(address.mid(7), std::move(announce)));
    const QString base = u"central-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    // Each thread opens its own connection; the writer brings the tables up to date before the others start.
    auto opened = std::make_shared<std::promise<Result<void>>>();
    auto ready = opened->get_future();
    database->m_threads.emplace_back([raw = database.get(), name = QString(base + u"-write"), opened] {
        Result<void> result = raw->openConnection(name);
        if (result)
            result = migrate(QSqlDatabase::database(name));
        const bool good = result.has_value();
        opened->set_value(std::move(result));
        if (good)
            raw->writeLoop(name);
        QSqlDatabase::removeDatabase(name);
    });
    if (Result<void> result = ready.get(); !result)
        return std::unexpected(result.error());
    for (int i = 0; i < readers; ++i) {
        database->m_threads.emplace_back([raw = database.get(), name = QString(base + u"-read-" + QString::number(i))] {
            if (raw->openConnection(name))
                raw->readLoop(name);
            QSqlDatabase::removeDatabase(name);
        });
    }
    return database;
}

Database::~Database()
{
    m_writes.end();
    m_reads.end();
    for (std::thread &thread : m_threads)
        thread.join();
}

Result<void> Database::openConnection(const QString &name) const
{
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
    database.setDatabaseName(m_file);
    database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    if (!database.open())
        return fail(ErrorKind::Storage, database.lastError().text());
    QSqlQuery query(database);
    for (const QString &pragma : {u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = FULL"_s,
                                  u"PRAGMA foreign_keys = ON"_s, u"PRAGMA cache_size = -16000"_s}) {
        if (!query.exec(pragma))
            return fail(ErrorKind::Damaged, query.lastError().text());
        query.finish();
    }
    return {};
}

void Database::write(Work work, const Reply &done)
{
    if (!m_writes.put({std::move(work), done}))
        done(problems::unavailable().response());
}

void Database::read(Work work, const Reply &done)
{
    if (!m_reads.put({std::move(work), done}))
        done(problems::unavailable().response());
}

bool Database::writeNow(const std::function<bool(Sql &)> &work)
{
    auto promise = std::make_shared<std::promise<bool>>();
    auto future = promise->get_future();
    write(
        [&work](Sql &sql) {
            const bool good = work(sql);
            return Outcome {HttpResponse::empty(good ? 204 : 409), good};
        },
        [promise](const HttpResponse &response) { promise->set_value(response.status == 204); });
    return future.get();
}

Database::Counts Database::counts() const
{
    return {m_commits.load(), m_pieces.load()};
}

void Database::writeLoop(const QString &connection)
{
    Sql sql(QSqlDatabase::database(connection));
    for (;;) {
        std::deque<Piece> pieces = m_writes.takeAll();
        if (pieces.empty())
            return;
        commitTogether(sql, std::move(pieces));
    }
}

void Database::commitTogether(Sql &sql, std::deque<Piece> pieces)
{
    std::vector<HttpResponse> responses;
    responses.reserve(pieces.size());
    QList<Announcement> announcements;
    sql.run(u"BEGIN IMMEDIATE"_s);
    for (const Piece &piece : pieces) {
        if (sql.failed())
            break;
        sql.announcements().clear();
        sql.run(u"SAVEPOINT piece"_s);
        Outcome outcome = piece.work(sql);
        if (sql.failed()) {
            // Its own statements failed: undone alone, the others go on. What is broken for all fails again below.
            qCWarning(lcDatabase) << "undone:" << sql.problem();
            sql.forgetFailure();
            outcome = {problems::unavailable().response(), false};
        }
        if (!outcome.keep) {
            sql.run(u"ROLLBACK TO SAVEPOINT piece"_s);
            sql.announcements().clear();
        }
        sql.run(u"RELEASE SAVEPOINT piece"_s);
        announcements += sql.announcements();
        responses.push_back(std::move(outcome.response));
    }
    sql.run(u"COMMIT"_s);
    const bool committed = !sql.failed();
    if (!committed) {
        qCCritical(lcDatabase) << "not committed:" << sql.problem();
        sql.forgetFailure();
        sql.run(u"ROLLBACK"_s);
        sql.forgetFailure();
    } else {
        ++m_commits;
        m_pieces += pieces.size();
        if (!announcements.isEmpty())
            m_announce(announcements);
    }
    for (std::size_t i = 0; i < pieces.size(); ++i)
        pieces[i].done(committed ? std::move(responses[i]) : problems::unavailable().response());
}

void Database::readLoop(const QString &connection)
{
    Sql sql(QSqlDatabase::database(connection));
    for (;;) {
        std::deque<Piece> pieces = m_reads.takeOne();
        if (pieces.empty())
            return;
        Outcome outcome = pieces.front().work(sql);
        if (sql.failed()) {
            qCWarning(lcDatabase) << "not read:" << sql.problem();
            sql.forgetFailure();
            outcome.response = problems::unavailable().response();
        }
        pieces.front().done(std::move(outcome.response));
    }
}

} // namespace dutydesk::central
