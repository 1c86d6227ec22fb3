// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/violation/checksmodel.h"

#include "ui/common/sentences.h"

namespace dutydesk {
namespace {

QString title(const Finding &finding)
{
    return Sentences::finding(finding).what;
}

QString hint(const Finding &finding)
{
    //: %1 a sentence, %2 the number of the rule: V06
    return ChecksModel::tr("%1 Rule %2").arg(Sentences::finding(finding).rest(), finding.rule);
}

} // namespace

ChecksModel::ChecksModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void ChecksModel::setFindings(const QList<Finding> &findings)
{
    m_findings = findings;
    rebuild();
}

void ChecksModel::setPassedShown(PassedShown shown)
{
    m_shown = shown;
    rebuild();
}

void ChecksModel::rebuild()
{
    QList<Row> rows;
    QList<Row> passed;
    for (const FindingLevel level : {FindingLevel::Error, FindingLevel::Warning}) {
        for (const Finding &finding : std::as_const(m_findings)) {
            if (finding.level == level)
                rows.append({level == FindingLevel::Error ? Kind::Error : Kind::Warning, finding, 0});
        }
    }
    for (const Finding &finding : std::as_const(m_findings)) {
        if (finding.level == FindingLevel::Passed)
            passed.append({Kind::Passed, finding, 0});
    }
    if (!passed.isEmpty()) {
        const int total = int(passed.size());
        rows.append({Kind::PassedCount, {}, total});
        const int shown = m_shown == PassedShown::Count ? 0
            : m_shown == PassedShown::Some              ? qMin(total, someCount)
                                                        : total;
        rows += passed.first(shown);
        if (shown < total)
            rows.append({Kind::ShowMore, {}, total - shown});
    }
    if (rows == m_rows)
        return;
    if (rows.size() == m_rows.size()) { // keeps the selection while the officer types
        m_rows = rows;
        emit dataChanged(index(0), index(int(rows.size()) - 1));
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int ChecksModel::errors() const
{
    return int(std::ranges::count(m_findings, FindingLevel::Error, &Finding::level));
}

int ChecksModel::warnings() const
{
    return int(std::ranges::count(m_findings, FindingLevel::Warning, &Finding::level));
}

ChecksModel::Kind ChecksModel::kind(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows.at(row).kind : Kind::PassedCount;
}

QString ChecksModel::field(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows.at(row).finding.field : QString();
}

int ChecksModel::nextProblem(int row, bool backwards) const
{
    const int problems = int(
        std::ranges::count_if(m_rows, [](const Row &r) { return r.kind == Kind::Error || r.kind == Kind::Warning; }));
    if (problems == 0)
        return -1;
    if (row < 0 || row >= problems)
        return backwards ? problems - 1 : 0;
    return (row + (backwards ? problems - 1 : 1)) % problems;
}

int ChecksModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ChecksModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        switch (row.kind) {
        case Kind::Error:
        case Kind::Warning:
            return title(row.finding);
        case Kind::PassedCount:
            return tr("%n rule(s) passed", nullptr, row.count);
        case Kind::Passed:
            return title(row.finding);
        case Kind::ShowMore:
            return tr("Show %n more", nullptr, row.count);
        }
        return {};
    case Qt::ToolTipRole:
        return row.kind == Kind::Passed ? title(row.finding) : QString();
    case Qt::AccessibleTextRole:
        if (row.kind == Kind::Error)
            return tr("To fix: %1. %2").arg(title(row.finding), hint(row.finding));
        if (row.kind == Kind::Warning)
            return tr("To consider: %1. %2").arg(title(row.finding), hint(row.finding));
        return row.kind == Kind::Passed ? QVariant(tr("Passed: %1").arg(title(row.finding)))
                                        : data(index, Qt::DisplayRole);
    case KindRole:
        return int(row.kind);
    case HintRole:
        return row.kind == Kind::Error || row.kind == Kind::Warning ? hint(row.finding) : QString();
    case FieldRole:
        return row.finding.field;
    default:
        return {};
    }
}

Qt::ItemFlags ChecksModel::flags(const QModelIndex &index) const
{
    const Kind rowKind = kind(index.row());
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (rowKind == Kind::PassedCount || rowKind == Kind::Passed)
        return Qt::ItemIsEnabled;
    return QAbstractListModel::flags(index);
}

} // namespace dutydesk
