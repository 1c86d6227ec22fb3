// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <string>

namespace dutydesk {

/// A picture somebody else owns: 8 bits a channel, \c channels 1 (grey) or 3 (BGR), rows \c stride bytes apart.
struct PixelView {
    const std::uint8_t *data = nullptr;
    int width = 0;
    int height = 0;
    int stride = 0;
    int channels = 1;
};

/// The codes that the engine knows; the first value is one bit, so that they make a set.
enum class CodeKind : unsigned {
    QrCode = 1U << 0U,
    MicroQrCode = 1U << 1U,
    Pdf417 = 1U << 2U,
    Aztec = 1U << 3U,
    DataMatrix = 1U << 4U,
    Code128 = 1U << 5U,
    Code39 = 1U << 6U,
};

/// A set of kinds, each by its bit.
using CodeKinds = unsigned;

constexpr CodeKinds operator|(CodeKind a, CodeKind b)
{
    return static_cast<CodeKinds>(a) | static_cast<CodeKinds>(b);
}
constexpr CodeKinds operator|(CodeKinds a, CodeKind b)
{
    return a | static_cast<CodeKinds>(b);
}

inline constexpr CodeKinds qrKinds = CodeKind::QrCode | CodeKind::MicroQrCode;
inline constexpr CodeKinds matrixKinds = qrKinds | CodeKind::Aztec | CodeKind::DataMatrix;
inline constexpr CodeKinds linearKinds = CodeKind::Code128 | CodeKind::Code39;
inline constexpr CodeKinds allKinds = matrixKinds | linearKinds | static_cast<CodeKinds>(CodeKind::Pdf417);

struct CodePoint {
    double x = 0;
    double y = 0;
};

/// One decoded symbol.
struct Code {
    CodeKind kind = CodeKind::QrCode;
    std::string bytes;                   ///< UTF-8 where the content is text, else exactly as stored
    std::array<CodePoint, 4> corners {}; ///< pixels, clockwise from the symbol's own top left
    int modules = 0;                     ///< modules a side of a QR code, 0 when unknown
    std::int64_t microseconds = 0;       ///< from the picture handed in to this reading
};

/// When a search that could go on is to give up.
using Deadline = std::chrono::steady_clock::time_point;

inline bool isOver(Deadline deadline)
{
    return std::chrono::steady_clock::now() >= deadline;
}

} // namespace dutydesk
