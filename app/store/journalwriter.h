// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/journal.h"
#include "app/domain/merkletree.h"
#include "app/ports/sealer.h"
#include "app/store/connection.h"

#include <QDateTime>

namespace dutydesk {

/// Appends to the journal inside the caller's transaction: an action and its entry are committed together or not at all.
class JournalWriter {
public:
    /// Empty facts are kept as nothing and need no unlocked vault.
    [[nodiscard]] static Result<JournalEntry> append(Connection &connection, Sealer &sealer, const QDateTime &now,
                                                     const JournalDraft &draft);
    /// The same with facts that were sealed already, or none.
    static JournalEntry appendSealed(Connection &connection, const QDateTime &now, const JournalDraft &draft,
                                     const QByteArray &sealedFacts);
    /// The entry of a row: sequence, at, action, officer, subject, facts, leaf.
    [[nodiscard]] static Result<JournalEntry> entryOf(const Rows &row, Sealer &sealer);

    /// The bytes under the leaf hash: a version tag, sequence and time (8 bytes each, big endian), then action, officer,
    /// subject (UTF-8) and sealed facts, each behind its length (4 bytes, big endian).
    [[nodiscard]] static QByteArray leafBytes(quint64 sequence, qint64 at, const QString &action,
                                              const QString &officer, const QString &subject,
                                              const QByteArray &sealedFacts);

    [[nodiscard]] static merkle::Frontier frontier(Connection &connection);
    static void storeFrontier(Connection &connection, const merkle::Frontier &frontier);
};

} // namespace dutydesk
