// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QFont>
#include <QList>
#include <QString>

namespace dutydesk {

enum class Scheme { Light, Dark };

/// The six meanings, and none. Each is always shown with its icon and a word.
enum class Meaning { Neutral, Ok, Warn, Stop, Info, Offline, Training };

/// What a text or an icon is drawn with; resolved when it is painted, so that it follows the theme.
enum class Ink {
    Primary,
    Secondary,
    Tertiary,
    Link,
    OnAccent,
    Accent,
    Ok,
    Warn,
    Stop,
    Info,
    Offline,
    Training,
    OnCamera
};

/// The steps of the type scale (design, 3.5), and the few larger ones that single pages use.
enum class Type {
    Caption,
    Small,
    Base,
    Large,
    Heading,
    Title,
    Figure,
    Display,
    Clock,
    MonoCaption,
    Mono,
    MonoLarge,
};

/// The token table (design, section 3) for one theme. The only place that holds a colour, a font family or a pixel size.
struct Tokens {
    struct Surface {
        QColor window, rail, bar, panel, sunken, hover, selected;
    } surface;
    struct Line {
        QColor hair, control, field;
    } line;
    struct Text {
        QColor primary, secondary, tertiary, link;
    } text;
    struct Accent {
        QColor fill, edge, on;
    } accent;
    struct Focus {
        QColor ring;
    } focus;
    /// \c glass, \c on and \c found: the labels and the code's corners over the picture, the same in both themes.
    struct Camera {
        QColor back, mid, line, glass, on, found;
    } camera;
    struct Chart {
        QColor ok, main, empty;
    } chart;
    struct Scene {
        QColor road, marking, ground, partyA, partyB, onParty;
    } scene;
    QColor paper;
    QColor ink;
    QColor scrim;
    QColor onSolid; ///< text on the solid of a meaning (badges)
    struct Tone {
        QColor text, tint, edge, solid;
    };
    Tone ok, warn, stop, info, offline, training;

    Scheme scheme = Scheme::Light;
    int textSize = 13; ///< pixels of Type::Base: 13, 14, 16 or 18

    static constexpr int space1 = 4, space2 = 8, space3 = 12, space4 = 16, space5 = 24;
    static constexpr int radiusS = 4, radiusM = 6, radiusL = 8, radiusXl = 10;
    static constexpr int controlS = 24, controlM = 32, controlL = 40, controlXl = 52;
    static constexpr int rowS = 34, rowM = 39, rowL = 44;
    static constexpr int iconS = 14, iconM = 17, iconL = 20, iconXl = 30;
    static constexpr int focusWidth = 2, focusGap = 1;

    [[nodiscard]] static Tokens of(Scheme scheme, int textSize = 13);

    /// The four colours of a meaning; Neutral answers those of plain controls.
    Tone tone(Meaning meaning) const;
    QColor colour(Ink which) const;
    static Ink inkOf(Meaning meaning);
    /// A colour by its name in the table, "surface.panel"; invalid for a name that is none.
    QColor colour(QStringView name) const;
    /// Every name of the table, in its order.
    static QStringList names();

    /// \c weight: one of QFont::Weight, or −1 for the weight of the type.
    QFont font(Type type, int weight = -1) const;
    /// A length that grows with the text, for heights of controls and rows.
    int grown(int pixels) const;
};

} // namespace dutydesk
