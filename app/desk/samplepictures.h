// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/frame.h"
#include "app/scan/codewriter.h"

#include <QImage>
#include <QString>

namespace dutydesk {

/// What stands on the phone or card of a sample picture, besides the code.
struct SampleCaption {
    QString title;   ///< "电子驾驶证 · 样例"
    QString holder;  ///< "张三 ZHANG San"
    QString footer;  ///< "SAMPLE · NOT VALID"
};

/// How the document lies in front of the camera.
struct SamplePose {
    double angle = 0;      ///< degrees, clockwise
    double scale = 1;      ///< 1: the phone is 640 pixels high
    double offsetX = 0;    ///< pixels from the middle
    double offsetY = 0;
    double tilt = 0;       ///< 0 … 0.3: the far edge gets that much shorter
    double brightness = 1; ///< of the phone's screen
};

/// Paints a phone that shows a code, 1280 × 720, as a desk camera would see it.
QImage paintPhone(const SymbolPattern &code, const SampleCaption &caption, const SamplePose &pose);
/// Paints the back of a card with a PDF417 symbol, 1280 × 720.
QImage paintCard(const SymbolPattern &code, const SampleCaption &caption, const SamplePose &pose);
/// A drawn face of nobody, 240 × 320, always the same for the same seed.
QImage paintFace(quint32 seed);
Frame toFrame(const QImage &picture);

} // namespace dutydesk
