// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/central/http.h"
#include "app/central/sql.h"
#include "app/domain/error.h"

#include <QString>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace dutydesk::central {

/// What a piece of work came to: its answer, and whether what it wrote shall stay.
struct Outcome {
    HttpResponse response;
    bool keep = true;
};

using Work = std::function<Outcome(Sql &)>;

/// The database and its threads: one that writes, some that read. Work that waits for the writer shares one durable
/// transaction, each in a savepoint of its own, and is answered after the commit.
class Database {
public:
    using Announce = std::function<void(const QList<Announcement> &)>;

    /// \c address: "sqlite:FILE". \c announce is called on the writer's thread after a commit.
    /// \returns BadInput for another kind of address, NewerDatabase, Damaged, Storage.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &address, int readers, Announce announce);
    /// Does what is waiting, then ends the threads.
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    void write(Work work, const Reply &done);
    void read(Work work, const Reply &done);
    /// Waits for its result: for set-up and for calls from outside of HTTP. False when it was not committed.
    bool writeNow(const std::function<bool(Sql &)> &work);

    /// Transactions committed and pieces of work in them, so far.
    struct Counts {
        quint64 commits = 0;
        quint64 pieces = 0;
    };
    Counts counts() const;

private:
    struct Piece {
        Work work;
        Reply done;
    };
    /// A queue with its threads' wake-up.
    struct Lane {
        std::mutex mutex;
        std::condition_variable wake;
        std::deque<Piece> waiting;
        bool ending = false;
        std::deque<Piece> takeAll();
        std::deque<Piece> takeOne();
        bool put(Piece piece);
        void end();
    };

    Database(QString file, Announce announce);
    Result<void> openConnection(const QString &name) const;
    void writeLoop(const QString &connection);
    void readLoop(const QString &connection);
    void commitTogether(Sql &sql, std::deque<Piece> pieces);

    QString m_file;
    Announce m_announce;
    Lane m_writes;
    Lane m_reads;
    std::atomic<quint64> m_commits = 0;
    std::atomic<quint64> m_pieces = 0;
    std::vector<std::thread> m_threads;
};

} // namespace dutydesk::central
