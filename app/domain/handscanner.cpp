// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/handscanner.h"

#include <algorithm>

namespace dutydesk {

std::optional<Reading> HandScanner::text(QStringView typed, Time now, bool repeated)
{
    std::optional<Reading> before;
    if (!m_text.isEmpty() && now - m_last > longestGap) {
        // A gap between the two limits is a person's; a longer one may be the silence after a scan.
        if (now - m_last >= silence)
            before = take();
        reset();
    }
    if (repeated || now < m_last) {
        reset();
        return before;
    }
    if (m_text.isEmpty())
        m_first = now;
    m_last = now;
    m_text.append(typed.first(std::min(typed.size(), mostLength - m_text.size())));
    return before;
}

std::optional<Reading> HandScanner::end(Time now)
{
    const bool inTime = !m_text.isEmpty() && now >= m_last && (now - m_last <= longestGap || now - m_last >= silence);
    std::optional<Reading> reading = inTime ? take() : std::nullopt;
    reset();
    return reading;
}

std::optional<Reading> HandScanner::idle(Time now)
{
    if (m_text.isEmpty() || now - m_last < silence)
        return std::nullopt;
    std::optional<Reading> reading = take();
    reset();
    return reading;
}

void HandScanner::reset()
{
    m_text.clear();
    m_first = Time {0};
    m_last = Time {0};
}

std::optional<Reading> HandScanner::take()
{
    if (m_text.size() < leastLength)
        return std::nullopt;
    Reading reading;
    reading.symbology = Symbology::HandScanner;
    reading.source = ReadingSource::HandScanner;
    reading.bytes = m_text.toUtf8();
    reading.took = std::chrono::duration_cast<std::chrono::microseconds>(m_last - m_first);
    return reading;
}

} // namespace dutydesk
