// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/scan/qrgrid.h"

#include "app/scan/qrfinder.h"
#include "app/scan/repairs.h"

#include <opencv2/calib3d.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace dutydesk {

namespace {

constexpr int smallestVersion = 1;
constexpr int largestVersion = 40;

constexpr int modulesOfVersion(int version)
{
    return 17 + 4 * version;
}

/// Centres of the alignment patterns along one side, in modules from the edge (ISO/IEC 18004 Annex E, computed).
std::vector<int> alignmentCentres(int version)
{
    if (version < 2)
        return {};
    const int count = version / 7 + 2;
    const int step = version == 32 ? 26 : (version * 4 + count * 2 + 1) / (count * 2 - 2) * 2;
    std::vector<int> centres(static_cast<std::size_t>(count));
    int position = modulesOfVersion(version) - 7;
    for (auto centre = centres.rbegin(); centre != centres.rend(); ++centre, position -= step)
        *centre = position;
    centres.front() = 6;
    return centres;
}

/// All alignment patterns of a version but those that would lie under a finder.
std::vector<cv::Point2d> alignmentPatterns(int version)
{
    std::vector<cv::Point2d> patterns;
    const std::vector<int> centres = alignmentCentres(version);
    const auto last = centres.empty() ? 0 : centres.back();
    for (const int y : centres) {
        for (const int x : centres) {
            const bool underFinder = (x == 6 && y == 6) || (x == 6 && y == last) || (x == last && y == 6);
            if (!underFinder)
                patterns.emplace_back(x + 0.5, y + 0.5);
        }
    }
    return patterns;
}

cv::Point2d project(const cv::Matx33d &map, double x, double y)
{
    const double w = map(2, 0) * x + map(2, 1) * y + map(2, 2);
    return {(map(0, 0) * x + map(0, 1) * y + map(0, 2)) / w, (map(1, 0) * x + map(1, 1) * y + map(1, 2)) / w};
}

/// Brightness between pixels; beyond the edge that of the edge. Pixel (0, 0) has its centre at (0.5, 0.5).
double sample(const cv::Mat &grey, cv::Point2d at)
{
    const double x = std::clamp(at.x - 0.5, 0.0, grey.cols - 1.001);
    const double y = std::clamp(at.y - 0.5, 0.0, grey.rows - 1.001);
    const int left = static_cast<int>(x);
    const int top = static_cast<int>(y);
    const double fx = x - left;
    const double fy = y - top;
    const auto *a = grey.ptr<std::uint8_t>(top) + left;
    const auto *b = grey.ptr<std::uint8_t>(std::min(top + 1, grey.rows - 1)) + left;
    return (a[0] * (1 - fx) + a[1] * fx) * (1 - fy) + (b[0] * (1 - fx) + b[1] * fx) * fy;
}

/// Agreement of one timing pattern with the picture: correlation of light and dark by turns, -1 to 1.
double timingScore(const cv::Mat &grey, const cv::Matx33d &map, int modules, bool across)
{
    double square = 0;
    double product = 0;
    double previous = 0;
    double current = 0;
    for (int i = 7; i < modules - 7; ++i) {
        const double next = sample(grey, across ? project(map, i + 0.5, 6.5) : project(map, 6.5, i + 0.5));
        if (i > 8) {
            // Differences to the mean of the neighbours: glare and shadow along the line fall out.
            const double difference = current - (previous + next) / 2;
            square += difference * difference;
            product += i % 2 == 0 ? difference : -difference;
        }
        previous = current;
        current = next;
    }
    const double norm = std::sqrt(square * (modules - 16));
    return norm > 0 ? product / norm : 0.0;
}

double timingScore(const cv::Mat &grey, const cv::Matx33d &map, int modules)
{
    return std::min(timingScore(grey, map, modules, true), timingScore(grey, map, modules, false));
}

/// Agreement with an alignment pattern (dark dot, light ring, dark ring) centred there: -1 to 1.
double alignmentScore(const cv::Mat &grey, cv::Point2d centre, cv::Point2d alongX, cv::Point2d alongY)
{
    double sum = 0;
    double square = 0;
    double product = 0;
    for (int y = -2; y <= 2; ++y) {
        for (int x = -2; x <= 2; ++x) {
            const int ring = std::max(std::abs(x), std::abs(y));
            // 17 dark and 8 light: the ideal has mean zero.
            const double ideal = ring == 1 ? 17.0 / 8 : -1;
            const double value = sample(grey, centre + alongX * x + alongY * y);
            sum += value;
            square += value * value;
            product += ideal * value;
        }
    }
    constexpr double idealSquare = 17 + 8 * (17.0 / 8) * (17.0 / 8);
    const double variance = square - sum * sum / 25;
    return variance > 25 ? product / std::sqrt(variance * idealSquare) : 0;
}

struct Anchor {
    cv::Point2d module;
    cv::Point2d pixel;
};

/// The map that fits four or more anchors best; unchanged when they allow none.
void fit(cv::Matx33d &map, const std::vector<Anchor> &anchors)
{
    std::vector<cv::Point2f> from;
    std::vector<cv::Point2f> to;
    for (const Anchor &anchor : anchors) {
        from.emplace_back(anchor.module);
        to.emplace_back(anchor.pixel);
    }
    const cv::Mat found = cv::findHomography(from, to, 0);
    if (!found.empty())
        map = cv::Matx33d(found);
}

/// Looks for an alignment pattern around where the map puts it; \p reach in modules.
std::optional<cv::Point2d> seek(const cv::Mat &grey, const cv::Matx33d &map, cv::Point2d module, double reach)
{
    const cv::Point2d guess = project(map, module.x, module.y);
    const cv::Point2d alongX = project(map, module.x + 0.5, module.y) - project(map, module.x - 0.5, module.y);
    const cv::Point2d alongY = project(map, module.x, module.y + 0.5) - project(map, module.x, module.y - 0.5);
    cv::Point2d best = guess;
    double bestScore = -1;
    const auto look = [&](cv::Point2d around, double range, double step, double distrust) {
        const cv::Point2d from = around;
        for (double y = -range; y <= range; y += step) {
            for (double x = -range; x <= range; x += step) {
                const cv::Point2d at = from + alongX * x + alongY * y;
                // Of two alike the nearer one: data can look like an alignment pattern.
                const double score = alignmentScore(grey, at, alongX, alongY) - distrust * std::hypot(x, y) / reach;
                if (score > bestScore) {
                    bestScore = score;
                    best = at;
                }
            }
        }
    };
    look(guess, reach, 0.25, 0.15);
    if (bestScore < 0.45)
        return std::nullopt;
    bestScore = -1;
    look(best, 0.2, 0.1, 0);
    return best;
}

/// Takes the alignment patterns in, nearest to what is known first, and fits the map anew with each.
QrGrid grow(const cv::Mat &grey, std::vector<Anchor> anchors, cv::Matx33d map, int version)
{
    QrGrid grid;
    grid.modules = modulesOfVersion(version);
    std::vector<cv::Point2d> waiting = alignmentPatterns(version);
    // Until an alignment pattern of the far quarter is found, the guess stands in for it.
    const cv::Point2d far(grid.modules - 6.5, grid.modules - 6.5);
    const Anchor standIn {far, project(map, far.x, far.y)};
    bool farKnown = false;
    const auto refit = [&] {
        std::vector<Anchor> all = anchors;
        if (!farKnown)
            all.push_back(standIn);
        fit(map, all);
    };
    while (!waiting.empty()) {
        const auto distance = [&](cv::Point2d pattern) {
            double nearest = 1e9;
            for (const Anchor &anchor : anchors)
                nearest = std::min(nearest, cv::norm(anchor.module - pattern));
            return nearest;
        };
        const auto next = std::min_element(waiting.begin(), waiting.end(),
                                           [&](cv::Point2d a, cv::Point2d b) { return distance(a) < distance(b); });
        const double reach = std::clamp(distance(*next) / 10, 1.5, 5.0);
        if (const auto found = seek(grey, map, *next, reach)) {
            anchors.push_back({*next, *found});
            farKnown = farKnown || (next->x > 0.6 * grid.modules && next->y > 0.6 * grid.modules);
            refit();
        }
        waiting.erase(next);
    }
    grid.toPicture = map;
    for (const Anchor &anchor : anchors) {
        grid.anchors.push_back(anchor.module);
        const cv::Point2d off = anchor.pixel - project(grid.toPicture, anchor.module.x, anchor.module.y);
        grid.corrections.emplace_back(off.x, off.y);
    }
    grid.score = timingScore(grey, grid.toPicture, grid.modules);
    return grid;
}

struct Guess {
    int version = 0;
    double score = 0;
    cv::Matx33d map;
};

/// The map that three finder centres and the foreshortening along each leg (1: none) make.
cv::Matx33d mapOf(const QrFinderTriple &triple, int modules, double across, double down)
{
    const cv::Point2d o = triple.topLeft.centre;
    const cv::Point2d u = triple.topRight.centre * across - o;
    const cv::Point2d v = triple.bottomLeft.centre * down - o;
    const cv::Matx33d unit(u.x, v.x, o.x, u.y, v.y, o.y, across - 1, down - 1, 1);
    const double leg = modules - 7.0;
    return unit * cv::Matx33d(1 / leg, 0, -3.5 / leg, 0, 1 / leg, -3.5 / leg, 0, 0, 1);
}

/// Tries foreshortenings along both legs: seen at an angle, the modules of a leg differ in size, and even steps from
/// one finder to the other would miss the timing pattern between them by a module or two.
Guess guessAt(const cv::Mat &grey, const QrFinderTriple &triple, int version)
{
    const int modules = modulesOfVersion(version);
    double shortening[2] = {std::sqrt(triple.topLeft.module / triple.topRight.module),
                            std::sqrt(triple.topLeft.module / triple.bottomLeft.module)};
    for (double &value : shortening)
        value = std::clamp(value, 0.8, 1.25);
    double scores[2] = {-1, -1};
    // Two rounds, because each leg's timing pattern lies a little along the other leg too.
    for (int round = 0; round < 2; ++round) {
        for (const int leg : {0, 1}) {
            const double middle = shortening[leg];
            const double range = round == 0 ? 0.14 : 0.02;
            const double step = round == 0 ? 0.01 : 0.004;
            scores[leg] = -1;
            for (double off = -range; off <= range + step / 2; off += step) {
                const cv::Matx33d map = mapOf(triple, modules, leg == 0 ? middle + off : shortening[0],
                                              leg == 0 ? shortening[1] : middle + off);
                const double score = timingScore(grey, map, modules, leg == 0);
                if (score > scores[leg]) {
                    scores[leg] = score;
                    shortening[leg] = middle + off;
                }
            }
        }
        if (std::min(scores[0], scores[1]) < 0.2)
            break;
    }
    return {version, std::min(scores[0], scores[1]), mapOf(triple, modules, shortening[0], shortening[1])};
}

/// The versions whose timing patterns agree best with the picture.
std::vector<Guess> guessVersions(const cv::Mat &grey, const QrFinderTriple &triple)
{
    const double leg = (cv::norm(triple.topRight.centre - triple.topLeft.centre)
                        + cv::norm(triple.bottomLeft.centre - triple.topLeft.centre))
        / 2;
    const double module = (triple.topLeft.module + triple.topRight.module + triple.bottomLeft.module) / 3;
    const double modules = leg / module + 7;
    std::vector<Guess> guesses;
    for (int version = smallestVersion; version <= largestVersion; ++version) {
        const int side = modulesOfVersion(version);
        // A row through a turned pattern makes modules look up to 1.41 times as large.
        if (side < 0.75 * modules || side > 1.65 * modules)
            continue;
        guesses.push_back(guessAt(grey, triple, version));
    }
    std::sort(guesses.begin(), guesses.end(), [](const Guess &a, const Guess &b) { return a.score > b.score; });
    if (guesses.size() > 2)
        guesses.resize(2);
    return guesses;
}

} // namespace

cv::Point2d QrGrid::at(double x, double y) const
{
    cv::Point2d pixel = project(toPicture, x, y);
    double weights = 0;
    cv::Vec2d correction(0, 0);
    for (std::size_t i = 0; i < anchors.size(); ++i) {
        const double dx = anchors[i].x - x;
        const double dy = anchors[i].y - y;
        const double weight = 1 / (dx * dx + dy * dy + 9);
        weights += weight;
        correction += corrections[i] * weight;
    }
    if (weights > 0)
        pixel += cv::Point2d(correction[0], correction[1]) / weights;
    return pixel;
}

namespace {

/// Ways to make the proportions of finder patterns show: fine symbols need twice the size and a sharper or, under
/// noise and moire, a smoother picture; coarse ones a threshold from a neighbourhood that is wider in modules.
enum class View { Sharp, Smooth, Coarse };

double zoomOf(View view)
{
    return view == View::Coarse ? 1 : 2;
}

cv::Mat binaryOf(const cv::Mat &grey, View view)
{
    // A Mat of its own: an output that shares the picture's memory would be written into the picture.
    cv::Mat prepared;
    switch (view) {
    case View::Sharp:
        prepared = repairs::unsharp(grey, 2, 2);
        break;
    case View::Smooth:
        cv::GaussianBlur(grey, prepared, {}, 1.0);
        break;
    case View::Coarse:
        prepared = grey;
        break;
    }
    cv::Mat scaled = prepared;
    if (zoomOf(view) > 1) {
        scaled = cv::Mat();
        cv::resize(prepared, scaled, {}, zoomOf(view), zoomOf(view), cv::INTER_LINEAR);
    }
    cv::Mat binary;
    cv::adaptiveThreshold(scaled, binary, 255, cv::ADAPTIVE_THRESH_MEAN_C, cv::THRESH_BINARY, 51,
                          view == View::Smooth ? 2 : 4);
    return binary;
}

std::vector<QrGrid> gridsOf(const cv::Mat &grey, const std::vector<QrFinder> &finders, Deadline deadline)
{
    std::vector<QrGrid> grids;
    for (const QrFinderTriple &triple : matchQrFinders(finders)) {
        if (isOver(deadline))
            break;
        for (const Guess &guess : guessVersions(grey, triple)) {
            if (guess.score < 0.25)
                continue;
            const int side = modulesOfVersion(guess.version);
            const std::vector<Anchor> anchors {{{3.5, 3.5}, triple.topLeft.centre},
                                               {{side - 3.5, 3.5}, triple.topRight.centre},
                                               {{3.5, side - 3.5}, triple.bottomLeft.centre}};
            grids.push_back(grow(grey, anchors, guess.map, guess.version));
        }
    }
    std::sort(grids.begin(), grids.end(), [](const QrGrid &a, const QrGrid &b) { return a.score > b.score; });
    if (grids.size() > 4)
        grids.resize(4);
    return grids;
}

} // namespace

std::vector<QrGrid> findQrGrids(const cv::Mat &grey, Deadline deadline)
{
    constexpr double convincing = 0.5;
    std::vector<QrFinder> finders;
    std::vector<QrGrid> grids;
    for (const View view : {View::Sharp, View::Smooth, View::Coarse}) {
        if (isOver(deadline))
            break;
        poolQrFinders(finders, findQrFinders(binaryOf(grey, view)), zoomOf(view));
        grids = gridsOf(grey, finders, deadline);
        if (!grids.empty() && grids.front().score > convincing)
            break;
    }
    return grids;
}

namespace {

/// One brightness a module.
cv::Mat sampleModules(const cv::Mat &grey, const QrGrid &grid)
{
    cv::Mat values(grid.modules, grid.modules, CV_32F);
    for (int y = 0; y < grid.modules; ++y) {
        for (int x = 0; x < grid.modules; ++x) {
            const cv::Point2d centre = grid.at(x + 0.5, y + 0.5);
            const cv::Point2d right =
                (project(grid.toPicture, x + 0.75, y + 0.5) - project(grid.toPicture, x + 0.25, y + 0.5)) / 2;
            const cv::Point2d down =
                (project(grid.toPicture, x + 0.5, y + 0.75) - project(grid.toPicture, x + 0.5, y + 0.25)) / 2;
            values.at<float>(y, x) = static_cast<float>((2 * sample(grey, centre) + sample(grey, centre + right)
                                                         + sample(grey, centre - right) + sample(grey, centre + down)
                                                         + sample(grey, centre - down))
                                                        / 6);
        }
    }
    return values;
}

void paintSquares(cv::Mat &dark, int x, int y, int outer)
{
    // Rings around (x, y) from the outside in; the outermost ring of a finder is its light separator.
    for (int ring = outer; ring >= 0; --ring) {
        const cv::Rect square(x - ring, y - ring, 2 * ring + 1, 2 * ring + 1);
        const bool light = outer == 4 ? (ring == 4 || ring == 2) : ring == 1;
        dark(square & cv::Rect(0, 0, dark.cols, dark.rows)).setTo(light ? 0 : 1);
    }
}

/// What every symbol of this size has in the same places is known; only data has to come from the picture.
void paintKnown(cv::Mat &dark)
{
    const int side = dark.cols;
    for (int i = 8; i < side - 8; ++i) {
        dark.at<std::uint8_t>(6, i) = i % 2 == 0 ? 1 : 0;
        dark.at<std::uint8_t>(i, 6) = i % 2 == 0 ? 1 : 0;
    }
    for (const cv::Point2d &pattern : alignmentPatterns((side - 17) / 4))
        paintSquares(dark, static_cast<int>(pattern.x), static_cast<int>(pattern.y), 2);
    paintSquares(dark, 3, 3, 4);
    paintSquares(dark, side - 4, 3, 4);
    paintSquares(dark, 3, side - 4, 4);
    dark.at<std::uint8_t>(side - 8, 8) = 1;
}

/// Dark modules: each against its neighbourhood, \p neighbourhood modules around, after taking
/// out \p bleed of each of its four neighbours.
cv::Mat judge(const cv::Mat &values, double bleed, double neighbourhood)
{
    const cv::Mat kernel = (cv::Mat_<float>(3, 3) << 0, -bleed, 0, -bleed, 1 + 4 * bleed, -bleed, 0, -bleed, 0);
    cv::Mat sharp;
    cv::Mat mean;
    cv::filter2D(values, sharp, -1, kernel, {-1, -1}, 0, cv::BORDER_REPLICATE);
    cv::GaussianBlur(sharp, mean, {}, neighbourhood, neighbourhood, cv::BORDER_REFLECT);
    cv::Mat dark = (sharp < mean) / 255;
    paintKnown(dark);
    return dark;
}

std::vector<Code> decodeClean(const cv::Mat &dark)
{
    constexpr int quiet = 4;
    constexpr int pixels = 4;
    cv::Mat picture(dark.rows + 2 * quiet, dark.cols + 2 * quiet, CV_8UC1, cv::Scalar(255));
    picture(cv::Rect(quiet, quiet, dark.cols, dark.rows)).setTo(0, dark);
    cv::Mat large;
    cv::resize(picture, large, {}, pixels, pixels, cv::INTER_NEAREST);
    zxing::ReadOptions options;
    options.kinds = static_cast<CodeKinds>(CodeKind::QrCode);
    options.rotate = false;
    options.downscale = false;
    options.pure = true;
    return zxing::read(repairs::viewOf(large), options);
}

} // namespace

std::vector<Code> readQrGrid(const cv::Mat &grey, Deadline deadline)
{
    std::vector<Code> codes;
    for (const QrGrid &grid : findQrGrids(grey, deadline)) {
        const cv::Mat values = sampleModules(grey, grid);
        for (const auto &[bleed, neighbourhood] :
             {std::pair(0.1, 4.0), {0.25, 4.0}, {0.0, 4.0}, {0.4, 4.0}, {0.1, 2.5}, {0.25, 2.5}}) {
            std::vector<Code> found = decodeClean(judge(values, bleed, neighbourhood));
            if (found.empty())
                continue;
            Code &code = found.front();
            const auto side = static_cast<double>(grid.modules);
            const std::array<cv::Point2d, 4> corners {grid.at(0, 0), grid.at(side, 0), grid.at(side, side),
                                                      grid.at(0, side)};
            for (std::size_t i = 0; i < corners.size(); ++i)
                code.corners[i] = {corners[i].x, corners[i].y};
            code.modules = grid.modules;
            codes.push_back(std::move(code));
            break;
        }
        if (!codes.empty())
            break;
    }
    return codes;
}

std::optional<int> countQrModules(const cv::Mat &grey, const std::array<CodePoint, 4> &corners)
{
    std::optional<int> best;
    double bestScore = 0.3;
    for (int version = smallestVersion; version <= largestVersion; ++version) {
        const auto side = static_cast<float>(modulesOfVersion(version));
        const std::array<cv::Point2f, 4> from {{{0, 0}, {side, 0}, {side, side}, {0, side}}};
        std::array<cv::Point2f, 4> to;
        for (std::size_t i = 0; i < to.size(); ++i)
            to[i] = {static_cast<float>(corners[i].x), static_cast<float>(corners[i].y)};
        const double score =
            timingScore(grey, cv::getPerspectiveTransform(from.data(), to.data()), modulesOfVersion(version));
        if (score > bestScore) {
            bestScore = score;
            best = modulesOfVersion(version);
        }
    }
    return best;
}

} // namespace dutydesk
