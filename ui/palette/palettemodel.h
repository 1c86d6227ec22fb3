// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/casestore.h"
#include "app/ports/statuscache.h"
#include "ui/common/commands.h"

#include <QAbstractListModel>

namespace dutydesk {

/// A line of the palette: something to open or to do, or the heading above some.
struct PaletteEntry {
    enum class Kind { Heading, Command, Case, Person, Law, LookUp };
    Kind kind = Kind::Heading;
    Icon icon = Icon::None;
    QString text;
    QString remark;
    QStringList caps;        ///< keys of its shortcut
    Command command {};      ///< Command
    CaseId caseId {};        ///< Case
    RecentScan scan {};      ///< Person
    QString key {};          ///< Law: the item's id; LookUp: what was typed
    bool enabled = true;
};

/// What the palette offers for the text typed.
class PaletteModel : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    const PaletteEntry &entry(int row) const { return m_entries.at(row); }

    void setEntries(QList<PaletteEntry> entries);
    /// The words that are marked in the texts.
    void setNeedle(const QString &needle) { m_needle = needle; }
    const QString &needle() const { return m_needle; }
    /// The first line that can be chosen from \c row on in a direction; −1 when there is none.
    int nextChoosable(int row, int step) const;

private:
    QList<PaletteEntry> m_entries;
    QString m_needle;
};

} // namespace dutydesk
