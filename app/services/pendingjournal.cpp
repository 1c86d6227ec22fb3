// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/services/pendingjournal.h"

#include <QLoggingCategory>

namespace dutydesk {

namespace {

Q_LOGGING_CATEGORY(lcJournal, "dutydesk.journal")

// Wrong passwords at a locked desk must not fill the memory; the oldest say enough.
constexpr qsizetype kMostWaiting = 256;

} // namespace

PendingJournal::PendingJournal(JournalStore &journal, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
{
}

void PendingJournal::append(const JournalDraft &draft)
{
    if (m_waiting.size() < kMostWaiting)
        m_waiting.append(draft);
    flush();
}

void PendingJournal::flush()
{
    if (!m_busy && !m_waiting.isEmpty())
        next();
}

void PendingJournal::next()
{
    m_busy = true;
    m_journal.append(m_waiting.first()).then(this, [this](const Result<JournalEntry> &entry) {
        m_busy = false;
        if (!entry) {
            if (entry.error().kind != ErrorKind::NotSignedIn)
                qCWarning(lcJournal, "an entry has to wait: %ls", qUtf16Printable(entry.error().detail));
            return;
        }
        m_waiting.removeFirst();
        flush();
    });
}

} // namespace dutydesk
