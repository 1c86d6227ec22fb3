// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

class QWidget;

namespace dutydesk {

/// Says "painted" on standard output, once, when a widget has been painted for the first time; the program goes on. Made
/// only where DUTYDESK_SAY_PAINTED is set: so a start is measured from outside the process.
class FirstPaint final : public QObject {
    Q_OBJECT
public:
    /// Watches \c widget, which owns the watcher, if the environment asks for it.
    static void watch(QWidget *widget);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    explicit FirstPaint(QWidget *widget);
};

} // namespace dutydesk
