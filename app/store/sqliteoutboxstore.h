// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/journal.h"
#include "app/ports/clock.h"
#include "app/ports/outboxstore.h"
#include "app/ports/sealer.h"
#include "app/store/database.h"

#include <optional>

namespace dutydesk {

/// OutboxStore on the desk's database. A case's revisions go one after another: a later one is due once no earlier one
/// waits or is being sent. A refused revision that a later completed one replaced is superseded: kept, but in no list.
class SqliteOutboxStore final : public OutboxStore {
public:
    SqliteOutboxStore(Database &database, Sealer &sealer, const Clock &clock);

    /// An entry whose body cannot be opened any more goes to the refusals as "local-body-lost" instead of stopping the rest.
    QFuture<Result<QList<OutboxBody>>> due(const QDateTime &now, int limit) override;
    /// Conflict for an entry that was confirmed or refused.
    QFuture<Result<void>> markSending(const CaseId &id, int revision, const QDateTime &now,
                                      const QDateTime &retryAt) override;
    /// Conflict when the receipt names another body.
    QFuture<Result<void>> confirm(const Receipt &receipt) override;
    QFuture<Result<void>> refuse(const CaseId &id, int revision, const QString &code, const QString &text) override;
    QFuture<Result<void>> postpone(const CaseId &id, int revision, ErrorKind why, const QDateTime &nextTry) override;
    /// The caller knows who pressed the key and journals QueueRetried. \returns how many entries became due.
    QFuture<Result<int>> retryNow(bool alsoRefused) override;
    QFuture<Result<QueueSum>> sum() override;
    QFuture<Result<QList<OutboxEntry>>> list(OutboxState state, int limit) override;
    QFuture<Result<OutboxEntry>> entry(const CaseId &id, int revision) override;
    QFuture<Result<QList<Receipt>>> receipts(const CaseId &id) override;
    QFuture<Result<QDateTime>> nextDue() override;

    /// For a caller's transaction.
    [[nodiscard]] static Result<OutboxEntry> entryIn(Connection &connection, Sealer &sealer, const CaseId &id,
                                                     int revision);

private:
    struct Row {
        qint64 key = 0;
        OutboxState state = OutboxState::Waiting;
        QByteArray bodySha256;
    };
    static std::optional<Row> find(Connection &connection, const CaseId &id, int revision);
    static Result<OutboxEntry> entryOf(const Rows &rows, Sealer &sealer);
    [[nodiscard]] Result<void> journal(Connection &connection, JournalAction action, const CaseId &id, int revision,
                                       const QJsonObject &facts);
    [[nodiscard]] Result<void> refuseIn(Connection &connection, const CaseId &id, int revision, const QString &code,
                                        const QString &text);
    [[nodiscard]] Result<void> confirmIn(Connection &connection, const Receipt &receipt);

    Database &m_database;
    Sealer &m_sealer;
    const Clock &m_clock;
};

} // namespace dutydesk
