// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/case.h"
#include "app/domain/journal.h"
#include "app/domain/outbox.h"

#include <QFuture>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace dutydesk {

/// A line of the case list.
struct CaseSummary {
    CaseId id;
    CaseKind kind = CaseKind::Violation;
    int revision = 1;
    CaseState state = CaseState::Draft;
    QString caseNumber;
    QDateTime startedAt;
    QDateTime changedAt;
    QString nameZh;
    QString nameLatin;
    QString licenceNumber;
    QString plate;
    QString firstItemId;
    int itemCount = 0;
    int points = 0;
    Fen fine;
    int evidenceFiles = 0;
    QString officerNumber;
    QString officerName;
    QString refusalCode;
    QString refusalText;
};

enum class CaseOrder { NewestFirst, OldestFirst };

/// What the officer looks for. Text is matched through keyed tokens: a name (whole, its first characters, each Chinese
/// character; Latin words and their beginnings), a licence number (whole or last four), a plate, a case number, a road.
struct CaseQuery {
    QString text;
    std::optional<CaseState> state;
    QString officerNumber; ///< only this officer's, when set
    QDateTime since; ///< only cases started at or after, when valid
    CaseOrder order = CaseOrder::NewestFirst;
    int offset = 0;
    int limit = 200;
    QString mineOf; ///< whose cases CasePage::mine counts; empty: officerNumber's
};

struct CasePage {
    QList<CaseSummary> rows;
    int total = 0; ///< of all that match
    QMap<CaseState, int> byState; ///< counts for the filter chips, for the same text
    int mine = 0;
};

/// One step of a case's history.
struct CaseEvent {
    QDateTime at;
    QString action; ///< machine word of JournalAction
    QString officerNumber;
    int revision = 0;
    QJsonObject facts;
};

/// Cases, sealed, revision by revision. One thread writes; each call is one transaction that also holds its journal entry.
class CaseStore {
public:
    virtual ~CaseStore() = default;

    /// Autosave: writes the draft revision and, when \c entry is given, the journal entry.
    /// \returns Frozen when that revision was completed already; Storage or DiskFull when nothing was written.
    virtual QFuture<Result<void>> saveDraft(const ViolationCase &draft, const std::optional<JournalDraft> &entry) = 0;
    /// Completes a revision: case, outbox entry (exact canonical bytes and their hash) and journal entry in one transaction,
    /// durable (synchronous=FULL) before the future is ready. Completing the same revision again with the same body is a success.
    virtual QFuture<Result<OutboxEntry>> complete(const ViolationCase &violation, const JournalDraft &entry) = 0;
    /// Opens the next revision of a completed case as a draft (a copy with revision + 1) and journals it. Conflict when a draft exists already.
    virtual QFuture<Result<ViolationCase>> startRevision(const CaseId &id, const JournalDraft &entry) = 0;
    /// Throws away a draft revision; a case with completed revisions stays as it was.
    virtual QFuture<Result<void>> discardDraft(const CaseId &id, const JournalDraft &entry) = 0;
    /// The newest revision, draft or not.
    virtual QFuture<Result<ViolationCase>> load(const CaseId &id) = 0;
    virtual QFuture<Result<ViolationCase>> loadRevision(const CaseId &id, int revision) = 0;
    virtual QFuture<Result<CasePage>> search(const CaseQuery &query) = 0;
    virtual QFuture<Result<QList<CaseEvent>>> history(const CaseId &id) = 0;
    /// The next number of the desk's blocks, e.g. "SAMPLE-2026-000147"; never handed out twice. NotFound when they are used up.
    virtual QFuture<Result<QString>> nextCaseNumber() = 0;
    /// Adds a block that central gave: numbers prefix + first … first + count − 1, six digits.
    virtual QFuture<Result<void>> addNumberBlock(const QString &prefix, quint64 first, quint64 count) = 0;
    virtual QFuture<Result<quint64>> numbersLeft() = 0;
};

} // namespace dutydesk
