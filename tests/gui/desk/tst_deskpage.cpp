// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/words.h"
#include "tests/gui/desk/samplescan.h"
#include "tests/gui/support/testdesk.h"
#include "tests/support/samples.h"
#include "ui/common/banner.h"
#include "ui/common/keycapbutton.h"
#include "ui/common/textlabel.h"
#include "ui/common/themecontroller.h"
#include "ui/common/verdictpanel.h"
#include "ui/desk/cameraview.h"
#include "ui/desk/deskpage.h"
#include "ui/desk/resultpane.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace dutydesk;
using namespace dutydesk::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The first wrapped text that its label is too low for; empty when all of it is in sight.
static QString cutText(const QWidget *page)
{
    for (const QLabel *label : page->findChildren<QLabel *>()) {
        if (label->isVisible() && label->wordWrap() && label->heightForWidth(label->width()) > label->height())
            return label->text();
    }
    return {};
}

/// The Desk page, driven by real keys. Everybody here is fictional.
class TestDeskPage : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void anEmptyDeskTeaches();
    void aScanShowsBothVerdicts();
    void anAlteredDocumentLeavesTheEntitlementAlone();
    void enterAloneNeverReleasesAnybody();
    void f4ReleasesAndSaysSo();
    void mustNotDriveBlocksReleaseWithTheReason();
    void lastKnownNeverSaysLive();
    void releaseOnLastKnownTakesTwoSteps();
    void askingIsShownUntilCentralAnswers();
    void aPushedChangeIsOnScreen();
    void anAnswerTooOldLosesItsLiveMark();
    void theSameLicenceShownAgainKeepsWhatWasDone();
    void f2StartsACase();
    void revealNeedsAReasonAndHidesAgain();
    void aHandScannerIsReadWhereverTheFocusIs();
    void slowTypingIsNoScanner();
    void aTypedNumberNeedsAPurpose();
    void f5LooksUpThePlate();
    void severalCodesAreChosenByKey();
    void everyCameraTroubleIsSaidWithAdvice_data();
    void everyCameraTroubleIsSaidWithAdvice();
    void aPictureWithoutACodeIsSaid();
    void altArrowsReopenScans();
    void escClearsTheDesk();
    void forgettingLeavesNoPersonBehind();
    void pictures();

private:
    void show(const Verification &document = genuineDocument());
    void typeSlowly(QWidget *target, const QString &text);
    void openDesk(bool training = false);
    template <class T>
    T *child(const QString &name) const
    {
        auto *found = page->findChild<T *>(name);
        if (!found)
            qFatal("no %ls", qUtf16Printable(name));
        return found;
    }
    QString word(const QString &panel) const { return child<VerdictPanel>(panel)->word(); }
    QString age() const
    {
        return child<VerdictPanel>(u"entitlementVerdict"_s)->findChild<TextLabel *>(u"verdictAge"_s)->text();
    }

    FakePreferences themePreferences;
    std::unique_ptr<ThemeController> theme;
    std::unique_ptr<TestDesk> desk;
    std::unique_ptr<DeskPage> page;
};

void TestDeskPage::initTestCase()
{
    theme = std::make_unique<ThemeController>(themePreferences);
    theme->setChoice(ThemeChoice::Light);
}

void TestDeskPage::init()
{
    openDesk();
}

void TestDeskPage::openDesk(bool training)
{
    page.reset();
    desk = std::make_unique<TestDesk>(training);
    desk->signInNow();
    desk->setLive();
    desk->setTrustList();
    page = std::make_unique<DeskPage>(desk->services);
    page->resize(1364, 826);
    page->show();
    page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(page.get()));
    page->activate();
}

void TestDeskPage::cleanup()
{
    page.reset();
    desk.reset();
}

void TestDeskPage::show(const Verification &document)
{
    desk->credentials.answer = [document](const Reading &, const std::optional<TrustList> &) { return document; };
    desk->camera.show(sampleFrame(), {sampleReading()});
}

void TestDeskPage::typeSlowly(QWidget *target, const QString &text)
{
    for (const QChar letter : text) {
        desk->clock.advance(200ms);
        // Letters that no keyboard has come from an input method, as they do for an officer.
        if (letter.unicode() < 128)
            QTest::keyClick(target, letter.toLatin1());
        else
            QTest::sendKeyEvent(QTest::Click, target, Qt::Key_unknown, letter, Qt::NoModifier);
    }
}

void TestDeskPage::anEmptyDeskTeaches()
{
    QVERIFY(child<QWidget>(u"deskEmpty"_s)->isVisible());
    QVERIFY(!child<QWidget>(u"documentVerdict"_s)->isVisible());
    QVERIFY(!child<KeyCapButton>(u"recordViolation"_s)->isEnabled());
    QVERIFY(!child<KeyCapButton>(u"release"_s)->isEnabled());
}

void TestDeskPage::aScanShowsBothVerdicts()
{
    show();
    QTRY_COMPARE(word(u"documentVerdict"_s), u"Genuine"_s);
    QTRY_COMPARE(word(u"entitlementVerdict"_s), u"May drive"_s);
    QCOMPARE(age(), u"Live · 0 s ago"_s);
    QVERIFY(!child<QWidget>(u"deskEmpty"_s)->isVisible());
    QVERIFY(child<TextLabel>(u"holderName"_s)->text().contains(u"ZHANG San"));
    QVERIFY(!child<TextLabel>(u"maskedNumber"_s)->text().contains(sampleNumber().text()));
    QTRY_COMPARE(QApplication::focusWidget(), static_cast<QWidget *>(child<KeyCapButton>(u"recordViolation"_s)));
    desk->clock.advance(14s);
    page->findChild<ResultPane *>()->tick();
    QCOMPARE(age(), u"Live · 14 s ago"_s);
}

void TestDeskPage::anAlteredDocumentLeavesTheEntitlementAlone()
{
    Verification document = genuineDocument();
    document.checks[1] = {CheckKind::Signature, CheckResult::Failed, CheckReason::SignatureWrong, {}};
    show(document);
    QTRY_COMPARE(word(u"entitlementVerdict"_s), u"May drive"_s);
    QCOMPARE(word(u"documentVerdict"_s), u"Altered"_s);
    QCOMPARE(child<VerdictPanel>(u"documentVerdict"_s)->meaning(), Meaning::Stop);
    QCOMPARE(child<VerdictPanel>(u"entitlementVerdict"_s)->meaning(), Meaning::Ok);
}

void TestDeskPage::enterAloneNeverReleasesAnybody()
{
    QSignalSpy released(&desk->checkLicence, &CheckLicence::released);
    QSignalSpy started(page.get(), &DeskPage::violationStarted);
    show();
    QTRY_COMPARE(word(u"entitlementVerdict"_s), u"May drive"_s);
    child<KeyCapButton>(u"release"_s)->setFocus();
    for (int i = 0; i < 4; ++i) {
        desk->clock.advance(1s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    }
    QTest::qWait(0);
    QCOMPARE(released.count(), 0);
    QVERIFY(desk->checkLicence.current().answer.has_value());
}

void TestDeskPage::f4ReleasesAndSaysSo()
{
    QSignalSpy released(&desk->checkLicence, &CheckLicence::released);
    QSignalSpy status(page.get(), &Page::statusChanged);
    show();
    QTRY_COMPARE(word(u"entitlementVerdict"_s), u"May drive"_s);
    QTest::keyClick(page.get(), Qt::Key_F4);
    QTRY_COMPARE(released.count(), 1);
    QTRY_VERIFY(child<QWidget>(u"deskEmpty"_s)->isVisible());
    QVERIFY(desk->journalStore.actions().contains(journalWord(JournalAction::Released)));
    QVERIFY(status.last().first().value<PageStatus>().text.contains(u"ZHANG San 张三 was released"));
}

void TestDeskPage::mustNotDriveBlocksReleaseWithTheReason()
{
    PenaltyStatus status = sampleStatus();
    status.letters = StatusLetters(u"D");
    desk->central.licences.insert_or_assign(sampleNumber().text(), status);
    QSignalSpy released(&desk->checkLicence, &CheckLicence::released);
    show();
    QTRY_COMPARE(word(u"entitlementVerdict"_s), u"Must not drive"_s);
    QCOMPARE(word(u"documentVerdict"_s), u"Genuine"_s);
    QVERIFY(!child<KeyCapButton>(u"release"_s)->isEnabled());
    QCOMPARE(child<TextLabel>(u"releaseRemark"_s)->text(), u"Release is blocked by status D"_s);
    QTest::keyClick(page.get(), Qt::Key_F4);
    QTest::keyClick(page.get(), Qt::Key_F4);
    QCOMPARE(released.count(), 0);
}

void TestDeskPage::lastKnownNeverSaysLive()
{
    desk->statuses.keep(signedStatus(sampleStatus(), desk->central.signer), sampleStatus(),
                        desk->clock.now().addSecs(-11520));
    desk->central.down = Error {ErrorKind::Offline, {}};
    desk->setOffline();
    show();
    QTRY_COMPARE(word(u"entitlementVerdict"_s), u"Last known: may drive"_s);
    QCOMPARE(age(), u"Offline · 3 h 12 min old"_s);
    QCOMPARE(child<VerdictPanel>(u"entitlementVerdict"_s)->meaning(), Meaning::Offline);
    QCOMPARE(word(u"documentVerdict"_s), u"Genuine"_s);
    for (const QLabel *label : page->findChildren<QLabel *>()) {
        if (label->isVisible())
            QVERIFY2(!label->text().contains(u"Live"), qPrintable(label->text()));
    }
}

void TestDeskPage::releaseOnLastKnownTakesTwoSteps()
{
    lastKnownNeverSaysLive();
    QSignalSpy released(&desk->checkLicence, &CheckLicence::released);
    QVERIFY(!child<KeyCapButton>(u"release"_s)->isVisible());
    QTest::keyClick(page.get(), Qt::Key_F4);
    QTest::qWait(0);
    QCOMPARE(released.count(), 0);
    QVERIFY(child<TextLabel>(u"releaseRemark"_s)->text().contains(u"last known answer"));
    QTest::keyClick(page.get(), Qt::Key_F4);
    QTRY_COMPARE(released.count(), 1);
    QVERIFY(desk->journalStore.actions().contains(journalWord(JournalAction::ReleasedOnLastKnown)));
}

void TestDeskPage::askingIsShownUntilCentralAnswers()
{
    desk->central.held = true;
    show();
    QTRY_COMPARE(word(u"entitlementVerdict"_s), u"Asking central"_s);
    QCOMPARE(word(u"documentVerdict"_s), u"Genuine"_s); // local, before anybody answered
    QVERIFY(!child<KeyCapButton>(u"release"_s)->isEnabled());
    QTRY_VERIFY(desk->central.waiting() > 0);
    desk->central.releaseAll();
    QTRY_COMPARE(word(u"entitlementVerdict"_s), u"May drive"_s);
}

void TestDeskPage::aPushedChangeIsOnScreen()
{
    show();
    QTRY_COMPARE(word(u"entitlementVerdict"_s), u"May drive"_s);
    PenaltyStatus status = sampleStatus();
    status.letters = StatusLetters(u"BH");
    status.pointsCounted = 12;
    status.version = 18;
    status.etag = u"\"18\""_s;
    desk->central.licences.insert_or_assign(sampleNumber().text(), status);
    emit desk->feed.licenceChanged(sampleNumber().text(), 18);
    QTRY_COMPARE(word(u"entitlementVerdict"_s), u"Must not drive"_s);
    QTRY_VERIFY(child<Banner>(u"deskBanner"_s)->isVisible());
    QVERIFY(child<Banner>(u"deskBanner"_s)->title().contains(u"Central has just changed"));
    QVERIFY(!child<KeyCapButton>(u"release"_s)->isEnabled());
}

void TestDeskPage::anAnswerTooOldLosesItsLiveMark()
{
    show();
    QTRY_COMPARE(word(u"entitlementVerdict"_s), u"May drive"_s);
    desk->clock.advance(91s);
    page->findChild<ResultPane *>()->tick();
    QCOMPARE(word(u"entitlementVerdict"_s), u"Last known: may drive"_s);
    QVERIFY(!age().contains(u"Live"));
}

void TestDeskPage::theSameLicenceShownAgainKeepsWhatWasDone()
{
    show();
    QTRY_COMPARE(word(u"entitlementVerdict"_s), u"May drive"_s);
    desk->checkLicence.setPhotoCompared(true);
    const auto asked = desk->central.calls.count(u"licence"_s);
    desk->clock.advance(5s); // out of view, and back
    show();
    QTRY_VERIFY(desk->central.calls.count(u"licence"_s) > asked);
    QVERIFY(desk->checkLicence.current().photoCompared);
    QTRY_COMPARE(age(), u"Live · 0 s ago"_s);
}

void TestDeskPage::f2StartsACase()
{
    QSignalSpy started(page.get(), &DeskPage::violationStarted);
    show();
    QTRY_COMPARE(word(u"entitlementVerdict"_s), u"May drive"_s);
    QTest::keyClick(page.get(), Qt::Key_F2);
    QTRY_COMPARE(started.count(), 1);
    const auto draft = started.first().first().value<ViolationCase>();
    QCOMPARE(draft.person.licenceNumber, sampleNumber().text());
    QCOMPARE(draft.person.documentVerdict, dutydesk::word(DocumentVerdict::Genuine));
    QCOMPARE(draft.person.pointsBefore.value_or(-1), 6);
    QCOMPARE(desk->memory.cases.size(), size_t(1));
}

void TestDeskPage::revealNeedsAReasonAndHidesAgain()
{
    show();
    QTRY_COMPARE(word(u"entitlementVerdict"_s), u"May drive"_s);
    QTest::keyClick(page.get(), Qt::Key_R, Qt::AltModifier);
    auto *menu = page->findChild<QMenu *>(u"revealReasons"_s);
    QVERIFY(menu);
    QVERIFY(!child<TextLabel>(u"maskedNumber"_s)->text().contains(sampleNumber().text()));
    QVERIFY(!desk->journalStore.actions().contains(journalWord(JournalAction::NumberRevealed)));
    menu->actions().at(1)->trigger();
    QTRY_VERIFY(desk->journalStore.actions().contains(journalWord(JournalAction::NumberRevealed)));
    QVERIFY(child<TextLabel>(u"maskedNumber"_s)->text().remove(u' ').contains(sampleNumber().text()));
    menu->close();
    page->deactivate(); // another page, or the lock
    QVERIFY(!child<TextLabel>(u"maskedNumber"_s)->text().remove(u' ').contains(sampleNumber().text()));
}

void TestDeskPage::aHandScannerIsReadWhereverTheFocusIs()
{
    desk->credentials.answer = [](const Reading &, const std::optional<TrustList> &) { return genuineDocument(); };
    QSignalSpy released(&desk->checkLicence, &CheckLicence::released);
    QTest::keyClick(page.get(), Qt::Key_F5); // the focus is in the plate
    auto *plate = child<QLineEdit>(u"deskPlate"_s);
    QTRY_COMPARE(QApplication::focusWidget(), static_cast<QWidget *>(plate));
    const QByteArray scanned("NCFOXN SAMPLE CODE");
    for (const char letter : scanned) {
        desk->clock.advance(5ms);
        QTest::keyClick(QApplication::focusWidget(), letter);
    }
    desk->clock.advance(5ms);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(word(u"documentVerdict"_s), u"Genuine"_s);
    QCOMPARE(desk->checkLicence.current().reading->bytes, QByteArray("NCFOXN SAMPLE CODE"));
    QCOMPARE(desk->checkLicence.current().reading->source, ReadingSource::HandScanner);
    QVERIFY(plate->text().isEmpty());
    QCOMPARE(released.count(), 0);
}

void TestDeskPage::slowTypingIsNoScanner()
{
    QTest::keyClick(page.get(), Qt::Key_4, Qt::AltModifier);
    auto *number = child<QLineEdit>(u"typedNumber"_s);
    QTRY_COMPARE(QApplication::focusWidget(), static_cast<QWidget *>(number));
    typeSlowly(number, u"1101051990"_s);
    QVERIFY(!desk->checkLicence.current().document);
    QCOMPARE(number->text().remove(u' '), u"1101051990"_s);
}

void TestDeskPage::aTypedNumberNeedsAPurpose()
{
    QTest::keyClick(page.get(), Qt::Key_4, Qt::AltModifier);
    auto *number = child<QLineEdit>(u"typedNumber"_s);
    QTRY_COMPARE(QApplication::focusWidget(), static_cast<QWidget *>(number));
    typeSlowly(number, sampleNumber().text());
    QVERIFY(!child<KeyCapButton>(u"typedLookUp"_s)->isEnabled());
    desk->clock.advance(1s);
    QTest::keyClick(number, Qt::Key_Return);
    auto *purpose = child<QComboBox>(u"typedPurpose"_s);
    QTRY_COMPARE(QApplication::focusWidget(), static_cast<QWidget *>(purpose));
    QVERIFY(desk->checkLicence.current().isEmpty());
    QTest::keyClick(purpose, Qt::Key_Down);
    QVERIFY(child<KeyCapButton>(u"typedLookUp"_s)->isEnabled());
    QTest::mouseClick(child<KeyCapButton>(u"typedLookUp"_s), Qt::LeftButton);
    QTRY_COMPARE(word(u"entitlementVerdict"_s), u"May drive"_s);
    QCOMPARE(word(u"documentVerdict"_s), u"None shown"_s);
}

void TestDeskPage::f5LooksUpThePlate()
{
    show();
    QTRY_COMPARE(word(u"entitlementVerdict"_s), u"May drive"_s);
    desk->clock.advance(1s);
    QTest::keyClick(page.get(), Qt::Key_F5);
    auto *plate = child<QLineEdit>(u"deskPlate"_s);
    QTRY_COMPARE(QApplication::focusWidget(), static_cast<QWidget *>(plate));
    typeSlowly(plate, samplePlate().text());
    desk->clock.advance(1s);
    QTest::keyClick(page.get(), Qt::Key_F5);
    QTRY_VERIFY(desk->checkLicence.current().vehicle.has_value());
    QStringList pills;
    for (const QLabel *label : child<QWidget>(u"vehicleCard"_s)->findChildren<QLabel *>())
        pills << label->text() + label->accessibleName();
    QVERIFY2(pills.join(u'|').contains(u"C1 covers it"), qPrintable(pills.join(u'|')));
}

void TestDeskPage::severalCodesAreChosenByKey()
{
    desk->credentials.answer = [](const Reading &, const std::optional<TrustList> &) { return genuineDocument(); };
    desk->camera.show(sampleFrame(), {sampleReading("FIRST"), sampleReading("SECOND")});
    QVERIFY(!desk->checkLicence.current().document);
    auto *second = page->findChild<KeyCapButton *>(u"chooseCode2"_s);
    QVERIFY(second && second->isVisible());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(second));
    QTest::keyClick(second, Qt::Key_Space);
    QTRY_VERIFY(desk->checkLicence.current().reading.has_value());
    QCOMPARE(desk->checkLicence.current().reading->bytes, QByteArray("SECOND"));
}

void TestDeskPage::everyCameraTroubleIsSaidWithAdvice_data()
{
    QTest::addColumn<CameraState>("state");
    QTest::newRow("none") << CameraState::NoCamera;
    QTest::newRow("busy") << CameraState::Busy;
    QTest::newRow("unplugged") << CameraState::Unplugged;
    QTest::newRow("no permission") << CameraState::NoPermission;
    QTest::newRow("failed") << CameraState::Failed;
}

void TestDeskPage::everyCameraTroubleIsSaidWithAdvice()
{
    QFETCH(CameraState, state);
    desk->camera.setState(state);
    auto *view = child<CameraView>(u"cameraView"_s);
    QCOMPARE(view->state(), state);
    QVERIFY(view->accessibleDescription().contains(CameraView::stateTitle(state)));
    QVERIFY(!CameraView::stateAdvice(state).isEmpty());
    QVERIFY(child<KeyCapButton>(u"scanAgain"_s)->isVisible());
    // The desk works on: a number can still be typed.
    QTest::keyClick(page.get(), Qt::Key_4, Qt::AltModifier);
    QVERIFY(child<QLineEdit>(u"typedNumber"_s)->isVisible());
}

void TestDeskPage::aPictureWithoutACodeIsSaid()
{
    desk->pictures.answer = ScannedPicture {sampleFrame(), {}};
    QTest::keyClick(page.get(), Qt::Key_2, Qt::AltModifier);
    QImage picture(32, 32, QImage::Format_RGB32);
    picture.fill(Qt::white);
    QGuiApplication::clipboard()->setImage(picture);
    QTest::mouseClick(child<KeyCapButton>(u"pastePicture"_s), Qt::LeftButton);
    const auto said = [this] {
        const auto labels = page->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [](const QLabel *label) {
            return label->isVisible() && label->text().contains(u"No code was found");
        });
    };
    QTRY_VERIFY(said());
}

void TestDeskPage::altArrowsReopenScans()
{
    show();
    QTRY_COMPARE(word(u"entitlementVerdict"_s), u"May drive"_s);
    QTRY_COMPARE(child<QAbstractItemView>(u"scanList"_s)->model()->rowCount(), 1);
    QTest::keyClick(page.get(), Qt::Key_Escape);
    QTRY_VERIFY(child<QWidget>(u"deskEmpty"_s)->isVisible());
    QTest::keyClick(page.get(), Qt::Key_Up, Qt::AltModifier);
    QTRY_COMPARE(word(u"entitlementVerdict"_s), u"May drive"_s);
    QCOMPARE(word(u"documentVerdict"_s), u"None shown"_s); // the document is not on the desk any more
}

void TestDeskPage::escClearsTheDesk()
{
    show();
    QTRY_COMPARE(word(u"entitlementVerdict"_s), u"May drive"_s);
    QTest::keyClick(page.get(), Qt::Key_Escape);
    QTRY_VERIFY(child<QWidget>(u"deskEmpty"_s)->isVisible());
    QVERIFY(desk->checkLicence.current().isEmpty());
}

void TestDeskPage::forgettingLeavesNoPersonBehind()
{
    show();
    QTRY_COMPARE(word(u"entitlementVerdict"_s), u"May drive"_s);
    page->deactivate();
    page->forget();
    for (const QLabel *label : page->findChildren<QLabel *>())
        QVERIFY2(!label->text().contains(u"ZHANG"), qPrintable(label->text()));
    QCOMPARE(child<QAbstractItemView>(u"scanList"_s)->model()->rowCount(), 0);
}

void TestDeskPage::pictures()
{
    // Every state lays itself out in both sizes without any widget running out of the page.
    const QString folder = qEnvironmentVariable("DUTYDESK_PICTURES");
    const auto take = [this, &folder](const QString &name) {
        for (const QSize size : {QSize(1364, 826), QSize(1104, 646)}) {
            for (const ThemeChoice choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
                theme->setChoice(choice);
                page->resize(size);
                QCoreApplication::processEvents();
                for (const QString &fixed : {u"recordViolation"_s, u"documentVerdict"_s, u"sourcePicker"_s}) {
                    const auto *widget = page->findChild<QWidget *>(fixed);
                    if (widget->isVisible())
                        QVERIFY2(page->rect().contains(QRect(widget->mapTo(page.get(), QPoint()), widget->size())),
                                 qPrintable(fixed));
                }
                QTRY_COMPARE(cutText(page.get()), QString());
                if (!folder.isEmpty())
                    page->grab().save(
                        u"%1/desk-%2-%3-%4.png"_s.arg(folder, name, QString::number(size.width()),
                                                      choice == ThemeChoice::Light ? u"light"_s : u"dark"_s));
            }
        }
        theme->setChoice(ThemeChoice::Light);
    };
    openDesk(true);
    desk->camera.show(sampleFrame(), {});
    take(u"empty"_s);
    show();
    QTRY_COMPARE(word(u"entitlementVerdict"_s), u"May drive"_s);
    desk->checkLicence.lookUpVehicle(samplePlate(), QueryPurpose::RoadsideCheck);
    QTRY_VERIFY(desk->checkLicence.current().vehicle.has_value());
    desk->clock.advance(14s);
    page->findChild<ResultPane *>()->tick();
    child<CameraView>(u"cameraView"_s)->setReadings({sampleReading()});
    take(u"live"_s);
    openDesk();
    lastKnownNeverSaysLive();
    take(u"offline"_s);
    openDesk();
    PenaltyStatus status = sampleStatus();
    status.letters = StatusLetters(u"BH");
    status.pointsCounted = 12;
    status.pointsPending = 0;
    desk->central.licences.insert_or_assign(sampleNumber().text(), status);
    show(unsignedDocument());
    QTRY_COMPARE(word(u"entitlementVerdict"_s), u"Must not drive"_s);
    take(u"stop"_s);
    openDesk();
    QTest::keyClick(page.get(), Qt::Key_4, Qt::AltModifier);
    typeSlowly(child<QLineEdit>(u"typedNumber"_s), sampleNumber().text().chopped(1) + u'7');
    take(u"type"_s);
    openDesk();
    desk->camera.setState(CameraState::Busy);
    take(u"busy"_s);
}

QTEST_MAIN(TestDeskPage)
#include "tst_deskpage.moc"
