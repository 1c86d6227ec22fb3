// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/scan/framecopy.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <optional>

namespace dutydesk {

namespace {

std::optional<int> toBgr(int channels)
{
    switch (channels) {
    case 1:
        return cv::COLOR_GRAY2BGR;
    case 4:
        return cv::COLOR_BGRA2BGR;
    default:
        return std::nullopt;
    }
}

} // namespace

Frame frameOf(const cv::Mat &picture)
{
    if (picture.empty() || picture.dims != 2)
        return {};
    cv::Mat bytes = picture;
    if (picture.depth() == CV_16U)
        picture.convertTo(bytes, CV_8U, 1.0 / 257);
    if (bytes.depth() != CV_8U || bytes.channels() == 2 || bytes.channels() > 4)
        return {};
    Frame frame;
    frame.width = bytes.cols;
    frame.height = bytes.rows;
    frame.bgr = QByteArray(qsizetype(bytes.cols) * bytes.rows * 3, Qt::Uninitialized);
    cv::Mat target(bytes.rows, bytes.cols, CV_8UC3, frame.bgr.data());
    if (const std::optional<int> conversion = toBgr(bytes.channels()))
        cv::cvtColor(bytes, target, *conversion);
    else
        bytes.copyTo(target);
    return frame;
}

} // namespace dutydesk
