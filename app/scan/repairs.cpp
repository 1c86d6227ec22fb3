// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/scan/repairs.h"

#include <opencv2/imgproc.hpp>

#include <cmath>

namespace dutydesk::repairs {

cv::Mat greyOf(const PixelView &picture)
{
    // cv::Mat has no constructor for memory that is only read; nothing below writes to it.
    auto *data = const_cast<std::uint8_t *>(picture.data);
    const auto stride = static_cast<std::size_t>(picture.stride);
    if (picture.channels == 1)
        return {picture.height, picture.width, CV_8UC1, data, stride};
    const cv::Mat bgr(picture.height, picture.width, CV_8UC3, data, stride);
    cv::Mat grey;
    cv::cvtColor(bgr, grey, cv::COLOR_BGR2GRAY);
    return grey;
}

PixelView viewOf(const cv::Mat &grey)
{
    return {grey.data, grey.cols, grey.rows, static_cast<int>(grey.step), 1};
}

cv::Mat unsharp(const cv::Mat &grey, double sigma, double amount)
{
    cv::Mat blurred;
    cv::Mat sharp;
    cv::GaussianBlur(grey, blurred, {}, sigma);
    cv::addWeighted(grey, 1 + amount, blurred, -amount, 0, sharp);
    return sharp;
}

std::vector<Code> readThrough(const cv::Mat &repaired, const zxing::ReadOptions &options, const cv::Mat &toOriginal)
{
    std::vector<Code> codes = zxing::read(viewOf(repaired), options);
    for (Code &code : codes) {
        std::vector<cv::Point2d> corners;
        for (const CodePoint &corner : code.corners)
            corners.emplace_back(corner.x, corner.y);
        std::vector<cv::Point2d> moved;
        if (toOriginal.rows == 3)
            cv::perspectiveTransform(corners, moved, toOriginal);
        else
            cv::transform(corners, moved, toOriginal);
        for (std::size_t i = 0; i < code.corners.size(); ++i)
            code.corners[i] = {moved[i].x, moved[i].y};
    }
    return codes;
}

namespace {

cv::Mat scaling(double factor)
{
    return (cv::Mat_<double>(2, 3) << factor, 0, 0, 0, factor, 0);
}

} // namespace

std::vector<Code> readDoubled(const cv::Mat &grey, CodeKinds kinds)
{
    cv::Mat doubled;
    cv::resize(unsharp(grey, 2, 2), doubled, {}, 2, 2, cv::INTER_CUBIC);
    zxing::ReadOptions options;
    options.kinds = kinds;
    options.rotate = false;
    options.downscale = false;
    return readThrough(doubled, options, scaling(0.5));
}

std::vector<Code> readInverted(const cv::Mat &grey, CodeKinds kinds)
{
    cv::Mat inverted;
    cv::bitwise_not(grey, inverted);
    zxing::ReadOptions options;
    options.kinds = kinds;
    return readThrough(inverted, options, scaling(1));
}

std::vector<Code> readEqualised(const cv::Mat &grey, CodeKinds kinds)
{
    cv::Mat equalised;
    cv::createCLAHE(3.0, {8, 8})->apply(grey, equalised);
    zxing::ReadOptions options;
    options.kinds = kinds;
    return readThrough(equalised, options, scaling(1));
}

std::vector<Code> readTurned(const cv::Mat &grey, CodeKinds kinds)
{
    // The library tries right angles and forgives about 12 degrees to either side of them.
    for (const double degrees : {22.5, 45.0, 67.5}) {
        const double radians = degrees * CV_PI / 180;
        const cv::Size size(cvCeil(grey.cols * std::cos(radians) + grey.rows * std::sin(radians)),
                            cvCeil(grey.cols * std::sin(radians) + grey.rows * std::cos(radians)));
        cv::Mat turn =
            cv::getRotationMatrix2D({static_cast<float>(grey.cols) / 2, static_cast<float>(grey.rows) / 2}, degrees, 1);
        turn.at<double>(0, 2) += (size.width - grey.cols) / 2.0;
        turn.at<double>(1, 2) += (size.height - grey.rows) / 2.0;
        cv::Mat turned;
        cv::warpAffine(grey, turned, turn, size, cv::INTER_LINEAR, cv::BORDER_REPLICATE);
        cv::Mat back;
        cv::invertAffineTransform(turn, back);
        zxing::ReadOptions options;
        options.kinds = kinds;
        options.downscale = false;
        std::vector<Code> codes = readThrough(turned, options, back);
        if (!codes.empty())
            return codes;
    }
    return {};
}

} // namespace dutydesk::repairs
