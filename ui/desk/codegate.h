// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/reading.h"

#include <QHash>
#include <QList>

#include <chrono>

namespace dutydesk {

/// Decides which of the codes that a camera sees all the time are news. A code that stays in view is presented once; it counts as
/// new when it was out of view for two seconds. Several new codes in one view are the officer's to choose from.
class CodeGate {
public:
    static constexpr std::chrono::seconds outOfView {2};

    struct Decision {
        enum class Kind { Nothing, Present, Choose };
        Kind kind = Kind::Nothing;
        QList<Reading> readings; ///< one for Present; every distinct code in view for Choose
    };

    /// \c now never goes back.
    Decision look(const QList<Reading> &inView, std::chrono::nanoseconds now);
    /// The officer chose one; it is not offered again while it stays in view, nor are the others.
    void settle(std::chrono::nanoseconds now);
    /// Everything is news again.
    void reset();

private:
    QHash<QByteArray, std::chrono::nanoseconds> m_settled; ///< codes dealt with, and when each was last in view
    QHash<QByteArray, std::chrono::nanoseconds> m_offered;
};

} // namespace dutydesk
