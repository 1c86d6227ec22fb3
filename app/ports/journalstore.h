// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/error.h"
#include "app/domain/journal.h"

#include <QFuture>
#include <QList>

namespace dutydesk {

/// The journal on disk: append only.
class JournalStore {
public:
    virtual ~JournalStore() = default;
    virtual QFuture<Result<JournalEntry>> append(const JournalDraft &draft) = 0;
    /// Newest first.
    virtual QFuture<Result<QList<JournalEntry>>> entries(quint64 before, int limit) = 0;
    /// Walks every entry, rebuilds the tree, compares every checkpoint.
    virtual QFuture<Result<JournalReport>> verify() = 0;
    /// Size and root of the tree as it stands; for a checkpoint.
    virtual QFuture<Result<JournalCheckpoint>> head() = 0;
    virtual QFuture<Result<void>> addCheckpoint(const JournalCheckpoint &checkpoint) = 0;
    virtual QFuture<Result<QList<JournalCheckpoint>>> checkpoints(int limit) = 0;
};

} // namespace dutydesk
