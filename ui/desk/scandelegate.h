// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace dutydesk {

/// A recent scan: time, name over masked number, the document's verdict, the person's verdict.
class ScanDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// A cell of the open matters: the kind has its icon in front.
class MatterDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    static constexpr int firstPadding = 14; ///< of the first column, as the title above it
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace dutydesk
