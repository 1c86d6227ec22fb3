// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/outboxpump.h"

#include "app/domain/words.h"
#include "app/ports/futures.h"
#include "app/sync/backoff.h"

#include <QLoggingCategory>

#include <memory>

namespace dutydesk {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

Q_LOGGING_CATEGORY(lcPump, "dutydesk.pump")

constexpr auto kHeartbeat = 10s;
constexpr auto kJump = 30s;         // a gap that no busy machine makes
constexpr auto kStoreWait = 15s;    // until a store that refused is asked again
constexpr auto kLongestSleep = 60s; // the timers of the store are checked that often in any case
constexpr int kFetch = 60;

/// Failures that say something about the link or the desk, not about one case.
bool concernsAll(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Offline:
    case ErrorKind::Timeout:
    case ErrorKind::NotCentral:
    case ErrorKind::NotSignedIn:
    case ErrorKind::Forbidden:
    case ErrorKind::Paused:
    case ErrorKind::Cancelled:
        return true;
    default:
        return false;
    }
}

} // namespace

OutboxPump::OutboxPump(OutboxStore &outbox, EvidenceStore &evidence, CentralApi &central, const Clock &clock,
                       Random &random, QObject *parent)
    : OutboxPump(outbox, evidence, central, clock, random, Options(), parent)
{
}

OutboxPump::OutboxPump(OutboxStore &outbox, EvidenceStore &evidence, CentralApi &central, const Clock &clock,
                       Random &random, const Options &options, QObject *parent)
    : SyncPump(parent)
    , m_outbox(outbox)
    , m_central(central)
    , m_clock(clock)
    , m_random(random)
    , m_options(options)
    , m_uploader(evidence, central, options.partSize)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &OutboxPump::tick);
    m_heartbeat.setInterval(kHeartbeat);
    connect(&m_heartbeat, &QTimer::timeout, this, [this] {
        if (clockJumped())
            tick();
    });
    connect(&m_uploader, &EvidenceUploader::progress, this, &OutboxPump::evidenceProgress);
    connect(&m_central, &CentralApi::linkChanged, this, [this](const LinkQuality &link) {
        const bool up = link.state == LinkQuality::State::Live || link.state == LinkQuality::State::Slow;
        if (up && m_linkWasDown)
            wake();
        m_linkWasDown = !up && link.state != LinkQuality::State::Unknown;
    });
}

void OutboxPump::start()
{
    if (m_running)
        return;
    m_running = true;
    m_lastWall = m_clock.now();
    m_lastMonotonic = m_clock.monotonic();
    m_heartbeat.start();
    // Whatever was being sent when the program ended is being sent by nobody now.
    m_all = true;
    plan();
}

void OutboxPump::stop()
{
    m_running = false;
    m_timer.stop();
    m_heartbeat.stop();
}

void OutboxPump::wake()
{
    m_gate = {};
    m_all = true;
    plan();
}

void OutboxPump::tick()
{
    if (clockJumped()) {
        // Slept, or somebody set the clock: no timer means what it meant.
        m_all = true;
        m_gate = {};
    }
    plan();
}

bool OutboxPump::clockJumped()
{
    const QDateTime wall = m_clock.now();
    const auto monotonic = m_clock.monotonic();
    const std::chrono::milliseconds byWall {m_lastWall.msecsTo(wall)};
    const auto byMonotonic = std::chrono::duration_cast<std::chrono::milliseconds>(monotonic - m_lastMonotonic);
    // Monotonic clocks stand still in sleep on some systems and go on in it on others.
    const bool slept = m_heartbeat.isActive() && byMonotonic > kHeartbeat + kJump;
    const bool set = byWall > byMonotonic + kJump || byWall < byMonotonic - kJump;
    m_lastWall = wall;
    m_lastMonotonic = monotonic;
    return slept || set;
}

void OutboxPump::plan()
{
    if (!m_running || m_planned)
        return;
    m_planned = true;
    // Never from within an answer: a thousand of them would stack up.
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_planned = false;
            pass();
        },
        Qt::QueuedConnection);
}

void OutboxPump::pass()
{
    if (!m_running)
        return;
    if (m_fetching) {
        m_again = true;
        return;
    }
    const QDateTime now = m_clock.now();
    if (m_gate.isValid() && now < m_gate) {
        m_timer.start(std::chrono::milliseconds(now.msecsTo(m_gate)));
        return;
    }
    m_gate = {};
    if (m_singles >= m_options.inFlight || m_batches >= m_options.batches)
        return; // the next answer comes back here
    m_fetching = true;
    const bool all = std::exchange(m_all, false);
    // Far enough ahead for every timer that backoff() can have set.
    const QDateTime until = all ? now.addDays(36500) : now;
    m_outbox.due(until, kFetch + int(m_busy.size())).then(this, [this, all](const Result<QList<OutboxBody>> &due) {
        m_fetching = false;
        if (!due) {
            m_all = m_all || all;
            // Sealed while nobody is signed in: the sign-in wakes the pump. Anything else is tried again.
            if (due.error().kind != ErrorKind::NotSignedIn)
                qCWarning(lcPump, "the outbox cannot be read: %ls", qUtf16Printable(due.error().detail));
            if (m_running)
                m_timer.start(kStoreWait);
            return;
        }
        choose(*due);
        if (std::exchange(m_again, false))
            plan();
    });
}

void OutboxPump::choose(const QList<OutboxBody> &due)
{
    QList<OutboxBody> batch;
    QList<OutboxBody> later; ///< more than one batch takes
    QList<OutboxBody> single;
    qint64 bytes = 0;
    for (const OutboxBody &body : due) {
        if (m_busy.contains(keyOf(body)))
            continue;
        const bool fits = batch.size() < m_options.batchMost && bytes + body.body.size() <= m_options.batchBytes;
        if (!body.evidence.isEmpty() || m_alone.contains(keyOf(body))) {
            single.append(body);
        } else if (fits) {
            batch.append(body);
            bytes += body.body.size();
        } else {
            later.append(body);
        }
    }
    bool sent = false;
    if (batch.size() >= m_options.batchFrom) {
        sendBatch(batch);
        sent = true;
    } else {
        single = batch + later + single;
    }
    for (const OutboxBody &body : single) {
        if (m_singles >= m_options.inFlight)
            break;
        sendOne(body);
        sent = true;
    }
    if (sent)
        plan(); // there may be room for more
    else
        sleepUntilDue();
}

void OutboxPump::sleepUntilDue()
{
    m_outbox.nextDue().then(this, [this](const Result<QDateTime> &next) {
        if (!m_running || !m_busy.isEmpty())
            return;
        std::chrono::milliseconds sleep = kLongestSleep;
        if (next && next->isValid())
            sleep = std::clamp(std::chrono::milliseconds(m_clock.now().msecsTo(*next)), 50ms, sleep);
        m_timer.start(sleep);
    });
}

void OutboxPump::sendOne(const OutboxBody &body)
{
    m_busy.insert(keyOf(body));
    ++m_singles;
    const QDateTime now = m_clock.now();
    m_outbox.markSending(body.entry.caseId, body.entry.revision, now, now.addDuration(m_options.unanswered))
        .then(this, [this, body](const Result<void> &marked) {
            if (!marked) {
                --m_singles;
                notMarked(marked.error());
                release({body});
                return;
            }
            emit outboxChanged();
            if (body.evidence.isEmpty()) {
                submitOne(body);
                return;
            }
            m_uploader.upload(body.entry.caseId).then(this, [this, body](const Result<void> &there) {
                if (there) {
                    submitOne(body);
                    return;
                }
                const bool final = there.error().kind == ErrorKind::Refused;
                const SubmitOutcome refusal {
                    SubmitOutcome::Kind::Refused, {}, there.error().code, there.error().centralText};
                settle(body, final ? Result<SubmitOutcome>(refusal) : std::unexpected(there.error()))
                    .then(this, [this, body](const Result<void> &) {
                        --m_singles;
                        release({body});
                    });
            });
        });
}

void OutboxPump::submitOne(const OutboxBody &body)
{
    m_central.submit({body.entry.caseId, body.entry.revision, body.body})
        .then(this, [this, body](const Result<SubmitOutcome> &outcome) { return settle(body, outcome); })
        .unwrap()
        .then(this, [this, body](const Result<void> &) {
            --m_singles;
            release({body});
        });
}

void OutboxPump::sendBatch(const QList<OutboxBody> &bodies)
{
    ++m_batches;
    const QDateTime now = m_clock.now();
    auto marked = std::make_shared<QList<OutboxBody>>();
    auto left = std::make_shared<qsizetype>(bodies.size());
    for (const OutboxBody &body : bodies)
        m_busy.insert(keyOf(body));
    for (const OutboxBody &body : bodies) {
        m_outbox.markSending(body.entry.caseId, body.entry.revision, now, now.addDuration(m_options.unanswered))
            .then(this, [this, body, bodies, marked, left](const Result<void> &done) {
                if (done)
                    marked->append(body);
                else
                    m_busy.remove(keyOf(body));
                if (--*left > 0)
                    return;
                if (!marked->isEmpty()) {
                    emit outboxChanged();
                    submitBatch(*marked);
                    return;
                }
                --m_batches;
                notMarked(done.error());
                release({});
            });
    }
}

void OutboxPump::submitBatch(const QList<OutboxBody> &bodies)
{
    QList<Submission> submissions;
    for (const OutboxBody &body : bodies)
        submissions.append({body.entry.caseId, body.entry.revision, body.body});
    m_central.submitBatch(submissions).then(this, [this, bodies](const Result<QList<SubmitOutcome>> &outcomes) {
        if (!outcomes && !concernsAll(outcomes.error().kind)) {
            // One of them spoils the batch and nobody knows which: each on its own from now on.
            for (const OutboxBody &body : bodies)
                m_alone.insert(keyOf(body));
        }
        auto left = std::make_shared<qsizetype>(bodies.size());
        for (qsizetype i = 0; i < bodies.size(); ++i) {
            const Result<SubmitOutcome> outcome =
                outcomes ? Result<SubmitOutcome>(outcomes->at(i)) : std::unexpected(outcomes.error());
            settle(bodies.at(i), outcome).then(this, [this, bodies, left](const Result<void> &) {
                if (--*left > 0)
                    return;
                --m_batches;
                release(bodies);
            });
        }
    });
}

void OutboxPump::notMarked(const Error &why)
{
    // Settled between the look and the mark: nothing is wrong.
    if (why.kind == ErrorKind::Conflict || why.kind == ErrorKind::NotFound)
        return;
    qCWarning(lcPump, "an entry cannot be marked: %ls", qUtf16Printable(why.detail));
    holdUp(why);
}

QFuture<Result<void>> OutboxPump::settle(const OutboxBody &body, const Result<SubmitOutcome> &outcome)
{
    if (!outcome)
        return postpone(body, outcome.error());
    noteSuccess();
    if (outcome->kind == SubmitOutcome::Kind::Refused) {
        const QString code = outcome->code;
        const QString text = outcome->text;
        return m_outbox.refuse(body.entry.caseId, body.entry.revision, code, text)
            .then(this, [this, body, code, text](const Result<void> &kept) {
                if (kept)
                    emit caseRefused(body.entry.caseId, body.entry.revision, code, text);
                return kept;
            });
    }
    const Receipt receipt = outcome->receipt;
    // The api has verified it; a receipt for other bytes must not pass here either.
    const bool ours = receipt.caseId == body.entry.caseId && receipt.revision == body.entry.revision
        && receipt.bodySha256 == body.entry.bodySha256;
    if (!ours)
        return postpone(body, {ErrorKind::Forged, u"receipt: not for this revision"_s});
    return m_outbox.confirm(receipt).then(this, [this, body, receipt](const Result<void> &kept) {
        if (kept) {
            m_alone.remove(keyOf(body));
            emit caseConfirmed(receipt);
        } else {
            // Its timer stands; central will answer with the same receipt.
            qCWarning(lcPump, "a receipt was not kept: %ls", qUtf16Printable(kept.error().detail));
        }
        return kept;
    });
}

QFuture<Result<void>> OutboxPump::postpone(const OutboxBody &body, const Error &why)
{
    qCInfo(lcPump, "not sent: %ls (%ls)", qUtf16Printable(word(why.kind)), qUtf16Printable(why.detail));
    QDateTime next = m_clock.now();
    if (concernsAll(why.kind)) {
        holdUp(why);
        next = m_gate;
    } else {
        if (why.kind == ErrorKind::Forged)
            qCWarning(lcPump, "an answer does not hold and was not believed: %ls", qUtf16Printable(why.detail));
        next = next.addDuration(backoff(body.entry.attempts + 1, m_random));
    }
    return m_outbox.postpone(body.entry.caseId, body.entry.revision, why.kind, next);
}

void OutboxPump::holdUp(const Error &why)
{
    if (m_gate.isValid() && m_gate > m_clock.now())
        return; // one failure of the link, however many cases it met
    ++m_failures;
    m_gate = m_clock.now().addDuration(backoff(m_failures, m_random));
    qCInfo(lcPump, "everything waits: %ls, failure %d in a row", qUtf16Printable(word(why.kind)), m_failures);
}

void OutboxPump::noteSuccess()
{
    if (m_failures == 0)
        return;
    // Central is back: what waits for its timer goes now.
    m_failures = 0;
    m_gate = {};
    m_all = true;
}

void OutboxPump::release(const QList<OutboxBody> &bodies)
{
    for (const OutboxBody &body : bodies)
        m_busy.remove(keyOf(body));
    emit outboxChanged();
    plan();
}

} // namespace dutydesk
