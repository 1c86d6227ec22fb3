// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/rulebook.h"

#include <QAbstractTableModel>

namespace dutydesk {

/// The items of a rulebook as a table. It shows how far each fine is to be trusted.
class RulesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum class Column { Article, Points, Behaviour, Fine, Trust, Count };
    static constexpr int SortRole = Qt::UserRole;

    explicit RulesModel(QObject *parent = nullptr);

    void setItems(const QList<ViolationItem> &items);
    const ViolationItem &item(int row) const { return m_items.at(row); }
    /// −1 for an id that is not there.
    int rowOf(const QString &itemId) const;
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// "law", "derived" or "check" in words.
    static QString confidenceWord(Confidence confidence);
    static QString confidenceMeaning(Confidence confidence);

private:
    QString text(const ViolationItem &item, Column column) const;

    QList<ViolationItem> m_items;
};

} // namespace dutydesk
