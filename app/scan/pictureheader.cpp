// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/scan/pictureheader.h"

#include <cstdlib>

namespace dutydesk {

namespace {

/// Numbers out of bytes; reading past the end is an empty result, never an access.
class Bytes {
public:
    Bytes(QByteArrayView data, bool bigEndian)
        : m_data(data)
        , m_bigEndian(bigEndian)
    {
    }
    std::optional<quint32> number(qint64 at, int bytes) const
    {
        if (at < 0 || at + bytes > m_data.size())
            return std::nullopt;
        quint32 value = 0;
        for (int i = 0; i < bytes; ++i) {
            const auto byte = static_cast<quint8>(m_data[at + (m_bigEndian ? i : bytes - 1 - i)]);
            value = (value << 8U) | byte;
        }
        return value;
    }
    bool has(qint64 at, QByteArrayView text) const
    {
        return at + text.size() <= m_data.size() && m_data.sliced(at, text.size()) == text;
    }

private:
    QByteArrayView m_data;
    bool m_bigEndian;
};

std::optional<PictureSize> sizeAt(const Bytes &bytes, qint64 widthAt, qint64 heightAt, int length)
{
    const auto width = bytes.number(widthAt, length);
    const auto height = bytes.number(heightAt, length);
    if (!width || !height || *width == 0 || *height == 0)
        return std::nullopt;
    return PictureSize {*width, *height};
}

/// ITU-T T.81: markers until the frame header, SOF0 to SOF15 without the three that are something else.
std::optional<PictureSize> jpegSize(QByteArrayView data)
{
    const Bytes bytes(data, true);
    qint64 at = 2;
    for (;;) {
        const auto lead = bytes.number(at, 1);
        if (!lead || *lead != 0xff)
            return std::nullopt;
        const auto marker = bytes.number(at + 1, 1);
        if (!marker)
            return std::nullopt;
        if (*marker == 0xff) { // fill byte
            ++at;
            continue;
        }
        if (*marker == 0x01 || (*marker >= 0xd0 && *marker <= 0xd7)) { // no length
            at += 2;
            continue;
        }
        if (*marker >= 0xc0 && *marker <= 0xcf && *marker != 0xc4 && *marker != 0xc8 && *marker != 0xcc)
            return sizeAt(bytes, at + 7, at + 5, 2);
        const auto length = bytes.number(at + 2, 2);
        if (!length || *length < 2 || *marker == 0xda || *marker == 0xd9)
            return std::nullopt;
        at += 2 + static_cast<qint64>(*length);
    }
}

/// RFC 9649: lossy, lossless and extended WebP.
std::optional<PictureSize> webpSize(QByteArrayView data)
{
    const Bytes bytes(data, false);
    if (bytes.has(12, "VP8X")) {
        const auto width = bytes.number(24, 3);
        const auto height = bytes.number(27, 3);
        return width && height ? std::optional(PictureSize {qint64(*width) + 1, qint64(*height) + 1}) : std::nullopt;
    }
    if (bytes.has(12, "VP8L")) {
        const auto packed = bytes.number(21, 4);
        return packed
            ? std::optional(PictureSize {qint64(*packed & 0x3fffU) + 1, qint64((*packed >> 14U) & 0x3fffU) + 1})
            : std::nullopt;
    }
    if (bytes.has(12, "VP8 ")) {
        const auto width = bytes.number(26, 2);
        const auto height = bytes.number(28, 2);
        if (width && height && (*width & 0x3fffU) != 0 && (*height & 0x3fffU) != 0)
            return PictureSize {*width & 0x3fffU, *height & 0x3fffU};
    }
    return std::nullopt;
}

std::optional<PictureSize> bmpSize(QByteArrayView data)
{
    const Bytes bytes(data, false);
    const auto width = bytes.number(18, 4);
    const auto height = bytes.number(22, 4);
    if (!width || !height)
        return std::nullopt;
    // A negative height only means that the first row is the top one.
    const qint64 rows = std::llabs(static_cast<qint64>(static_cast<qint32>(*height)));
    const auto columns = static_cast<qint64>(static_cast<qint32>(*width));
    return columns > 0 && rows > 0 ? std::optional(PictureSize {columns, rows}) : std::nullopt;
}

/// TIFF 6.0: tags 256 and 257 of the first directory.
std::optional<PictureSize> tiffSize(QByteArrayView data)
{
    const Bytes bytes(data, data[0] == 'M');
    const auto directory = bytes.number(4, 4);
    if (!directory)
        return std::nullopt;
    const auto entries = bytes.number(*directory, 2);
    if (!entries)
        return std::nullopt;
    PictureSize size;
    for (quint32 i = 0; i < *entries; ++i) {
        const qint64 at = qint64(*directory) + 2 + qint64(i) * 12;
        const auto tag = bytes.number(at, 2);
        const auto type = bytes.number(at + 2, 2);
        if (!tag || !type)
            return std::nullopt;
        const auto value = bytes.number(at + 8, *type == 3 ? 2 : 4);
        if (value && *tag == 256)
            size.width = *value;
        if (value && *tag == 257)
            size.height = *value;
    }
    return size.width > 0 && size.height > 0 ? std::optional(size) : std::nullopt;
}

/// Netpbm: the two numbers after the magic, comments between them left out.
std::optional<PictureSize> pnmSize(QByteArrayView data)
{
    qint64 numbers[2] = {0, 0};
    qsizetype at = 2;
    for (qint64 &number : numbers) {
        while (at < data.size()
               && (data[at] == ' ' || data[at] == '\t' || data[at] == '\r' || data[at] == '\n' || data[at] == '#')) {
            if (data[at] == '#') {
                while (at < data.size() && data[at] != '\n')
                    ++at;
            } else {
                ++at;
            }
        }
        while (at < data.size() && data[at] >= '0' && data[at] <= '9' && number < 1'000'000'000)
            number = number * 10 + (data[at++] - '0');
    }
    return numbers[0] > 0 && numbers[1] > 0 && at < data.size() ? std::optional(PictureSize {numbers[0], numbers[1]})
                                                                : std::nullopt;
}

} // namespace

std::optional<PictureSize> pictureSize(QByteArrayView encoded)
{
    const Bytes bytes(encoded, true);
    if (bytes.has(0, QByteArrayView("\x89PNG\r\n\x1a\n", 8)) && bytes.has(12, "IHDR"))
        return sizeAt(bytes, 16, 20, 4);
    if (bytes.has(0, "\xff\xd8"))
        return jpegSize(encoded);
    if (bytes.has(0, "RIFF") && bytes.has(8, "WEBP"))
        return webpSize(encoded);
    if (bytes.has(0, "BM"))
        return bmpSize(encoded);
    if (bytes.has(0, QByteArrayView("II*\0", 4)) || bytes.has(0, QByteArrayView("MM\0*", 4)))
        return tiffSize(encoded);
    if (encoded.size() > 2 && encoded[0] == 'P' && encoded[1] >= '1' && encoded[1] <= '6')
        return pnmSize(encoded);
    return std::nullopt;
}

} // namespace dutydesk
