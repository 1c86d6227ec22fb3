// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/common/card.h"
#include "ui/violation/violationeditor.h"

class QTableView;

namespace dutydesk {

class ElidedLabel;
class ItemsModel;
class KeyCapButton;

/// The items of the case with their sums. Fines are edited in the row; what is removed can be had back.
class ItemsPane : public Card {
    Q_OBJECT
public:
    explicit ItemsPane(ViolationEditor &editor, QWidget *parent = nullptr);

    void refresh();
    void focusRow(int row);

signals:
    /// Ins or Add: the officer wants to look for another item.
    void addAsked();
    /// An item was chosen to be looked at: its measured values are shown in the finder.
    void itemLookedAt(int row);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void remove(int row);
    void fitHeight();
    void retranslate();

    ViolationEditor &m_editor;
    ItemsModel *m_model;
    QTableView *m_table;
    QWidget *m_footer;
    ElidedLabel *m_remark;
    TextLabel *m_points;
    TextLabel *m_fine;
    KeyCapButton *m_undo;
    KeyCapButton *m_add;
    QTimer m_removed;   ///< "Removed. Undo" stays ten seconds
};

} // namespace dutydesk
