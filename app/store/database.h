// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/openreport.h"
#include "app/store/sqlthread.h"

#include <QLockFile>
#include <QString>

#include <atomic>
#include <memory>
#include <type_traits>

namespace dutydesk {

/// The desk folder's desk.sqlite: held against a second program, brought to the newest version, repaired where it is
/// damaged; one thread writes, one reads for the screen, one does long work.
class Database {
public:
    /// Makes the folder (0700) and the database when they are missing. Needs no unlocked vault.
    /// \returns InUse, NewerDatabase, Storage, DiskFull; Damaged only when not even a new database could be begun.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &folder, const QDateTime &now);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    const OpenReport &report() const { return m_report; }
    const QString &folder() const { return m_folder; }

    /// Runs \c work(Connection &) -> Result<T> on the writing thread. The future is ready when it is committed durably, or
    /// when nothing of it stayed. \c work may run twice: it must change nothing but the database.
    template <class Work>
    auto write(Work work)
    {
        return post(m_writer, std::move(work));
    }
    /// Runs \c work on the reading thread, in one snapshot.
    template <class Work>
    auto read(Work work)
    {
        return post(m_reader, std::move(work));
    }
    /// Runs \c work on the thread for what may take long: walking the journal, hashing and sealing files.
    template <class Work>
    auto background(Work work)
    {
        return post(m_background, std::move(work));
    }

private:
    explicit Database(QString folder);

    template <class Work>
    auto post(SqlThread &thread, Work work)
    {
        using Value = typename std::invoke_result_t<Work &, Connection &>::value_type;
        auto job = std::make_unique<SqlJobOf<Value, Work>>(std::move(work));
        auto future = job->future();
        thread.post(std::move(job));
        return future;
    }
    [[nodiscard]] Result<void> takeLock();
    [[nodiscard]] Result<void> prepare(const QDateTime &now);
    [[nodiscard]] Result<void> bringForward();
    void checkpointWhenLong(int frames);

    const QString m_folder;
    const QString m_path;
    QLockFile m_lock;
    OpenReport m_report;
    std::atomic_bool m_checkpointing = false;
    int m_checkpointedAt = 0; ///< length of the log when it was last written back; the writing thread's own
    SqlThread m_background;
    SqlThread m_reader;
    SqlThread m_writer;
};

} // namespace dutydesk
