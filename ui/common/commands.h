// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/common/icons.h"

#include <QKeySequence>
#include <QList>
#include <QPointer>
#include <QStringList>

#include <functional>

namespace dutydesk {

/// Something the officer can have done: shown in the palette and in menus.
struct Command {
    QString id;                ///< stable, for "recently used": "queue.send"
    QString text;
    QString remark {};         ///< quiet words behind the text: "3 waiting"
    QStringList keywords {};   ///< further words by which it is found, other languages included
    QKeySequence shortcut {};  ///< shown; whoever offers the command listens to it
    Icon icon = Icon::None;
    bool enabled = true;
    QString section {};        ///< heading in the palette; empty: "Commands"
    std::function<void()> run {};
};

/// Collects commands from whoever has some. They are asked each time, so that texts and states are of the moment.
class CommandRegistry {
public:
    using Source = std::function<QList<Command>()>;
    /// \c source is asked as long as \c owner lives.
    void addSource(QObject *owner, Source source);
    QList<Command> commands() const;

private:
    struct Entry {
        QPointer<QObject> owner;
        Source source;
    };
    QList<Entry> m_entries;
};

} // namespace dutydesk
