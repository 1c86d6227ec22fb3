// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QtGlobal>

namespace dutydesk {

/// One camera picture: tightly packed 8-bit BGR, \c width × \c height × 3 bytes, rows top to bottom.
struct Frame {
    int width = 0;
    int height = 0;
    QByteArray bgr;        ///< implicitly shared; never written after it was made
    quint64 sequence = 0;  ///< counts up by one a picture of one source

    bool isEmpty() const { return width <= 0 || height <= 0 || bgr.size() < qsizetype(width) * height * 3; }
};

} // namespace dutydesk
