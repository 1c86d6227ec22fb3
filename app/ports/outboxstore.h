// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/outbox.h"

#include <QFuture>

namespace dutydesk {

/// A revision ready to be sent: the exact bytes.
struct OutboxBody {
    OutboxEntry entry;
    QByteArray body;              ///< canonical JSON, as hashed
    QList<EvidenceRef> evidence;  ///< files that must reach central before or after the case
};

/// The outbox as the pump sees it. Every change is one durable transaction with its journal entry where it has one.
class OutboxStore {
public:
    virtual ~OutboxStore() = default;
    /// Waiting entries whose time has come (by \c now), oldest sequence first, at most \c limit; never two revisions of one case at once.
    virtual QFuture<Result<QList<OutboxBody>>> due(const QDateTime &now, int limit) = 0;
    /// Freezes the revision, counts the attempt and sets the timer after which an unanswered send is tried again.
    virtual QFuture<Result<void>> markSending(const CaseId &id, int revision, const QDateTime &now,
                                              const QDateTime &retryAt) = 0;
    /// Receipt verified by the pump: state Confirmed, receipt kept, journal entry CaseConfirmed. Repeats are a success.
    virtual QFuture<Result<void>> confirm(const Receipt &receipt) = 0;
    /// Permanent refusal: state Refused with central's code and words; journal entry CaseRefused.
    virtual QFuture<Result<void>> refuse(const CaseId &id, int revision, const QString &code, const QString &text) = 0;
    /// Back to Waiting with a next try.
    virtual QFuture<Result<void>> postpone(const CaseId &id, int revision, ErrorKind why, const QDateTime &nextTry) = 0;
    /// Makes every waiting entry due at once (F9). With \c alsoRefused: refused ones are sent again unchanged.
    virtual QFuture<Result<int>> retryNow(bool alsoRefused) = 0;
    virtual QFuture<Result<QueueSum>> sum() = 0;
    /// Entries by state, oldest first for waiting and sending, newest first for confirmed.
    virtual QFuture<Result<QList<OutboxEntry>>> list(OutboxState state, int limit) = 0;
    virtual QFuture<Result<OutboxEntry>> entry(const CaseId &id, int revision) = 0;
    virtual QFuture<Result<QList<Receipt>>> receipts(const CaseId &id) = 0;
    /// The next moment at which something is due; null when nothing waits.
    virtual QFuture<Result<QDateTime>> nextDue() = 0;
};

} // namespace dutydesk
