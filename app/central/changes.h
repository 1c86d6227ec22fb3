// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/central/core.h"

#include <QSet>

#include <chrono>
#include <condition_variable>
#include <deque>
#include <list>
#include <mutex>
#include <thread>

namespace dutydesk::central {

/// The long poll. Calls that find nothing new are held and cost no thread; a commit wakes them.
class Changes {
public:
    explicit Changes(Core &core);
    ~Changes();

    /// Reads what was announced before this start. False when the database could not be read.
    bool load();
    void poll(const Call &call, const Reply &reply);
    /// Called after a commit, on the writer's thread.
    void publish(const QList<Announcement> &changes);
    /// Answers all held calls with what there is: nothing.
    void releaseAll();

private:
    struct Held {
        qint64 after = 0;
        QSet<QString> watched;
        std::chrono::steady_clock::time_point until;
        Reply reply;
    };
    void hold(Held held);
    void expire();
    QList<Announcement> newer(qint64 after, const QSet<QString> &watched) const;
    HttpResponse answer(const QList<Announcement> &changes, qint64 next) const;
    QString position(qint64 sequence) const;
    OrProblem<qint64> sequenceOf(const QString &position) const;

    Core &m_core;
    QString m_database;                   ///< positions of another database are told apart by it
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Announcement> m_recent;    ///< ascending
    qint64 m_forgotten = 0;               ///< changes up to this one are not in m_recent
    qint64 m_newest = 0;
    std::list<Held> m_held;
    bool m_ending = false;
    bool m_released = false;
    std::thread m_thread;
};

} // namespace dutydesk::central
