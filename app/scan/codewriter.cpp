// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/scan/codewriter.h"

#include "app/scan/zxing.h"

#include <algorithm>
#include <optional>

namespace dutydesk {

namespace {

std::optional<CodeKind> writableKind(Symbology symbology)
{
    switch (symbology) {
    case Symbology::QrCode:
        return CodeKind::QrCode;
    case Symbology::Pdf417:
        return CodeKind::Pdf417;
    case Symbology::Aztec:
        return CodeKind::Aztec;
    case Symbology::DataMatrix:
        return CodeKind::DataMatrix;
    case Symbology::Code128:
        return CodeKind::Code128;
    case Symbology::Code39:
        return CodeKind::Code39;
    case Symbology::MicroQrCode:
    case Symbology::Typed:
    case Symbology::HandScanner:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

} // namespace

Result<SymbolPattern> CodeWriter::write(Symbology symbology, const QByteArray &utf8, int level)
{
    const std::optional<CodeKind> kind = writableKind(symbology);
    if (!kind)
        return fail(ErrorKind::Unsupported, QStringLiteral("this symbology is not written"));
    if (utf8.isEmpty() || level < -1 || level > 8)
        return fail(ErrorKind::BadInput, QStringLiteral("nothing to write, or no such error correction level"));
    const auto modules = zxing::write(*kind, utf8.toStdString(), level);
    if (!modules) {
        return modules.error() == zxing::WriteError::Unsupported
            ? fail(ErrorKind::Unsupported, QStringLiteral("the library does not write this symbology"))
            : fail(ErrorKind::BadInput, QStringLiteral("the content does not fit the symbology"));
    }
    return SymbolPattern {
        modules->width, modules->height,
        QByteArray(reinterpret_cast<const char *>(modules->dark.data()), static_cast<qsizetype>(modules->dark.size()))};
}

Frame CodeWriter::paint(const SymbolPattern &pattern, int pixels, int quietModules)
{
    constexpr int linearHeight = 40;
    const int stretch = pattern.height == 1 ? linearHeight : 1;
    Frame frame;
    frame.width = (pattern.width + 2 * quietModules) * pixels;
    frame.height = (pattern.height * stretch + 2 * quietModules) * pixels;
    frame.bgr = QByteArray(qsizetype(frame.width) * frame.height * 3, '\xff');
    for (int y = 0; y < pattern.height * stretch * pixels; ++y) {
        char *row = frame.bgr.data() + (qsizetype(y + quietModules * pixels) * frame.width + quietModules * pixels) * 3;
        for (int x = 0; x < pattern.width * pixels; ++x) {
            if (pattern.isDark(x / pixels, y / (pixels * stretch)))
                std::fill_n(row + qsizetype(x) * 3, 3, '\0');
        }
    }
    return frame;
}

} // namespace dutydesk
