// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QPointF>
#include <QString>

#include <array>
#include <chrono>

namespace dutydesk {

/// How the bytes of a reading stood on the document.
enum class Symbology { QrCode, MicroQrCode, Pdf417, Aztec, DataMatrix, Code128, Code39, Typed, HandScanner };

/// Where a reading came from.
enum class ReadingSource { Camera, Picture, Video, HandScanner, Typed };

/// What the image says: nothing about whether it is true.
struct Reading {
    Symbology symbology = Symbology::QrCode;
    ReadingSource source = ReadingSource::Camera;
    QByteArray bytes;                     ///< the content as bytes; UTF-8 where it is text
    std::array<QPointF, 4> corners {};    ///< pixels of the frame, clockwise from the symbol's top left
    std::chrono::microseconds took {0};   ///< from the frame handed in to this reading
    int modules = 0;                      ///< modules a side for matrix codes, 0 when unknown

    friend bool operator==(const Reading &, const Reading &) = default;
};

/// The name used in data and by `dutydeskctl scan`: "QRCode", "PDF417", "Code128", …
QString symbologyName(Symbology symbology);

} // namespace dutydesk
