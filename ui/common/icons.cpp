// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/common/icons.h"

#include "ui/common/dutystyle.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

// Resources of a static library are there only once somebody asks for them; the macro wants no namespace around it.
static void initIconResources()
{
    Q_INIT_RESOURCE(icons);
}

namespace dutydesk {

using namespace Qt::StringLiterals;

namespace {

// Long because it is a table: one row an icon.
QLatin1StringView fileName(Icon icon)
{
    // In the order of the enumeration.
    static constexpr std::array names {
        ""_L1,
        "arrow"_L1,
        "bars"_L1,
        "bike"_L1,
        "bolt"_L1,
        "burst"_L1,
        "calendar"_L1,
        "camera"_L1,
        "car"_L1,
        "card"_L1,
        "check-square"_L1,
        "chevron-down"_L1,
        "chevron-left"_L1,
        "chevron-right"_L1,
        "chevron-up"_L1,
        "clock"_L1,
        "cloud"_L1,
        "cloud-off"_L1,
        "cross"_L1,
        "disk"_L1,
        "document"_L1,
        "dutydesk"_L1,
        "eye"_L1,
        "filter"_L1,
        "flag"_L1,
        "folder"_L1,
        "gear"_L1,
        "globe"_L1,
        "hand"_L1,
        "id-card"_L1,
        "image"_L1,
        "inbox"_L1,
        "info"_L1,
        "journal"_L1,
        "key"_L1,
        "keyboard"_L1,
        "layers"_L1,
        "link"_L1,
        "lock"_L1,
        "microphone"_L1,
        "minus"_L1,
        "mortar-board"_L1,
        "octagon-cross"_L1,
        "pencil"_L1,
        "pin"_L1,
        "plus"_L1,
        "printer"_L1,
        "receipt"_L1,
        "redo"_L1,
        "refresh"_L1,
        "road"_L1,
        "ruler"_L1,
        "scales"_L1,
        "scan"_L1,
        "scanner"_L1,
        "search"_L1,
        "select"_L1,
        "send"_L1,
        "shield"_L1,
        "shield-tick"_L1,
        "signature"_L1,
        "sort"_L1,
        "sun"_L1,
        "text"_L1,
        "tick"_L1,
        "tick-circle"_L1,
        "torch"_L1,
        "triangle"_L1,
        "truck"_L1,
        "undo"_L1,
        "usb"_L1,
        "user"_L1,
        "users"_L1,
        "video"_L1,
        "walk"_L1,
    };
    static_assert(names.size() == size_t(Icon::Walk) + 1);
    return names.at(size_t(icon));
}

/// Small icons get a heavier stroke, large ones a lighter one, so that all look alike.
double strokeFor(int size)
{
    return size <= 14 ? 2 : size <= 18 ? 1.8 : size >= 28 ? 1.6 : 1.7;
}

QByteArray svgOf(Icon icon)
{
    initIconResources();
    const QString path = u":/icons/"_s + fileName(icon) + u".svg"_s;
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Draws with the ink of the moment, so that nobody has to set icons again when the theme changes.
class TintedIconEngine : public QIconEngine {
public:
    TintedIconEngine(Icon icon, Ink ink)
        : m_icon(icon)
        , m_ink(ink)
    {
    }
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const Tokens &tokens = Theme::of(nullptr);
        const int size = qMin(rect.width(), rect.height());
        const QColor colour = mode == QIcon::Disabled ? tokens.text.tertiary : tokens.colour(m_ink);
        drawIcon(painter, m_icon, colour,
                 QPointF(rect.x() + (rect.width() - size) / 2.0, rect.y() + (rect.height() - size) / 2.0), size);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }
    QIconEngine *clone() const override { return new TintedIconEngine(m_icon, m_ink); }

private:
    Icon m_icon;
    Ink m_ink;
};

} // namespace

Icon iconOf(Meaning meaning)
{
    switch (meaning) {
    case Meaning::Neutral:
        return Icon::Info;
    case Meaning::Ok:
        return Icon::TickCircle;
    case Meaning::Warn:
        return Icon::Triangle;
    case Meaning::Stop:
        return Icon::OctagonCross;
    case Meaning::Info:
        return Icon::Info;
    case Meaning::Offline:
        return Icon::CloudOff;
    case Meaning::Training:
        return Icon::MortarBoard;
    }
    Q_UNREACHABLE();
}

QPixmap iconPixmap(Icon icon, const QColor &colour, int size, qreal pixelRatio)
{
    if (icon == Icon::None || size <= 0)
        return {};
    const QString key =
        u"dutydesk-icon-%1-%2-%3-%4"_s.arg(int(icon)).arg(colour.rgba(), 8, 16).arg(size).arg(pixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QByteArray svg = svgOf(icon);
    svg.replace("currentColor", colour.name(QColor::HexRgb).toLatin1());
    svg.replace("stroke-width=\"1.7\"", QByteArray("stroke-width=\"" + QByteArray::number(strokeFor(size)) + '"'));
    QSvgRenderer renderer(svg);
    pixmap = QPixmap(qRound(size * pixelRatio), qRound(size * pixelRatio));
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setOpacity(colour.alphaF());
    renderer.render(&painter, QRectF(pixmap.rect()));
    painter.end();
    pixmap.setDevicePixelRatio(pixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

void drawIcon(QPainter *painter, Icon icon, const QColor &colour, const QPointF &at, int size)
{
    if (icon == Icon::None)
        return;
    const qreal ratio = painter->device() != nullptr ? painter->device()->devicePixelRatioF() : 1.0;
    painter->drawPixmap(at, iconPixmap(icon, colour, size, ratio));
}

QIcon iconOf(Icon icon, Ink ink)
{
    return icon == Icon::None ? QIcon() : QIcon(new TintedIconEngine(icon, ink));
}

} // namespace dutydesk
