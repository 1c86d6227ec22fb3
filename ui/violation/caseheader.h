// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/violation/violationeditor.h"

#include <QWidget>

namespace dutydesk {

class ElidedLabel;
class IconLabel;
class KeyCapButton;
class Pill;
class TextLabel;
class TwoStepButton;

/// The bar over a case: back, number, state, the person with both verdicts, and what can be done with the case.
class CaseHeader : public QWidget {
    Q_OBJECT
public:
    explicit CaseHeader(ViolationEditor &editor, QWidget *parent = nullptr);

    void refresh();
    /// Ctrl+Enter: presses the one main button.
    void pressMain();

signals:
    void backPressed();
    void completeConfirmed();
    /// Complete was asked while something is to fix.
    void completeBlocked();
    void discardConfirmed();
    void revisionAsked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void showPerson();
    void showActions();
    void retranslate();

    ViolationEditor &m_editor;
    KeyCapButton *m_back;
    TextLabel *m_kind;
    TextLabel *m_number;
    ElidedLabel *m_started;
    Pill *m_state;
    ElidedLabel *m_person;
    IconLabel *m_documentIcon;
    TextLabel *m_document;
    IconLabel *m_entitlementIcon;
    TextLabel *m_entitlement;
    ElidedLabel *m_effect;
    TwoStepButton *m_discard;
    TwoStepButton *m_complete;
    KeyCapButton *m_revise;
};

} // namespace dutydesk
