// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/outbox.h"
#include "app/ports/casestore.h"
#include "app/ports/centralapi.h"
#include "app/ports/clock.h"
#include "app/ports/evidencestore.h"
#include "app/ports/outboxstore.h"
#include "app/ports/syncpump.h"

#include <QFuture>
#include <QList>
#include <QObject>

namespace dutydesk {

/// A stretch of time with one quality of the link, for the picture of today.
struct LinkStretch {
    LinkQuality::State state = LinkQuality::State::Unknown;
    QDateTime from;
    QDateTime to;
    int recorded = 0;   ///< cases recorded in it
    int confirmed = 0;
};

/// The queue as the officer sees it.
class Queue : public QObject {
    Q_OBJECT
public:
    Queue(OutboxStore &outbox, CaseStore &cases, EvidenceStore &evidence, SyncPump &pump, CentralApi &central,
          const Clock &clock, QObject *parent = nullptr);

    /// The newest sum; refreshed whenever something moves.
    const QueueSum &sum() const;
    QFuture<Result<QueueSum>> refreshSum();
    QFuture<Result<QList<OutboxEntry>>> list(OutboxState state, int limit);
    QFuture<Result<OutboxEntry>> entry(const CaseId &id, int revision);
    QFuture<Result<QList<Receipt>>> receipts(const CaseId &id);
    /// F9: everything waiting is due now.
    QFuture<Result<int>> sendNow();
    /// Sends refused revisions again unchanged (after central was mended).
    QFuture<Result<int>> retryRefused();
    /// Today's link, oldest stretch first; and confirmations per five minutes since midnight (local time).
    QList<LinkStretch> linkToday() const;
    QList<int> confirmedPerFiveMinutes() const;

signals:
    void sumChanged(const dutydesk::QueueSum &sum);
    void listChanged();
    void progress(const dutydesk::CaseId &id, qint64 sent, qint64 total);

private:
    void noteLink(const LinkQuality &link);
    QFuture<Result<int>> retry(bool alsoRefused);

    OutboxStore &m_outbox;
    CaseStore &m_cases;
    EvidenceStore &m_evidence;
    SyncPump &m_pump;
    CentralApi &m_central;
    const Clock &m_clock;
    QueueSum m_sum;
    bool m_sumKnown = false;
    QList<LinkStretch> m_stretches;
    QList<QDateTime> m_confirmations;
};

} // namespace dutydesk
