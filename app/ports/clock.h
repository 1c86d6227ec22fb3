// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>

#include <chrono>

namespace dutydesk {

/// Time as an argument: so that a test can run a month in a second.
class Clock {
public:
    virtual ~Clock() = default;
    virtual QDateTime now() const = 0;                         ///< UTC, the desk's wall clock
    virtual std::chrono::nanoseconds monotonic() const = 0;    ///< never goes back
};

} // namespace dutydesk
