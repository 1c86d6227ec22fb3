// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/centralapi.h"
#include "app/ports/clock.h"

#include <functional>

namespace dutydesk {

/// Measures the link on real answers: round trip, last answer, skew of the desk's clock against central's.
class LinkMeter {
public:
    static constexpr std::chrono::milliseconds slow {2000}; ///< an answer that took longer makes the link slow

    LinkMeter(const Clock &clock, std::function<void(const LinkQuality &)> changed);

    /// Central answered. \c roundTrip: none for calls that are held or carry much. \c centralTime: of its Date header or its
    /// body; \c precision: how far it may be off.
    void answered(std::optional<std::chrono::milliseconds> roundTrip, const QDateTime &centralTime,
                  std::chrono::milliseconds precision);
    void failed(ErrorKind why);
    const LinkQuality &link() const { return m_link; }

private:
    void publish(const LinkQuality &link);

    const Clock &m_clock;
    std::function<void(const LinkQuality &)> m_changed;
    LinkQuality m_link;
};

} // namespace dutydesk
