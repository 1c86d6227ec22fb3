// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/settings/settingssection.h"

class QLineEdit;
class QSortFilterProxyModel;
class QTableView;

namespace dutydesk {

class Banner;
class RulesModel;

/// The rulebook: its version and every item, searchable, with what each fine rests on.
class RulesSection : public SettingsSection {
    Q_OBJECT
public:
    explicit RulesSection(DeskServices &services, QWidget *parent = nullptr);
    QString title() const override { return tr("Rules and items"); }
    void showItem(const QString &itemId);

protected:
    void refresh() override;

private:
    void showDetail();

    RulesModel *m_model;
    QSortFilterProxyModel *m_filter;
    QLineEdit *m_search;
    Card *m_card;
    QTableView *m_table;
    Card *m_detail;
};

} // namespace dutydesk
