// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/common/pointsgauge.h"

#include "ui/common/accessible.h"
#include "ui/common/dates.h"
#include "ui/common/dutystyle.h"
#include "ui/common/paint.h"

#include <QEvent>
#include <QPainter>

namespace dutydesk {

namespace {

constexpr int segments = 12;
constexpr int gap = 3;
constexpr int nearLimit = 9;

} // namespace

PointsGauge::PointsGauge(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleRole(this, QAccessible::Indicator);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    describe();
}

void PointsGauge::setPoints(int counted, int pending, int thisCase)
{
    m_counted = qMax(0, counted);
    m_pending = qMax(0, pending);
    m_thisCase = qMax(0, thisCase);
    describe();
    update();
}

void PointsGauge::setCycleEnd(QDate last)
{
    m_cycleEnd = last;
    describe();
}

void PointsGauge::setNumbersShown(bool shown)
{
    m_numbers = shown;
    updateGeometry();
    update();
}

void PointsGauge::setBarHeight(int height)
{
    m_barHeight = height;
    updateGeometry();
    update();
}

QString PointsGauge::valueText() const
{
    if (m_thisCase > 0) {
        //: %1, %2, %3, %4 are numbers of penalty points
        return tr("%1 of 12 points counted, %2 by this case, %3 pending, %4 projected")
            .arg(m_counted)
            .arg(m_thisCase)
            .arg(m_pending)
            .arg(projected());
    }
    if (m_cycleEnd.isValid()) {
        //: %1, %2, %3 are numbers of penalty points, %4 is a date
        return tr("%1 of 12 points counted, %2 pending, %3 projected, cycle to %4")
            .arg(m_counted)
            .arg(m_pending)
            .arg(projected())
            .arg(Dates::spoken(m_cycleEnd));
    }
    //: %1, %2, %3 are numbers of penalty points
    return tr("%1 of 12 points counted, %2 pending, %3 projected").arg(m_counted).arg(m_pending).arg(projected());
}

void PointsGauge::describe()
{
    setAccessibleName(tr("Penalty points"));
    setAccessibleValue(this, valueText());
    setToolTip(valueText());
}

QSize PointsGauge::sizeHint() const
{
    const Tokens &t = Theme::of(this);
    return {480, t.grown(m_barHeight) + (m_numbers ? t.grown(20) : 0)};
}

QSize PointsGauge::minimumSizeHint() const
{
    return {segments * 14, sizeHint().height()};
}

void PointsGauge::paintEvent(QPaintEvent *)
{
    const Tokens &t = Theme::of(this);
    QPainter painter(this);
    const int over = projected() - segments;
    const QFont bold = t.font(Type::Small, QFont::DemiBold);
    //: More points than the twelve of a cycle
    const QString overText = over > 0 ? tr("+%1").arg(over) : QString();
    const int reserved = over > 0 ? QFontMetrics(bold).horizontalAdvance(overText) + 8 : 0;
    const double wide = (width() - reserved - (segments - 1) * gap) / double(segments);
    const double high = t.grown(m_barHeight);
    const QColor solid = m_counted >= segments ? t.stop.solid : m_counted >= nearLimit ? t.warn.solid : t.chart.main;
    painter.setRenderHint(QPainter::Antialiasing);
    for (int k = 0; k < segments; ++k) {
        const QRectF cell(k * (wide + gap), 0, wide, high);
        if (k < m_counted) {
            paint::box(&painter, cell, solid, {}, 3);
        } else if (k < projected()) {
            const bool added = k < m_counted + m_thisCase;
            painter.setPen(added ? t.warn.solid : t.offline.solid);
            painter.setBrush(added ? paint::hatching(t.warn.tint, t.warn.solid, 3)
                                   : paint::hatching(t.surface.panel, t.offline.solid, 2));
            painter.drawRoundedRect(cell.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        } else {
            paint::box(&painter, cell, t.chart.empty, {}, 3);
        }
        if (!m_numbers)
            continue;
        const bool marked = k + 1 == nearLimit || k + 1 == segments;
        painter.setFont(t.font(Type::Caption, marked ? QFont::DemiBold : QFont::Normal));
        painter.setPen(marked ? t.text.primary : t.text.tertiary);
        painter.drawText(QRectF(cell.left() - 4, high + 3, wide + 8, t.grown(16)), Qt::AlignCenter,
                         QString::number(k + 1));
    }
    if (over > 0) {
        painter.setFont(bold);
        painter.setPen(t.stop.text);
        painter.drawText(QRectF(width() - reserved, 0, reserved, high), Qt::AlignRight | Qt::AlignVCenter, overText);
    }
}

void PointsGauge::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        describe();
    else if (event->type() == QEvent::StyleChange)
        updateGeometry();
}

} // namespace dutydesk
