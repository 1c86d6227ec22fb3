// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/desk/codegate.h"

namespace dutydesk {

CodeGate::Decision CodeGate::look(const QList<Reading> &inView, std::chrono::nanoseconds now)
{
    QList<Reading> distinct;
    for (const Reading &reading : inView) {
        const bool known =
            std::ranges::any_of(distinct, [&reading](const Reading &other) { return other.bytes == reading.bytes; });
        if (!known && !reading.bytes.isEmpty())
            distinct.append(reading);
    }
    QList<Reading> fresh;
    for (const Reading &reading : std::as_const(distinct)) {
        const auto seen = m_settled.find(reading.bytes);
        if (seen != m_settled.end() && now - *seen < outOfView)
            *seen = now;
        else
            fresh.append(reading);
    }
    m_settled.removeIf([now](const auto &entry) { return now - entry.value() >= outOfView; });
    if (fresh.isEmpty())
        return {};
    if (distinct.size() == 1) {
        m_settled.insert(fresh.first().bytes, now);
        m_offered.clear();
        return {Decision::Kind::Present, fresh};
    }
    // One new code beside one already dealt with is still a choice: the officer sees which of them is meant.
    m_offered.clear();
    for (const Reading &reading : std::as_const(distinct))
        m_offered.insert(reading.bytes, now);
    return {Decision::Kind::Choose, distinct};
}

void CodeGate::settle(std::chrono::nanoseconds now)
{
    for (auto offered = m_offered.cbegin(); offered != m_offered.cend(); ++offered)
        m_settled.insert(offered.key(), now);
    m_offered.clear();
}

void CodeGate::reset()
{
    m_settled.clear();
    m_offered.clear();
}

} // namespace dutydesk
