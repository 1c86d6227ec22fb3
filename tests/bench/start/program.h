// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace dutydesk::bench {

/// What a program with a window takes until it has painted it, and what it holds when it has come to rest.
struct Started {
    double milliseconds = 0;        ///< from before the process was made until it had painted
    double residentMegabytes = 0;   ///< RSS: with everything it shares with others; 0 where the system does not tell
    double ownMegabytes = 0;        ///< PSS: what is shared, divided by those who share it
};

/// Starts \c program, waits until it says "painted" and, if \c rest, until it does nothing any more; then ends it.
[[nodiscard]] Started startOnce(const QString &program, const QStringList &arguments, bool rest);

} // namespace dutydesk::bench
