// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/scan/pixelview.h"

#include <expected>
#include <vector>

/// The only door to ZXing-C++: the same calls whether 1.4 (Debian 12) or 2.x (Debian 13) is behind it.
namespace dutydesk::zxing {

struct ReadOptions {
    CodeKinds kinds = allKinds;
    bool rotate = true;           ///< also look at 90, 180 and 270 degrees
    bool downscale = true;        ///< also look at smaller copies of a large picture
    bool globalThreshold = false; ///< one threshold for the picture (a row, for linear codes) instead of a local one
    bool pure = false;            ///< the picture is one clean upright symbol and nothing else
};

/// Symbols of a grey picture; empty when there are none or the picture cannot be one.
std::vector<Code> read(const PixelView &grey, const ReadOptions &options);

/// "1.4.0": the version compiled against.
std::string version();

/// True when Micro QR codes can be read (ZXing-C++ 2 and later).
bool knowsMicroQr();

/// A written symbol without its quiet zone: one byte a module, 1 is dark, rows top to bottom.
struct Modules {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> dark;
};

enum class WriteError { Unsupported, DoesNotFit };

/// Writes the bytes, which must be UTF-8, as a symbol of that kind; \p level is the library's 0 to 8, -1 its own choice.
std::expected<Modules, WriteError> write(CodeKind kind, const std::string &utf8, int level);

} // namespace dutydesk::zxing
