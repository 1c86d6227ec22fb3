// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/violation/itemsearchmodel.h"

#include "ui/violation/casewords.h"

using namespace Qt::StringLiterals;

namespace dutydesk {

ItemSearchModel::ItemSearchModel(const Rulebook &rulebook, QObject *parent)
    : QAbstractListModel(parent)
    , m_rulebook(rulebook)
{
    search({}, {});
}

void ItemSearchModel::search(const QString &text, QDate day)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    beginResetModel();
    m_day = day;
    m_found.clear();
    for (const ViolationItem &item : m_rulebook.items()) {
        const QString article = item.id.section(u'-', 1, 1) + u'(' + item.id.section(u'-', 2, 2) + u')';
        const QStringList places {item.id, item.article, article, item.textZh, item.textEn};
        const bool all = std::ranges::all_of(words, [&places](const QString &word) {
            return std::ranges::any_of(
                places, [&word](const QString &place) { return place.contains(word, Qt::CaseInsensitive); });
        });
        if (all)
            m_found.append(&item);
    }
    endResetModel();
}

const ViolationItem *ItemSearchModel::itemAt(int row) const
{
    return row >= 0 && row < m_found.size() ? m_found.at(row) : nullptr;
}

int ItemSearchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_found.size());
}

QVariant ItemSearchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ViolationItem &item = *m_found.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return CaseWords::itemText(item);
    case Qt::ToolTipRole:
        return CaseWords::chinese() ? item.textEn : item.textZh;
    case Qt::AccessibleTextRole:
        return tr("%1. %2, %3.")
            .arg(CaseWords::itemText(item), CaseWords::points(item.points), CaseWords::fineRange(item));
    case IdRole:
        return item.id;
    case PointsRole:
        return item.points;
    case FineRole:
        return CaseWords::fineRange(item);
    case ArticleRole:
        return CaseWords::article(item);
    case UnconfirmedRole:
        return item.fineConfidence != Confidence::Law;
    case InForceRole:
        return !m_day.isValid() || item.inForceOn(m_day);
    default:
        return {};
    }
}

} // namespace dutydesk
