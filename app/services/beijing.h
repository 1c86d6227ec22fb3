// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>

namespace dutydesk {

/// The law counts days in Beijing time, whatever the desk's zone is.
inline QDate beijingDay(const QDateTime &time)
{
    return time.toOffsetFromUtc(8 * 3600).date();
}

} // namespace dutydesk
