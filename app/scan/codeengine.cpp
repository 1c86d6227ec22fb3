// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/scan/codeengine.h"

#include "app/scan/pdf417finder.h"
#include "app/scan/qrgrid.h"
#include "app/scan/repairs.h"
#include "app/scan/zxing.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace dutydesk {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::int64_t mostPixels = 100'000'000;
/// Repairs work on a copy of at most this size: a symbol that fills a picture needs no more.
constexpr double workPixels = 2'300'000;

/// A repair that was begun gets this much time even on a hurried picture, or it could never succeed.
constexpr std::chrono::milliseconds leastForRung {100};
/// And no more than this on an unhurried one.
constexpr std::chrono::milliseconds mostForRung {2000};

bool isConsistent(const PixelView &picture)
{
    if (picture.data == nullptr || picture.width < 8 || picture.height < 8)
        return false;
    if (picture.channels != 1 && picture.channels != 3)
        return false;
    const std::int64_t pixels = static_cast<std::int64_t>(picture.width) * picture.height;
    return pixels <= mostPixels && picture.stride >= static_cast<std::int64_t>(picture.width) * picture.channels;
}

std::int64_t microsecondsSince(Clock::time_point begun)
{
    return std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - begun).count();
}

CodePoint centreOf(const Code &code)
{
    CodePoint centre;
    for (const CodePoint &corner : code.corners) {
        centre.x += corner.x / 4;
        centre.y += corner.y / 4;
    }
    return centre;
}

/// The same symbol read twice: same content at the same place.
bool isSame(const Code &a, const Code &b)
{
    const CodePoint p = centreOf(a);
    const CodePoint q = centreOf(b);
    const double size = std::hypot(a.corners[2].x - a.corners[0].x, a.corners[2].y - a.corners[0].y);
    return a.kind == b.kind && a.bytes == b.bytes && std::hypot(p.x - q.x, p.y - q.y) < std::max(8.0, size / 2);
}

void addNew(std::vector<Code> &all, std::vector<Code> more, Clock::time_point begun)
{
    for (Code &code : more) {
        if (std::any_of(all.begin(), all.end(), [&](const Code &known) { return isSame(known, code); }))
            continue;
        code.microseconds = microsecondsSince(begun);
        all.push_back(std::move(code));
    }
}

} // namespace

/// What the rungs work on: the picture, and a copy of at most workPixels (the same memory when it is small enough).
struct CodeEngine::Picture {
    cv::Mat full;
    cv::Mat work;
    double scale = 1; ///< pixels of full a pixel of work
};

CodeEngine::CodeEngine(Mode mode)
    : m_mode(mode)
{
}

std::vector<Code> CodeEngine::read(const PixelView &picture, std::chrono::milliseconds budget)
{
    const auto begun = Clock::now();
    if (!isConsistent(picture))
        return {};
    Picture prepared;
    prepared.full = repairs::greyOf(picture);
    if (m_mode == Mode::Plain) {
        std::vector<Code> codes;
        addNew(codes, readPlain(prepared.full), begun);
        return codes;
    }
    prepared.work = prepared.full;
    const double pixels = static_cast<double>(picture.width) * picture.height;
    // A strip of a few pixels' height would vanish when made smaller.
    if (pixels > workPixels && std::min(picture.width, picture.height) > 400) {
        prepared.scale = std::sqrt(pixels / workPixels);
        cv::resize(prepared.full, prepared.work, {}, 1 / prepared.scale, 1 / prepared.scale, cv::INTER_AREA);
    }
    return climb(prepared, begun, budget);
}

std::vector<Code> CodeEngine::readPlain(const cv::Mat &grey) const
{
    return zxing::read(repairs::viewOf(grey), {});
}

std::vector<Code> CodeEngine::climb(const Picture &picture, Clock::time_point begun, std::chrono::milliseconds budget)
{
    const bool hurried = budget > std::chrono::milliseconds::zero();
    const double limit = 1000.0 * static_cast<double>(budget.count());
    std::vector<Code> codes;
    addNew(codes, runRung(Rung::Qr, picture, Deadline::max()), begun);
    if (hurried && !codes.empty())
        return codes;

    std::size_t index = hurried ? m_next : 1;
    for (std::size_t tried = 1; tried < rungCount; ++tried) {
        const auto used = static_cast<double>(microsecondsSince(begun));
        // The first rung of a hurried picture always runs, or a slow machine would never get to it.
        if (hurried && tried > 1 && used + m_cost[index] > limit)
            break;
        const Deadline deadline =
            hurried ? std::max(begun + budget, Clock::now() + leastForRung) : Clock::now() + mostForRung;
        addNew(codes, runRung(static_cast<Rung>(index), picture, deadline), begun);
        const double took = static_cast<double>(microsecondsSince(begun)) - used;
        m_cost[index] = m_cost[index] > 0 ? 0.7 * m_cost[index] + 0.3 * took : took;
        // What helped on this picture is likely to help on the next one: it stays first.
        if (!codes.empty())
            break;
        index = index + 1 < rungCount ? index + 1 : 1;
    }
    if (hurried)
        m_next = index;
    return codes;
}

std::vector<Code> CodeEngine::runRung(Rung rung, const Picture &picture, Deadline deadline)
{
    const auto plain = [&](const cv::Mat &grey, CodeKinds kinds) {
        zxing::ReadOptions options;
        options.kinds = kinds;
        return zxing::read(repairs::viewOf(grey), options);
    };
    std::vector<Code> codes;
    double scale = picture.scale;
    switch (rung) {
    case Rung::Qr:
        codes = plain(picture.work, qrKinds);
        break;
    case Rung::Others:
        codes = plain(picture.work, allKinds & ~qrKinds);
        break;
    case Rung::FullSize:
        if (picture.scale > 1)
            codes = plain(picture.full, allKinds);
        scale = 1;
        break;
    case Rung::QrGrid:
        codes = readQrGrid(picture.work, deadline);
        break;
    case Rung::Pdf417:
        codes = readPdf417Found(picture.work, deadline);
        break;
    case Rung::Doubled:
        codes = repairs::readDoubled(picture.work, matrixKinds);
        break;
    case Rung::Inverted:
        codes = repairs::readInverted(picture.work, matrixKinds);
        break;
    case Rung::Equalised:
        codes = repairs::readEqualised(picture.work, allKinds);
        break;
    case Rung::Turned:
        codes = repairs::readTurned(picture.work, linearKinds | CodeKind::Pdf417);
        break;
    }
    const cv::Mat &seen = rung == Rung::FullSize ? picture.full : picture.work;
    for (Code &code : codes) {
        // ZXing-C++ 1.4 does not tell the size of a symbol.
        if (code.kind == CodeKind::QrCode && code.modules == 0)
            code.modules = countQrModules(seen, code.corners).value_or(0);
        for (CodePoint &corner : code.corners) {
            corner.x *= scale;
            corner.y *= scale;
        }
    }
    return codes;
}

} // namespace dutydesk
