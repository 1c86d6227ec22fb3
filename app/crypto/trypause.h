// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/crypto/vaultfile.h"
#include "app/ports/clock.h"

#include <QHash>
#include <QMutex>

#include <chrono>

namespace dutydesk {

/// How long to wait after \c failed wrong tries in a row: nothing for four, then 30 s, 1, 2, 5 and 15
/// minutes.
std::chrono::seconds pauseAfter(int failed);

/// Who has to wait how long. A pause found on the disk is measured against the wall clock once, when this
/// process first sees it, and counted on the monotonic clock from then on. Safe from any thread.
class TryPause {
public:
    explicit TryPause(const Clock &clock);

    /// What is left for \c who, given what the disk says; zero: may try.
    std::chrono::seconds left(const QByteArray &who, const VaultTries &onDisk);
    /// A wrong try: counts on, from the higher of disk and memory, and starts the pause. \returns what to
    /// store.
    VaultTries failed(const QByteArray &who, const VaultTries &onDisk);
    void succeeded(const QByteArray &who);

private:
    struct Entry {
        int failed = 0;
        std::chrono::nanoseconds until {0};
    };
    Entry &entryFor(const QByteArray &who, const VaultTries &onDisk);

    const Clock &m_clock;
    QMutex m_mutex;
    QHash<QByteArray, Entry> m_entries;
};

} // namespace dutydesk
