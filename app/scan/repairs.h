// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/scan/pixelview.h"
#include "app/scan/zxing.h"

#include <opencv2/core.hpp>

#include <vector>

/// Repairs to a grey picture, and reading what they give. Corners come back in the pixels of the picture given.
namespace dutydesk::repairs {

/// Grey copy (or the same memory when grey already) of a consistent view.
cv::Mat greyOf(const PixelView &picture);

PixelView viewOf(const cv::Mat &grey);

/// Adds \p amount times what a Gaussian of \p sigma pixels takes away.
cv::Mat unsharp(const cv::Mat &grey, double sigma, double amount);

/// Reads a repaired picture and takes the corners back to the original through the 2×3 or 3×3 matrix.
std::vector<Code> readThrough(const cv::Mat &repaired, const zxing::ReadOptions &options, const cv::Mat &toOriginal);

/// Unsharp mask, then twice the size: for fine symbols a little out of focus.
std::vector<Code> readDoubled(const cv::Mat &grey, CodeKinds kinds);

/// Light modules on dark ground.
std::vector<Code> readInverted(const cv::Mat &grey, CodeKinds kinds);

/// Local contrast equalised (CLAHE): for glare and shadow.
std::vector<Code> readEqualised(const cv::Mat &grey, CodeKinds kinds);

/// Turned by angles between the right angles that the library tries itself: for linear codes and PDF417.
std::vector<Code> readTurned(const cv::Mat &grey, CodeKinds kinds);

} // namespace dutydesk::repairs
