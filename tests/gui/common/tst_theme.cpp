// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fakepreferences.h"
#include "ui/common/icons.h"
#include "ui/common/keycapbutton.h"
#include "ui/common/languagecontroller.h"
#include "ui/common/maskedlabel.h"
#include "ui/common/pointsgauge.h"
#include "ui/common/textlabel.h"
#include "ui/common/themecontroller.h"

#include <QFocusFrame>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QTest>
#include <QTranslator>

using namespace dutydesk;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A language in which every sentence stands in brackets.
class Brackets : public QTranslator {
public:
    QString translate(const char *, const char *text, const char *, int) const override
    {
        return u"["_s + QString::fromUtf8(text) + u"]"_s;
    }
    bool isEmpty() const override { return false; }
};

} // namespace

class ThemeTest : public QObject {
    Q_OBJECT
private slots:
    void aChangeOfThemeReachesEveryWidgetAtOnce()
    {
        test::FakePreferences preferences;
        ThemeController theme(preferences);
        theme.setChoice(ThemeChoice::Light);
        QWidget window;
        auto *row = new QHBoxLayout(&window);
        auto *label = new TextLabel(Type::Base, Ink::Warn);
        auto *edit = new QLineEdit;
        row->addWidget(label);
        row->addWidget(edit);
        window.show();
        QCOMPARE(Theme::of(label).scheme, Scheme::Light);
        QCOMPARE(label->palette().color(QPalette::WindowText), Tokens::of(Scheme::Light).warn.text);
        theme.toggle();
        QCOMPARE(Theme::of(label).scheme, Scheme::Dark);
        QCOMPARE(label->palette().color(QPalette::WindowText), Tokens::of(Scheme::Dark).warn.text);
        const QColor ground = edit->grab().toImage().pixelColor(edit->width() / 2, edit->height() / 2);
        QCOMPARE(ground, Tokens::of(Scheme::Dark).surface.panel);
    }

    void theChoiceIsKept()
    {
        test::FakePreferences preferences;
        {
            ThemeController theme(preferences);
            theme.setChoice(ThemeChoice::Dark);
            theme.setTextSize(16);
            theme.setTextSize(15); // not one of the sizes
        }
        ThemeController again(preferences);
        QCOMPARE(again.choice(), ThemeChoice::Dark);
        QCOMPARE(again.scheme(), Scheme::Dark);
        QCOMPARE(again.textSize(), 16);
    }

    void textSizeGrowsLabelsAndButtons()
    {
        test::FakePreferences preferences;
        ThemeController theme(preferences);
        TextLabel label(Type::Base);
        label.setText(u"Text"_s);
        KeyCapButton button;
        button.setText(u"Record"_s);
        const int before = button.sizeHint().height();
        theme.setTextSize(18);
        QCOMPARE(label.font().pixelSize(), 18);
        QVERIFY(button.sizeHint().height() > before);
    }

    void iconsTakeTheInkOfTheTheme()
    {
        test::FakePreferences preferences;
        ThemeController theme(preferences);
        theme.setChoice(ThemeChoice::Light);
        const QIcon icon = iconOf(Icon::Dutydesk, Ink::Stop);
        const auto middle = [&icon] { return icon.pixmap(24, 24).toImage().pixelColor(12, 4); };
        QCOMPARE(middle(), Tokens::of(Scheme::Light).stop.text);
        theme.toggle();
        QCOMPARE(middle(), Tokens::of(Scheme::Dark).stop.text);
    }

    void everyIconHasAPicture()
    {
        for (int icon = int(Icon::Arrow); icon <= int(Icon::Walk); ++icon) {
            const QImage picture = iconPixmap(Icon(icon), Tokens::of(Scheme::Light).text.primary, 24, 2.0).toImage();
            QCOMPARE(picture.width(), 48); // crisp at a scale of two
            int drawn = 0;
            for (int y = 0; y < picture.height(); ++y) {
                for (int x = 0; x < picture.width(); ++x)
                    drawn += picture.pixelColor(x, y).alpha() > 128 ? 1 : 0;
            }
            QVERIFY2(drawn > 30, qPrintable(QString::number(icon)));
        }
    }

    void keyboardFocusIsRingedAndAMouseClickIsNot()
    {
        test::FakePreferences preferences;
        ThemeController theme(preferences);
        QWidget window;
        auto *row = new QHBoxLayout(&window);
        row->setContentsMargins(20, 20, 20, 20);
        KeyCapButton *buttons[2];
        for (KeyCapButton *&button : buttons) {
            button = new KeyCapButton;
            button->setText(u"Press"_s);
            row->addWidget(button);
        }
        window.show();
        window.activateWindow();
        buttons[0]->setFocus(Qt::TabFocusReason);
        const auto ring = [&window] { return window.findChild<QFocusFrame *>(u"focusRing"_s); };
        QTRY_VERIFY(ring() != nullptr && ring()->isVisible());
        QCOMPARE(ring()->widget(), buttons[0]);
        QCOMPARE(ring()->geometry(), buttons[0]->geometry().adjusted(-3, -3, 3, 3));
        QTest::mouseClick(buttons[1], Qt::LeftButton);
        QTRY_VERIFY(ring() == nullptr || !ring()->isVisible());
    }

    void languageChangeRetranslatesWidgets()
    {
        MaskedLabel masked;
        PointsGauge gauge;
        auto *button = masked.findChild<QPushButton *>(u"revealButton"_s);
        QCOMPARE(button->text(), u"Reveal"_s);
        Brackets brackets;
        QCoreApplication::installTranslator(&brackets);
        QTRY_COMPARE(button->text(), u"[Reveal]"_s);
        QTRY_COMPARE(gauge.accessibleName(), u"[Penalty points]"_s);
        QCoreApplication::removeTranslator(&brackets);
        QTRY_COMPARE(button->text(), u"Reveal"_s);
    }

    void theLanguageIsKeptAndSetsTheFormats()
    {
        test::FakePreferences preferences;
        preferences.setValue(u"look/language"_s, u"en"_s);
        LanguageController language(preferences);
        QCOMPARE(language.language(), LanguageController::Language::English);
        QWidget witness;
        language.toggle();
        QCOMPARE(QLocale().language(), QLocale::Chinese);
        QCOMPARE(preferences.values.value(u"look/language"_s).toString(), u"zh_CN"_s);
        LanguageController again(preferences);
        QCOMPARE(again.language(), LanguageController::Language::Chinese);
        again.setLanguage(LanguageController::Language::English);
        QCOMPARE(QLocale().language(), QLocale::English);
    }
};

QTEST_MAIN(ThemeTest)
#include "tst_theme.moc"
