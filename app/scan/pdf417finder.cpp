// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/scan/pdf417finder.h"

#include "app/scan/repairs.h"

#include <opencv2/calib3d.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace dutydesk {

namespace {

constexpr int cell = 8; ///< pixels a side of the squares whose texture is judged

/// The texture of a picture, one value a cell: how much of it is edge, and the structure tensor of its edges.
struct Texture {
    cv::Mat density;
    cv::Mat xx;
    cv::Mat yy;
    cv::Mat xy;
};

Texture textureOf(const cv::Mat &grey)
{
    cv::Mat gx;
    cv::Mat gy;
    cv::Mat smooth;
    cv::GaussianBlur(grey, smooth, {3, 3}, 0);
    cv::Sobel(smooth, gx, CV_16S, 1, 0, 3);
    cv::Sobel(smooth, gy, CV_16S, 0, 1, 3);
    // Every second pixel of every second row is enough to judge squares by.
    for (cv::Mat *gradient : {&gx, &gy}) {
        cv::resize(*gradient, *gradient, {}, 0.5, 0.5, cv::INTER_NEAREST);
        gradient->convertTo(*gradient, CV_32F);
    }
    cv::Mat strength;
    cv::magnitude(gx, gy, strength);
    // The quietest quarter of the picture tells the noise; what stands well above is an edge.
    cv::Mat sampled;
    cv::resize(strength, sampled, {64, 64}, 0, 0, cv::INTER_NEAREST);
    std::vector<float> values(sampled.begin<float>(), sampled.end<float>());
    const auto quarter = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 4);
    std::nth_element(values.begin(), quarter, values.end());
    const double threshold = std::max(24.0, 5.0 * static_cast<double>(*quarter));
    cv::Mat edges;
    cv::threshold(strength, edges, threshold, 1, cv::THRESH_BINARY);

    const cv::Size cells(std::max(1, grey.cols / cell), std::max(1, grey.rows / cell));
    const auto gather = [&](const cv::Mat &pixels) {
        cv::Mat gathered;
        cv::resize(pixels, gathered, cells, 0, 0, cv::INTER_AREA);
        cv::blur(gathered, gathered, {3, 3});
        return gathered;
    };
    return {gather(edges), gather(gx.mul(gx).mul(edges)), gather(gy.mul(gy).mul(edges)), gather(gx.mul(gy).mul(edges))};
}

/// A region of one-sided texture: the direction across its bars, and its extent along and across it.
struct Region {
    cv::Point2d centre;
    cv::Point2d along; ///< unit vector along the rows of the symbol
    double length = 0; ///< pixels along the rows
    double height = 0;
    int cells = 0;
};

std::optional<Region> regionOf(const cv::Mat &labels, int label, const Texture &texture, double pixelsPerCell)
{
    double xx = 0;
    double yy = 0;
    double xy = 0;
    std::vector<cv::Point2d> points;
    for (int y = 0; y < labels.rows; ++y) {
        for (int x = 0; x < labels.cols; ++x) {
            if (labels.at<int>(y, x) != label)
                continue;
            points.emplace_back((x + 0.5) * pixelsPerCell, (y + 0.5) * pixelsPerCell);
            xx += texture.xx.at<float>(y, x);
            yy += texture.yy.at<float>(y, x);
            xy += texture.xy.at<float>(y, x);
        }
    }
    const double angle = 0.5 * std::atan2(2 * xy, xx - yy);
    Region region;
    region.along = {std::cos(angle), std::sin(angle)};
    const cv::Point2d across(-region.along.y, region.along.x);
    double least[2] = {1e9, 1e9};
    double most[2] = {-1e9, -1e9};
    for (const cv::Point2d &point : points) {
        const double projected[2] = {point.dot(region.along), point.dot(across)};
        for (const int i : {0, 1}) {
            least[i] = std::min(least[i], projected[i]);
            most[i] = std::max(most[i], projected[i]);
        }
    }
    region.centre = region.along * ((least[0] + most[0]) / 2) + across * ((least[1] + most[1]) / 2);
    region.length = most[0] - least[0] + pixelsPerCell;
    region.height = most[1] - least[1] + pixelsPerCell;
    region.cells = static_cast<int>(points.size());
    // A symbol fills its rectangle and is not a line.
    if (region.length < 60 || region.height < 12
        || region.cells * pixelsPerCell * pixelsPerCell < 0.4 * region.length * region.height)
        return std::nullopt;
    return region;
}

std::vector<Region> findRegions(const cv::Mat &grey)
{
    const Texture texture = textureOf(grey);
    cv::Mat coherence;
    cv::Mat difference = texture.xx - texture.yy;
    cv::sqrt(difference.mul(difference) + 4 * texture.xy.mul(texture.xy), coherence);
    cv::Mat mask = (texture.density > 0.3) & (coherence > 0.22 * (texture.xx + texture.yy));
    const cv::Mat square = cv::getStructuringElement(cv::MORPH_RECT, {3, 3});
    cv::morphologyEx(mask, mask, cv::MORPH_CLOSE, square);
    cv::morphologyEx(mask, mask, cv::MORPH_OPEN, cv::getStructuringElement(cv::MORPH_RECT, {2, 2}));
    cv::Mat labels;
    const int count = cv::connectedComponents(mask, labels, 8, CV_32S);
    std::vector<Region> regions;
    for (int label = 1; label < std::min(count, 200); ++label) {
        if (const auto region = regionOf(labels, label, texture, static_cast<double>(grey.cols) / mask.cols))
            regions.push_back(*region);
    }
    std::sort(regions.begin(), regions.end(), [](const Region &a, const Region &b) { return a.cells > b.cells; });
    if (regions.size() > 3)
        regions.resize(3);
    return regions;
}

using Quad = std::array<cv::Point2f, 4>;

/// The region's rectangle with a margin, clockwise from where its rows begin.
Quad quadOf(const Region &region)
{
    const cv::Point2d across(-region.along.y, region.along.x);
    const cv::Point2d u = region.along * (region.length * 0.5 + 0.06 * region.length + 16);
    const cv::Point2d v = across * (region.height * 0.5 + 0.1 * region.height + 12);
    return {cv::Point2f(region.centre - u - v), cv::Point2f(region.centre + u - v), cv::Point2f(region.centre + u + v),
            cv::Point2f(region.centre - u + v)};
}

/// A part of the picture, upright, and the map from the picture to it.
struct Upright {
    cv::Mat picture;
    cv::Matx33d fromPicture;
};

Upright uprightOf(const cv::Mat &grey, const Quad &quad, double zoom, int interpolation)
{
    const double width = (cv::norm(quad[1] - quad[0]) + cv::norm(quad[2] - quad[3])) / 2 * zoom;
    const double height = (cv::norm(quad[3] - quad[0]) + cv::norm(quad[2] - quad[1])) / 2 * zoom;
    const cv::Size size(std::clamp(cvRound(width), 32, 4000), std::clamp(cvRound(height), 32, 4000));
    const Quad target {cv::Point2f(0, 0),
                       {static_cast<float>(size.width), 0},
                       {static_cast<float>(size.width), static_cast<float>(size.height)},
                       {0, static_cast<float>(size.height)}};
    Upright upright;
    upright.fromPicture = cv::Matx33d(cv::getPerspectiveTransform(quad.data(), target.data()));
    cv::warpPerspective(grey, upright.picture, upright.fromPicture, size, interpolation, cv::BORDER_REPLICATE);
    return upright;
}

/// A straight line value = slope * position + offset through most of the points (the outliers are left out).
struct Line {
    double slope = 0;
    double offset = 0;
};

std::optional<Line> lineThrough(const std::vector<cv::Point2d> &points)
{
    if (points.size() < 5)
        return std::nullopt;
    // Median of the slopes of far pairs (Theil-Sen), then of the offsets: a third of the points may be wrong.
    std::vector<double> slopes;
    for (std::size_t i = 0; i < points.size(); ++i) {
        for (std::size_t j = i + points.size() / 3; j < points.size(); ++j) {
            if (points[j].x - points[i].x > 1)
                slopes.push_back((points[j].y - points[i].y) / (points[j].x - points[i].x));
        }
    }
    if (slopes.empty())
        return std::nullopt;
    std::nth_element(slopes.begin(), slopes.begin() + static_cast<std::ptrdiff_t>(slopes.size() / 2), slopes.end());
    Line line;
    line.slope = slopes[slopes.size() / 2];
    std::vector<double> offsets;
    offsets.reserve(points.size());
    for (const cv::Point2d &point : points)
        offsets.push_back(point.y - line.slope * point.x);
    std::nth_element(offsets.begin(), offsets.begin() + static_cast<std::ptrdiff_t>(offsets.size() / 2), offsets.end());
    line.offset = offsets[offsets.size() / 2];
    return line;
}

/// Where the longest run of strong values of a profile begins and ends.
std::optional<std::pair<double, double>> extentOf(const std::vector<float> &profile, int gap)
{
    std::vector<float> sorted = profile;
    std::sort(sorted.begin(), sorted.end());
    // The symbol stands out from the noise beside it, however little of the profile it fills.
    const float low = sorted[sorted.size() / 10];
    const float high = sorted[sorted.size() * 9 / 10];
    const float threshold = low + 0.35F * (high - low);
    const auto strong = [&](int i) { return profile[static_cast<std::size_t>(i)] > threshold; };
    const int size = static_cast<int>(profile.size());
    // The longest run of strong values; weak ones between bars do not end it.
    int first = 0;
    int last = -1;
    int begun = -1;
    int latest = -1;
    for (int i = 0; i < size; ++i) {
        if (!strong(i))
            continue;
        if (begun < 0 || i - latest > gap)
            begun = i;
        latest = i;
        if (latest - begun > last - first) {
            first = begun;
            last = latest;
        }
    }
    return last - first > size / 6 ? std::optional(std::pair<double, double>(first, last + 1)) : std::nullopt;
}

cv::Point2d crossing(const Line &rows, const Line &columns)
{
    // y = rows(x), x = columns(y)
    const double y = (rows.slope * columns.offset + rows.offset) / (1 - rows.slope * columns.slope);
    return {columns.slope * y + columns.offset, y};
}

/// The symbol's own four sides in an upright region, from where the bars begin and end in strips of it.
std::optional<Quad> sidesOf(const cv::Mat &upright)
{
    cv::Mat gradient;
    cv::Sobel(upright, gradient, CV_32F, 1, 0, 3);
    gradient = cv::abs(gradient);
    const int strips = 24;
    std::array<std::vector<cv::Point2d>, 4> points; // top, bottom, left, right
    for (int strip = 0; strip < strips; ++strip) {
        const int from = upright.cols * strip / strips;
        const int to = upright.cols * (strip + 1) / strips;
        cv::Mat sums;
        cv::reduce(gradient.colRange(from, to), sums, 1, cv::REDUCE_AVG);
        if (const auto extent =
                extentOf(std::vector<float>(sums.begin<float>(), sums.end<float>()), upright.rows / 12)) {
            points[0].emplace_back((from + to) / 2.0, extent->first);
            points[1].emplace_back((from + to) / 2.0, extent->second);
        }
    }
    const auto top = lineThrough(points[0]);
    const auto bottom = lineThrough(points[1]);
    if (!top || !bottom)
        return std::nullopt;
    for (int strip = 0; strip < 12; ++strip) {
        const double part = (strip + 0.5) / 12;
        // Along the rows, which may lean: the strip follows them.
        const double slope = top->slope * (1 - part) + bottom->slope * part;
        const double offset = top->offset * (1 - part) + bottom->offset * part;
        std::vector<float> profile(static_cast<std::size_t>(upright.cols));
        for (int x = 0; x < upright.cols; ++x) {
            const int y = std::clamp(cvRound(slope * x + offset), 1, upright.rows - 2);
            profile[static_cast<std::size_t>(x)] =
                gradient.at<float>(y - 1, x) + gradient.at<float>(y, x) + gradient.at<float>(y + 1, x);
        }
        cv::Mat smooth;
        cv::blur(cv::Mat(profile).reshape(1, 1), smooth, {9, 1});
        if (const auto extent =
                extentOf(std::vector<float>(smooth.begin<float>(), smooth.end<float>()), upright.cols / 16)) {
            points[2].emplace_back(slope * extent->first + offset, extent->first);
            points[3].emplace_back(slope * extent->second + offset, extent->second);
        }
    }
    const auto left = lineThrough(points[2]);
    const auto right = lineThrough(points[3]);
    if (!left || !right)
        return std::nullopt;
    const std::array<cv::Point2d, 4> corners {crossing(*top, *left), crossing(*top, *right), crossing(*bottom, *right),
                                              crossing(*bottom, *left)};
    Quad quad;
    for (std::size_t i = 0; i < quad.size(); ++i)
        quad[i] = cv::Point2f(corners[i]);
    return quad;
}

/// The quad a little larger on all sides, in the picture that the upright was cut from.
Quad widened(const Quad &quad, const cv::Matx33d &toPicture, double marginX, double marginY)
{
    const Quad grown {cv::Point2f(quad[0] + cv::Point2f(static_cast<float>(-marginX), static_cast<float>(-marginY))),
                      quad[1] + cv::Point2f(static_cast<float>(marginX), static_cast<float>(-marginY)),
                      quad[2] + cv::Point2f(static_cast<float>(marginX), static_cast<float>(marginY)),
                      quad[3] + cv::Point2f(static_cast<float>(-marginX), static_cast<float>(marginY))};
    const std::vector<cv::Point2f> from(grown.begin(), grown.end());
    std::vector<cv::Point2f> to;
    cv::perspectiveTransform(from, to, toPicture);
    return {to[0], to[1], to[2], to[3]};
}

std::vector<Code> decode(const Upright &upright, Deadline deadline)
{
    zxing::ReadOptions options;
    options.kinds = static_cast<CodeKinds>(CodeKind::Pdf417);
    options.downscale = false;
    const cv::Mat toPicture(upright.fromPicture.inv());
    for (const double amount : {0.0, 2.0}) {
        cv::Mat smooth;
        // Along the bars nothing changes within a row: blur there takes noise away and costs no bar.
        cv::GaussianBlur(upright.picture, smooth, {1, 5}, 0.01, 1.5);
        if (amount > 0) {
            cv::Mat wide;
            cv::GaussianBlur(smooth, wide, {0, 0}, 4, 0.01);
            cv::addWeighted(smooth, 1 + amount, wide, -amount, 0, smooth);
        }
        for (const bool global : {false, true}) {
            if (isOver(deadline))
                return {};
            options.globalThreshold = global;
            std::vector<Code> codes = repairs::readThrough(smooth, options, toPicture);
            if (!codes.empty())
                return codes;
        }
    }
    return {};
}

} // namespace

std::vector<Code> readPdf417Found(const cv::Mat &grey, Deadline deadline)
{
    std::vector<Code> codes;
    for (const Region &region : findRegions(grey)) {
        if (isOver(deadline))
            break;
        // Fine modules are given twice their pixels; a coarse region stays below what is quick to decode.
        const double zoom = std::clamp(2000.0 / region.length, 0.5, 2.0);
        Quad quad = quadOf(region);
        // Each look is at a straighter picture than the one before, so its sides are found better.
        bool straight = false;
        for (int look = 0; look < 2; ++look) {
            const Upright upright = uprightOf(grey, quad, std::min(zoom, 1.0), cv::INTER_LINEAR);
            const auto sides = sidesOf(upright.picture);
            straight = sides.has_value();
            if (!straight)
                break;
            quad = widened(*sides, upright.fromPicture.inv(), 0.03 * upright.picture.cols, 0.06 * upright.picture.rows);
        }
        std::vector<Code> found;
        if (straight) {
            const Upright upright = uprightOf(grey, quad, zoom, cv::INTER_CUBIC);
            found = decode(upright, deadline);
            const auto sides = found.empty() && !isOver(deadline) ? sidesOf(upright.picture) : std::nullopt;
            if (sides) {
                quad = widened(*sides, upright.fromPicture.inv(), 0.03 * upright.picture.cols,
                               0.06 * upright.picture.rows);
                found = decode(uprightOf(grey, quad, zoom, cv::INTER_CUBIC), deadline);
            }
        }
        if (found.empty() && !isOver(deadline))
            found = decode(uprightOf(grey, quadOf(region), zoom, cv::INTER_CUBIC), deadline);
        codes.insert(codes.end(), found.begin(), found.end());
    }
    return codes;
}

} // namespace dutydesk
