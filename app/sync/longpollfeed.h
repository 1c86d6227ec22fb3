// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/centralapi.h"
#include "app/ports/clock.h"
#include "app/ports/random.h"
#include "app/ports/statuscache.h"
#include "app/ports/syncpump.h"

#include <QTimer>

namespace dutydesk {

/// Holds a call open at central and tells what changed; goes on from where it stood, also after a restart.
class LongPollFeed final : public ChangeFeed {
    Q_OBJECT
public:
    static constexpr std::chrono::seconds hold {25}; ///< how long central may hold a call

    LongPollFeed(CentralApi &central, PackStore &facts, const Clock &clock, Random &random, QObject *parent = nullptr);

    void start() override;
    void stop() override;
    void watch(const QStringList &licenceNumbers) override;
    /// Asks now, whatever the timer says. The feed's own timer calls it.
    void poll();
    bool isWaiting() const { return m_timer.isActive(); }

private:
    void take(const Result<ChangeBatch> &answer, quint64 generation, std::chrono::nanoseconds askedAt);
    void tell(const ChangeBatch &batch);
    void startAnew();
    void wait(std::chrono::milliseconds time);

    CentralApi &m_central;
    PackStore &m_facts;
    const Clock &m_clock;
    Random &m_random;
    QTimer m_timer;
    bool m_running = false;
    QString m_after;
    QStringList m_watch;
    quint64 m_generation = 0;    ///< answers to older calls are dropped
    int m_failures = 0;
    int m_hasty = 0;             ///< empty answers in a row that nobody held
};

} // namespace dutydesk
