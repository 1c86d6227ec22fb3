// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/common/textlabel.h"

#include "ui/common/dutystyle.h"

#include <QEvent>
#include <QPainter>

namespace dutydesk {

TextLabel::TextLabel(Type type, Ink ink, int weight, QWidget *parent)
    : QLabel(parent)
    , m_type(type)
    , m_ink(ink)
    , m_weight(weight)
{
    setTextFormat(Qt::PlainText);
    restyle();
}

void TextLabel::setInk(Ink ink)
{
    if (ink == m_ink)
        return;
    m_ink = ink;
    restyle();
}

void TextLabel::setType(Type type, int weight)
{
    m_type = type;
    m_weight = weight;
    restyle();
}

void TextLabel::setTextLanguage(QLocale::Language language)
{
    setLocale(QLocale(language));
}

void TextLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        restyle();
}

void TextLabel::restyle()
{
    const Tokens &tokens = Theme::of(this);
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, tokens.colour(m_ink));
    colours.setColor(QPalette::Link, tokens.text.link);
    setPalette(colours);
    setFont(tokens.font(m_type, m_weight));
}

Hairline::Hairline(Qt::Orientation orientation, QWidget *parent)
    : QWidget(parent)
{
    if (orientation == Qt::Horizontal) {
        setFixedHeight(1);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    } else {
        setFixedWidth(1);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    }
}

void Hairline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::of(this).line.hair);
}

IconLabel::IconLabel(Icon icon, Ink ink, int size, QWidget *parent)
    : QWidget(parent)
    , m_icon(icon)
    , m_ink(ink)
    , m_size(size)
{
    setFixedSize(size, size);
}

void IconLabel::setIcon(Icon icon, Ink ink)
{
    m_icon = icon;
    m_ink = ink;
    update();
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawIcon(&painter, m_icon, Theme::of(this).colour(m_ink), {}, m_size);
}

} // namespace dutydesk
