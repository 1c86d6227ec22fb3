// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/scan/pixelview.h"

#include <array>
#include <chrono>
#include <vector>

namespace cv {
class Mat;
}

namespace dutydesk {

/// Finds and reads the codes of one picture: ZXing-C++ first, then a ladder of repairs to the picture until one helps.
///
/// Knows no Qt and keeps no picture, so it can be measured and fuzzed alone. One thread at a time.
class CodeEngine {
public:
    enum class Mode {
        Ladder, ///< all repairs
        Plain,  ///< ZXing-C++ alone, to compare with
    };

    explicit CodeEngine(Mode mode = Mode::Ladder);

    /// Reads the codes; corners are in the picture's own pixels. A picture that is too small, too large (over 100
    /// million pixels) or not consistent holds no codes.
    /// \param budget no further repair is begun after this time; what was left out is tried first on the next
    ///     picture. Zero: every repair is tried, and all kinds are looked for even after one was found.
    std::vector<Code> read(const PixelView &picture,
                           std::chrono::milliseconds budget = std::chrono::milliseconds::zero());

    /// Steps of the ladder, in the order in which an unhurried reading takes them.
    enum class Rung { Qr, Others, FullSize, QrGrid, Pdf417, Doubled, Inverted, Equalised, Turned };
    static constexpr std::size_t rungCount = 9;

private:
    struct Picture;

    std::vector<Code> readPlain(const cv::Mat &grey) const;
    std::vector<Code> climb(const Picture &picture, std::chrono::steady_clock::time_point begun,
                            std::chrono::milliseconds budget);
    std::vector<Code> runRung(Rung rung, const Picture &picture, Deadline deadline);

    Mode m_mode;
    std::size_t m_next = 1; ///< the rung that comes after the first one on the next hurried picture
    std::array<double, rungCount> m_cost {}; ///< running mean of microseconds a rung took
};

} // namespace dutydesk
