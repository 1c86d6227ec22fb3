// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/rulebook.h"

#include <QAbstractListModel>
#include <QDate>

namespace dutydesk {

/// The items of the rulebook that match what was typed: words of either language, an article ("11(2)") or an id.
class ItemSearchModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole, PointsRole, FineRole, ArticleRole, UnconfirmedRole, InForceRole };

    explicit ItemSearchModel(const Rulebook &rulebook, QObject *parent = nullptr);

    /// All words of \c text must be found; an empty text finds every item. \c day: what is not in force then is marked.
    void search(const QString &text, QDate day);
    const ViolationItem *itemAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    const Rulebook &m_rulebook;
    QList<const ViolationItem *> m_found;
    QDate m_day;
};

} // namespace dutydesk
