// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/api/linkmeter.h"

#include <cstdlib>

namespace dutydesk {

LinkMeter::LinkMeter(const Clock &clock, std::function<void(const LinkQuality &)> changed)
    : m_clock(clock)
    , m_changed(std::move(changed))
{
}

void LinkMeter::answered(std::optional<std::chrono::milliseconds> roundTrip, const QDateTime &centralTime,
                         std::chrono::milliseconds precision)
{
    LinkQuality link = m_link;
    link.lastAnswer = m_clock.now();
    if (roundTrip)
        link.roundTrip = *roundTrip;
    // A held or heavy call tells that central is there, not how quick it is.
    if (roundTrip || (link.state != LinkQuality::State::Live && link.state != LinkQuality::State::Slow))
        link.state = link.roundTrip > slow ? LinkQuality::State::Slow : LinkQuality::State::Live;
    if (centralTime.isValid()) {
        // Central stamped its answer about half a round trip ago.
        const auto half = roundTrip.value_or(std::chrono::milliseconds(0)) / 2;
        const std::chrono::milliseconds skew {link.lastAnswer.msecsTo(centralTime) + half.count()};
        const auto difference = std::chrono::milliseconds(std::abs((skew - link.clockSkew).count()));
        // A coarse measurement never replaces a finer one that it does not contradict.
        if (!link.skewKnown || difference > precision + half) {
            link.clockSkew = skew;
            link.skewKnown = true;
        }
    }
    publish(link);
}

void LinkMeter::failed(ErrorKind why)
{
    LinkQuality link = m_link;
    switch (why) {
    case ErrorKind::Offline:
    case ErrorKind::Timeout:
    case ErrorKind::NotCentral:
        link.state = LinkQuality::State::Offline;
        break;
    case ErrorKind::Forbidden:
        link.state = LinkQuality::State::Refused;
        break;
    default:
        return;
    }
    publish(link);
}

void LinkMeter::publish(const LinkQuality &link)
{
    if (link == m_link)
        return;
    m_link = link;
    m_changed(link);
}

} // namespace dutydesk
