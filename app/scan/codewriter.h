// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/error.h"
#include "app/domain/frame.h"
#include "app/domain/reading.h"

#include <QByteArray>

namespace dutydesk {

/// A symbol as modules: one byte each, 1 is dark, \c width × \c height, rows top to bottom, without quiet zone.
struct SymbolPattern {
    int width = 0;
    int height = 0;
    QByteArray dark;

    bool isDark(int x, int y) const { return dark.at(qsizetype(y) * width + x) != 0; }
};

/// Writes symbols, for training samples and tests.
class CodeWriter {
public:
    /// \param utf8 the content; a QR code takes the smallest version that holds it.
    /// \param level the error correction: 0 to 8 (a QR code has four levels, two of these each); -1 the usual one.
    /// \returns ErrorKind::Unsupported for a kind that cannot be written, BadInput when the content does not fit.
    static Result<SymbolPattern> write(Symbology symbology, const QByteArray &utf8, int level = -1);

    /// The symbol as a black on white picture with a quiet zone, \p pixels a module; linear codes get a height of
    /// 40 modules, PDF417 rows of three.
    static Frame paint(const SymbolPattern &pattern, int pixels, int quietModules = 4);
};

} // namespace dutydesk
