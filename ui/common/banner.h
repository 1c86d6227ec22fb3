// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/common/icons.h"

#include <QFrame>

class QVBoxLayout;

namespace dutydesk {

class IconLabel;
class KeyCapButton;
class TextLabel;

/// A message in place: a meaning with icon, a title, a text and at most one action.
class Banner : public QFrame {
    Q_OBJECT
public:
    explicit Banner(QWidget *parent = nullptr);

    /// \c title may be empty, then the text stands alone. Icon::None takes the meaning's own.
    void setMessage(Meaning meaning, const QString &title, const QString &text, Icon icon = Icon::None);
    /// Empty hides the button.
    void setAction(const QString &text);
    /// For further widgets (a progress bar) under the text.
    QVBoxLayout *column() const { return m_column; }
    Meaning meaning() const { return m_meaning; }
    QString title() const;
    QString text() const;

signals:
    void actionPressed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Meaning m_meaning = Meaning::Info;
    IconLabel *m_icon;
    TextLabel *m_title;
    TextLabel *m_text;
    KeyCapButton *m_action;
    QVBoxLayout *m_column;
};

} // namespace dutydesk
