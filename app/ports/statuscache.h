// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/status.h"
#include "app/domain/trust.h"

#include <QFuture>
#include <QJsonObject>

#include <optional>

namespace dutydesk {

/// What central said, kept sealed for the time without a network.
class StatusCache {
public:
    virtual ~StatusCache() = default;
    /// Keeps the newest answer of a licence; an answer with a lower version never replaces a higher one.
    virtual QFuture<Result<void>> keep(const QByteArray &signedStatus, const PenaltyStatus &status,
                                       const QDateTime &receivedAt) = 0;
    struct Kept {
        QByteArray signedStatus; ///< compact JWS, verified again when read
        QDateTime receivedAt;
    };
    virtual QFuture<Result<std::optional<Kept>>> lastKnown(const LicenceNumber &number) = 0;
};

/// Signed packs that came from central and small facts of the desk, by name. Packs are public data and not sealed.
class PackStore {
public:
    virtual ~PackStore() = default;
    struct Pack {
        QByteArray signedPack;  ///< compact JWS
        QDateTime fetchedAt;
    };
    virtual QFuture<Result<void>> keepPack(const QString &name, const QByteArray &signedPack,
                                           const QDateTime &fetchedAt) = 0;
    virtual QFuture<Result<std::optional<Pack>>> pack(const QString &name) = 0;
    /// Small facts: change-feed position, clock skew, … Not for persons' data.
    virtual QFuture<Result<void>> setFact(const QString &name, const QJsonObject &fact) = 0;
    virtual QFuture<Result<QJsonObject>> fact(const QString &name) = 0;
};

/// A scan of this shift, for the list beside the camera.
struct RecentScan {
    quint64 sequence = 0;
    QDateTime at;
    QString nameZh;
    QString nameLatin;
    QString licenceNumber;
    QString documentVerdict;  ///< machine word of DocumentVerdict, empty for a typed number
    QString entitlement;      ///< machine word of Entitlement
    bool live = false;
    QString letters;
    int openMatters = 0;
};

/// Recent scans, sealed.
class ScanStore {
public:
    virtual ~ScanStore() = default;
    virtual QFuture<Result<quint64>> addScan(const RecentScan &scan) = 0;
    /// Updates entitlement fields of a scan once central answered.
    virtual QFuture<Result<void>> updateScan(const RecentScan &scan) = 0;
    virtual QFuture<Result<QList<RecentScan>>> recentScans(const QDateTime &since, int limit) = 0;
};

} // namespace dutydesk
