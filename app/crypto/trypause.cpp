// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/crypto/trypause.h"

#include <QMutexLocker>

#include <algorithm>
#include <array>

namespace dutydesk {

using namespace std::chrono_literals;

namespace {

constexpr int kFreeTries = 5;
constexpr std::array<std::chrono::seconds, 5> kPauses {30s, 60s, 120s, 300s, 900s};

} // namespace

std::chrono::seconds pauseAfter(int failed)
{
    if (failed < kFreeTries)
        return 0s;
    return kPauses.at(std::min(size_t(failed - kFreeTries), kPauses.size() - 1));
}

TryPause::TryPause(const Clock &clock)
    : m_clock(clock)
{
}

TryPause::Entry &TryPause::entryFor(const QByteArray &who, const VaultTries &onDisk)
{
    const auto found = m_entries.find(who);
    if (found != m_entries.end() && found->failed >= onDisk.failed)
        return *found;
    // Counted by an earlier or another process.
    const std::chrono::seconds whole = pauseAfter(onDisk.failed);
    const QDateTime now = m_clock.now();
    std::chrono::seconds remaining = whole;
    if (onDisk.lastFailedAt.isValid() && now >= onDisk.lastFailedAt)
        remaining = std::max(0s, whole - std::chrono::seconds(onDisk.lastFailedAt.secsTo(now)));
    Entry &entry = m_entries[who];
    entry = {onDisk.failed, m_clock.monotonic() + remaining};
    return entry;
}

std::chrono::seconds TryPause::left(const QByteArray &who, const VaultTries &onDisk)
{
    const QMutexLocker locker(&m_mutex);
    // In this order: a pause that is over when it is first seen must not count from a later moment than this one.
    const Entry &entry = entryFor(who, onDisk);
    const auto difference = entry.until - m_clock.monotonic();
    return difference <= 0ns ? 0s : std::chrono::ceil<std::chrono::seconds>(difference);
}

VaultTries TryPause::failed(const QByteArray &who, const VaultTries &onDisk)
{
    const QMutexLocker locker(&m_mutex);
    Entry &entry = entryFor(who, onDisk);
    ++entry.failed;
    entry.until = m_clock.monotonic() + pauseAfter(entry.failed);
    return {entry.failed, m_clock.now()};
}

void TryPause::succeeded(const QByteArray &who)
{
    const QMutexLocker locker(&m_mutex);
    m_entries.remove(who);
}

} // namespace dutydesk
