// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/status.h"
#include "ui/common/icons.h"

#include <QAbstractTableModel>

namespace dutydesk {

/// What waits for the holder, as central said it.
class MattersModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum class Column { Kind, Date, What, Points, Fine, Next };
    static constexpr int columns = 6;
    enum Role { SortRole = Qt::UserRole, MeaningRole, IconRole };

    explicit MattersModel(QObject *parent = nullptr);

    void setMatters(const QList<OpenMatter> &matters, QDate today);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// Of matters whose points are not counted yet, and of all fines.
    int pointsOutstanding() const;
    Fen finesOutstanding() const;

private:
    QString text(const OpenMatter &matter, Column column) const;
    QString nextStep(const OpenMatter &matter) const;

    QList<OpenMatter> m_matters;
    QDate m_today;
};

} // namespace dutydesk
