// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/desk/cameraview.h"

#include "ui/common/dutystyle.h"
#include "ui/common/icons.h"
#include "ui/common/sentences.h"

#include <QImage>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

namespace dutydesk {
namespace {

constexpr std::chrono::milliseconds codeStays {700};
constexpr double cornerPart = 0.18; ///< of a side that is drawn thick at each corner

} // namespace

CameraView::CameraView(QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_fade.setSingleShot(true);
    m_fade.setInterval(codeStays);
    connect(&m_fade, &QTimer::timeout, this, [this] {
        if (!m_still)
            m_readings.clear();
        update();
    });
    describe();
}

QString CameraView::stateTitle(CameraState state)
{
    return state == CameraState::Live ? tr("Hold the code inside the frame") : Sentences::camera(state).what;
}

QString CameraView::stateAdvice(CameraState state)
{
    return state == CameraState::Live ? tr("QR on a phone, PDF417 on a card, or the barcode of a number")
                                      : Sentences::camera(state).rest();
}

bool CameraView::isTrouble(CameraState state)
{
    return state != CameraState::Off && state != CameraState::Starting && state != CameraState::Live;
}

void CameraView::describe()
{
    const QString title = m_invitationTitle.isEmpty() ? stateTitle(m_state) : m_invitationTitle;
    const QString detail = m_invitationTitle.isEmpty() ? stateAdvice(m_state) : m_invitationDetail;
    setAccessibleName(tr("Camera view"));
    setAccessibleDescription(m_labelTitle.isEmpty() ? tr("%1. %2").arg(title, detail) : m_labelTitle);
    update();
}

void CameraView::setState(CameraState state)
{
    m_state = state;
    if (state != CameraState::Live && !m_still)
        clearFrame();
    describe();
}

void CameraView::setFrame(const Frame &frame, bool still)
{
    m_frame = frame;
    m_still = still;
    update();
}

void CameraView::clearFrame()
{
    m_frame = {};
    m_readings.clear();
    m_still = false;
    update();
}

void CameraView::setReadings(const QList<Reading> &readings)
{
    if (readings.isEmpty())
        return; // the last corners stay a moment: one blurred frame is no reason to flicker
    m_readings = readings;
    m_fade.start();
    update();
}

void CameraView::setCodeLabel(const QString &title, const QString &detail)
{
    m_labelTitle = title;
    m_labelDetail = detail;
    describe();
}

void CameraView::setCaption(const QString &caption)
{
    m_caption = caption;
    update();
}

void CameraView::setChoosing(bool choosing)
{
    m_choosing = choosing;
    setCursor(choosing ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void CameraView::setInvitation(const QString &title, const QString &detail, Icon icon)
{
    m_invitationIcon = icon;
    m_invitationTitle = title;
    m_invitationDetail = detail;
    describe();
}

void CameraView::setGuideVisible(bool visible)
{
    m_guide = visible;
    update();
}

QRectF CameraView::pictureArea() const
{
    if (m_frame.isEmpty())
        return rect();
    const QSizeF scaled = QSizeF(m_frame.width, m_frame.height).scaled(size(), Qt::KeepAspectRatio);
    return {(width() - scaled.width()) / 2, (height() - scaled.height()) / 2, scaled.width(), scaled.height()};
}

QPolygonF CameraView::quad(const Reading &reading) const
{
    const QRectF area = pictureArea();
    QPolygonF polygon;
    for (const QPointF &corner : reading.corners)
        polygon << QPointF(area.left() + corner.x() * area.width() / m_frame.width,
                           area.top() + corner.y() * area.height() / m_frame.height);
    return polygon;
}

void CameraView::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QPainterPath outline;
    outline.addRoundedRect(QRectF(rect()), Tokens::radiusL, Tokens::radiusL);
    painter.setClipPath(outline);
    painter.fillRect(rect(), tokens.camera.back);
    if (m_frame.isEmpty()) {
        const bool invited = !m_invitationTitle.isEmpty();
        if (invited || m_state != CameraState::Live)
            paintMessage(painter, invited ? m_invitationTitle : stateTitle(m_state),
                         invited ? m_invitationDetail : stateAdvice(m_state));
        else
            paintGuide(painter);
    } else {
        const QImage picture(reinterpret_cast<const uchar *>(m_frame.bgr.constData()), m_frame.width, m_frame.height,
                             m_frame.width * 3, QImage::Format_BGR888);
        painter.drawImage(pictureArea(), picture);
        if (m_guide && !m_still && m_readings.isEmpty())
            paintGuide(painter);
        paintCodes(painter);
    }
    paintCaption(painter);
}

void CameraView::paintGuide(QPainter &painter) const
{
    const Tokens &tokens = Theme::of(this);
    const QRectF frame(width() * 0.23, height() * 0.168, width() * 0.54, height() * 0.566);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(tokens.camera.line, 1.5, Qt::DashLine));
    painter.drawRoundedRect(frame, 12, 12);
    painter.setPen(QPen(tokens.camera.on, 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const double arm = 40;
    const double r = 12;
    for (const auto &[corner, sx, sy] :
         {std::tuple(frame.topLeft(), 1, 1), std::tuple(frame.topRight(), -1, 1),
          std::tuple(frame.bottomRight(), -1, -1), std::tuple(frame.bottomLeft(), 1, -1)}) {
        QPainterPath path(corner + QPointF(0, sy * arm));
        path.lineTo(corner + QPointF(0, sy * r));
        path.quadTo(corner, corner + QPointF(sx * r, 0));
        path.lineTo(corner + QPointF(sx * arm, 0));
        painter.drawPath(path);
    }
    if (!m_frame.isEmpty())
        return; // no words over a picture
    QFont title = tokens.font(Type::Large, QFont::DemiBold);
    painter.setFont(title);
    painter.setPen(tokens.camera.on);
    painter.drawText(frame, Qt::AlignCenter | Qt::TextWordWrap, stateTitle(CameraState::Live));
    painter.setFont(tokens.font(Type::Base));
    painter.drawText(QRectF(16, frame.bottom() + 20, width() - 32, 40),
                     Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, stateAdvice(CameraState::Live));
}

void CameraView::paintMessage(QPainter &painter, const QString &title, const QString &detail) const
{
    const Tokens &tokens = Theme::of(this);
    const int icon = 40;
    const QRectF text(width() * 0.14, height() / 2.0 + 4, width() * 0.72, height() / 2.0 - 12);
    const Icon shown =
        m_invitationTitle.isEmpty() ? (isTrouble(m_state) ? Icon::Triangle : Icon::Camera) : m_invitationIcon;
    drawIcon(&painter, shown, tokens.camera.on, {(width() - icon) / 2.0, height() / 2.0 - icon - 34}, icon);
    painter.setFont(tokens.font(Type::Large, QFont::DemiBold));
    painter.setPen(tokens.camera.on);
    painter.drawText(QRectF(text.left(), height() / 2.0 - 26, text.width(), 24), Qt::AlignCenter, title);
    painter.setFont(tokens.font(Type::Base));
    painter.drawText(text, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, detail);
}

void CameraView::paintCodes(QPainter &painter) const
{
    const Tokens &tokens = Theme::of(this);
    painter.setBrush(Qt::NoBrush);
    for (qsizetype index = 0; index < m_readings.size(); ++index) {
        const QPolygonF corners = quad(m_readings.at(index));
        painter.setPen(QPen(tokens.camera.found, 1.5));
        painter.drawPolygon(corners);
        painter.setPen(QPen(tokens.camera.found, 4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        for (int i = 0; i < 4; ++i) {
            const QPointF here = corners.at(i);
            const QPointF before = here + (corners.at((i + 3) % 4) - here) * cornerPart;
            const QPointF after = here + (corners.at((i + 1) % 4) - here) * cornerPart;
            painter.drawPolyline(QPolygonF {before, here, after});
        }
        if (m_choosing) {
            const QRectF badge(corners.boundingRect().center() - QPointF(14, 14), QSizeF(28, 28));
            painter.setPen(QPen(tokens.camera.found, 1.5));
            painter.setBrush(tokens.camera.glass);
            painter.drawEllipse(badge);
            painter.setBrush(Qt::NoBrush);
            painter.setFont(tokens.font(Type::Large, QFont::DemiBold));
            painter.setPen(tokens.camera.on);
            painter.drawText(badge, Qt::AlignCenter, QString::number(index + 1));
        }
    }
    if (!m_choosing && m_readings.size() == 1 && !m_labelTitle.isEmpty())
        paintLabel(painter, quad(m_readings.first()));
}

void CameraView::paintLabel(QPainter &painter, const QPolygonF &corners) const
{
    const Tokens &tokens = Theme::of(this);
    const QFontMetrics bold(tokens.font(Type::Small, QFont::DemiBold));
    const QFontMetrics small(tokens.font(Type::Caption));
    const double w = 34 + qMax(bold.horizontalAdvance(m_labelTitle), small.horizontalAdvance(m_labelDetail)) + 14;
    const double h = 40;
    const QRectF box = corners.boundingRect();
    // Beside the code where there is room, else below it, else above: never on it.
    const bool right = box.right() + 26 + w < width() - 8;
    const bool left = box.left() - 26 - w > 8;
    const bool beside = right || left;
    const double x = right ? box.right() + 26
        : left             ? box.left() - 26 - w
                           : qBound(8.0, box.center().x() - w / 2, width() - w - 8.0);
    const double y = beside                      ? qBound(12.0, box.top() - 30, height() - h - 12.0)
        : box.bottom() + 12 + h < height() - 8.0 ? box.bottom() + 12
                                                 : qMax(8.0, box.top() - h - 12);
    const QRectF label(x, y, w, h);
    painter.setPen(QPen(tokens.camera.found, 1.5));
    if (right)
        painter.drawLine(QPointF(box.right(), box.top()), QPointF(label.left(), label.center().y()));
    painter.setPen(QPen(tokens.camera.found, 1));
    painter.setBrush(tokens.camera.back);
    painter.drawRoundedRect(label, Tokens::radiusM, Tokens::radiusM);
    painter.setBrush(Qt::NoBrush);
    drawIcon(&painter, Icon::Tick, tokens.camera.found, {label.left() + 10, label.top() + 11}, 18);
    painter.setPen(tokens.camera.on);
    painter.setFont(tokens.font(Type::Small, QFont::DemiBold));
    painter.drawText(QRectF(label.left() + 34, label.top() + 3, w - 38, 18), Qt::AlignVCenter, m_labelTitle);
    painter.setFont(tokens.font(Type::Caption));
    painter.setPen(tokens.camera.found);
    painter.drawText(QRectF(label.left() + 34, label.top() + 20, w - 38, 16), Qt::AlignVCenter, m_labelDetail);
}

void CameraView::paintCaption(QPainter &painter) const
{
    if (m_caption.isEmpty())
        return;
    const Tokens &tokens = Theme::of(this);
    painter.setFont(tokens.font(Type::Small));
    const bool dot = m_state == CameraState::Live && !m_still;
    const int left = dot ? 24 : 10;
    const QString caption = painter.fontMetrics().elidedText(m_caption, Qt::ElideMiddle, width() - 60);
    const QRectF box(12, 12, painter.fontMetrics().horizontalAdvance(caption) + left + 10, 24);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.camera.glass);
    painter.drawRoundedRect(box, 5, 5);
    if (dot) {
        painter.setBrush(tokens.camera.found);
        painter.drawEllipse(QPointF(box.left() + 13, box.center().y()), 4, 4);
    }
    painter.setPen(tokens.camera.on);
    painter.drawText(box.adjusted(left, 0, 0, 0), Qt::AlignVCenter, caption);
}

void CameraView::mousePressEvent(QMouseEvent *event)
{
    if (!m_choosing)
        return;
    for (qsizetype i = 0; i < m_readings.size(); ++i) {
        if (quad(m_readings.at(i)).containsPoint(event->position(), Qt::OddEvenFill)) {
            emit codeChosen(int(i));
            return;
        }
    }
}

void CameraView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        describe();
    QWidget::changeEvent(event);
}

} // namespace dutydesk
