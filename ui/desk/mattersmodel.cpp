// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/desk/mattersmodel.h"

#include "ui/common/dates.h"
#include "ui/common/sentences.h"
#include "ui/desk/deskwords.h"

using namespace Qt::StringLiterals;

namespace dutydesk {

MattersModel::MattersModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void MattersModel::setMatters(const QList<OpenMatter> &matters, QDate today)
{
    if (matters == m_matters && today == m_today)
        return;
    beginResetModel();
    m_matters = matters;
    m_today = today;
    endResetModel();
}

int MattersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_matters.size());
}

int MattersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString MattersModel::nextStep(const OpenMatter &matter) const
{
    const bool overdue = matter.due.isValid() && matter.due < m_today;
    switch (matter.kind) {
    case OpenMatterKind::UnhandledViolation:
    case OpenMatterKind::UnhandledAccident:
        if (!matter.due.isValid())
            return tr("Handle");
        return overdue ? tr("Overdue since %1").arg(Dates::data(matter.due))
                       : tr("Handle by %1").arg(Dates::data(matter.due));
    case OpenMatterKind::UnpaidFine:
        if (!matter.due.isValid())
            return tr("Pay");
        return overdue ? tr("Overdue since %1").arg(Dates::data(matter.due))
                       : tr("Pay by %1").arg(Dates::data(matter.due));
    case OpenMatterKind::Notice:
        return tr("Tell the driver");
    }
    Q_UNREACHABLE();
}

QString MattersModel::text(const OpenMatter &matter, Column column) const
{
    switch (column) {
    case Column::Kind:
        return Sentences::openMatter(matter.kind).text;
    case Column::Date:
        return Dates::data(matter.date);
    case Column::What:
        //: %1 what happened, %2 where; both as the central system words them
        return matter.where.isEmpty()
            ? DeskWords::ownLanguage(matter.what)
            : tr("%1, %2").arg(DeskWords::ownLanguage(matter.what), DeskWords::ownLanguage(matter.where));
    case Column::Points:
        if (!matter.points)
            return u"–"_s;
        return matter.pointsCounted ? tr("%1 ✓").arg(*matter.points) : QString::number(*matter.points);
    case Column::Fine:
        return matter.fine ? QString::number(matter.fine->yuan()) : u"–"_s;
    case Column::Next:
        return nextStep(matter);
    }
    Q_UNREACHABLE();
}

QVariant MattersModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const OpenMatter &matter = m_matters.at(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(matter, column);
    case Qt::ToolTipRole:
        if (column == Column::Points && matter.points && matter.pointsCounted)
            return tr("These points are in the sum already.");
        return column == Column::What ? QVariant(QString(text(matter, column) + u'\n' + matter.reference)) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::AlignVCenter | (column == Column::Points || column == Column::Fine ? Qt::AlignRight : Qt::AlignLeft));
    case MeaningRole:
        return int(Sentences::openMatter(matter.kind).meaning);
    case IconRole:
        return int(Sentences::openMatter(matter.kind).icon);
    case SortRole:
        return column == Column::Points ? QVariant(matter.points.value_or(-1))
            : column == Column::Fine    ? QVariant(qlonglong(matter.fine ? matter.fine->value : -1))
            : column == Column::Date    ? QVariant(matter.date)
                                        : QVariant(text(matter, column));
    default:
        return {};
    }
}

QVariant MattersModel::headerData(int section, Qt::Orientation orientation, int role) const
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
    case Column::Kind:
        return tr("Kind");
    case Column::Date:
        return tr("Date");
    case Column::What:
        return tr("What and where");
    case Column::Points:
        return tr("Points");
    case Column::Fine:
        return tr("Fine ¥");
    case Column::Next:
        return tr("Next step");
    }
    return {};
}

int MattersModel::pointsOutstanding() const
{
    int sum = 0;
    for (const OpenMatter &matter : m_matters)
        sum += matter.pointsCounted ? 0 : matter.points.value_or(0);
    return sum;
}

Fen MattersModel::finesOutstanding() const
{
    Fen sum;
    for (const OpenMatter &matter : m_matters)
        sum = sum + matter.fine.value_or(Fen {});
    return sum;
}

} // namespace dutydesk
