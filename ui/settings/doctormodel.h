// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/services/doctor.h"

#include <QAbstractTableModel>
#include <QStyledItemDelegate>

namespace dutydesk {

/// The doctor's lines under headings: what needs attention first, then what is read, kept and sent.
class DoctorModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum class Column { Check, Measured, Verdict, Fix, Count };

    using QAbstractTableModel::QAbstractTableModel;

    void setLines(const QList<DoctorLine> &lines);
    void retranslate();
    /// Nothing for a heading.
    const DoctorLine *line(int row) const;
    int rowOf(DoctorCheck check) const;
    int firstLine() const;
    const QList<DoctorLine> &lines() const { return m_lines; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    enum class Group { Attention, Reading, Keeping, Talking };
    static Group groupOf(const DoctorLine &line);
    static QString groupTitle(Group group);

    struct Row {
        Group group = Group::Attention;
        int line = -1; ///< −1: the heading
    };
    QList<DoctorLine> m_lines;
    QList<Row> m_rows;
};

/// Paints headings, verdict words with their icons, and the button of the fix.
class DoctorDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    static QRect buttonRect(const QWidget *widget, const QRect &cell, const QString &text);
};

} // namespace dutydesk
