// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/scan/pixelview.h"

#include <opencv2/core.hpp>

#include <vector>

namespace dutydesk {

/// Finds regions with the one-sided texture of PDF417, turns them upright at a readable size and decodes them;
/// begins nothing new after the deadline.
std::vector<Code> readPdf417Found(const cv::Mat &grey, Deadline deadline = Deadline::max());

} // namespace dutydesk
