// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/backoff.h"

#include <QtEndian>

#include <algorithm>
#include <array>

namespace dutydesk {

using namespace std::chrono_literals;

namespace {

constexpr std::array<std::chrono::milliseconds, 4> kSteps {5s, 15s, 60s, 120s};
constexpr std::chrono::milliseconds kLeast = 500ms;

} // namespace

std::chrono::milliseconds longestWait(int failures)
{
    return kSteps[size_t(std::clamp(failures, 1, int(kSteps.size())) - 1)];
}

std::chrono::milliseconds backoff(std::span<const std::chrono::milliseconds> steps, int failures, Random &random)
{
    const auto longest = steps[size_t(std::clamp(failures, 1, int(steps.size())) - 1)];
    const QByteArray bytes = random.bytes(4);
    const quint64 roll = qFromLittleEndian<quint32>(bytes.constData());
    const auto wait = std::chrono::milliseconds((quint64(longest.count()) * roll) >> 32);
    return std::max(wait, std::min(kLeast, longest));
}

std::chrono::milliseconds backoff(int failures, Random &random)
{
    return backoff(kSteps, failures, random);
}

} // namespace dutydesk
