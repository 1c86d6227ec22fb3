// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/scan/pixelview.h"

#include <opencv2/core.hpp>

#include <array>
#include <optional>
#include <vector>

namespace dutydesk {

/// The geometry of one QR code (ISO/IEC 18004) in a picture.
struct QrGrid {
    int modules = 0;                 ///< a side
    cv::Matx33d toPicture;           ///< module coordinates, (0, 0) the symbol's outer top left corner, to pixels
    std::vector<cv::Point2d> anchors;   ///< alignment patterns that were found, in module coordinates
    std::vector<cv::Vec2d> corrections; ///< pixels between where the map puts each anchor and where it is
    double score = 0;                ///< agreement with the timing patterns, -1 to 1

    /// Pixel of a point in module coordinates, with the anchors' corrections blended in.
    cv::Point2d at(double x, double y) const;
};

/// Finds QR codes by their three finder patterns and fits the module grid to every alignment pattern, so that large
/// symbols seen at an angle are sampled where their modules are. Best first, at most four.
std::vector<QrGrid> findQrGrids(const cv::Mat &grey, Deadline deadline = Deadline::max());

/// Finds, samples and decodes QR codes; what was sampled is decoded by ZXing-C++ as a clean symbol.
/// No new look is begun after the deadline.
std::vector<Code> readQrGrid(const cv::Mat &grey, Deadline deadline = Deadline::max());

/// Modules a side of a decoded symbol with these outer corners, told by its timing patterns.
std::optional<int> countQrModules(const cv::Mat &grey, const std::array<CodePoint, 4> &corners);

} // namespace dutydesk
