// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/common/pill.h"

#include "ui/common/dutystyle.h"

#include <QEvent>
#include <QPainter>

namespace dutydesk {

using namespace Qt::StringLiterals;

Pill::Pill(QWidget *parent)
    : QLabel(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

Pill::Pill(Meaning meaning, Icon icon, const QString &text, QWidget *parent)
    : Pill(parent)
{
    setPill(meaning, icon, text);
}

void Pill::setPill(const paint::PillText &pill)
{
    m_pill = pill;
    // The label's own text is what screen readers get.
    setText(pill.lead.isEmpty() ? pill.text : QString(pill.lead + u' ' + pill.text));
    updateGeometry();
    update();
}

QSize Pill::sizeHint() const
{
    return paint::pillSize(Theme::of(this), m_pill);
}

void Pill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QSize size = sizeHint();
    paint::pill(&painter, Theme::of(this), QRect(QPoint(0, (height() - size.height()) / 2), size), m_pill);
}

void Pill::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
}

StatusPill::StatusPill(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
}

void StatusPill::setStatus(Meaning meaning, Icon icon, const QString &text)
{
    m_pill = {meaning, icon, text, {}};
    setText(text);
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize StatusPill::sizeHint() const
{
    QSize size = paint::pillSize(Theme::of(this), m_pill, true);
    if (m_pill.icon == Icon::None)
        size.rwidth() += 14;
    return size;
}

void StatusPill::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Theme::of(this);
    QPainter painter(this);
    if (m_pill.icon != Icon::None) {
        paint::pill(&painter, tokens, rect(), m_pill, true);
        return;
    }
    const Tokens::Tone tone = tokens.tone(m_pill.meaning);
    paint::box(&painter, rect(), tone.tint, tone.edge, Tokens::radiusM);
    paint::dot(&painter, QPointF(13, height() / 2.0), tone.solid);
    painter.setPen(tone.text);
    painter.setFont(tokens.font(Type::Small, QFont::Medium));
    painter.drawText(rect().adjusted(22, 0, -4, 0), Qt::AlignLeft | Qt::AlignVCenter, m_pill.text);
}

} // namespace dutydesk
