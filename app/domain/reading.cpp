// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/reading.h"

using namespace Qt::StringLiterals;

namespace dutydesk {

QString symbologyName(Symbology symbology)
{
    switch (symbology) {
    case Symbology::QrCode:
        return u"QRCode"_s;
    case Symbology::MicroQrCode:
        return u"MicroQRCode"_s;
    case Symbology::Pdf417:
        return u"PDF417"_s;
    case Symbology::Aztec:
        return u"Aztec"_s;
    case Symbology::DataMatrix:
        return u"DataMatrix"_s;
    case Symbology::Code128:
        return u"Code128"_s;
    case Symbology::Code39:
        return u"Code39"_s;
    case Symbology::Typed:
        return u"Typed"_s;
    case Symbology::HandScanner:
        return u"HandScanner"_s;
    }
    return {};
}

} // namespace dutydesk
