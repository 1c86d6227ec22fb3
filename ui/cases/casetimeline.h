// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/casestore.h"
#include "ui/common/icons.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace dutydesk {

/// What happened to a case, newest first.
class CaseTimelineModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { IconRole = Qt::UserRole, MeaningRole, DetailRole, TimeRole };
    using QAbstractListModel::QAbstractListModel;

    void setEvents(const QList<CaseEvent> &events);
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QList<CaseEvent> m_events;
};

/// Draws the events as beads on a thread.
class CaseTimelineDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace dutydesk
