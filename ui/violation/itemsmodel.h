// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/case.h"
#include "app/domain/rulebook.h"

#include <QAbstractTableModel>

namespace dutydesk {

/// The items of a case, one row each. The model never changes them itself: it asks through fineEdited().
class ItemsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum class Column { Number, Item, Article, Points, Fine, Procedure, Remove };
    static constexpr int columns = 7;
    enum Role { SortRole = Qt::UserRole, FineMinRole, FineMaxRole, UnconfirmedRole };

    explicit ItemsModel(const Rulebook &rulebook, QObject *parent = nullptr);

    void setItems(const QList<CaseItem> &items, bool readOnly);
    const QList<CaseItem> &items() const { return m_items; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// EditRole of the fine, in whole yuan; false outside of the item's range.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

signals:
    void fineEdited(int row, dutydesk::Fen fine);

private:
    QVariant text(const CaseItem &item, int row, Column column) const;

    const Rulebook &m_rulebook;
    QList<CaseItem> m_items;
    bool m_readOnly = false;
};

} // namespace dutydesk
