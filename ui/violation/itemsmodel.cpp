// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/violation/itemsmodel.h"

#include "ui/violation/casewords.h"

using namespace Qt::StringLiterals;

namespace dutydesk {

ItemsModel::ItemsModel(const Rulebook &rulebook, QObject *parent)
    : QAbstractTableModel(parent)
    , m_rulebook(rulebook)
{
}

void ItemsModel::setItems(const QList<CaseItem> &items, bool readOnly)
{
    if (items == m_items && readOnly == m_readOnly)
        return;
    m_readOnly = readOnly;
    if (items.size() == m_items.size()) { // keeps selection and open editors when only values changed
        m_items = items;
        if (!m_items.isEmpty())
            emit dataChanged(index(0, 0), index(int(m_items.size()) - 1, columns - 1));
        return;
    }
    beginResetModel();
    m_items = items;
    endResetModel();
}

int ItemsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

int ItemsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant ItemsModel::text(const CaseItem &item, int row, Column column) const
{
    const ViolationItem *known = m_rulebook.item(item.itemId);
    switch (column) {
    case Column::Number:
        return QString::number(row + 1);
    case Column::Item:
        return known ? CaseWords::itemText(*known) : tr("Not in rulebook %1").arg(m_rulebook.version());
    case Column::Article:
        return item.itemId;
    case Column::Points:
        return item.warningOnly ? u"0"_s : QString::number(item.points);
    case Column::Fine:
        return item.warningOnly ? tr("Warning") : QString::number(item.fine.yuan());
    case Column::Procedure:
        return CaseWords::procedure(CaseWords::isSimple(known, item.fine));
    case Column::Remove:
        return {};
    }
    return {};
}

QVariant ItemsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CaseItem &item = m_items.at(index.row());
    const ViolationItem *known = m_rulebook.item(item.itemId);
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(item, index.row(), column);
    case Qt::EditRole:
        return column == Column::Fine ? QVariant(qlonglong(item.fine.yuan())) : text(item, index.row(), column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::AlignVCenter | (column == Column::Points || column == Column::Fine ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ToolTipRole:
        if (column == Column::Remove)
            return tr("Remove this item (Del)");
        if (column == Column::Fine && known)
            return tr("%1. Press F2 or double-click to change the fine within this range.")
                .arg(CaseWords::fineRange(*known));
        return known ? QVariant(QString(CaseWords::article(*known) + u"\n"_s + CaseWords::itemText(*known)))
                     : QVariant();
    case Qt::AccessibleTextRole:
        return column == Column::Remove ? QVariant(tr("Remove item %1").arg(index.row() + 1))
                                        : text(item, index.row(), column);
    case SortRole:
        return column == Column::Points ? QVariant(item.points)
            : column == Column::Fine    ? QVariant(qlonglong(item.fine.value))
                                        : text(item, index.row(), column);
    case FineMinRole:
        return known && known->fineMin ? QVariant(qlonglong(known->fineMin->yuan())) : QVariant();
    case FineMaxRole:
        return known && known->fineMax ? QVariant(qlonglong(known->fineMax->yuan())) : QVariant();
    case UnconfirmedRole:
        return known && known->fineConfidence != Confidence::Law;
    default:
        return {};
    }
}

QVariant ItemsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const auto column = Column(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::AlignVCenter | (column == Column::Points || column == Column::Fine ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Column::Number:
        return u"#"_s;
    case Column::Item:
        return tr("Item");
    case Column::Article:
        return tr("Article");
    case Column::Points:
        return tr("Points");
    case Column::Fine:
        return tr("Fine ¥");
    case Column::Procedure:
        return tr("Procedure");
    case Column::Remove:
        return QString();
    }
    return {};
}

Qt::ItemFlags ItemsModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && Column(index.column()) == Column::Fine && !m_readOnly)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool ItemsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid)
        || Column(index.column()) != Column::Fine || m_readOnly)
        return false;
    bool ok = false;
    const qlonglong yuan = value.toLongLong(&ok);
    const QVariant low = data(index, FineMinRole);
    const QVariant high = data(index, FineMaxRole);
    if (!ok || yuan < 0 || (low.isValid() && yuan < low.toLongLong()) || (high.isValid() && yuan > high.toLongLong()))
        return false;
    emit fineEdited(index.row(), Fen::fromYuan(yuan));
    return true;
}

} // namespace dutydesk
