// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
// Input: width (two bytes, low first), flags (bit 0: BGR, bit 1: hurried), then pixels.
#include "app/scan/codeengine.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace dutydesk;
    if (size < 4)
        return 0;
    const int channels = (data[2] & 1U) != 0 ? 3 : 1;
    const int width = std::clamp(data[0] + 256 * data[1], 1, 600);
    const int height = static_cast<int>((size - 3) / static_cast<std::size_t>(width * channels));
    CodeEngine engine;
    const std::chrono::milliseconds budget((data[2] & 2U) != 0 ? 20 : 0);
    for (const Code &code : engine.read({data + 3, width, height, width * channels, channels}, budget)) {
        if (code.bytes.empty())
            std::abort();
    }
    return 0;
}
