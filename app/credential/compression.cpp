// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/credential/compression.h"

#include <brotli/decode.h>
#include <brotli/encode.h>
#include <zlib.h>

#include <memory>

namespace dutydesk::compression {

namespace {

constexpr qsizetype kStep = 16 * 1024;

/// Room for the next piece of output: one byte beyond the limit, to see that there is more.
qsizetype room(const QByteArray &output, qsizetype limit)
{
    return qMin(kStep, limit + 1 - output.size());
}

Decoded<QByteArray> inflateZlib(QByteArrayView data, qsizetype limit)
{
    z_stream stream {};
    if (inflateInit(&stream) != Z_OK)
        return std::unexpected(CheckReason::BadCompression);
    const std::unique_ptr<z_stream, int (*)(z_stream *)> closer(&stream, &inflateEnd);
    // zlib reads through a pointer to non-const only for historical reasons.
    stream.next_in = const_cast<Bytef *>(reinterpret_cast<const Bytef *>(data.data()));
    stream.avail_in = uInt(data.size());
    QByteArray output;
    int code = Z_OK;
    while (code == Z_OK) {
        const qsizetype before = output.size();
        const qsizetype step = room(output, limit);
        output.resize(before + step);
        stream.next_out = reinterpret_cast<Bytef *>(output.data() + before);
        stream.avail_out = uInt(step);
        code = inflate(&stream, Z_NO_FLUSH);
        output.resize(before + step - qsizetype(stream.avail_out));
        if (output.size() > limit)
            return std::unexpected(CheckReason::TooLarge);
    }
    if (code != Z_STREAM_END || stream.avail_in != 0)
        return std::unexpected(CheckReason::BadCompression);
    return output;
}

Decoded<QByteArray> inflateBrotli(QByteArrayView data, qsizetype limit)
{
    const std::unique_ptr<BrotliDecoderState, decltype(&BrotliDecoderDestroyInstance)> state(
        BrotliDecoderCreateInstance(nullptr, nullptr, nullptr), &BrotliDecoderDestroyInstance);
    if (!state)
        return std::unexpected(CheckReason::BadCompression);
    const auto *next = reinterpret_cast<const uint8_t *>(data.data());
    auto available = size_t(data.size());
    QByteArray output;
    BrotliDecoderResult result = BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT;
    while (result == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT) {
        const qsizetype before = output.size();
        const qsizetype step = room(output, limit);
        output.resize(before + step);
        auto *out = reinterpret_cast<uint8_t *>(output.data() + before);
        auto free = size_t(step);
        result = BrotliDecoderDecompressStream(state.get(), &available, &next, &free, &out, nullptr);
        output.resize(before + step - qsizetype(free));
        if (output.size() > limit)
            return std::unexpected(CheckReason::TooLarge);
    }
    if (result != BROTLI_DECODER_RESULT_SUCCESS || available != 0)
        return std::unexpected(CheckReason::BadCompression);
    return output;
}

} // namespace

bool looksLikeZlib(QByteArrayView data)
{
    if (data.size() < 2)
        return false;
    const unsigned method = uchar(data.at(0));
    const unsigned flags = uchar(data.at(1));
    return (method & 0x0fU) == 8 && (method >> 4) <= 7 && (method * 256 + flags) % 31 == 0;
}

Decoded<QByteArray> inflate(QByteArrayView data, qsizetype limit)
{
    if (!looksLikeZlib(data))
        return inflateBrotli(data, limit);
    auto result = inflateZlib(data, limit);
    if (result || result.error() == CheckReason::TooLarge)
        return result;
    // A Brotli stream may begin with the same two bytes by chance.
    const auto brotli = inflateBrotli(data, limit);
    return brotli ? brotli : result;
}

Decoded<QByteArray> deflate(const QByteArray &data, Method method)
{
    QByteArray output;
    if (method == Method::Zlib) {
        uLongf size = compressBound(uLong(data.size()));
        output.resize(qsizetype(size));
        if (compress2(reinterpret_cast<Bytef *>(output.data()), &size,
                      reinterpret_cast<const Bytef *>(data.constData()), uLong(data.size()), Z_BEST_COMPRESSION)
            != Z_OK)
            return std::unexpected(CheckReason::BadCompression);
        output.truncate(qsizetype(size));
        return output;
    }
    size_t size = BrotliEncoderMaxCompressedSize(size_t(data.size()));
    output.resize(qsizetype(size));
    if (BrotliEncoderCompress(BROTLI_MAX_QUALITY, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_GENERIC, size_t(data.size()),
                              reinterpret_cast<const uint8_t *>(data.constData()), &size,
                              reinterpret_cast<uint8_t *>(output.data()))
        != BROTLI_TRUE)
        return std::unexpected(CheckReason::BadCompression);
    output.truncate(qsizetype(size));
    return output;
}

} // namespace dutydesk::compression
