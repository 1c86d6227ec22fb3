// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/cases/casemodel.h"

#include "ui/cases/casestatewords.h"
#include "ui/common/dates.h"
#include "ui/common/deskframe.h"
#include "ui/violation/casewords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dutydesk {

CaseModel::CaseModel(const Rulebook &rulebook, std::function<QDateTime()> now, QObject *parent)
    : QAbstractTableModel(parent)
    , m_rulebook(rulebook)
    , m_now(std::move(now))
{
}

void CaseModel::setCases(const QList<CaseSummary> &cases, int total, const QString &text)
{
    beginResetModel();
    m_cases = cases;
    m_total = total;
    m_text = text;
    m_asked = false;
    endResetModel();
}

void CaseModel::appendCases(const QList<CaseSummary> &cases)
{
    m_asked = false;
    if (cases.isEmpty()) {
        m_total = int(m_cases.size());
        return;
    }
    beginInsertRows({}, int(m_cases.size()), int(m_cases.size() + cases.size()) - 1);
    m_cases += cases;
    endInsertRows();
}

const CaseSummary *CaseModel::caseAt(int row) const
{
    return row >= 0 && row < m_cases.size() ? &m_cases[row] : nullptr;
}

int CaseModel::rowOf(const CaseId &id) const
{
    const auto found = std::ranges::find(m_cases, id, &CaseSummary::id);
    return found == m_cases.cend() ? -1 : int(found - m_cases.cbegin());
}

void CaseModel::retranslate()
{
    if (!m_cases.isEmpty())
        emit dataChanged(index(0, 0), index(int(m_cases.size()) - 1, columns - 1));
    emit headerDataChanged(Qt::Horizontal, 0, columns - 1);
}

int CaseModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_cases.size());
}

int CaseModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString CaseModel::matter(const CaseSummary &summary) const
{
    const ViolationItem *item = m_rulebook.item(summary.firstItemId);
    if (!item)
        return summary.itemCount == 0 ? tr("No item yet") : summary.firstItemId;
    const QString first = CaseWords::itemText(*item);
    //: The first violation of a case, and how many more it has
    return summary.itemCount > 1 ? tr("%1, +%2").arg(first).arg(summary.itemCount - 1) : first;
}

QString CaseModel::text(const CaseSummary &summary, Column column) const
{
    switch (column) {
    case Column::State:
        return CaseStateWords::stateWord(summary.state);
    case Column::When:
        return Dates::listed(summary.startedAt, m_now());
    case Column::Driver: {
        const QString name = personName(summary.nameLatin, summary.nameZh);
        return name.isEmpty() ? tr("No name yet") : name;
    }
    case Column::Plate: {
        const auto plate = Plate::parse(summary.plate);
        return plate ? plate->display() : summary.plate.isEmpty() ? u"–"_s : summary.plate;
    }
    case Column::Matter:
        return matter(summary);
    case Column::Points:
        return QString::number(summary.points);
    case Column::Fine:
        return CaseWords::yuan(summary.fine);
    case Column::Officer:
        return summary.officerName;
    }
    return {};
}

QVariant CaseModel::data(const QModelIndex &index, int role) const
{
    const CaseSummary *summary = caseAt(index.row());
    if (!summary || index.column() >= columns)
        return {};
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(*summary, column);
    case Qt::ToolTipRole:
        return column == Column::Matter || column == Column::Driver ? text(*summary, column) : QVariant();
    case Qt::AccessibleTextRole:
        //: Case list, read aloud: state, driver, matter
        return column == Column::State
            ? tr("%1, %2, %3").arg(text(*summary, column), text(*summary, Column::Driver), matter(*summary))
            : text(*summary, column);
    case Qt::TextAlignmentRole:
        return int((column == Column::Points || column == Column::Fine ? Qt::AlignRight : Qt::AlignLeft)
                   | Qt::AlignVCenter);
    case StateRole:
        return int(summary->state);
    case SearchRole:
        return m_text;
    case SortRole:
        switch (column) {
        case Column::When:
            return summary->startedAt;
        case Column::Points:
            return summary->points;
        case Column::Fine:
            return qint64(summary->fine.value);
        default:
            return text(*summary, column);
        }
    default:
        return {};
    }
}

QVariant CaseModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns)
        return {};
    if (role == Qt::TextAlignmentRole)
        return data(index(0, section), role).isNull() ? int(Qt::AlignLeft | Qt::AlignVCenter)
                                                      : data(index(0, section), role);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::State:
        return tr("State");
    case Column::When:
        return tr("When");
    case Column::Driver:
        return tr("Driver");
    case Column::Plate:
        return tr("Plate");
    case Column::Matter:
        return tr("Matter");
    case Column::Points:
        return tr("Points");
    case Column::Fine:
        return tr("Fine");
    case Column::Officer:
        return tr("Officer");
    }
    return {};
}

bool CaseModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_asked && m_cases.size() < m_total;
}

void CaseModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_asked = true;
    emit moreWanted(int(m_cases.size()));
}

} // namespace dutydesk
