// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/clock.h"
#include "app/ports/journalstore.h"
#include "app/ports/sealer.h"
#include "app/store/database.h"

namespace dutydesk {

/// JournalStore on the desk's database.
class SqliteJournalStore final : public JournalStore {
public:
    SqliteJournalStore(Database &database, Sealer &sealer, const Clock &clock);

    /// An entry without facts is taken while the vault is locked, too.
    QFuture<Result<JournalEntry>> append(const JournalDraft &draft) override;
    /// Entries with a lower sequence than \c before; the largest quint64 for the newest.
    QFuture<Result<QList<JournalEntry>>> entries(quint64 before, int limit) override;
    /// Needs no unlocked vault. Problems: "gap", "leaf", "root" (the kept tree or a checkpoint differs), "checkpoint-beyond"
    /// (a checkpoint covers more than there is). Signatures are the business of who has the keys.
    QFuture<Result<JournalReport>> verify() override;
    QFuture<Result<JournalCheckpoint>> head() override;
    /// A checkpoint that is there already takes central's signature; Conflict when its root differs.
    QFuture<Result<void>> addCheckpoint(const JournalCheckpoint &checkpoint) override;
    QFuture<Result<QList<JournalCheckpoint>>> checkpoints(int limit) override;

private:
    Database &m_database;
    Sealer &m_sealer;
    const Clock &m_clock;
};

} // namespace dutydesk
