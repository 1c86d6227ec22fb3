// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/desk/samplepictures.h"

#include <QFont>
#include <QPainter>
#include <QPainterPath>
#include <QRandomGenerator>
#include <QTransform>

#include <array>

using namespace Qt::StringLiterals;

namespace dutydesk {
namespace {

constexpr QSize frameSize(1280, 720);

QFont sampleFont(int pixels, QFont::Weight weight = QFont::Normal)
{
    QFont font;
    font.setFamilies({u"Noto Sans"_s, u"Noto Sans CJK SC"_s, u"Microsoft YaHei UI"_s, u"PingFang SC"_s});
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

QImage deskTop()
{
    QImage picture(frameSize, QImage::Format_RGB888);
    QLinearGradient wood(0, 0, frameSize.width(), frameSize.height());
    wood.setColorAt(0, QColor(74, 78, 84));
    wood.setColorAt(1, QColor(44, 48, 54));
    QPainter painter(&picture);
    painter.fillRect(picture.rect(), wood);
    return picture;
}

/// Moves the origin to the document's middle and applies the pose, perspective included.
QTransform poseOf(const SamplePose &pose, const QSizeF &document)
{
    const QRectF flat(-document.width() / 2, -document.height() / 2, document.width(), document.height());
    const double shrink = document.width() * pose.tilt / 2;
    const QPolygonF from {flat.topLeft(), flat.topRight(), flat.bottomRight(), flat.bottomLeft()};
    const QPolygonF to {flat.topLeft() + QPointF(shrink, 0), flat.topRight() - QPointF(shrink, 0), flat.bottomRight(),
                        flat.bottomLeft()};
    QTransform perspective;
    QTransform::quadToQuad(from, to, perspective);
    QTransform placed;
    placed.translate(frameSize.width() / 2.0 + pose.offsetX, frameSize.height() / 2.0 + pose.offsetY);
    placed.rotate(pose.angle);
    placed.scale(pose.scale, pose.scale);
    return perspective * placed;
}

void paintModules(QPainter &painter, const SymbolPattern &code, const QRectF &area)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    QImage modules(code.width, code.height, QImage::Format_RGB32);
    for (int y = 0; y < code.height; ++y) {
        for (int x = 0; x < code.width; ++x)
            modules.setPixel(x, y, code.isDark(x, y) ? qRgb(16, 18, 20) : qRgb(252, 252, 252));
    }
    // Whole pixels a module first, so that the pose alone blurs what a camera would blur.
    const int pixels = std::max(1, int(std::ceil(area.width() / code.width)) * 2);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(
        area, modules.scaled(code.width * pixels, code.height * pixels, Qt::IgnoreAspectRatio, Qt::FastTransformation));
    painter.restore();
}

void paintSampleMark(QPainter &painter, const QRectF &area, const QString &text)
{
    painter.save();
    painter.setPen(QColor(160, 30, 30));
    painter.setFont(sampleFont(16, QFont::DemiBold));
    painter.drawText(area, Qt::AlignCenter, text);
    painter.restore();
}

} // namespace

QImage paintPhone(const SymbolPattern &code, const SampleCaption &caption, const SamplePose &pose)
{
    QImage picture = deskTop();
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF body(-190, -320, 380, 640);
    painter.setTransform(poseOf(pose, body.size()));
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(12, 13, 15));
    painter.drawRoundedRect(body, 34, 34);
    const QRectF screen = body.adjusted(12, 12, -12, -12);
    const int light = std::clamp(int(255 * pose.brightness), 40, 255);
    QPainterPath shape;
    shape.addRoundedRect(screen, 24, 24);
    painter.setClipPath(shape);
    painter.fillRect(screen, QColor(light, light, light));
    const QRectF head(screen.left(), screen.top(), screen.width(), 92);
    painter.fillRect(head, QColor(33, 88, 166));
    painter.setPen(Qt::white);
    painter.setFont(sampleFont(26, QFont::Bold));
    painter.drawText(head, Qt::AlignCenter, caption.title);
    const double side = screen.width() - 48;
    const QRectF area(screen.left() + 24, head.bottom() + 26, side, side * code.height / code.width);
    painter.fillRect(area.adjusted(-16, -16, 16, 16), Qt::white);
    paintModules(painter, code, area);
    painter.setPen(QColor(30, 34, 40));
    painter.setFont(sampleFont(24, QFont::DemiBold));
    painter.drawText(QRectF(screen.left(), area.bottom() + 24, screen.width(), 34), Qt::AlignCenter, caption.holder);
    paintSampleMark(painter, QRectF(screen.left(), area.bottom() + 60, screen.width(), 28), caption.footer);
    return picture;
}

QImage paintCard(const SymbolPattern &code, const SampleCaption &caption, const SamplePose &pose)
{
    QImage picture = deskTop();
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF card(-480, -302, 960, 604); // ID-1: 85.6 × 53.98 mm
    painter.setTransform(poseOf(pose, card.size()));
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(238, 241, 236));
    painter.drawRoundedRect(card, 30, 30);
    painter.setPen(QColor(30, 34, 40));
    painter.setFont(sampleFont(30, QFont::DemiBold));
    painter.drawText(card.adjusted(40, 26, -40, 0), Qt::AlignLeft | Qt::AlignTop, caption.title);
    painter.setFont(sampleFont(24));
    painter.drawText(card.adjusted(40, 70, -40, 0), Qt::AlignLeft | Qt::AlignTop, caption.holder);
    const double width = card.width() - 120;
    const QRectF area(card.left() + 60, card.top() + 150, width, std::min(330.0, width * code.height * 3 / code.width));
    painter.fillRect(area.adjusted(-20, -20, 20, 20), Qt::white);
    paintModules(painter, code, area);
    paintSampleMark(painter, QRectF(card.left(), card.bottom() - 60, card.width(), 40), caption.footer);
    return picture;
}

QImage paintFace(quint32 seed)
{
    QRandomGenerator random(seed);
    constexpr std::array skins {qRgb(240, 205, 175), qRgb(232, 190, 158), qRgb(222, 178, 146)};
    constexpr std::array shirts {qRgb(70, 88, 108), qRgb(92, 70, 84), qRgb(60, 94, 84), qRgb(110, 104, 96)};
    const QColor skin(skins[random.bounded(quint32(skins.size()))]);
    const QColor shirt(shirts[random.bounded(quint32(shirts.size()))]);
    const bool longHair = random.bounded(2) == 1;
    const QColor hair(30 + int(random.bounded(20)), 28, 28);

    QImage picture(240, 320, QImage::Format_RGB888);
    picture.fill(QColor(198, 214, 232));
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(hair);
    if (longHair)
        painter.drawRoundedRect(QRectF(62, 78, 116, 150), 50, 50);
    painter.setBrush(shirt);
    painter.drawRoundedRect(QRectF(30, 240, 180, 120), 60, 60);
    painter.setBrush(skin.darker(108));
    painter.drawRect(QRectF(100, 200, 40, 54));
    painter.setBrush(skin);
    painter.drawEllipse(QRectF(70, 88, 100, 132));
    painter.setBrush(hair);
    QPainterPath fringe;
    fringe.moveTo(66, 150);
    fringe.cubicTo(60, 60, 180, 60, 174, 150);
    fringe.cubicTo(168, 112, 140 + random.bounded(20), 106, 118, 112);
    fringe.cubicTo(92, 106, 74, 118, 66, 150);
    painter.drawPath(fringe);
    painter.setBrush(QColor(48, 42, 40));
    painter.drawEllipse(QRectF(92, 150, 10, 10));
    painter.drawEllipse(QRectF(138, 150, 10, 10));
    painter.setPen(QPen(skin.darker(140), 3, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(QRectF(104, 178, 32, 18), 200 * 16, 140 * 16);
    return picture;
}

Frame toFrame(const QImage &picture)
{
    const QImage bgr = picture.convertToFormat(QImage::Format_BGR888);
    Frame frame;
    frame.width = bgr.width();
    frame.height = bgr.height();
    frame.bgr.resize(qsizetype(bgr.width()) * bgr.height() * 3);
    for (int y = 0; y < bgr.height(); ++y)
        std::copy_n(bgr.constScanLine(y), bgr.width() * 3, frame.bgr.begin() + qsizetype(y) * bgr.width() * 3);
    return frame;
}

} // namespace dutydesk
