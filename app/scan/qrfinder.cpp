// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/scan/qrfinder.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace dutydesk {

namespace {

constexpr std::size_t mostFinders = 14;
constexpr std::size_t mostTriples = 6;

using Runs = std::array<int, 5>;

/// Module size when the five runs have the proportions 1:1:3:1:1; generous, because blur eats the thin ones.
std::optional<double> moduleOf(const Runs &runs)
{
    const int total = runs[0] + runs[1] + runs[2] + runs[3] + runs[4];
    if (total < 10)
        return std::nullopt;
    const double module = total / 7.0;
    const double slack = 0.7 * module;
    for (const std::size_t i : {0U, 1U, 3U, 4U}) {
        if (std::abs(runs[i] - module) > slack)
            return std::nullopt;
    }
    if (std::abs(runs[2] - 3 * module) > 1.2 * module)
        return std::nullopt;
    return module;
}

struct Cross {
    double centre = 0;
    double module = 0;
};

/// Measures the five runs through (x, y) along a direction, dark in the middle.
std::optional<Cross> crossAt(const cv::Mat &binary, int x, int y, int dx, int dy, int longest)
{
    const auto dark = [&](int step) {
        const int px = x + step * dx;
        const int py = y + step * dy;
        return px >= 0 && py >= 0 && px < binary.cols && py < binary.rows
            ? (binary.at<std::uint8_t>(py, px) == 0 ? 1 : 0)
            : -1;
    };
    if (dark(0) != 1)
        return std::nullopt;
    Runs runs {};
    std::array<int, 2> ends {};
    for (const int way : {-1, 1}) {
        int step = way;
        std::array<int, 3> part {};
        for (std::size_t run = 0; run < 3; ++run) {
            const int wanted = run == 1 ? 0 : 1;
            while (dark(step) == wanted && part[run] <= longest) {
                ++part[run];
                step += way;
            }
        }
        const bool back = way < 0;
        runs[2] += part[0];
        runs[back ? 1 : 3] = part[1];
        runs[back ? 0 : 4] = part[2];
        ends[back ? 0 : 1] = part[0];
    }
    runs[2] += 1;
    const std::optional<double> module = moduleOf(runs);
    if (!module)
        return std::nullopt;
    const int origin = dx != 0 ? x : y;
    return Cross {origin + (ends[1] - ends[0]) / 2.0, *module};
}

/// A place where a row showed the proportions: kept when its column shows them too.
void confirm(const cv::Mat &binary, std::vector<QrFinder> &finders, double x, int y, double module)
{
    const int longest = static_cast<int>(5 * module) + 2;
    const std::optional<Cross> down = crossAt(binary, static_cast<int>(x), y, 0, 1, longest);
    if (!down || down->module > 2 * module || module > 2 * down->module)
        return;
    const std::optional<Cross> across =
        crossAt(binary, static_cast<int>(x), static_cast<int>(down->centre), 1, 0, longest);
    if (!across)
        return;
    const cv::Point2d centre(across->centre + 0.5, down->centre + 0.5);
    module = (module + down->module) / 2;
    for (QrFinder &known : finders) {
        if (cv::norm(known.centre - centre) < 2 * module
            && std::max(known.module, module) < 1.7 * std::min(known.module, module)) {
            known.centre = (known.centre * known.hits + centre) / (known.hits + 1);
            known.module = (known.module * known.hits + module) / (known.hits + 1);
            known.hits += 1;
            return;
        }
    }
    finders.push_back({centre, module, 1});
}

} // namespace

std::vector<QrFinder> findQrFinders(const cv::Mat &binary)
{
    std::vector<QrFinder> finders;
    std::vector<int> edges;
    for (int y = 0; y < binary.rows; ++y) {
        const auto *row = binary.ptr<std::uint8_t>(y);
        edges.clear();
        for (int x = 1; x < binary.cols; ++x) {
            if (row[x] != row[x - 1])
                edges.push_back(x);
        }
        for (std::size_t i = 0; i + 5 < edges.size(); ++i) {
            if (row[edges[i]] != 0)
                continue;
            Runs runs {};
            for (std::size_t run = 0; run < runs.size(); ++run)
                runs[run] = edges[i + run + 1] - edges[i + run];
            const std::optional<double> module = moduleOf(runs);
            if (module && finders.size() < 400)
                confirm(binary, finders, (edges[i + 2] + edges[i + 3]) / 2.0, y, *module);
        }
    }
    std::erase_if(finders, [](const QrFinder &finder) { return finder.hits < std::max(2.0, finder.module); });
    std::sort(finders.begin(), finders.end(),
              [](const QrFinder &a, const QrFinder &b) { return a.hits / a.module > b.hits / b.module; });
    if (finders.size() > mostFinders)
        finders.resize(mostFinders);
    return finders;
}

void poolQrFinders(std::vector<QrFinder> &pool, const std::vector<QrFinder> &more, double zoom)
{
    for (const QrFinder &found : more) {
        const QrFinder scaled {found.centre / zoom, found.module / zoom, found.hits / zoom};
        const auto same = std::find_if(pool.begin(), pool.end(), [&](const QrFinder &known) {
            return cv::norm(known.centre - scaled.centre) < 2 * scaled.module;
        });
        if (same == pool.end())
            pool.push_back(scaled);
        else if (same->hits < scaled.hits)
            *same = scaled;
    }
    std::sort(pool.begin(), pool.end(),
              [](const QrFinder &a, const QrFinder &b) { return a.hits / a.module > b.hits / b.module; });
    if (pool.size() > mostFinders)
        pool.resize(mostFinders);
}

namespace {

/// The three as a corner and two legs, when their lengths, sizes and angle allow it.
std::optional<QrFinderTriple> asTriple(const QrFinder &corner, const QrFinder &a, const QrFinder &b)
{
    const double sizes = std::max({corner.module, a.module, b.module}) / std::min({corner.module, a.module, b.module});
    if (sizes > 1.8)
        return std::nullopt;
    const cv::Point2d u = a.centre - corner.centre;
    const cv::Point2d v = b.centre - corner.centre;
    const double lengthU = cv::norm(u);
    const double lengthV = cv::norm(v);
    // Version 1 has 14 modules between centres; a row through a turned pattern is up to 1.41 times too long.
    if (std::min(lengthU, lengthV) < 8 * corner.module)
        return std::nullopt;
    const double legs = std::max(lengthU, lengthV) / std::min(lengthU, lengthV);
    const double cosine = u.dot(v) / (lengthU * lengthV);
    if (legs > 2.0 || std::abs(cosine) > 0.6)
        return std::nullopt;
    const bool clockwise = u.cross(v) > 0;
    // A finder is crossed by as many rows as its inner square is high; chance crossings are fewer.
    double sure = 1;
    for (const QrFinder *finder : {&corner, &a, &b})
        sure = std::min(sure, finder->hits / (3 * finder->module));
    const double doubt = (legs - 1) + std::abs(cosine) + (sizes - 1) + (1 - sure);
    return QrFinderTriple {corner, clockwise ? a : b, clockwise ? b : a, doubt};
}

} // namespace

std::vector<QrFinderTriple> matchQrFinders(const std::vector<QrFinder> &finders)
{
    std::vector<QrFinderTriple> triples;
    for (std::size_t i = 0; i < finders.size(); ++i) {
        for (std::size_t j = 0; j < finders.size(); ++j) {
            for (std::size_t k = j + 1; k < finders.size(); ++k) {
                if (i == j || i == k)
                    continue;
                if (const auto triple = asTriple(finders[i], finders[j], finders[k]))
                    triples.push_back(*triple);
            }
        }
    }
    std::sort(triples.begin(), triples.end(), [](const auto &a, const auto &b) { return a.doubt < b.doubt; });
    if (triples.size() > mostTriples)
        triples.resize(mostTriples);
    return triples;
}

} // namespace dutydesk
