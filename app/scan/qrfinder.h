// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>

#include <vector>

namespace dutydesk {

/// A square within a square with the proportions 1:1:3:1:1 along every line through its centre.
struct QrFinder {
    cv::Point2d centre;
    double module = 0; ///< pixels along a picture row or column
    double hits = 0;   ///< rows that crossed it
};

/// The three finder patterns of one symbol, in the order of the symbol.
struct QrFinderTriple {
    QrFinder topLeft;
    QrFinder topRight;
    QrFinder bottomLeft;
    double doubt = 0; ///< how far from equal legs and a right angle; smaller is better
};

/// Finder patterns of a binary picture (dark is 0), the best confirmed first.
std::vector<QrFinder> findQrFinders(const cv::Mat &binary);

/// Adds finders of a picture \p zoom times as large; of one found twice the better confirmed stays.
void poolQrFinders(std::vector<QrFinder> &pool, const std::vector<QrFinder> &more, double zoom);

/// Those threes that could belong to one symbol, the best first.
std::vector<QrFinderTriple> matchQrFinders(const std::vector<QrFinder> &finders);

} // namespace dutydesk
