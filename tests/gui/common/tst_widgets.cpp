// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/common/banner.h"
#include "ui/common/fieldrow.h"
#include "ui/common/flowlayout.h"
#include "ui/common/keycapbutton.h"
#include "ui/common/licencenoedit.h"
#include "ui/common/maskedlabel.h"
#include "ui/common/pill.h"
#include "ui/common/plateedit.h"
#include "ui/common/pointsgauge.h"
#include "ui/common/segmentedcontrol.h"
#include "ui/common/twostepbutton.h"
#include "ui/common/verdictpanel.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

using namespace dutydesk;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Counts the pixels of a colour.
int pixels(QWidget &widget, const QColor &colour)
{
    const QImage picture = widget.grab().toImage();
    int count = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            count += picture.pixelColor(x, y) == colour ? 1 : 0;
    }
    return count;
}

} // namespace

class WidgetsTest : public QObject {
    Q_OBJECT
private slots:
    void theGaugeSaysAllItsValues()
    {
        PointsGauge gauge;
        gauge.setPoints(6, 1);
        gauge.setCycleEnd(QDate(2027, 5, 7));
        QCOMPARE(gauge.valueText(), u"6 of 12 points counted, 1 pending, 7 projected, cycle to 7 May 2027"_s);
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&gauge);
        QVERIFY(accessible != nullptr);
        QCOMPARE(accessible->role(), QAccessible::Indicator);
        QCOMPARE(accessible->text(QAccessible::Value), gauge.valueText());
        QCOMPARE(accessible->text(QAccessible::Name), u"Penalty points"_s);
        gauge.setPoints(6, 1, 4);
        QCOMPARE(gauge.projected(), 11);
        QCOMPARE(gauge.valueText(), u"6 of 12 points counted, 4 by this case, 1 pending, 11 projected"_s);
    }

    void theGaugeTurnsAtNineAndAtTwelve()
    {
        const Tokens tokens = Tokens::of(Scheme::Light);
        PointsGauge gauge;
        gauge.setNumbersShown(false);
        gauge.resize(480, gauge.sizeHint().height());
        gauge.setPoints(8, 0);
        QVERIFY(pixels(gauge, tokens.chart.main) > 1000);
        QCOMPARE(pixels(gauge, tokens.warn.solid), 0);
        gauge.setPoints(9, 0);
        QCOMPARE(pixels(gauge, tokens.chart.main), 0);
        QVERIFY(pixels(gauge, tokens.warn.solid) > 1000);
        gauge.setPoints(12, 0);
        QVERIFY(pixels(gauge, tokens.stop.solid) > 1000);
        QCOMPARE(pixels(gauge, tokens.chart.empty), 0);
    }

    void legalStepsNeedTwoPresses()
    {
        TwoStepButton button;
        button.setTexts(u"Release"_s, u"Confirm release"_s, u"The driver may go on."_s);
        button.setConfirmTime(200ms);
        QSignalSpy confirmed(&button, &TwoStepButton::confirmed);
        QTest::mouseClick(&button, Qt::LeftButton);
        QCOMPARE(confirmed.count(), 0);
        QCOMPARE(button.text(), u"Confirm release"_s);
        QCOMPARE(button.accessibleDescription(), u"The driver may go on."_s);
        QTRY_VERIFY(!button.isArmed()); // after the time it is as before
        QCOMPARE(button.text(), u"Release"_s);
        QCOMPARE(confirmed.count(), 0);
        QTest::mouseClick(&button, Qt::LeftButton);
        QTest::mouseClick(&button, Qt::LeftButton);
        QCOMPARE(confirmed.count(), 1);
        QVERIFY(!button.isArmed());
    }

    void enterPressesAButtonUnlessToldNotTo()
    {
        KeyCapButton button;
        QSignalSpy clicked(&button, &QPushButton::clicked);
        QTest::keyClick(&button, Qt::Key_Return);
        QCOMPARE(clicked.count(), 1);
        button.setEnterPresses(false);
        QTest::keyClick(&button, Qt::Key_Return);
        QCOMPARE(clicked.count(), 1);
        button.setWhyDisabled(u"Release is blocked by status B"_s);
        QCOMPARE(button.toolTip(), u"Release is blocked by status B"_s);
    }

    void theCheckCharacterIsExplainedAsItIsTyped()
    {
        // Fictional: area 110105, nobody's number.
        LicenceNoEdit edit;
        QSignalSpy changed(&edit, &LicenceNoEdit::valueChanged);
        QTest::keyClicks(&edit, u"110105 19900312 00"_s);
        QCOMPARE(edit.value(), u"1101051990031200"_s);
        QCOMPARE(edit.explanation(), u"16 of 18 characters."_s);
        QCOMPARE(edit.explanationMeaning(), Meaning::Neutral);
        QTest::keyClicks(&edit, u"17"_s);
        QVERIFY(!edit.number());
        QCOMPARE(edit.explanationMeaning(), Meaning::Stop);
        QVERIFY2(edit.explanation().contains(u"is 7") && edit.explanation().contains(u"ask for 0"),
                 qPrintable(edit.explanation()));
        QTest::keyClick(&edit, Qt::Key_Backspace);
        QTest::keyClicks(&edit, u"0"_s);
        QVERIFY(edit.number());
        QCOMPARE(edit.explanationMeaning(), Meaning::Ok);
        QVERIFY(changed.count() >= 18);
    }

    void aRightNumberIsMaskedWhenTheFieldIsLeft()
    {
        QWidget window;
        LicenceNoEdit edit(&window);
        QLineEdit other(&window);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        edit.setFocus();
        QTest::keyClicks(&edit, u"110105199003120010"_s);
        other.setFocus();
        QTRY_VERIFY(!edit.hasFocus());
        QCOMPARE(edit.text(), u"110105••••••••0010"_s);
        QCOMPARE(edit.value(), u"110105199003120010"_s);
        edit.setFocus();
        QTRY_COMPARE(edit.text(), u"110105199003120010"_s);
    }

    void twelveDigitsAreAFileNumber()
    {
        LicenceNoEdit edit;
        QTest::keyClicks(&edit, u"110100000147"_s);
        QVERIFY(edit.fileNumber());
        QVERIFY(!edit.number());
    }

    void platesAreUpperCaseWithoutIAndO()
    {
        PlateEdit edit;
        edit.setText(u"测"_s);
        edit.setCursorPosition(1);
        QTest::keyClicks(&edit, u"aio t0001"_s);
        QCOMPARE(edit.value(), u"测AT0001"_s);
        QVERIFY(edit.plate());
        QTest::keyClick(&edit, Qt::Key_Return);
        QCOMPARE(edit.text(), u"测A·T0001"_s);
        edit.setText(u"1AT0001"_s);
        QCOMPARE(edit.explanationMeaning(), Meaning::Stop);
        QVERIFY(edit.explanation().contains(u"region"));
    }

    void aRevealIsAskedForAndEnds()
    {
        MaskedLabel label;
        label.setNumber(u"110105••••••••0010"_s, u"110105199003120010"_s);
        label.setRevealTime(200ms);
        label.show();
        auto *number = label.findChild<QLabel *>(u"maskedNumber"_s);
        auto *button = label.findChild<QPushButton *>(u"revealButton"_s);
        QSignalSpy asked(&label, &MaskedLabel::revealAsked);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(number->text(), u"110105••••••••0010"_s); // nothing before it is journalled
        label.reveal();
        QCOMPARE(number->text(), u"110105199003120010"_s);
        QTRY_COMPARE(number->text(), u"110105••••••••0010"_s);
        label.reveal();
        label.hide();
        QCOMPARE(number->text(), u"110105••••••••0010"_s);
    }

    void arrowKeysMoveAndChooseSegments()
    {
        QWidget window;
        SegmentedControl control(&window);
        for (const QString &text : {u"Camera"_s, u"Photo"_s, u"Scanner"_s})
            control.addSegment(Icon::None, text);
        control.setSegmentEnabled(1, false);
        window.show();
        QSignalSpy chosen(&control, &SegmentedControl::chosen);
        QTest::keyClick(control.segment(0), Qt::Key_Right);
        QCOMPARE(control.current(), 2); // over the one that is off
        QCOMPARE(chosen.count(), 1);
        QTest::keyClick(control.segment(2), Qt::Key_Right);
        QCOMPARE(control.current(), 0);
        control.setCurrent(2);
        QCOMPARE(chosen.count(), 2); // set by the program: not the officer's choice
    }

    void aWrongFieldIsRedAndSaysWhy()
    {
        auto *edit = new QLineEdit;
        FieldRow row(edit);
        row.setLabel(u"Road"_s);
        QCOMPARE(edit->accessibleName(), u"Road"_s);
        row.setMessage(Meaning::Stop, u"Road is missing."_s);
        QVERIFY(edit->property("invalid").toBool());
        QCOMPARE(edit->accessibleDescription(), u"Road is missing."_s);
        row.setMessage(Meaning::Warn, u"Caps Lock is on"_s);
        QVERIFY(!edit->property("invalid").toBool());
        row.clearMessage();
        QVERIFY(row.message().isEmpty());
    }

    void theVerdictIsOneSentenceForAScreenReader()
    {
        VerdictPanel panel;
        panel.setHead(Meaning::Stop, Icon::OctagonCross, u"Entitled to drive now"_s, u"Must not drive"_s,
                      u"Live · 14 s ago"_s, true);
        QCOMPARE(panel.accessibleName(), u"Entitled to drive now: Must not drive. Live · 14 s ago"_s);
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&panel);
        QCOMPARE(accessible->role(), QAccessible::Grouping);
        QCOMPARE(panel.word(), u"Must not drive"_s);
    }

    void pillsWrapAndAreNeverElided()
    {
        QWidget holder;
        auto *flow = new FlowLayout(&holder);
        QList<Pill *> pills;
        for (int i = 0; i < 6; ++i) {
            pills += new Pill(Meaning::Warn, Icon::Triangle, u"Unhandled violation"_s);
            flow->addWidget(pills.last());
        }
        holder.resize(200, 400);
        holder.show();
        for (const Pill *pill : std::as_const(pills)) {
            QVERIFY(pill->width() >= pill->sizeHint().width());
            QVERIFY(pill->geometry().right() <= 200);
        }
        QVERIFY(pills.last()->y() > pills.first()->y());
    }

    void bannersSayTitleAndTextAndOfferOneAction()
    {
        Banner banner;
        QSignalSpy pressed(&banner, &Banner::actionPressed);
        banner.setMessage(Meaning::Stop, u"Refused."_s, u"Correct it."_s);
        banner.setAction(u"Open"_s);
        banner.show();
        QTest::mouseClick(banner.findChild<QPushButton *>(u"bannerAction"_s), Qt::LeftButton);
        QCOMPARE(pressed.count(), 1);
        QCOMPARE(banner.accessibleName(), u"Refused."_s);
        QCOMPARE(banner.accessibleDescription(), u"Correct it."_s);
    }
};

QTEST_MAIN(WidgetsTest)
#include "tst_widgets.moc"
