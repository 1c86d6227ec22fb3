// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/clock.h"

namespace dutydesk {

/// The machine's clocks.
class SystemClock final : public Clock {
public:
    QDateTime now() const override;
    std::chrono::nanoseconds monotonic() const override;
};

} // namespace dutydesk
