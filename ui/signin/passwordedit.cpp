// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/signin/passwordedit.h"

#include "ui/common/icons.h"

#include <QAction>
#include <QKeyEvent>

namespace dutydesk {

PasswordEdit::PasswordEdit(QWidget *parent)
    : QLineEdit(parent)
    , m_eye(addAction(iconOf(Icon::Eye, Ink::Secondary), QLineEdit::TrailingPosition))
{
    setEchoMode(QLineEdit::Password);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhSensitiveData | Qt::ImhNoAutoUppercase);
    m_eye->setCheckable(true);
    connect(m_eye, &QAction::toggled, this,
            [this](bool shown) { setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password); });
    retranslate();
}

void PasswordEdit::wipe()
{
    // Overwritten first: the line edit keeps its text for undo.
    setText(QString(text().size(), u'•'));
    clear();
    m_eye->setChecked(false);
}

void PasswordEdit::keyPressEvent(QKeyEvent *event)
{
    const QString typed = event->text();
    bool on = m_capsLock;
    if (event->key() == Qt::Key_CapsLock)
        on = false; // not known which way it went until the next letter
    else if (typed.size() == 1 && typed.front().isLetter() && !event->modifiers().testFlag(Qt::ControlModifier))
        on = typed.front().isUpper() != event->modifiers().testFlag(Qt::ShiftModifier);
    if (on != m_capsLock) {
        m_capsLock = on;
        emit capsLockChanged(on);
    }
    QLineEdit::keyPressEvent(event);
}

void PasswordEdit::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PasswordEdit::retranslate()
{
    m_eye->setText(tr("Show the password"));
    m_eye->setToolTip(tr("Show the password"));
}

} // namespace dutydesk
