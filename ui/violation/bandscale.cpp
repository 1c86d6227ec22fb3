// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/violation/bandscale.h"

#include "ui/common/dutystyle.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace dutydesk {
namespace {

constexpr int markerHeight = 17;
constexpr int barTop = 18;
constexpr int barHeight = 22;
constexpr int gap = 2;
constexpr int margin = 10;

} // namespace

BandScale::BandScale(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void BandScale::setBands(const QList<MeasuredBand> &bands, bool percent)
{
    m_bands = bands;
    m_percent = percent;
    describe();
    update();
}

void BandScale::setValue(std::optional<double> value)
{
    m_value = value;
    describe();
    update();
}

QSize BandScale::sizeHint() const
{
    const int caption = QFontMetrics(Theme::of(this).font(Type::Caption)).height();
    return {400, barTop + barHeight + caption};
}

QString BandScale::bandText(const MeasuredBand &band)
{
    if (band.itemId.isEmpty()) {
        if (band.points == 0 && !band.itemNote.startsWith("none"_L1))
            return tr("Criminal track, licence revoked");
        return tr("0 points · warning or fine");
    }
    //: %1 article and item: 11(2)
    return tr("%n point(s) · art %1", nullptr, band.points)
        .arg(QString(band.itemId.section(u'-', 1, 1) + u'(' + band.itemId.section(u'-', 2, 2) + u')'));
}

QString BandScale::bound(double value) const
{
    return m_percent ? tr("%1 %").arg(value) : tr("%1 mg").arg(value);
}

QString BandScale::valueText() const
{
    const QString number = QString::number(*m_value, 'f', 1);
    return m_percent ? tr("+%1 %").arg(number) : tr("%1 mg").arg(number);
}

bool BandScale::holds(const MeasuredBand &band) const
{
    return m_value && *m_value > 0 && *m_value >= band.from && (!band.to || *m_value < *band.to);
}

void BandScale::describe()
{
    QStringList bands;
    for (const MeasuredBand &band : std::as_const(m_bands)) {
        //: %1 lower bound, %2 what the band means
        bands.append(tr("from %1: %2").arg(bound(band.from), bandText(band)));
    }
    setAccessibleName(tr("Bands of the law"));
    setAccessibleDescription(m_value ? tr("Measured %1. %2").arg(valueText(), bands.join(u"; "_s))
                                     : bands.join(u"; "_s));
}

QList<QRectF> BandScale::segments() const
{
    const QFontMetricsF metrics(Theme::of(this).font(Type::Caption, QFont::DemiBold));
    QList<double> wanted;
    double sum = 0;
    for (const MeasuredBand &band : m_bands) {
        wanted.append(metrics.horizontalAdvance(bandText(band)) + 2 * margin);
        sum += wanted.last();
    }
    // Every segment gets the room its words need; what is left is shared out alike.
    const double free = width() - gap * double(m_bands.size() - 1) - sum;
    QList<QRectF> found;
    double x = 0;
    for (const double want : std::as_const(wanted)) {
        const double w = free >= 0 ? want + free / double(wanted.size()) : want * (1 + free / sum);
        found.append({x, double(barTop), w, double(barHeight)});
        x += w + gap;
    }
    return found;
}

std::optional<double> BandScale::markerAt(const QList<QRectF> &segments) const
{
    for (qsizetype i = 0; i < m_bands.size(); ++i) {
        const MeasuredBand &band = m_bands.at(i);
        if (!holds(band))
            continue;
        // An open band has no end: the marker comes nearer to the edge the larger the value is.
        const double part = band.to ? (*m_value - band.from) / (*band.to - band.from) : 1 - band.from / *m_value;
        return segments.at(i).left() + segments.at(i).width() * part;
    }
    return std::nullopt;
}

void BandScale::paintEvent(QPaintEvent *)
{
    if (m_bands.isEmpty())
        return;
    const Tokens &tokens = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QList<QRectF> areas = segments();
    for (qsizetype i = 0; i < m_bands.size(); ++i) {
        const MeasuredBand &band = m_bands.at(i);
        const bool on = holds(band);
        const bool none = band.itemId.isEmpty() && band.itemNote.startsWith("none"_L1);
        const Tokens::Tone tone = none
            ? tokens.tone(Meaning::Neutral)
            : tokens.tone(band.points >= 6 || band.itemId.isEmpty() ? Meaning::Stop : Meaning::Warn);
        painter.setBrush(none ? tokens.chart.empty : tone.tint);
        painter.setPen(QPen(on ? (none ? tokens.line.field : tone.solid) : tokens.line.control, 1));
        const QRectF area = areas.at(i).adjusted(.5, .5, -.5, -.5);
        painter.drawRoundedRect(area, Tokens::radiusS, Tokens::radiusS);
        painter.setFont(tokens.font(Type::Caption, on ? QFont::DemiBold : QFont::Normal));
        painter.setPen(none ? tokens.text.secondary : tone.text);
        const QRectF text = area.adjusted(margin - 1, 0, -4, 0);
        painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(bandText(band), Qt::ElideRight, int(text.width())));
        painter.setFont(tokens.font(Type::Caption));
        painter.setPen(tokens.text.tertiary);
        painter.drawText(QRectF(area.left(), area.bottom() + 1, area.width(), height() - area.bottom()),
                         Qt::AlignLeft | Qt::AlignTop, bound(band.from));
    }
    const std::optional<double> marker = markerAt(areas);
    if (!marker)
        return;
    painter.setFont(tokens.font(Type::Caption));
    painter.setPen(QPen(tokens.text.primary, 2));
    painter.drawLine(QPointF(*marker, barTop - 3), QPointF(*marker, barTop + barHeight + 1));
    const double w = painter.fontMetrics().horizontalAdvance(valueText()) + 16;
    const QRectF flag(qBound(0.0, *marker - w / 2, width() - w), 0, w, markerHeight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.text.primary);
    painter.drawRoundedRect(flag, Tokens::radiusS, Tokens::radiusS);
    painter.setPen(tokens.surface.panel);
    painter.drawText(flag, Qt::AlignCenter, valueText());
}

void BandScale::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        describe();
    QWidget::changeEvent(event);
}

} // namespace dutydesk
