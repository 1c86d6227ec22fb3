// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/common/commands.h"
#include "ui/common/icons.h"

#include <QKeySequence>
#include <QWidget>

namespace dutydesk {

/// What the left of the status bar says: what happened to the record on screen.
struct PageStatus {
    Meaning meaning = Meaning::Neutral;
    Icon icon = Icon::None;
    QString text;
};

/// A page of the window. The composition root makes pages and hands them to MainWindow::addPage(); the object name is the
/// page's id, by which goTo() finds it.
class Page : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// The word on the rail, in the language of the moment.
    virtual QString title() const = 0;
    virtual Icon icon() const = 0;
    virtual QKeySequence shortcut() const { return {}; }
    /// Whether the rail has a button for it; a page of one case has none and lights up that of railId().
    virtual bool onRail() const { return true; }
    virtual QString railId() const { return objectName(); }
    /// The page is on screen now: puts the focus on its first useful control.
    virtual void activate() { }
    /// Another page, or the lock, takes its place: saves, stops the camera, hides what was revealed.
    virtual void deactivate() { }
    /// The session ended: drops everything that is about a person. deactivate() came before.
    virtual void forget() { }
    /// What the palette offers while this page is on screen, in the language of the moment.
    virtual QList<Command> commands() { return {}; }

signals:
    void statusChanged(const dutydesk::PageStatus &status);
    /// The badge on the rail; 0 takes it away. \c stop: something was refused.
    void badgeChanged(int count, bool stop);
    /// Asks the window for another page; goBack() for the one before.
    void goTo(const QString &pageId);
    void goBack();
};

} // namespace dutydesk
