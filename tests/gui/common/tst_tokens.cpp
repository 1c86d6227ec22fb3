// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/common/tokens.h"

#include <QTest>

#include <cmath>

using namespace dutydesk;
using namespace Qt::Literals::StringLiterals;

namespace {

double linear(double channel)
{
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

/// Relative luminance and contrast as WCAG 2.2 defines them.
double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double la = luminance(a) + 0.05;
    const double lb = luminance(b) + 0.05;
    return la > lb ? la / lb : lb / la;
}

} // namespace

class TokensTest : public QObject {
    Q_OBJECT
private slots:
    void measuredContrastHolds_data()
    {
        QTest::addColumn<QString>("ink");
        QTest::addColumn<QString>("ground");
        QTest::addColumn<double>("light");
        QTest::addColumn<double>("dark");
        // Section 3.3 of the design, and the last column of 3.2.
        const auto row = [](const char *ink, const char *ground, double light, double dark) {
            QTest::addRow("%s on %s", ink, ground)
                << QString::fromLatin1(ink) << QString::fromLatin1(ground) << light << dark;
        };
        row("text.primary", "surface.panel", 17.1, 13.4);
        row("text.secondary", "surface.panel", 7.8, 7.9);
        row("text.secondary", "surface.window", 7.1, 8.7);
        row("text.tertiary", "surface.panel", 5.5, 5.7);
        row("text.tertiary", "surface.rail", 4.6, 6.6);
        row("text.tertiary", "surface.selected", 4.5, 4.5);
        row("accent.on", "accent.fill", 6.7, 5.1);
        row("text.link", "surface.panel", 6.7, 7.6);
        row("line.field", "surface.panel", 3.3, 3.8);
        row("focus.ring", "surface.panel", 6.7, 7.2);
        row("focus.ring", "surface.window", 6.1, 8.0);
        row("ok.text", "ok.tint", 6.6, 8.6);
        row("warn.text", "warn.tint", 6.6, 9.0);
        row("stop.text", "stop.tint", 6.8, 7.6);
        row("info.text", "info.tint", 6.6, 8.0);
        row("offline.text", "offline.tint", 7.6, 8.1);
        row("training.text", "training.tint", 7.4, 8.0);
        row("ok.solid", "surface.panel", 5.3, 5.3);
        row("warn.solid", "surface.panel", 4.5, 6.1);
        row("stop.solid", "surface.panel", 5.9, 4.1);
        row("info.solid", "surface.panel", 5.8, 4.7);
        row("offline.solid", "surface.panel", 5.8, 5.3);
        row("training.solid", "surface.panel", 6.5, 4.2);
    }
    void measuredContrastHolds()
    {
        QFETCH(QString, ink);
        QFETCH(QString, ground);
        QFETCH(double, light);
        QFETCH(double, dark);
        for (const auto &[scheme, wanted] : {std::pair(Scheme::Light, light), std::pair(Scheme::Dark, dark)}) {
            const Tokens tokens = Tokens::of(scheme);
            const double measured = contrast(tokens.colour(ink), tokens.colour(ground));
            // The table is rounded to one decimal.
            QVERIFY2(measured >= wanted - 0.05, qPrintable(u"%1 instead of %2"_s.arg(measured).arg(wanted)));
        }
    }

    void textIsReadableOnEverySurfaceItCanAppearOn()
    {
        const QStringList surfaces {u"surface.window"_s, u"surface.rail"_s,  u"surface.bar"_s,     u"surface.panel"_s,
                                    u"surface.sunken"_s, u"surface.hover"_s, u"surface.selected"_s};
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
            const Tokens tokens = Tokens::of(scheme);
            for (const QString &surface : surfaces) {
                for (const QString &text :
                     {u"text.primary"_s, u"text.secondary"_s, u"text.tertiary"_s, u"text.link"_s}) {
                    const double measured = contrast(tokens.colour(text), tokens.colour(surface));
                    QVERIFY2(measured >= 4.45, qPrintable(u"%1 on %2: %3"_s.arg(text, surface).arg(measured)));
                }
                QVERIFY(contrast(tokens.focus.ring, tokens.colour(surface)) >= 3);
            }
            for (const Meaning meaning :
                 {Meaning::Ok, Meaning::Warn, Meaning::Stop, Meaning::Info, Meaning::Offline, Meaning::Training}) {
                const Tokens::Tone tone = tokens.tone(meaning);
                QVERIFY(contrast(tone.text, tone.tint) >= 4.5);
                QVERIFY(contrast(tone.text, tokens.surface.panel) >= 4.5);
                QVERIFY(contrast(tone.text, tokens.surface.selected) >= 4.5);
                QVERIFY(contrast(tone.solid, tokens.surface.panel) >= 3);
            }
            // Badges: red and grey with their numbers.
            QVERIFY(contrast(tokens.onSolid, tokens.stop.solid) >= 4.5);
            QVERIFY(contrast(tokens.onSolid, tokens.offline.solid) >= 4.5);
        }
    }

    void everyNameIsAColourOfBothThemes()
    {
        for (const QString &name : Tokens::names()) {
            QVERIFY2(Tokens::of(Scheme::Light).colour(name).isValid(), qPrintable(name));
            QVERIFY2(Tokens::of(Scheme::Dark).colour(name).isValid(), qPrintable(name));
        }
        QVERIFY(!Tokens::of(Scheme::Light).colour(u"surface.nothing").isValid());
    }

    void textGrowsWithTheTextSize()
    {
        const Tokens small = Tokens::of(Scheme::Light, 13);
        const Tokens large = Tokens::of(Scheme::Light, 18);
        QCOMPARE(small.grown(32), 32);
        QCOMPARE(large.grown(32), 44);
        QCOMPARE(small.font(Type::Base).pixelSize(), 13);
        QCOMPARE(large.font(Type::Base).pixelSize(), 18);
        QVERIFY(large.font(Type::Mono).families() != large.font(Type::Base).families());
    }
};

QTEST_MAIN(TokensTest)
#include "tst_tokens.moc"
