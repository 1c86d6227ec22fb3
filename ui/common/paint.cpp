// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/common/paint.h"

#include <QFontMetrics>
#include <QKeySequence>
#include <QPainter>
#include <QPixmap>

namespace dutydesk::paint {

using namespace Qt::StringLiterals;

namespace {

constexpr int capGap = 5;

int capWidth(const QFontMetrics &metrics, const QString &key, int height)
{
    return qMax(height, metrics.horizontalAdvance(key) + 12);
}

struct PillMetrics {
    int height, left, right, gap, icon;
    double radius;
};

PillMetrics metricsOf(const Tokens &tokens, bool big)
{
    if (big)
        return {tokens.grown(26), 8, 10, 6, 15, double(Tokens::radiusM)};
    const int height = tokens.grown(20);
    return {height, 6, 8, 5, 13, height / 2.0};
}

} // namespace

void box(QPainter *painter, const QRectF &rect, const QColor &fill, const QColor &edge, double radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(edge.isValid() ? QPen(edge, 1) : QPen(Qt::NoPen));
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const double inset = edge.isValid() ? 0.5 : 0;
    painter->drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius);
    painter->restore();
}

void dot(QPainter *painter, const QPointF &centre, const QColor &colour, double size)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour);
    painter->drawEllipse(centre, size / 2, size / 2);
    painter->restore();
}

QBrush hatching(const QColor &ground, const QColor &stripe, double stripeWidth)
{
    // Stripes that stand 6 pixels apart cross the tile's edge every 6 × √2 = 8.5 pixels: twice on 17.
    constexpr int side = 17;
    constexpr int sharpness = 4; // drawn large and scaled down, so that slanted edges are smooth
    QImage tile(side * sharpness, side * sharpness, QImage::Format_RGB32);
    tile.fill(ground);
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(stripe, stripeWidth * sharpness, Qt::SolidLine, Qt::FlatCap));
    const double period = side * sharpness / 2.0;
    for (int k = -1; k <= 5; ++k) {
        const double shift = (k - 0.5) * period;
        painter.drawLine(QPointF(shift - 200, 200), QPointF(shift + 200, -200));
    }
    painter.end();
    return QBrush(tile.scaled(side, side, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
}

QStringList keyCaps(const QKeySequence &keys)
{
    QStringList caps;
    for (QString part : keys.toString(QKeySequence::PortableText).split(u'+', Qt::SkipEmptyParts)) {
        if (part == "Return"_L1)
            part = u"Enter"_s;
        else if (part == "Up"_L1)
            part = u"↑"_s;
        else if (part == "Down"_L1)
            part = u"↓"_s;
        else if (part == "Left"_L1)
            part = u"←"_s;
#ifdef Q_OS_MACOS
        if (part == "Ctrl"_L1)
            part = u"⌘"_s;
#endif
        caps += part;
    }
    return caps;
}

QSize keyCapsSize(const Tokens &tokens, const QStringList &keys)
{
    const QFontMetrics metrics(tokens.font(Type::Caption, QFont::Medium));
    const int height = tokens.grown(18);
    int width = 0;
    for (const QString &key : keys)
        width += capWidth(metrics, key, height) + (width > 0 ? capGap : 0);
    return {width, height};
}

int keyCaps(QPainter *painter, const Tokens &tokens, const QPoint &topLeft, const QStringList &keys, KeyCapLook look)
{
    const QFont font = tokens.font(Type::Caption, QFont::Medium);
    const QFontMetrics metrics(font);
    const int height = tokens.grown(18);
    QColor fill = tokens.surface.sunken;
    QColor edge = tokens.line.control;
    QColor text = tokens.text.secondary;
    switch (look) {
    case KeyCapLook::Plain:
        break;
    case KeyCapLook::OnAccent:
        fill = QColor();
        text = tokens.accent.on;
        edge = tokens.accent.on;
        edge.setAlphaF(0.45F);
        break;
    case KeyCapLook::Disabled:
        text = tokens.text.tertiary;
        edge = tokens.line.hair;
        break;
    case KeyCapLook::Training:
        fill = QColor();
        text = tokens.training.text;
        edge = tokens.training.edge;
        break;
    }
    painter->save();
    painter->setFont(font);
    int x = topLeft.x();
    for (const QString &key : keys) {
        const QRect cap(x, topLeft.y(), capWidth(metrics, key, height), height);
        box(painter, cap, fill, edge, Tokens::radiusS);
        painter->setPen(text);
        painter->drawText(cap, Qt::AlignCenter, key);
        x = cap.right() + 1 + capGap;
    }
    painter->restore();
    return keys.isEmpty() ? x : x - capGap;
}

QSize pillSize(const Tokens &tokens, const PillText &pill, bool big)
{
    const PillMetrics m = metricsOf(tokens, big);
    int width = m.left + m.right;
    if (pill.icon != Icon::None)
        width += m.icon + m.gap;
    if (!pill.lead.isEmpty())
        width += QFontMetrics(tokens.font(Type::Small, QFont::Bold)).horizontalAdvance(pill.lead) + m.gap;
    width += QFontMetrics(tokens.font(Type::Small, QFont::Medium)).horizontalAdvance(pill.text);
    return {width, m.height};
}

void pill(QPainter *painter, const Tokens &tokens, const QRect &rect, const PillText &pill, bool big)
{
    const PillMetrics m = metricsOf(tokens, big);
    const Tokens::Tone tone = tokens.tone(pill.meaning);
    box(painter, rect, tone.tint, tone.edge, m.radius);
    painter->save();
    int x = rect.left() + m.left;
    if (pill.icon != Icon::None) {
        drawIcon(painter, pill.icon, tone.text, QPointF(x, rect.top() + (rect.height() - m.icon) / 2.0), m.icon);
        x += m.icon + m.gap;
    }
    painter->setPen(tone.text);
    const auto put = [&](const QString &text, const QFont &font) {
        painter->setFont(font);
        painter->drawText(QRect(x, rect.top(), rect.right() - x, rect.height()), Qt::AlignLeft | Qt::AlignVCenter,
                          text);
        x += QFontMetrics(font).horizontalAdvance(text) + m.gap;
    };
    if (!pill.lead.isEmpty())
        put(pill.lead, tokens.font(Type::Small, QFont::Bold));
    put(pill.text, tokens.font(Type::Small, QFont::Medium));
    painter->restore();
}

} // namespace dutydesk::paint
