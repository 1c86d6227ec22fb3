// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/longpollfeed.h"

#include "app/sync/backoff.h"

#include <QLoggingCategory>

#include <array>
#include <limits>

namespace dutydesk {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

Q_LOGGING_CATEGORY(lcFeed, "dutydesk.feed")

// The feed is also what finds out that the network is back, so it looks more often than the outbox tries.
constexpr std::array<std::chrono::milliseconds, 4> kSteps {2s, 5s, 15s, 30s};
constexpr int kMostWatched = 50; // by the contract
constexpr int kMostHasty = 3;

QString factName()
{
    return u"change-feed"_s;
}

} // namespace

LongPollFeed::LongPollFeed(CentralApi &central, PackStore &facts, const Clock &clock, Random &random, QObject *parent)
    : ChangeFeed(parent)
    , m_central(central)
    , m_facts(facts)
    , m_clock(clock)
    , m_random(random)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &LongPollFeed::poll);
    connect(&m_central, &CentralApi::linkChanged, this, [this](const LinkQuality &link) {
        // Somebody else found out that central is there.
        if (link.state == LinkQuality::State::Live && m_failures > 0 && m_timer.isActive())
            poll();
    });
}

void LongPollFeed::start()
{
    if (m_running)
        return;
    m_running = true;
    m_facts.fact(factName()).then(this, [this](const Result<QJsonObject> &fact) {
        if (m_after.isEmpty() && fact)
            m_after = fact->value("after"_L1).toString();
        poll();
    });
}

void LongPollFeed::stop()
{
    m_running = false;
    ++m_generation;
    m_timer.stop();
}

void LongPollFeed::watch(const QStringList &licenceNumbers)
{
    const QStringList watch = licenceNumbers.first(std::min<qsizetype>(licenceNumbers.size(), kMostWatched));
    if (watch == m_watch)
        return;
    m_watch = watch;
    // Offline the timer decides; otherwise the held call asks for the wrong licences.
    if (m_running && m_failures == 0)
        poll();
}

void LongPollFeed::poll()
{
    if (!m_running)
        return;
    m_timer.stop();
    const quint64 generation = ++m_generation;
    const auto askedAt = m_clock.monotonic();
    m_central.changes(m_after, hold, m_watch)
        .then(this,
              [this, generation, askedAt](const Result<ChangeBatch> &answer) { take(answer, generation, askedAt); });
}

void LongPollFeed::take(const Result<ChangeBatch> &answer, quint64 generation, std::chrono::nanoseconds askedAt)
{
    if (!m_running || generation != m_generation)
        return;
    if (!answer) {
        if (answer.error().kind == ErrorKind::Refused && !m_after.isEmpty()) {
            startAnew();
            return;
        }
        if (answer.error().kind == ErrorKind::Cancelled) {
            wait(0ms); // ended here, not there: the session changed
            return;
        }
        ++m_failures;
        qCInfo(lcFeed, "no changes: %ls", qUtf16Printable(answer.error().detail));
        wait(backoff(kSteps, m_failures, m_random));
        return;
    }
    m_failures = 0;
    const bool first = m_after.isEmpty();
    const bool moved = answer->next != m_after;
    m_after = answer->next;
    if (moved)
        m_facts.setFact(factName(), {{u"after"_s, m_after}}).then(this, [](const Result<void> &) { });
    tell(*answer);
    // A central that does not hold calls must not be asked without end.
    const bool hasty = !first && answer->changes.isEmpty() && m_clock.monotonic() - askedAt < 1s;
    m_hasty = hasty ? m_hasty + 1 : 0;
    if (!m_running || generation != m_generation)
        return; // whoever was told has asked anew
    wait(m_hasty > kMostHasty ? 1000ms : 0ms);
}

void LongPollFeed::wait(std::chrono::milliseconds time)
{
    m_timer.start(time);
}

void LongPollFeed::tell(const ChangeBatch &batch)
{
    for (const Change &change : batch.changes) {
        switch (change.kind) {
        case ChangeKind::Licence:
            emit licenceChanged(change.subject, change.version);
            break;
        case ChangeKind::Rulebook:
            emit packChanged(u"rulebooks/%1"_s.arg(change.subject), change.version);
            break;
        case ChangeKind::TrustList:
            emit packChanged(u"trust-lists/%1"_s.arg(change.subject), change.version);
            break;
        case ChangeKind::Review:
        case ChangeKind::Message:
            break; // nothing on this desk shows them
        }
    }
}

void LongPollFeed::startAnew()
{
    // Central no longer knows our position: what came between is not told, so everything watched is asked again.
    qCInfo(lcFeed, "the position is too old; starting anew");
    m_after.clear();
    const QStringList watched = m_watch;
    poll();
    for (const QString &number : watched)
        emit licenceChanged(number, std::numeric_limits<quint64>::max());
}

} // namespace dutydesk
