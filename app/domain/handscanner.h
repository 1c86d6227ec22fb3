// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/reading.h"

#include <QStringView>

#include <chrono>
#include <optional>

namespace dutydesk {

/// Tells a hand-held scanner that types like a keyboard from a person who types, by the time between the keys.
///
/// A scanner sends at least \c leastLength characters no more than \c longestGap apart and ends with Enter, Tab or
/// silence. Key presses go in as they come; time is an argument, in milliseconds of any steady clock.
class HandScanner {
public:
    using Time = std::chrono::milliseconds;
    static constexpr Time longestGap {35};
    static constexpr Time silence {60};
    static constexpr qsizetype leastLength = 6;
    static constexpr qsizetype mostLength = 8000; ///< more than any symbol holds; the rest is dropped

    /// A key that gives text. \param repeated the keyboard repeats a key held down: never a scanner.
    /// \returns the reading before it, when that was ended by silence nobody asked about.
    std::optional<Reading> text(QStringView typed, Time now, bool repeated = false);

    /// Enter or Tab. \returns the reading that it ends.
    std::optional<Reading> end(Time now);

    /// To be called \c silence after the last key. \returns the reading that the silence ends.
    std::optional<Reading> idle(Time now);

    /// True while what came so far can only be a scanner: such keys belong to no text field.
    bool isTyping() const { return m_text.size() >= leastLength; }

    void reset();

private:
    std::optional<Reading> take();

    QString m_text;
    Time m_first {0};
    Time m_last {0};
};

} // namespace dutydesk
