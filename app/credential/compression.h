// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/credential/decoded.h"

#include <QByteArray>
#include <QByteArrayView>

namespace dutydesk::compression {

enum class Method { Zlib, Brotli };

/// The first two bytes are a zlib header (RFC 1950).
bool looksLikeZlib(QByteArrayView data);

/// Inflates zlib or, when that header is missing or misleads, Brotli (RFC 7932). Never makes more than \c limit bytes,
/// whatever the input claims.
/// \returns TooLarge beyond the limit, BadCompression for anything else, bytes after the end among them.
[[nodiscard]] Decoded<QByteArray> inflate(QByteArrayView data, qsizetype limit);

/// \returns BadCompression when the library refused.
[[nodiscard]] Decoded<QByteArray> deflate(const QByteArray &data, Method method);

} // namespace dutydesk::compression
