// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace dutydesk::bench {

/// While it lives, the calling thread and the threads that are started from it run on the first processor alone. Does
/// nothing where the system has no such call or the machine has one processor only.
class OnOneCore {
public:
    OnOneCore();
    ~OnOneCore();
    OnOneCore(const OnOneCore &) = delete;
    OnOneCore &operator=(const OnOneCore &) = delete;
};

/// Processor time of the whole process and of the calling thread, in seconds.
[[nodiscard]] double processSeconds();
[[nodiscard]] double threadSeconds();

} // namespace dutydesk::bench
