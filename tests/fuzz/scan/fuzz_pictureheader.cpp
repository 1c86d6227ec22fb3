// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/scan/pictureheader.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto found =
        dutydesk::pictureSize(QByteArrayView(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    if (found && (found->width <= 0 || found->height <= 0))
        std::abort();
    return 0;
}
