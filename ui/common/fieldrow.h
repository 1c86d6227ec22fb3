// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/common/tokens.h"

#include <QWidget>

class QHBoxLayout;

namespace dutydesk {

class IconLabel;
class TextLabel;

/// A label above its editor and room for one message below.
class FieldRow : public QWidget {
    Q_OBJECT
public:
    explicit FieldRow(QWidget *editor, QWidget *parent = nullptr);

    QWidget *editor() const { return m_editor; }
    /// Also the editor's accessible name.
    void setLabel(const QString &label);
    /// A message under the field; Meaning::Stop also turns the border red. Empty takes it away.
    void setMessage(Meaning meaning, const QString &text);
    void clearMessage() { setMessage(Meaning::Neutral, {}); }
    QString message() const;
    /// Beside the label, at the right.
    QHBoxLayout *labelRow() const { return m_labelRow; }

private:
    QWidget *m_editor;
    QHBoxLayout *m_labelRow;
    TextLabel *m_label;
    QWidget *m_messageRow;
    IconLabel *m_messageIcon;
    TextLabel *m_message;
};

} // namespace dutydesk
