// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/centralapi.h"
#include "app/ports/clock.h"
#include "app/ports/evidencestore.h"
#include "app/ports/outboxstore.h"
#include "app/ports/random.h"
#include "app/ports/syncpump.h"
#include "app/sync/evidenceuploader.h"

#include <QSet>
#include <QTimer>

#include <optional>

namespace dutydesk {

/// Moves the outbox to central: evidence first, then the case; alone or, when many wait, in batches. What cannot be sent
/// now has a timer, what central refuses for good is set aside and holds nothing up, and nothing counts as sent without a
/// receipt that was verified against the very bytes.
class OutboxPump final : public SyncPump {
    Q_OBJECT
public:
    struct Options {
        int inFlight = 4; ///< single submissions at once
        int batches = 2; ///< batches at once
        int batchFrom = 8; ///< that many due without open evidence make a batch
        int batchMost = 50;
        qint64 batchBytes = 6 << 20;
        qint64 partSize = 1 << 20; ///< of evidence
        std::chrono::seconds unanswered {120}; ///< after a crash, when a send without an answer is tried again
    };

    OutboxPump(OutboxStore &outbox, EvidenceStore &evidence, CentralApi &central, const Clock &clock, Random &random,
               QObject *parent = nullptr);
    OutboxPump(OutboxStore &outbox, EvidenceStore &evidence, CentralApi &central, const Clock &clock, Random &random,
               const Options &options, QObject *parent = nullptr);

    void start() override;
    /// Starts nothing more; answers that are on their way are still taken.
    void stop() override;
    void wake() override;
    /// Looks at the clock and does what is due. The pump's own timer calls it.
    void tick();
    /// Until when everything waits because central cannot be reached; null when nothing holds it up.
    QDateTime waitsUntil() const { return m_gate; }
    bool isIdle() const { return m_busy.isEmpty() && !m_fetching && !m_planned; }

private:
    using Key = std::pair<CaseId, int>;
    static Key keyOf(const OutboxBody &body) { return {body.entry.caseId, body.entry.revision}; }

    void plan();
    void pass();
    void choose(const QList<OutboxBody> &due);
    void sleepUntilDue();
    void sendOne(const OutboxBody &body);
    void submitOne(const OutboxBody &body);
    void sendBatch(const QList<OutboxBody> &bodies);
    void submitBatch(const QList<OutboxBody> &bodies);
    QFuture<Result<void>> settle(const OutboxBody &body, const Result<SubmitOutcome> &outcome);
    QFuture<Result<void>> postpone(const OutboxBody &body, const Error &why);
    void release(const QList<OutboxBody> &bodies);
    void notMarked(const Error &why);
    void holdUp(const Error &why);
    void noteSuccess();
    bool clockJumped();

    OutboxStore &m_outbox;
    CentralApi &m_central;
    const Clock &m_clock;
    Random &m_random;
    Options m_options;
    EvidenceUploader m_uploader;
    QTimer m_timer;
    QTimer m_heartbeat;
    bool m_running = false;
    bool m_planned = false;
    bool m_fetching = false;
    bool m_again = false; ///< something came while the due entries were fetched
    bool m_all = false; ///< the next pass takes everything that waits, whatever its timer says
    bool m_linkWasDown = false;
    QDateTime m_gate; ///< nothing is sent before it
    int m_failures = 0; ///< of the link, in a row
    int m_singles = 0;
    int m_batches = 0;
    QSet<Key> m_busy;
    QSet<Key> m_alone; ///< never in a batch again: its receipt once did not hold
    QDateTime m_lastWall;
    std::chrono::nanoseconds m_lastMonotonic {0};
};

} // namespace dutydesk
