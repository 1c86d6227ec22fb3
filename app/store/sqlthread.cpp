// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/sqlthread.h"

#include "app/store/transaction.h"

using namespace Qt::StringLiterals;

namespace dutydesk {

namespace {

/// How many waiting jobs share one commit.
constexpr size_t maximumTogether = 64;

} // namespace

SqlThread::SqlThread(Kind kind, std::function<void(int)> afterCommit)
    : m_kind(kind)
    , m_afterCommit(std::move(afterCommit))
{
}

SqlThread::~SqlThread()
{
    close();
}

Result<void> SqlThread::open(const QString &path)
{
    m_path = path;
    start();
    QMutexLocker lock(&m_mutex);
    while (!m_opened) {
        m_changed.wait(&m_mutex);
    }
    return *m_opened;
}

void SqlThread::post(std::unique_ptr<SqlJob> job)
{
    const QMutexLocker lock(&m_mutex);
    if (!m_closing) {
        m_queue.push_back(std::move(job));
        m_changed.wakeAll();
    }
}

void SqlThread::close()
{
    {
        const QMutexLocker lock(&m_mutex);
        m_closing = true;
        m_changed.wakeAll();
    }
    wait();
}

void SqlThread::run()
{
    auto connection =
        Connection::open(m_path, m_kind == Kind::Writer ? Connection::Role::Writer : Connection::Role::Reader);
    {
        const QMutexLocker lock(&m_mutex);
        m_opened = connection ? Result<void>() : std::unexpected(connection.error());
        m_changed.wakeAll();
    }
    if (!connection) {
        return;
    }
    for (Jobs jobs = takeJobs(); !jobs.empty(); jobs = takeJobs()) {
        if (m_kind == Kind::Reader) {
            runReading(**connection, *jobs.front());
        } else if (jobs.size() == 1) {
            runAlone(**connection, *jobs.front());
        } else {
            runTogether(**connection, jobs);
        }
    }
}

SqlThread::Jobs SqlThread::takeJobs()
{
    QMutexLocker lock(&m_mutex);
    while (m_queue.empty() && !m_closing) {
        m_changed.wait(&m_mutex);
    }
    Jobs jobs;
    const size_t most = m_kind == Kind::Writer ? maximumTogether : 1;
    while (!m_queue.empty() && jobs.size() < most) {
        jobs.push_back(std::move(m_queue.front()));
        m_queue.pop_front();
    }
    return jobs;
}

void SqlThread::runReading(Connection &connection, SqlJob &job)
{
    {
        // One snapshot for all statements of the job.
        Transaction snapshot(connection, Transaction::Kind::Read);
        job.run(connection);
    }
    connection.clearError();
    job.finish(std::nullopt);
}

void SqlThread::runAlone(Connection &connection, SqlJob &job)
{
    std::optional<Error> failure;
    {
        Transaction transaction(connection);
        if (!connection.ok()) {
            failure = connection.error();
        } else if (job.run(connection) && !transaction.commit()) {
            failure = connection.error();
        }
    }
    connection.clearError();
    job.finish(failure);
    if (m_afterCommit) {
        m_afterCommit(connection.framesInLog());
    }
}

void SqlThread::runTogether(Connection &connection, Jobs &jobs)
{
    bool committed = false;
    {
        Transaction transaction(connection);
        for (const std::unique_ptr<SqlJob> &job : jobs) {
            if (!connection.run(u"SAVEPOINT job"_s)) {
                break;
            }
            const bool keep = job->run(connection);
            // SQLite ends the whole transaction itself on a full disk: then nothing of this round stands.
            if (!connection.inTransaction() || (!keep && !connection.run(u"ROLLBACK TO job"_s))
                || !connection.run(u"RELEASE job"_s)) {
                connection.restoreError(Error {ErrorKind::Storage, u"the common transaction ended early"_s});
                break;
            }
        }
        committed = transaction.commit();
    }
    connection.clearError();
    for (const std::unique_ptr<SqlJob> &job : jobs) {
        if (committed) {
            job->finish(std::nullopt);
        } else {
            runAlone(connection, *job); // one job's failure must not be another's
        }
    }
    if (committed && m_afterCommit) {
        m_afterCommit(connection.framesInLog());
    }
}

} // namespace dutydesk
