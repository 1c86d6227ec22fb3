// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/common/icons.h"
#include "ui/common/tokens.h"

#include <QRectF>
#include <QStringList>

class QKeySequence;
class QPainter;

namespace dutydesk::paint {

/// A flat rounded box with a line of one pixel inside \c rect; an invalid colour leaves its part out.
void box(QPainter *painter, const QRectF &rect, const QColor &fill, const QColor &edge, double radius);
/// The dot of a live mark, \c size across, centred on \c centre.
void dot(QPainter *painter, const QPointF &centre, const QColor &colour, double size = 8);
/// Our 45° hatching of two colours with a pitch of 6 pixels.
QBrush hatching(const QColor &ground, const QColor &stripe, double stripeWidth);

/// "Ctrl+Shift+L" as the words on the keys. Key names are not translated.
QStringList keyCaps(const QKeySequence &keys);
QSize keyCapsSize(const Tokens &tokens, const QStringList &keys);
enum class KeyCapLook { Plain, OnAccent, Disabled, Training };
/// Key caps in a row; returns where they end.
int keyCaps(QPainter *painter, const Tokens &tokens, const QPoint &topLeft, const QStringList &keys,
            KeyCapLook look = KeyCapLook::Plain);

/// What a pill says; pills are also painted by delegates.
struct PillText {
    Meaning meaning = Meaning::Neutral;
    Icon icon = Icon::None;
    QString text;
    QString lead {};   ///< a bold letter or word in front, "H"
    friend bool operator==(const PillText &, const PillText &) = default;
};
QSize pillSize(const Tokens &tokens, const PillText &pill, bool big = false);
/// \c rect is the pill itself, as pillSize() measured it.
void pill(QPainter *painter, const Tokens &tokens, const QRect &rect, const PillText &pill, bool big = false);

} // namespace dutydesk::paint
