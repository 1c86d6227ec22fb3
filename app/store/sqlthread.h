// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/connection.h"

#include <QFuture>
#include <QMutex>
#include <QPromise>
#include <QThread>
#include <QWaitCondition>

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace dutydesk {

/// A piece of work for a connection's thread, and who waits for it.
class SqlJob {
public:
    virtual ~SqlJob() = default;
    /// Does the work; false when it failed and nothing of it may stay. May be called again after a rollback.
    virtual bool run(Connection &connection) = 0;
    /// Hands the result over; \c failure replaces it when the commit failed.
    virtual void finish(const std::optional<Error> &failure) = 0;
};

/// Work that answers a Result<T>.
template <class T, class Work>
class SqlJobOf final : public SqlJob {
public:
    explicit SqlJobOf(Work work)
        : m_work(std::move(work))
    {
        m_promise.start();
    }
    QFuture<Result<T>> future() { return m_promise.future(); }
    bool run(Connection &connection) override
    {
        m_result.emplace(m_work(connection));
        if (!connection.ok()) {
            m_result.emplace(std::unexpected(connection.error()));
            connection.clearError();
        }
        return m_result->has_value();
    }
    void finish(const std::optional<Error> &failure) override
    {
        if (failure) {
            m_result.emplace(std::unexpected(*failure));
        }
        m_promise.addResult(std::move(*m_result));
        m_promise.finish();
    }

private:
    Work m_work;
    std::optional<Result<T>> m_result;
    QPromise<Result<T>> m_promise;
};

/// A thread with its own connection. A writer takes what waits in its queue into one durable transaction, each job behind
/// a savepoint, so that many small saves share one flush of the disk.
class SqlThread : public QThread {
public:
    enum class Kind { Writer, Reader };

    /// \c afterCommit is told the length of the log in pages.
    explicit SqlThread(Kind kind, std::function<void(int)> afterCommit = {});
    ~SqlThread() override;

    /// Opens the connection on the new thread. \returns why it could not.
    [[nodiscard]] Result<void> open(const QString &path);
    void post(std::unique_ptr<SqlJob> job);
    /// Does what is queued, closes the connection and ends. Jobs posted afterwards are cancelled.
    void close();

protected:
    void run() override;

private:
    using Jobs = std::vector<std::unique_ptr<SqlJob>>;

    Jobs takeJobs();
    void runReading(Connection &connection, SqlJob &job);
    void runAlone(Connection &connection, SqlJob &job);
    void runTogether(Connection &connection, Jobs &jobs);

    const Kind m_kind;
    const std::function<void(int)> m_afterCommit;
    QString m_path;
    QMutex m_mutex;
    QWaitCondition m_changed;
    std::deque<std::unique_ptr<SqlJob>> m_queue;
    std::optional<Result<void>> m_opened;
    bool m_closing = false;
};

} // namespace dutydesk
