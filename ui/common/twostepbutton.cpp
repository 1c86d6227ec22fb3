// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/common/twostepbutton.h"

#include <QFocusEvent>
#include <QTimer>

namespace dutydesk {

TwoStepButton::TwoStepButton(ButtonRole role, ButtonSize size, QWidget *parent)
    : KeyCapButton(role, size, parent)
    , m_restRole(role)
    , m_timer(new QTimer(this))
{
    m_timer->setSingleShot(true);
    m_timer->setInterval(std::chrono::seconds(5));
    connect(m_timer, &QTimer::timeout, this, &TwoStepButton::disarm);
    connect(this, &QPushButton::clicked, this, [this] {
        if (!m_armed) {
            setArmed(true);
            return;
        }
        setArmed(false);
        emit confirmed();
    });
}

void TwoStepButton::setTexts(const QString &first, const QString &confirm, const QString &effect)
{
    m_first = first;
    m_confirm = confirm;
    m_effect = effect;
    setText(m_armed ? m_confirm : m_first);
    updateGeometry();
}

void TwoStepButton::setConfirmTime(std::chrono::milliseconds time)
{
    m_timer->setInterval(time);
}

void TwoStepButton::disarm()
{
    setArmed(false);
}

void TwoStepButton::setArmed(bool armed)
{
    if (armed == m_armed)
        return;
    m_armed = armed;
    setText(armed ? m_confirm : m_first);
    setRole(armed ? ButtonRole::Primary : m_restRole);
    setAccessibleDescription(armed ? m_effect : QString());
    updateGeometry();
    if (armed)
        m_timer->start();
    else
        m_timer->stop();
    emit armedChanged(armed);
}

void TwoStepButton::focusOutEvent(QFocusEvent *event)
{
    KeyCapButton::focusOutEvent(event);
    // Whoever goes on to something else has not confirmed.
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason
        || event->reason() == Qt::MouseFocusReason)
        disarm();
}

} // namespace dutydesk
