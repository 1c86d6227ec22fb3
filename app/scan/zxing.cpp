// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/scan/zxing.h"

#include <algorithm>
#include <exception>

#if __has_include(<ZXing/ReaderOptions.h>)
#include <ZXing/Version.h>
#define DUTYDESK_ZXING_2 1
#else
// 1.4 hands text out as UTF-8 only when asked before its headers are read.
#define ZX_USE_UTF8 1
#include <ZXing/ZXVersion.h>
#define DUTYDESK_ZXING_2 0
#endif
#include <ZXing/BitMatrix.h>
#include <ZXing/CharacterSet.h>
#include <ZXing/MultiFormatWriter.h>
#include <ZXing/ReadBarcode.h>

namespace dutydesk::zxing {

namespace {

#if DUTYDESK_ZXING_2
using Options = ZXing::ReaderOptions;
using Symbol = ZXing::Barcode;
#else
using Options = ZXing::DecodeHints;
using Symbol = ZXing::Result;
#endif

struct KindFormat {
    CodeKind kind;
    ZXing::BarcodeFormat format;
};

constexpr KindFormat kindFormats[] = {
    {CodeKind::QrCode, ZXing::BarcodeFormat::QRCode},
    {CodeKind::MicroQrCode, ZXing::BarcodeFormat::MicroQRCode},
    {CodeKind::Pdf417, ZXing::BarcodeFormat::PDF417},
    {CodeKind::Aztec, ZXing::BarcodeFormat::Aztec},
    {CodeKind::DataMatrix, ZXing::BarcodeFormat::DataMatrix},
    {CodeKind::Code128, ZXing::BarcodeFormat::Code128},
    {CodeKind::Code39, ZXing::BarcodeFormat::Code39},
};

Options optionsFor(const ReadOptions &wanted)
{
    ZXing::BarcodeFormats formats = ZXing::BarcodeFormat::None;
    for (const KindFormat &entry : kindFormats) {
        if (entry.kind == CodeKind::MicroQrCode && !knowsMicroQr())
            continue;
        if ((wanted.kinds & static_cast<CodeKinds>(entry.kind)) != 0)
            formats |= entry.format;
    }
    Options options;
    options.setFormats(formats);
    options.setTryHarder(true);
    options.setTryRotate(wanted.rotate);
    options.setTryDownscale(wanted.downscale);
    options.setIsPure(wanted.pure);
    options.setBinarizer(wanted.globalThreshold ? ZXing::Binarizer::GlobalHistogram : ZXing::Binarizer::LocalAverage);
    return options;
}

std::string utf8Of(const Symbol &symbol)
{
#if DUTYDESK_ZXING_2
    return symbol.text(ZXing::TextMode::Plain);
#else
    return symbol.text();
#endif
}

/// Text leaves as UTF-8 whatever character set it was stored in; anything else leaves byte for byte.
std::string contentOf(const Symbol &symbol)
{
    const ZXing::ByteArray &stored = symbol.bytes();
    std::string bytes(stored.begin(), stored.end());
    const bool ascii = std::all_of(stored.begin(), stored.end(), [](std::uint8_t byte) { return byte < 0x80; });
    const ZXing::ContentType type = symbol.contentType();
    if (ascii || type == ZXing::ContentType::Binary || type == ZXing::ContentType::UnknownECI)
        return bytes;
    std::string text = utf8Of(symbol);
    return text.empty() ? bytes : text;
}

int modulesOf([[maybe_unused]] const Symbol &symbol)
{
#if DUTYDESK_ZXING_2
    // Only the newer library tells the version of a symbol (ISO/IEC 18004: 17 + 4 modules a version).
    if (symbol.format() == ZXing::BarcodeFormat::QRCode) {
        const std::string version = symbol.version();
        const bool digits = !version.empty()
            && std::all_of(version.begin(), version.end(), [](char c) { return c >= '0' && c <= '9'; });
        if (digits && version.size() < 3)
            return 17 + 4 * std::stoi(version);
    }
#endif
    return 0;
}

bool toCode(const Symbol &symbol, Code &code)
{
    const auto entry = std::find_if(std::begin(kindFormats), std::end(kindFormats),
                                    [&](const KindFormat &candidate) { return candidate.format == symbol.format(); });
    if (entry == std::end(kindFormats) || !symbol.isValid())
        return false;
    code.kind = entry->kind;
    code.bytes = contentOf(symbol);
    if (code.bytes.empty())
        return false;
    const auto &position = symbol.position();
    for (std::size_t i = 0; i < code.corners.size(); ++i)
        code.corners[i] = {static_cast<double>(position[static_cast<int>(i)].x),
                           static_cast<double>(position[static_cast<int>(i)].y)};
    code.modules = modulesOf(symbol);
    return true;
}

} // namespace

namespace {

std::vector<Code> readAll(const PixelView &grey, const Options &options)
{
    std::vector<Code> codes;
    const ZXing::ImageView view(grey.data, grey.width, grey.height, ZXing::ImageFormat::Lum, grey.stride);
    for (const auto &symbol : ZXing::ReadBarcodes(view, options)) {
        Code code;
        if (toCode(symbol, code))
            codes.push_back(std::move(code));
    }
    return codes;
}

#if !DUTYDESK_ZXING_2
/// Version 1.4 stops the whole program by an assertion when it sees the same linear symbol twice, so it is asked for
/// one at a time, and what was found is painted over.
std::vector<Code> readLinear(const PixelView &grey, Options options)
{
    constexpr int mostSymbols = 8;
    options.setMaxNumberOfSymbols(1);
    std::vector<Code> codes;
    std::vector<std::uint8_t> copy;
    PixelView view = grey;
    while (codes.size() < mostSymbols) {
        std::vector<Code> found = readAll(view, options);
        if (found.empty())
            break;
        if (copy.empty()) {
            copy.resize(static_cast<std::size_t>(grey.width) * static_cast<std::size_t>(grey.height));
            for (int y = 0; y < grey.height; ++y)
                std::copy_n(grey.data + static_cast<std::ptrdiff_t>(y) * grey.stride, grey.width,
                            copy.data() + static_cast<std::ptrdiff_t>(y) * grey.width);
            view = {copy.data(), grey.width, grey.height, grey.width, 1};
        }
        const auto &corners = found.front().corners;
        const auto [left, right] = std::minmax({corners[0].x, corners[1].x, corners[2].x, corners[3].x});
        const auto [top, bottom] = std::minmax({corners[0].y, corners[1].y, corners[2].y, corners[3].y});
        const int fromX = std::clamp(static_cast<int>(left), 0, grey.width - 1);
        const int toX = std::clamp(static_cast<int>(right) + 1, fromX + 1, grey.width);
        const int fromY = std::clamp(static_cast<int>(top), 0, grey.height - 1);
        const int toY = std::clamp(static_cast<int>(bottom) + 1, fromY + 1, grey.height);
        for (int y = fromY; y < toY; ++y)
            std::fill_n(copy.data() + static_cast<std::ptrdiff_t>(y) * grey.width + fromX, toX - fromX,
                        std::uint8_t {255});
        codes.push_back(std::move(found.front()));
    }
    return codes;
}
#endif

} // namespace

std::vector<Code> read(const PixelView &grey, const ReadOptions &options)
{
    if (grey.data == nullptr || grey.channels != 1 || grey.width < 8 || grey.height < 8)
        return {};
    try {
#if DUTYDESK_ZXING_2
        return readAll(grey, optionsFor(options));
#else
        std::vector<Code> codes;
        ReadOptions part = options;
        part.kinds = options.kinds & ~linearKinds;
        if (part.kinds != 0)
            codes = readAll(grey, optionsFor(part));
        part.kinds = options.kinds & linearKinds;
        if (part.kinds != 0 && !options.pure) {
            std::vector<Code> linear = readLinear(grey, optionsFor(part));
            codes.insert(codes.end(), linear.begin(), linear.end());
        }
        return codes;
#endif
    } catch (const std::exception &) {
        // The library throws on pictures it dislikes; for us that is a picture without codes.
        return {};
    }
}

std::string version()
{
    return std::to_string(ZXING_VERSION_MAJOR) + "." + std::to_string(ZXING_VERSION_MINOR) + "."
        + std::to_string(ZXING_VERSION_PATCH);
}

bool knowsMicroQr()
{
    // 1.4 knows them too, but an unlucky picture stops the whole program there by an assertion.
    return DUTYDESK_ZXING_2 != 0;
}

std::expected<Modules, WriteError> write(CodeKind kind, const std::string &utf8, int level)
{
    const auto entry = std::find_if(std::begin(kindFormats), std::end(kindFormats),
                                    [&](const KindFormat &candidate) { return candidate.kind == kind; });
    if (entry == std::end(kindFormats) || kind == CodeKind::MicroQrCode)
        return std::unexpected(WriteError::Unsupported);
    try {
        ZXing::MultiFormatWriter writer(entry->format);
        writer.setMargin(0);
        writer.setEccLevel(level);
        // Without a character set the library picks Latin-1 and gives up on Chinese.
        const bool ascii =
            std::all_of(utf8.begin(), utf8.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
        if (!ascii)
            writer.setEncoding(ZXing::CharacterSet::UTF8);
        const ZXing::BitMatrix matrix = writer.encode(utf8, 0, 0);
        Modules modules {matrix.width(), matrix.height(), {}};
        modules.dark.reserve(static_cast<std::size_t>(matrix.width()) * static_cast<std::size_t>(matrix.height()));
        for (int y = 0; y < matrix.height(); ++y) {
            for (int x = 0; x < matrix.width(); ++x)
                modules.dark.push_back(matrix.get(x, y) ? 1 : 0);
        }
        return modules;
    } catch (const std::exception &) {
        return std::unexpected(WriteError::DoesNotFit);
    }
}

} // namespace dutydesk::zxing
