// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/statuscache.h"
#include "ui/common/paint.h"

#include <QAbstractListModel>

namespace dutydesk {

/// The scans of this shift, newest first; each row carries both verdicts, never one made of two.
class ScanModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        TimeRole = Qt::UserRole,
        NameRole,
        NumberRole,
        DocumentTextRole,
        DocumentMeaningRole,
        DocumentIconRole,
        EntitlementTextRole,
        EntitlementMeaningRole,
        EntitlementIconRole,
        SequenceRole,
        SortRole,
    };

    explicit ScanModel(QObject *parent = nullptr);

    void setScans(const QList<RecentScan> &scans);
    const QList<RecentScan> &scans() const { return m_scans; }
    /// While central cannot be reached no row is live.
    void setOnline(bool online);
    int rowOf(quint64 sequence) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    paint::PillText entitlement(const RecentScan &scan) const;

    QList<RecentScan> m_scans;
    bool m_online = true;
};

} // namespace dutydesk
