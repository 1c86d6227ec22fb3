// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>

#include <vector>

namespace dutydesk::bench {

/// The value that \c part (0 … 1) of all values do not exceed; 0 when there are none.
[[nodiscard]] double percentile(std::vector<double> values, double part);
[[nodiscard]] inline double median(const std::vector<double> &values)
{
    return percentile(values, 0.5);
}
[[nodiscard]] double milliseconds(const QElapsedTimer &timer);
/// Ends the program with a failure unless \c held: a figure of something that did not work is worth nothing.
void require(bool held, const char *what);

} // namespace dutydesk::bench
