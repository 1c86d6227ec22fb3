// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/casestore.h"
#include "app/ports/clock.h"
#include "app/ports/sealer.h"
#include "app/store/caserows.h"
#include "app/store/database.h"

namespace dutydesk {

/// CaseStore on the desk's database. A new case begins with revision 1; a revision that was completed never changes.
class SqliteCaseStore final : public CaseStore {
public:
    SqliteCaseStore(Database &database, Sealer &sealer, const Clock &clock);

    QFuture<Result<void>> saveDraft(const ViolationCase &draft, const std::optional<JournalDraft> &entry) override;
    /// Every evidence file that the case names must be in the evidence store (BadInput otherwise). An older refused revision
    /// of the case is superseded.
    QFuture<Result<OutboxEntry>> complete(const ViolationCase &violation, const JournalDraft &entry) override;
    QFuture<Result<ViolationCase>> startRevision(const CaseId &id, const JournalDraft &entry) override;
    QFuture<Result<void>> discardDraft(const CaseId &id, const JournalDraft &entry) override;
    QFuture<Result<ViolationCase>> load(const CaseId &id) override;
    QFuture<Result<ViolationCase>> loadRevision(const CaseId &id, int revision) override;
    QFuture<Result<CasePage>> search(const CaseQuery &query) override;
    QFuture<Result<QList<CaseEvent>>> history(const CaseId &id) override;
    QFuture<Result<QString>> nextCaseNumber() override;
    /// The same block again is a success; one that overlaps another of its prefix is a Conflict.
    QFuture<Result<void>> addNumberBlock(const QString &prefix, quint64 first, quint64 count) override;
    QFuture<Result<quint64>> numbersLeft() override;

    /// Name of the fact that says: evidence rows were dropped, look for files that nothing names any more.
    static QString sweepFact();

private:
    [[nodiscard]] Result<void> journal(Connection &connection, const JournalDraft &entry, const CaseId &id,
                                       int revision);
    [[nodiscard]] Result<void> completeIn(Connection &connection, const ViolationCase &violation,
                                          const QByteArray &body, const JournalDraft &entry);
    [[nodiscard]] Result<void> discardIn(Connection &connection, const CaseId &id, const JournalDraft &entry);
    void rewordSome();

    Database &m_database;
    Sealer &m_sealer;
    const Clock &m_clock;
    std::atomic_bool m_rewording = false;
};

} // namespace dutydesk
