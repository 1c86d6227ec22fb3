// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/violation/signaturepad.h"

#include "ui/common/dutystyle.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QTabletEvent>
#include <QTouchEvent>

namespace dutydesk {
namespace {

constexpr double shortestSignature = 0.08; ///< of the pad's width; a tap is shorter

double length(const QList<QList<QPointF>> &strokes)
{
    double sum = 0;
    for (const QList<QPointF> &stroke : strokes) {
        for (qsizetype i = 1; i < stroke.size(); ++i)
            sum += std::hypot(stroke.at(i).x() - stroke.at(i - 1).x(), stroke.at(i).y() - stroke.at(i - 1).y());
    }
    return sum;
}

} // namespace

SignaturePad::SignaturePad(QWidget *parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_AcceptTouchEvents);
    setCursor(Qt::CrossCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    retranslate();
}

QSize SignaturePad::sizeHint() const
{
    return {220, 74};
}

QSize SignaturePad::minimumSizeHint() const
{
    return {160, 74};
}

void SignaturePad::retranslate()
{
    setAccessibleName(tr("Driver's signature"));
    setAccessibleDescription(tr("The driver signs here with pen, finger or mouse. Refusing is a button beside it."));
    update();
}

void SignaturePad::setStrokes(const QList<QList<QPointF>> &strokes)
{
    if (m_drawing || strokes == m_strokes)
        return;
    m_strokes = strokes;
    update();
}

void SignaturePad::setRefused(bool refused)
{
    m_refused = refused;
    setCursor(takesInput() ? Qt::CrossCursor : Qt::ArrowCursor);
    update();
}

void SignaturePad::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    setCursor(takesInput() ? Qt::CrossCursor : Qt::ArrowCursor);
}

SignaturePad::State SignaturePad::state() const
{
    if (m_refused)
        return State::Refused;
    if (m_drawing)
        return State::Signing;
    return m_strokes.isEmpty() ? State::Empty : State::Signed;
}

QPointF SignaturePad::normalised(const QPointF &at) const
{
    return {qBound(0.0, at.x() / qMax(1, width()), 1.0), qBound(0.0, at.y() / qMax(1, height()), 1.0)};
}

void SignaturePad::begin(const QPointF &at)
{
    m_drawing = true;
    m_strokes.append(QList<QPointF> {normalised(at)});
    update();
}

void SignaturePad::extend(const QPointF &at)
{
    if (!m_drawing || m_strokes.isEmpty())
        return;
    const QPointF point = normalised(at);
    if (m_strokes.last().last() == point)
        return;
    m_strokes.last().append(point);
    update();
}

void SignaturePad::end()
{
    if (!m_drawing)
        return;
    m_drawing = false;
    if (length(m_strokes) < shortestSignature)
        m_strokes.clear();
    else
        emit strokesEdited(m_strokes);
    update();
}

bool SignaturePad::event(QEvent *event)
{
    const QEvent::Type type = event->type();
    const bool touch = type == QEvent::TouchBegin || type == QEvent::TouchUpdate || type == QEvent::TouchEnd
        || type == QEvent::TouchCancel;
    if (!touch || !takesInput())
        return QWidget::event(event);
    const auto *fingers = static_cast<QTouchEvent *>(event);
    if (type == QEvent::TouchEnd || type == QEvent::TouchCancel) {
        end();
    } else if (!fingers->points().isEmpty()) {
        const QPointF at = fingers->points().first().position();
        if (type == QEvent::TouchBegin)
            begin(at);
        else
            extend(at);
    }
    event->accept();
    return true;
}

void SignaturePad::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && takesInput())
        begin(event->position());
}

void SignaturePad::mouseMoveEvent(QMouseEvent *event)
{
    extend(event->position());
}

void SignaturePad::mouseReleaseEvent(QMouseEvent *event)
{
    extend(event->position());
    end();
}

void SignaturePad::tabletEvent(QTabletEvent *event)
{
    if (!takesInput())
        return;
    if (event->type() == QEvent::TabletPress)
        begin(event->position());
    else if (event->type() == QEvent::TabletMove)
        extend(event->position());
    else
        end();
    event->accept();
}

void SignaturePad::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SignaturePad::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens.line.field, 1));
    painter.setBrush(tokens.paper);
    painter.drawRoundedRect(QRectF(rect()).adjusted(.5, .5, -.5, -.5), Tokens::radiusM, Tokens::radiusM);

    painter.setFont(tokens.font(Type::Caption));
    QColor faint = tokens.ink;
    faint.setAlphaF(0.68F);
    painter.setPen(faint);
    const QRect inner = rect().adjusted(8, 4, -8, -4);
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignBottom, tr("Driver"));
    if (m_refused) {
        painter.drawText(inner, Qt::AlignCenter, tr("Refused to sign"));
        return;
    }
    if (m_strokes.isEmpty()) {
        painter.drawText(inner, Qt::AlignCenter | Qt::TextWordWrap, tr("Sign here"));
        return;
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(tokens.ink, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const QList<QPointF> &stroke : std::as_const(m_strokes)) {
        QPainterPath path;
        for (qsizetype i = 0; i < stroke.size(); ++i) {
            const QPointF at(stroke.at(i).x() * width(), stroke.at(i).y() * height());
            if (i == 0)
                path.moveTo(at);
            else
                path.lineTo(at);
        }
        painter.drawPath(path);
    }
}

} // namespace dutydesk
