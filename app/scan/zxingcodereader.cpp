// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/scan/zxingcodereader.h"

namespace dutydesk {

namespace {

Symbology symbologyOf(CodeKind kind)
{
    switch (kind) {
    case CodeKind::QrCode:
        return Symbology::QrCode;
    case CodeKind::MicroQrCode:
        return Symbology::MicroQrCode;
    case CodeKind::Pdf417:
        return Symbology::Pdf417;
    case CodeKind::Aztec:
        return Symbology::Aztec;
    case CodeKind::DataMatrix:
        return Symbology::DataMatrix;
    case CodeKind::Code128:
        return Symbology::Code128;
    case CodeKind::Code39:
        return Symbology::Code39;
    }
    Q_UNREACHABLE();
}

} // namespace

ZxingCodeReader::ZxingCodeReader(std::chrono::milliseconds budget, CodeEngine::Mode mode)
    : m_engine(mode)
    , m_budget(budget)
{
}

QList<Reading> ZxingCodeReader::read(const Frame &frame)
{
    if (frame.isEmpty())
        return {};
    const PixelView picture {reinterpret_cast<const std::uint8_t *>(frame.bgr.constData()), frame.width, frame.height,
                             frame.width * 3, 3};
    QList<Reading> readings;
    for (const Code &code : m_engine.read(picture, m_budget)) {
        Reading reading;
        reading.symbology = symbologyOf(code.kind);
        reading.bytes = QByteArray::fromStdString(code.bytes);
        for (std::size_t i = 0; i < code.corners.size(); ++i)
            reading.corners[i] = QPointF(code.corners[i].x, code.corners[i].y);
        reading.took = std::chrono::microseconds(code.microseconds);
        reading.modules = code.modules;
        readings.append(reading);
    }
    return readings;
}

} // namespace dutydesk
