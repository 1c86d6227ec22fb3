// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/cases/filterchip.h"

#include "ui/common/dutystyle.h"
#include "ui/common/paint.h"

#include <QLocale>
#include <QPainter>

namespace dutydesk {
namespace {

constexpr int padding = 9;
constexpr int gap = 5;
constexpr int glyphSize = 13;

} // namespace

FilterChip::FilterChip(Icon icon, QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(icon)
{
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
}

void FilterChip::setCount(int count)
{
    m_count = count;
    setAccessibleName(QString(text() + u' ' + QLocale().toString(count)));
    updateGeometry();
    update();
}

QSize FilterChip::sizeHint() const
{
    const Tokens &tokens = Theme::of(this);
    const QFontMetrics metrics(tokens.font(Type::Small, QFont::Medium));
    const int words = metrics.horizontalAdvance(text()) + gap + metrics.horizontalAdvance(QLocale().toString(m_count));
    return {2 * padding + (m_icon == Icon::None ? 0 : glyphSize + gap) + words, tokens.grown(26)};
}

void FilterChip::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool on = isChecked();
    const QColor fill = on ? tokens.surface.selected : underMouse() ? tokens.surface.hover : tokens.surface.panel;
    paint::box(&painter, rect(), fill, on ? tokens.focus.ring : tokens.line.control, Tokens::radiusM);
    const QColor ink = on ? tokens.text.link : tokens.text.primary;
    int left = padding;
    if (m_icon != Icon::None) {
        drawIcon(&painter, m_icon, ink, QPointF(left, (height() - glyphSize) / 2.0), glyphSize);
        left += glyphSize + gap;
    }
    painter.setFont(tokens.font(Type::Small, QFont::Medium));
    painter.setPen(ink);
    const QFontMetrics metrics = painter.fontMetrics();
    painter.drawText(QRect(left, 0, width() - left, height()), int(Qt::AlignVCenter | Qt::AlignLeft), text());
    left += metrics.horizontalAdvance(text()) + gap;
    painter.setPen(on ? tokens.text.link : tokens.text.tertiary);
    painter.drawText(QRect(left, 0, width() - left, height()), int(Qt::AlignVCenter | Qt::AlignLeft),
                     QLocale().toString(m_count));
}

} // namespace dutydesk
