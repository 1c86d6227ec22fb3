// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/clock.h"

#include <QTimeZone>

namespace dutydesk::test {

/// Time that stands still until the test moves it.
class FakeClock final : public Clock {
public:
    explicit FakeClock(const QDateTime &start = QDateTime(QDate(2026, 11, 20), QTime(2, 38, 0), Qt::UTC))
        : m_now(start)
    {
    }
    QDateTime now() const override { return m_now; }
    std::chrono::nanoseconds monotonic() const override { return m_monotonic; }

    void advance(std::chrono::milliseconds by)
    {
        m_now = m_now.addMSecs(by.count());
        m_monotonic += by;
    }
    /// Sets the wall clock alone, as a person or NTP would.
    void setNow(const QDateTime &now) { m_now = now; }

private:
    QDateTime m_now;
    std::chrono::nanoseconds m_monotonic {0};
};

} // namespace dutydesk::test
