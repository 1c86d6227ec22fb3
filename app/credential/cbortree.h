// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/credential/decoded.h"

#include <QByteArray>
#include <QCborValue>
#include <QList>

namespace dutydesk {

/// What hostile CBOR may make this program hold.
struct CborLimits {
    int depth = 16;
    int items = 4096;
    qsizetype bytes = 256 * 1024;
};

/// One CBOR item, read whole.
struct CborTree {
    QList<quint64> tags; ///< the tags around it, outermost first
    QCborValue value;    ///< without any tag, inside too
};

/// Reads exactly one item (RFC 8949), definite or indefinite.
/// \returns TooDeep, TooLarge, DuplicateKey for a map that says one key twice, and BadCbor for anything else: not well
/// formed, not UTF-8, an integer beyond 64 bits signed, or bytes after the end.
[[nodiscard]] Decoded<CborTree> readCbor(const QByteArray &data, const CborLimits &limits = {});

} // namespace dutydesk
