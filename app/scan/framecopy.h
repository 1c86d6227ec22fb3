// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/frame.h"

namespace cv {
class Mat;
}

namespace dutydesk {

/// Copy of an 8-bit grey, BGR or BGRA picture; 16-bit ones are brought to 8 bits. Empty when it is none of these.
Frame frameOf(const cv::Mat &picture);

} // namespace dutydesk
