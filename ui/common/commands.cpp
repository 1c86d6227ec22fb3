// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/common/commands.h"

#include <QObject>

namespace dutydesk {

void CommandRegistry::addSource(QObject *owner, Source source)
{
    m_entries.append({owner, std::move(source)});
}

QList<Command> CommandRegistry::commands() const
{
    QList<Command> all;
    for (const Entry &entry : m_entries) {
        if (entry.owner != nullptr)
            all += entry.source();
    }
    return all;
}

} // namespace dutydesk
