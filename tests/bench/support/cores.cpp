// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/support/cores.h"

#include <ctime>
#include <thread>

#ifdef __linux__
#include <sched.h>
#endif

namespace dutydesk::bench {

namespace {

void allow(bool first, bool others)
{
#ifdef __linux__
    const unsigned all = std::thread::hardware_concurrency();
    if (all < 2)
        return;
    cpu_set_t set;
    CPU_ZERO(&set);
    if (first)
        CPU_SET(0, &set);
    for (unsigned cpu = 1; others && cpu < all; ++cpu)
        CPU_SET(cpu, &set);
    sched_setaffinity(0, sizeof set, &set);
#else
    static_cast<void>(first);
    static_cast<void>(others);
#endif
}

double secondsOf(clockid_t clock)
{
    timespec now {};
    clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

} // namespace

OnOneCore::OnOneCore()
{
    allow(true, false);
}

OnOneCore::~OnOneCore()
{
    // What is measured keeps the first processor for itself; everything else takes the others.
    allow(false, true);
}

double processSeconds()
{
    return secondsOf(CLOCK_PROCESS_CPUTIME_ID);
}

double threadSeconds()
{
    return secondsOf(CLOCK_THREAD_CPUTIME_ID);
}

} // namespace dutydesk::bench
