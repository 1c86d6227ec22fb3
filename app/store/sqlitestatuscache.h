// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/sealer.h"
#include "app/ports/statuscache.h"
#include "app/store/database.h"

namespace dutydesk {

/// StatusCache on the desk's database: the licence number is only there as a keyed token.
class SqliteStatusCache final : public StatusCache {
public:
    SqliteStatusCache(Database &database, Sealer &sealer);

    QFuture<Result<void>> keep(const QByteArray &signedStatus, const PenaltyStatus &status,
                               const QDateTime &receivedAt) override;
    QFuture<Result<std::optional<Kept>>> lastKnown(const LicenceNumber &number) override;

private:
    Database &m_database;
    Sealer &m_sealer;
};

/// PackStore on the desk's database.
class SqlitePackStore final : public PackStore {
public:
    explicit SqlitePackStore(Database &database);

    QFuture<Result<void>> keepPack(const QString &name, const QByteArray &signedPack,
                                   const QDateTime &fetchedAt) override;
    QFuture<Result<std::optional<Pack>>> pack(const QString &name) override;
    QFuture<Result<void>> setFact(const QString &name, const QJsonObject &fact) override;
    /// An empty object for a fact that was never set.
    QFuture<Result<QJsonObject>> fact(const QString &name) override;

private:
    Database &m_database;
};

/// ScanStore on the desk's database.
class SqliteScanStore final : public ScanStore {
public:
    SqliteScanStore(Database &database, Sealer &sealer);

    QFuture<Result<quint64>> addScan(const RecentScan &scan) override;
    /// Takes what central answered: entitlement, live, letters, open matters, and the name where the scan had none.
    QFuture<Result<void>> updateScan(const RecentScan &scan) override;
    /// Newest first.
    QFuture<Result<QList<RecentScan>>> recentScans(const QDateTime &since, int limit) override;

private:
    Database &m_database;
    Sealer &m_sealer;
};

} // namespace dutydesk
