// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/common/tokens.h"

#include <QGuiApplication>
#include <QScreen>
#include <QStringList>

#include <array>

namespace dutydesk {

using namespace Qt::StringLiterals;

namespace {

struct Row {
    QLatin1StringView name;
    const QColor &(*of)(const Tokens &tokens);
    QRgb light;
    QRgb dark;
};

// clang-format off
#define DUTYDESK_TOKEN(name, member, light, dark) \
    Row {name ## _L1, [](const Tokens &t) -> const QColor & { return t.member; }, light, dark}
#define DUTYDESK_TONE(word, member, lightText, darkText, lightTint, darkTint, lightEdge, darkEdge, lightSolid, darkSolid) \
    DUTYDESK_TOKEN(word ".text", member.text, lightText, darkText), \
    DUTYDESK_TOKEN(word ".tint", member.tint, lightTint, darkTint), \
    DUTYDESK_TOKEN(word ".edge", member.edge, lightEdge, darkEdge), \
    DUTYDESK_TOKEN(word ".solid", member.solid, lightSolid, darkSolid)

const std::array rows {
    DUTYDESK_TOKEN("surface.window",   surface.window,   0xFFF2F4F6, 0xFF15181C),
    DUTYDESK_TOKEN("surface.rail",     surface.rail,     0xFFE8EBEF, 0xFF101316),
    DUTYDESK_TOKEN("surface.bar",      surface.bar,      0xFFFAFBFC, 0xFF191D21),
    DUTYDESK_TOKEN("surface.panel",    surface.panel,    0xFFFFFFFF, 0xFF1D2126),
    DUTYDESK_TOKEN("surface.sunken",   surface.sunken,   0xFFF7F8FA, 0xFF181C20),
    DUTYDESK_TOKEN("surface.hover",    surface.hover,    0xFFEDF0F3, 0xFF262B31),
    DUTYDESK_TOKEN("surface.selected", surface.selected, 0xFFE1EBF9, 0xFF1E3350),
    DUTYDESK_TOKEN("line.hair",        line.hair,        0xFFDCE0E5, 0xFF2D333A),
    DUTYDESK_TOKEN("line.control",     line.control,     0xFFC5CBD3, 0xFF414953),
    DUTYDESK_TOKEN("line.field",       line.field,       0xFF868F9B, 0xFF727C88),
    DUTYDESK_TOKEN("text.primary",     text.primary,     0xFF181C21, 0xFFE7EAEE),
    DUTYDESK_TOKEN("text.secondary",   text.secondary,   0xFF4B535E, 0xFFAEB6C0),
    DUTYDESK_TOKEN("text.tertiary",    text.tertiary,    0xFF626A75, 0xFF929BA6),
    DUTYDESK_TOKEN("accent.fill",      accent.fill,      0xFF1B59B3, 0xFF2F6DC6),
    DUTYDESK_TOKEN("accent.edge",      accent.edge,      0xFF154A97, 0xFF4A85D8),
    DUTYDESK_TOKEN("accent.on",        accent.on,        0xFFFFFFFF, 0xFFFFFFFF),
    DUTYDESK_TOKEN("focus.ring",       focus.ring,       0xFF1B59B3, 0xFF7DB0F5),
    DUTYDESK_TOKEN("text.link",        text.link,        0xFF1B59B3, 0xFF86B4F2),
    DUTYDESK_TOKEN("camera.back",      camera.back,      0xFF20252B, 0xFF0C0E11),
    DUTYDESK_TOKEN("camera.mid",       camera.mid,       0xFF2B3138, 0xFF16191D),
    DUTYDESK_TOKEN("camera.line",      camera.line,      0xFF39414A, 0xFF262B31),
    DUTYDESK_TOKEN("camera.glass",     camera.glass,     0xB80B0D10, 0xB80B0D10),
    DUTYDESK_TOKEN("camera.on",        camera.on,        0xFFE7EAEE, 0xFFE7EAEE),
    DUTYDESK_TOKEN("camera.found",     camera.found,     0xFF3FCB7E, 0xFF3FCB7E),
    DUTYDESK_TOKEN("paper",            paper,            0xFFFFFFFF, 0xFFFFFFFF),
    DUTYDESK_TOKEN("ink",              ink,              0xFF16191D, 0xFF16191D),
    DUTYDESK_TOKEN("scrim",            scrim,            0x61181C21, 0x8C000000),
    DUTYDESK_TOKEN("solid.on",         onSolid,          0xFFFFFFFF, 0xFF101316),
    DUTYDESK_TOKEN("chart.ok",         chart.ok,         0xFF1F7A48, 0xFF3FA66C),
    DUTYDESK_TOKEN("chart.main",       chart.main,       0xFF3C6FB8, 0xFF5C93DF),
    DUTYDESK_TOKEN("chart.empty",      chart.empty,      0xFFE6E9ED, 0xFF2B3138),
    DUTYDESK_TOKEN("scene.road",       scene.road,       0xFFD7DBE0, 0xFF3A4149),
    DUTYDESK_TOKEN("scene.marking",    scene.marking,    0xFFFFFFFF, 0xFFA9B1BB),
    DUTYDESK_TOKEN("scene.ground",     scene.ground,     0xFFEDF2EC, 0xFF1A211D),
    DUTYDESK_TOKEN("scene.partyA",     scene.partyA,     0xFF2464BC, 0xFF6BA3EC),
    DUTYDESK_TOKEN("scene.partyB",     scene.partyB,     0xFFAD6700, 0xFFD9A345),
    DUTYDESK_TOKEN("scene.onParty",    scene.onParty,    0xFFFFFFFF, 0xFF101316),
    DUTYDESK_TONE("ok",       ok,       0xFF176239, 0xFF7FD3A1, 0xFFE9F5EE, 0xFF16291F, 0xFFB4D8C2, 0xFF2B5640, 0xFF1F7A48, 0xFF3FA66C),
    DUTYDESK_TONE("warn",     warn,     0xFF7C4B00, 0xFFEDBE67, 0xFFFCF3E0, 0xFF2C2313, 0xFFE6CB95, 0xFF5E4A21, 0xFFAD6700, 0xFFD0942F),
    DUTYDESK_TONE("stop",     stop,     0xFFA01D1D, 0xFFF59B95, 0xFFFCECEB, 0xFF321B1B, 0xFFEDBDB9, 0xFF6B3231, 0xFFBF2A2A, 0xFFD9534F),
    DUTYDESK_TONE("info",     info,     0xFF1A539F, 0xFF93BFF7, 0xFFE9F1FB, 0xFF17263A, 0xFFB9D1EE, 0xFF2C4A72, 0xFF2464BC, 0xFF4C8CE0),
    DUTYDESK_TONE("offline",  offline,  0xFF434B57, 0xFFB7C0CB, 0xFFEBEEF2, 0xFF23282F, 0xFFC4CBD5, 0xFF444D58, 0xFF5C6673, 0xFF8A95A3),
    DUTYDESK_TONE("training", training, 0xFF63319C, 0xFFCBA9F2, 0xFFF2ECFA, 0xFF271D36, 0xFFD3BFEC, 0xFF4E3972, 0xFF7543B5, 0xFF9A6BDA),
};
// clang-format on
#undef DUTYDESK_TONE
#undef DUTYDESK_TOKEN

struct TypeStep {
    double size;
    QFont::Weight weight;
    bool mono;
};

TypeStep stepOf(Type type)
{
    switch (type) {
    case Type::Caption:
        return {11, QFont::Normal, false};
    case Type::Small:
        return {12, QFont::Normal, false};
    case Type::Base:
        return {13, QFont::Normal, false};
    case Type::Large:
        return {14, QFont::Normal, false};
    case Type::Heading:
        return {16, QFont::DemiBold, false};
    case Type::Title:
        return {20, QFont::DemiBold, false};
    case Type::Figure:
        return {24, QFont::DemiBold, false};
    case Type::Display:
        return {28, QFont::DemiBold, false};
    case Type::Clock:
        return {72, QFont::DemiBold, false};
    case Type::MonoCaption:
        return {11, QFont::Normal, true};
    case Type::Mono:
        return {12.5, QFont::Normal, true};
    case Type::MonoLarge:
        return {15, QFont::Normal, true};
    }
    Q_UNREACHABLE();
}

QStringList families(bool mono)
{
#if defined(Q_OS_WIN)
    return mono ? QStringList {u"Cascadia Mono"_s, u"Consolas"_s, u"Microsoft YaHei UI"_s}
                : QStringList {u"Segoe UI"_s, u"Microsoft YaHei UI"_s};
#elif defined(Q_OS_MACOS)
    return mono ? QStringList {u"SF Mono"_s, u"Menlo"_s, u"PingFang SC"_s}
                : QStringList {u"SF Pro"_s, u".AppleSystemUIFont"_s, u"PingFang SC"_s};
#else
    return mono ? QStringList {u"Noto Sans Mono"_s, u"Noto Sans CJK SC"_s}
                : QStringList {u"Noto Sans"_s, u"Noto Sans CJK SC"_s};
#endif
}

} // namespace

Tokens Tokens::of(Scheme scheme, int textSize)
{
    Tokens tokens;
    tokens.scheme = scheme;
    tokens.textSize = textSize;
    for (const Row &row : rows) {
        // The getter names the member; here is the one place that writes it.
        const_cast<QColor &>(row.of(tokens)) = QColor::fromRgba(scheme == Scheme::Light ? row.light : row.dark);
    }
    return tokens;
}

Tokens::Tone Tokens::tone(Meaning meaning) const
{
    switch (meaning) {
    case Meaning::Neutral:
        return {text.secondary, surface.sunken, line.control, offline.solid};
    case Meaning::Ok:
        return ok;
    case Meaning::Warn:
        return warn;
    case Meaning::Stop:
        return stop;
    case Meaning::Info:
        return info;
    case Meaning::Offline:
        return offline;
    case Meaning::Training:
        return training;
    }
    Q_UNREACHABLE();
}

QColor Tokens::colour(Ink which) const
{
    switch (which) {
    case Ink::Primary:
        return text.primary;
    case Ink::Secondary:
        return text.secondary;
    case Ink::Tertiary:
        return text.tertiary;
    case Ink::Link:
        return text.link;
    case Ink::OnAccent:
        return accent.on;
    case Ink::Accent:
        return accent.fill;
    case Ink::Ok:
        return ok.text;
    case Ink::Warn:
        return warn.text;
    case Ink::Stop:
        return stop.text;
    case Ink::Info:
        return info.text;
    case Ink::Offline:
        return offline.text;
    case Ink::Training:
        return training.text;
    case Ink::OnCamera:
        return camera.on;
    }
    Q_UNREACHABLE();
}

Ink Tokens::inkOf(Meaning meaning)
{
    switch (meaning) {
    case Meaning::Neutral:
        return Ink::Secondary;
    case Meaning::Ok:
        return Ink::Ok;
    case Meaning::Warn:
        return Ink::Warn;
    case Meaning::Stop:
        return Ink::Stop;
    case Meaning::Info:
        return Ink::Info;
    case Meaning::Offline:
        return Ink::Offline;
    case Meaning::Training:
        return Ink::Training;
    }
    Q_UNREACHABLE();
}

QColor Tokens::colour(QStringView name) const
{
    for (const Row &row : rows) {
        if (row.name == name)
            return row.of(*this);
    }
    return {};
}

QStringList Tokens::names()
{
    QStringList names;
    for (const Row &row : rows)
        names += row.name;
    return names;
}

QFont Tokens::font(Type type, int weight) const
{
    const TypeStep step = stepOf(type);
    QFont font;
    font.setFamilies(families(step.mono));
    font.setStyleHint(step.mono ? QFont::Monospace : QFont::SansSerif);
    font.setWeight(weight < 0 ? step.weight : QFont::Weight(weight));
    const double pixels = step.size * textSize / 13.0;
    // Half pixels exist in points only.
    const QScreen *screen = QGuiApplication::primaryScreen();
    if (screen != nullptr && pixels != int(pixels))
        font.setPointSizeF(pixels * 72.0 / screen->logicalDotsPerInchY());
    else
        font.setPixelSize(qRound(pixels));
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    font.setFeature(QFont::Tag("tnum"), 1);
#endif
    return font;
}

int Tokens::grown(int pixels) const
{
    return qRound(pixels * textSize / 13.0);
}

} // namespace dutydesk
