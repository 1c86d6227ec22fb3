// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/palette/palettemodel.h"

namespace dutydesk {

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PaletteEntry &entry = m_entries.at(index.row());
    if (role == Qt::DisplayRole)
        return entry.text;
    if (role == Qt::AccessibleTextRole)
        return entry.remark.isEmpty() ? entry.text : QString(entry.text + u", " + entry.remark);
    return {};
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const PaletteEntry &entry = m_entries.at(index.row());
    const bool choosable = entry.kind != PaletteEntry::Kind::Heading && entry.enabled;
    return choosable ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                     : Qt::ItemFlags(Qt::ItemNeverHasChildren);
}

void PaletteModel::setEntries(QList<PaletteEntry> entries)
{
    beginResetModel();
    m_entries = std::move(entries);
    endResetModel();
}

int PaletteModel::nextChoosable(int row, int step) const
{
    for (int at = row; at >= 0 && at < rowCount(); at += step) {
        if (flags(index(at)).testFlag(Qt::ItemIsSelectable))
            return at;
    }
    return -1;
}

} // namespace dutydesk
