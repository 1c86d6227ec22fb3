// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/common/tokens.h"

#include <QIcon>
#include <QPixmap>

class QPainter;
class QWidget;

namespace dutydesk {

/// Our icon set: 24 × 24 strokes in resources/icons.
enum class Icon {
    None,
    Arrow,
    Bars,
    Bike,
    Bolt,
    Burst,
    Calendar,
    Camera,
    Car,
    Card,
    CheckSquare,
    ChevronDown,
    ChevronLeft,
    ChevronRight,
    ChevronUp,
    Clock,
    Cloud,
    CloudOff,
    Cross,
    Disk,
    Document,
    Dutydesk,
    Eye,
    Filter,
    Flag,
    Folder,
    Gear,
    Globe,
    Hand,
    IdCard,
    Image,
    Inbox,
    Info,
    Journal,
    Key,
    Keyboard,
    Layers,
    Link,
    Lock,
    Microphone,
    Minus,
    MortarBoard,
    OctagonCross,
    Pencil,
    Pin,
    Plus,
    Printer,
    Receipt,
    Redo,
    Refresh,
    Road,
    Ruler,
    Scales,
    Scan,
    Scanner,
    Search,
    Select,
    Send,
    Shield,
    ShieldTick,
    Signature,
    Sort,
    Sun,
    Text,
    Tick,
    TickCircle,
    Torch,
    Triangle,
    Truck,
    Undo,
    Usb,
    User,
    Users,
    Video,
    Walk,
};

/// The icon that belongs to a meaning (design, 3.2).
Icon iconOf(Meaning meaning);
/// An icon in one colour; it stays crisp at the pixel ratio given.
QPixmap iconPixmap(Icon icon, const QColor &colour, int size, qreal pixelRatio);
/// Paints an icon of \c size with its top left at \c at.
void drawIcon(QPainter *painter, Icon icon, const QColor &colour, const QPointF &at, int size);
/// An icon for Qt's own buttons, menus and actions; it takes the ink of the theme that is on when it is painted.
QIcon iconOf(Icon icon, Ink ink = Ink::Primary);

} // namespace dutydesk
