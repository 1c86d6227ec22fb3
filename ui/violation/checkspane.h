// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/common/card.h"
#include "ui/violation/violationeditor.h"

class QListView;

namespace dutydesk {

class ChecksModel;
class KeyCapButton;
class TextLabel;

/// The checks of the case: problems lead to their field, what passed is listed below.
class ChecksPane : public Card {
    Q_OBJECT
public:
    explicit ChecksPane(ViolationEditor &editor, QWidget *parent = nullptr);

    void refresh();
    /// F8 and Shift+F8: goes to the field of the next problem.
    void goToProblem(bool backwards);
    /// In low windows the passed rules are a count only.
    void setCompact(bool compact);
    QString summary() const;

signals:
    void fieldChosen(const QString &field);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void open(const QModelIndex &index);
    void retranslate();

    ViolationEditor &m_editor;
    ChecksModel *m_model;
    QListView *m_list;
    KeyCapButton *m_undo;
    TextLabel *m_steps;
    bool m_compact = false;
};

} // namespace dutydesk
