// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>

#include <optional>

namespace dutydesk {

struct PictureSize {
    qint64 width = 0;
    qint64 height = 0;
};

/// The size a picture says it has, read from its first bytes without decoding anything.
/// Knows PNG, JPEG, WebP, BMP, TIFF and PBM/PGM/PPM; nothing for anything else, or for a header that is cut off.
std::optional<PictureSize> pictureSize(QByteArrayView encoded);

} // namespace dutydesk
