// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/services/queue.h"

#include "app/ports/futures.h"

#include <QTimeZone>

namespace dutydesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kFiveMinutes = 5 * 60;
constexpr int kMostStretches = 2000; // a flapping link must not fill the memory

QDateTime startOfToday(const Clock &clock)
{
    return clock.now().toLocalTime().date().startOfDay();
}

} // namespace

Queue::Queue(OutboxStore &outbox, CaseStore &cases, EvidenceStore &evidence, SyncPump &pump, CentralApi &central,
             const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_outbox(outbox)
    , m_cases(cases)
    , m_evidence(evidence)
    , m_pump(pump)
    , m_central(central)
    , m_clock(clock)
{
    connect(&m_pump, &SyncPump::outboxChanged, this, [this] {
        refreshSum();
        emit listChanged();
    });
    connect(&m_pump, &SyncPump::evidenceProgress, this, &Queue::progress);
    connect(&m_pump, &SyncPump::caseConfirmed, this, [this](const Receipt &) {
        m_confirmations.append(m_clock.now());
        if (!m_stretches.isEmpty())
            ++m_stretches.last().confirmed;
    });
    connect(&m_central, &CentralApi::linkChanged, this, &Queue::noteLink);
    noteLink(m_central.link());
}

const QueueSum &Queue::sum() const
{
    return m_sum;
}

QFuture<Result<QueueSum>> Queue::refreshSum()
{
    return m_outbox.sum().then(this, [this](const Result<QueueSum> &sum) {
        if (sum && *sum != m_sum) {
            // The first sum counts what was there before this run, which no stretch of today owns.
            if (m_sumKnown && sum->recorded > m_sum.recorded && !m_stretches.isEmpty())
                m_stretches.last().recorded += int(sum->recorded - m_sum.recorded);
            m_sum = *sum;
            emit sumChanged(m_sum);
        }
        m_sumKnown = m_sumKnown || sum.has_value();
        return sum;
    });
}

QFuture<Result<QList<OutboxEntry>>> Queue::list(OutboxState state, int limit)
{
    return m_outbox.list(state, limit);
}

QFuture<Result<OutboxEntry>> Queue::entry(const CaseId &id, int revision)
{
    return m_outbox.entry(id, revision);
}

QFuture<Result<QList<Receipt>>> Queue::receipts(const CaseId &id)
{
    return m_outbox.receipts(id);
}

QFuture<Result<int>> Queue::sendNow()
{
    return retry(false);
}

QFuture<Result<int>> Queue::retryRefused()
{
    return retry(true);
}

QFuture<Result<int>> Queue::retry(bool alsoRefused)
{
    return m_outbox.retryNow(alsoRefused).then(this, [this](const Result<int> &count) {
        if (count) {
            m_pump.wake();
            refreshSum();
            emit listChanged();
        }
        return count;
    });
}

void Queue::noteLink(const LinkQuality &link)
{
    const QDateTime now = m_clock.now();
    if (!m_stretches.isEmpty()) {
        m_stretches.last().to = now;
        if (m_stretches.last().state == link.state)
            return;
    }
    if (m_stretches.size() >= kMostStretches)
        m_stretches.removeFirst();
    m_stretches.append({link.state, now, now, 0, 0});
}

QList<LinkStretch> Queue::linkToday() const
{
    const QDateTime midnight = startOfToday(m_clock);
    QList<LinkStretch> today;
    for (LinkStretch stretch : m_stretches) {
        const bool goesOn = stretch.from == m_stretches.last().from;
        if (goesOn)
            stretch.to = m_clock.now();
        if (stretch.to < midnight)
            continue;
        stretch.from = std::max(stretch.from, midnight.toUTC());
        today.append(stretch);
    }
    return today;
}

QList<int> Queue::confirmedPerFiveMinutes() const
{
    const QDateTime midnight = startOfToday(m_clock);
    QList<int> counts(int(midnight.secsTo(m_clock.now()) / kFiveMinutes) + 1, 0);
    for (const QDateTime &at : m_confirmations) {
        const qint64 slot = midnight.secsTo(at) / kFiveMinutes;
        if (at >= midnight && slot < counts.size())
            ++counts[int(slot)];
    }
    return counts;
}

} // namespace dutydesk
