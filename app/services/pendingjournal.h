// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/journalstore.h"

#include <QList>
#include <QObject>

namespace dutydesk {

/// Keeps what happened while the vault was locked until the journal, which is sealed, can take it. Order is kept.
class PendingJournal : public QObject {
    Q_OBJECT
public:
    explicit PendingJournal(JournalStore &journal, QObject *parent = nullptr);

    /// Appends now, or with the next entry that the journal takes when the vault is locked.
    void append(const JournalDraft &draft);
    /// Tries the waiting entries again.
    void flush();
    qsizetype waiting() const { return m_waiting.size(); }

private:
    void next();

    JournalStore &m_journal;
    QList<JournalDraft> m_waiting;
    bool m_busy = false;
};

} // namespace dutydesk
