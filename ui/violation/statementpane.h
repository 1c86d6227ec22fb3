// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/common/card.h"
#include "ui/violation/violationeditor.h"

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;

namespace dutydesk {

class KeyCapButton;
class SignaturePad;
class TextLabel;
class TwoStepButton;

/// What the driver was told, said and signed (statement and defence: Penalty Law art. 45), or the refusal with its reason.
class StatementPane : public Card {
    Q_OBJECT
public:
    explicit StatementPane(ViolationEditor &editor, QWidget *parent = nullptr);

    void refresh();
    /// "told", "statement", "signature". \returns false for a field that is not here.
    bool focusField(const QString &field);

protected:
    void changeEvent(QEvent *event) override;

private:
    void connectFields();
    void retranslate();

    ViolationEditor &m_editor;
    TextLabel *m_title;
    QCheckBox *m_told;
    TextLabel *m_toldAt;
    QPlainTextEdit *m_statement;
    QCheckBox *m_none;
    SignaturePad *m_pad;
    KeyCapButton *m_again;
    TwoStepButton *m_refuse;
    QLineEdit *m_reason;
    TextLabel *m_note;
    bool m_filling = false;
    bool m_voided = false;
};

} // namespace dutydesk
