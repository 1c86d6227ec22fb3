// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/desk/firstpaint.h"

#include <QEvent>
#include <QTimer>
#include <QWidget>

#include <cstdio>

namespace dutydesk {

FirstPaint::FirstPaint(QWidget *widget)
    : QObject(widget)
{
    widget->installEventFilter(this);
}

void FirstPaint::watch(QWidget *widget)
{
    if (widget && qEnvironmentVariableIsSet("DUTYDESK_SAY_PAINTED"))
        new FirstPaint(widget);
}

bool FirstPaint::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint) {
        watched->removeEventFilter(this);
        // The window hands over all of its pixels before timers have their turn.
        QTimer::singleShot(0, this, [this] {
            std::puts("painted");
            std::fflush(stdout);
            deleteLater();
        });
    }
    return QObject::eventFilter(watched, event);
}

} // namespace dutydesk
