// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/rulesmodel.h"

#include "ui/common/dates.h"
#include "ui/common/icons.h"
#include "ui/common/sentences.h"

#include <QLocale>

namespace dutydesk {

RulesModel::RulesModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void RulesModel::setItems(const QList<ViolationItem> &items)
{
    beginResetModel();
    m_items = items;
    endResetModel();
}

int RulesModel::rowOf(const QString &itemId) const
{
    for (int row = 0; row < m_items.size(); ++row) {
        if (m_items.at(row).id == itemId)
            return row;
    }
    return -1;
}

void RulesModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (!m_items.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int RulesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

int RulesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Column::Count);
}

QString RulesModel::confidenceWord(Confidence confidence)
{
    switch (confidence) {
    case Confidence::Law:
        return tr("Law");
    case Confidence::Derived:
        return tr("Derived");
    case Confidence::Check:
        return tr("Check it");
    }
    Q_UNREACHABLE();
}

QString RulesModel::confidenceMeaning(Confidence confidence)
{
    switch (confidence) {
    case Confidence::Law:
        return tr("The range stands in the law itself.");
    case Confidence::Derived:
        return tr("The range follows from several articles together.");
    case Confidence::Check:
        return tr("Sources differ or local rules decide. Check the range before setting a fine.");
    }
    Q_UNREACHABLE();
}

QString RulesModel::text(const ViolationItem &item, Column column) const
{
    const bool chinese = QLocale().language() == QLocale::Chinese;
    switch (column) {
    case Column::Article:
        return Sentences::article(item);
    case Column::Points:
        return QString::number(item.points);
    case Column::Behaviour:
        return chinese || item.textEn.isEmpty() ? item.textZh : item.textEn;
    case Column::Fine:
        if (!item.fineMin || !item.fineMax)
            return QStringLiteral("–");
        return *item.fineMin == *item.fineMax
            ? Dates::yuan(item.fineMin->value)
            : QStringLiteral("%1–%2").arg(Dates::yuan(item.fineMin->value), QString::number(item.fineMax->yuan()));
    case Column::Trust:
        return confidenceWord(item.fineConfidence);
    case Column::Count:
        break;
    }
    return {};
}

QVariant RulesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ViolationItem &item = m_items.at(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(item, column);
    case Qt::ToolTipRole:
        return column == Column::Trust ? confidenceMeaning(item.fineConfidence) : text(item, column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::AlignVCenter | (column == Column::Points || column == Column::Fine ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::DecorationRole:
        if (column == Column::Trust && item.fineConfidence == Confidence::Check)
            return iconOf(Icon::Triangle, Ink::Warn);
        return {};
    case SortRole:
        if (column == Column::Points)
            return item.points;
        if (column == Column::Fine)
            return item.fineMin ? qlonglong(item.fineMin->value) : -1;
        return text(item, column);
    default:
        return {};
    }
}

QVariant RulesModel::headerData(int section, Qt::Orientation orientation, int role) const
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
    case Column::Article:
        return tr("Article");
    case Column::Points:
        return tr("Points");
    case Column::Behaviour:
        return tr("Behaviour");
    case Column::Fine:
        return tr("Fine");
    case Column::Trust:
        return tr("Fine rests on");
    case Column::Count:
        break;
    }
    return {};
}

} // namespace dutydesk
