// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/random.h"

#include <chrono>
#include <span>

namespace dutydesk {

/// The longest wait after the n-th failure in a row (n from 1): 5 s, 15 s, 60 s, then 2 min.
[[nodiscard]] std::chrono::milliseconds longestWait(int failures);

/// A wait for the n-th failure in a row: full jitter below longestWait(), so that the desks of a station do not all come
/// back in the same second, but never less than half a second.
[[nodiscard]] std::chrono::milliseconds backoff(int failures, Random &random);

/// The same with other steps; the last one stands for all later failures.
[[nodiscard]] std::chrono::milliseconds backoff(std::span<const std::chrono::milliseconds> steps, int failures,
                                                Random &random);

} // namespace dutydesk
