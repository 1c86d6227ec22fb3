// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/queue/linktimeline.h"

#include "ui/common/dates.h"
#include "ui/common/dutystyle.h"
#include "ui/common/paint.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dutydesk {
namespace {

constexpr int left = 32;
constexpr int right = 86;
constexpr int chartTop = 6;
constexpr int chartBottom = 60;
constexpr int stretchTop = 72;
constexpr int stretchHeight = 14;
constexpr int secondsPerBar = 300;

} // namespace

LinkTimeline::LinkTimeline(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"linkTimeline"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize LinkTimeline::sizeHint() const
{
    return {600, 126};
}

void LinkTimeline::setDay(const QList<LinkStretch> &stretches, const QList<int> &confirmed, const QDateTime &now)
{
    m_stretches = stretches;
    m_confirmed = confirmed;
    m_now = now.toLocalTime();
    // From the full hour of the first stretch, at least three hours wide, so that a young shift is not stretched thin.
    QDateTime first = stretches.isEmpty() ? m_now : stretches.first().from.toLocalTime();
    first = std::max(first, QDateTime(m_now.date(), QTime(0, 0)));
    m_from = QDateTime(first.date(), QTime(first.time().hour(), 0));
    m_to = std::max(m_now.addSecs(600), m_from.addSecs(3 * 3600));
    setAccessibleName(tr("Link and throughput today"));
    setAccessibleDescription(description());
    update();
}

static QString stateWord(LinkQuality::State state)
{
    switch (state) {
    case LinkQuality::State::Unknown:
        return LinkTimeline::tr("Not known");
    case LinkQuality::State::Live:
        return LinkTimeline::tr("Live");
    case LinkQuality::State::Slow:
        return LinkTimeline::tr("Slow");
    case LinkQuality::State::Offline:
        return LinkTimeline::tr("Offline");
    case LinkQuality::State::Refused:
        return LinkTimeline::tr("Central refused this desk");
    }
    return {};
}

QString LinkTimeline::description() const
{
    QStringList lines;
    for (const LinkStretch &stretch : m_stretches) {
        //: From, to, state of the link, cases confirmed
        lines.append(tr("%1 to %2: %3, %4 confirmed")
                         .arg(Dates::shortTime(stretch.from), Dates::shortTime(stretch.to), stateWord(stretch.state))
                         .arg(stretch.confirmed));
    }
    return lines.join(u'\n');
}

double LinkTimeline::xOf(const QDateTime &moment) const
{
    const double span = double(std::max<qint64>(1, m_from.secsTo(m_to)));
    return left + std::clamp(double(m_from.secsTo(moment)) / span, 0.0, 1.0) * (width() - left - right);
}

void LinkTimeline::paintBars(QPainter &painter) const
{
    const Tokens &tokens = Theme::of(this);
    const int most = std::max(10, m_confirmed.isEmpty() ? 0 : *std::ranges::max_element(m_confirmed));
    painter.setFont(tokens.font(Type::Caption));
    for (const int value : {0, most / 2, most}) {
        const double y = chartBottom - double(value) / most * (chartBottom - chartTop - 8);
        painter.fillRect(QRectF(left, y - 0.5, width() - left - right, 1), tokens.line.hair);
        painter.setPen(tokens.text.tertiary);
        painter.drawText(QRectF(0, y - 8, left - 8, 16), int(Qt::AlignRight | Qt::AlignVCenter),
                         QString::number(value));
    }
    const QDateTime midnight(m_now.date(), QTime(0, 0));
    for (qsizetype i = 0; i < m_confirmed.size(); ++i) {
        const QDateTime from = midnight.addSecs(i * secondsPerBar);
        if (m_confirmed[i] == 0 || from < m_from)
            continue;
        const double x = xOf(from) + 1;
        const double width = std::max(2.0, xOf(from.addSecs(secondsPerBar)) - x - 2);
        const double height = double(m_confirmed[i]) / most * (chartBottom - chartTop - 8);
        paint::box(&painter, QRectF(x, chartBottom - height, width, height), tokens.chart.main, {}, 1.5);
    }
}

void LinkTimeline::paintStretches(QPainter &painter) const
{
    const Tokens &tokens = Theme::of(this);
    painter.setFont(tokens.font(Type::Caption));
    double wordsEnd = 0;
    for (const LinkStretch &stretch : m_stretches) {
        const double from = xOf(stretch.from.toLocalTime());
        const double to = std::max(from + 3, xOf(std::min(stretch.to.toLocalTime(), m_now)) - 2);
        const QRectF bar(from, stretchTop, to - from, stretchHeight);
        switch (stretch.state) {
        case LinkQuality::State::Live:
            paint::box(&painter, bar, tokens.ok.tint, tokens.ok.edge, 3);
            continue;
        case LinkQuality::State::Slow:
            paint::box(&painter, bar, tokens.warn.tint, tokens.warn.edge, 3);
            break;
        case LinkQuality::State::Refused:
            paint::box(&painter, bar, tokens.stop.tint, tokens.stop.edge, 3);
            break;
        case LinkQuality::State::Offline:
            painter.setBrush(paint::hatching(tokens.surface.panel, tokens.offline.solid, 2));
            painter.setPen(tokens.offline.solid);
            painter.drawRoundedRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
            break;
        case LinkQuality::State::Unknown:
            continue;
        }
        const QString words = stretch.state == LinkQuality::State::Offline
            //: A time without a link: how long, and how many cases were kept on this desk
            ? tr("%1: %n kept here", nullptr, stretch.recorded)
                  .arg(Dates::duration(std::chrono::seconds(stretch.from.secsTo(std::min(stretch.to, m_now)))))
            : stateWord(stretch.state);
        // Stretches can be narrower than their words; words never cover each other.
        if (from < wordsEnd)
            continue;
        painter.setPen(tokens.text.secondary);
        painter.drawText(QPointF(from, 102), words);
        wordsEnd = from + painter.fontMetrics().horizontalAdvance(words) + Tokens::space2;
    }
}

void LinkTimeline::paintHours(QPainter &painter) const
{
    const Tokens &tokens = Theme::of(this);
    painter.setFont(tokens.font(Type::Caption));
    for (QDateTime hour = m_from; hour <= m_to; hour = hour.addSecs(3600)) {
        painter.fillRect(QRectF(xOf(hour), stretchTop + stretchHeight, 1, 5), tokens.line.control);
        painter.setPen(tokens.text.tertiary);
        painter.drawText(QPointF(xOf(hour), 121), Dates::shortTime(hour));
    }
    const double now = xOf(m_now);
    painter.fillRect(QRectF(now, 4, 1.5, 86), tokens.text.primary);
    painter.setFont(tokens.font(Type::Caption, QFont::DemiBold));
    //: The moment on the time line, "now 11:04"
    const QString label = tr("now %1").arg(Dates::shortTime(m_now));
    const QRectF box(now + 5, 4, painter.fontMetrics().horizontalAdvance(label) + 14, 18);
    paint::box(&painter, box, tokens.text.primary, {}, 4);
    painter.setPen(tokens.surface.panel);
    painter.drawText(box, Qt::AlignCenter, label);
}

void LinkTimeline::paintEvent(QPaintEvent *)
{
    if (!m_now.isValid())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBars(painter);
    paintStretches(painter);
    paintHours(painter);
}

void LinkTimeline::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleDescription(description());
        update();
    }
    QWidget::changeEvent(event);
}

namespace {

constexpr int swatch = 12;
constexpr int swatchGap = 6;
constexpr int entryGap = 16;
constexpr LinkQuality::State legend[] {LinkQuality::State::Live, LinkQuality::State::Slow, LinkQuality::State::Offline};

} // namespace

LinkLegend::LinkLegend(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize LinkLegend::sizeHint() const
{
    const Tokens &tokens = Theme::of(this);
    const QFontMetrics metrics(tokens.font(Type::Small));
    int width = 0;
    for (const auto state : legend)
        width += swatch + swatchGap + metrics.horizontalAdvance(stateWord(state)) + entryGap;
    return {width, tokens.grown(18)};
}

void LinkLegend::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(tokens.font(Type::Small));
    int left = 0;
    for (const auto state : legend) {
        const QRectF box(left, (height() - swatch) / 2.0, swatch, swatch);
        if (state == LinkQuality::State::Offline) {
            painter.setBrush(paint::hatching(tokens.surface.panel, tokens.offline.solid, 2));
            painter.setPen(tokens.offline.solid);
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        } else {
            const Tokens::Tone &tone = state == LinkQuality::State::Live ? tokens.ok : tokens.warn;
            paint::box(&painter, box, tone.tint, tone.edge, 3);
        }
        left += swatch + swatchGap;
        const QString text = stateWord(state);
        painter.setPen(tokens.text.secondary);
        painter.drawText(QRect(left, 0, width() - left, height()), int(Qt::AlignVCenter | Qt::AlignLeft), text);
        left += painter.fontMetrics().horizontalAdvance(text) + entryGap;
    }
}

void LinkLegend::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        updateGeometry();
        update();
    }
    QWidget::changeEvent(event);
}

} // namespace dutydesk
