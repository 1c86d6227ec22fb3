// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <compare>
#include <cstdint>

namespace dutydesk {

/// A number that carries its unit in its type.
template <class Tag>
struct Quantity {
    double value = 0;
    friend auto operator<=>(const Quantity &, const Quantity &) = default;
};

using KilometresPerHour = Quantity<struct KilometresPerHourTag>;
using MilligramsPer100Millilitres = Quantity<struct MilligramsPer100MillilitresTag>;
using Kilograms = Quantity<struct KilogramsTag>;
using Metres = Quantity<struct MetresTag>;

/// Money in whole fen (1 yuan = 100 fen).
struct Fen {
    std::int64_t value = 0;

    static constexpr Fen fromYuan(std::int64_t yuan) { return Fen {yuan * 100}; }
    constexpr std::int64_t yuan() const { return value / 100; }
    friend constexpr Fen operator+(Fen a, Fen b) { return Fen {a.value + b.value}; }
    friend auto operator<=>(const Fen &, const Fen &) = default;
};

} // namespace dutydesk
