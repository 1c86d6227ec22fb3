// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/support/windowrig.h"
#include "tests/support/samples.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace dutydesk;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

class SignInTest : public QObject {
    Q_OBJECT
private:
    static void type(test::WindowRig &rig, const QString &number, const QString &password)
    {
        auto *field = rig.find<QLineEdit>("officerNumber");
        field->clear();
        QTest::keyClicks(field, number);
        QTest::keyClick(field, Qt::Key_Return);
        auto *secret = rig.find<QLineEdit>("password");
        QTRY_VERIFY(secret->hasFocus());
        QTest::keyClicks(secret, password);
        QTest::keyClick(secret, Qt::Key_Return);
    }

private slots:
    void anOfficerSignsInWithTheKeyboardAndKeepsTheRecoveryKey()
    {
        test::WindowRig rig;
        rig.addPages();
        rig.show();
        QVERIFY(rig.find<QLineEdit>("officerNumber")->hasFocus());
        type(rig, u"000123"_s, rig.desk.central.password);
        // The first sign-in at a new desk makes the vault: its key is shown before anything else.
        QTRY_VERIFY(rig.find<QWidget>("recoveryKeyPage")->isVisible());
        QCOMPARE(rig.find<QLabel>("recoveryKey")->text(), u"TEST-RECOVERY-KEY"_s);
        auto *next = rig.find<QPushButton>("recoveryKeyNext");
        QVERIFY(!next->isEnabled());
        QTest::mouseClick(rig.find<QPushButton>("copyRecoveryKey"), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"TEST-RECOVERY-KEY"_s);
        auto *kept = rig.find<QCheckBox>("recoveryKeyKept");
        QTest::mouseClick(kept, Qt::LeftButton, {}, QPoint(8, kept->height() / 2));
        QVERIFY(next->isEnabled());
        QTest::mouseClick(next, Qt::LeftButton);
        QTRY_VERIFY(rig.first->isVisible());
        QCOMPARE(rig.first->activated, 1);
        QVERIFY(rig.find<QLabel>("recoveryKey")->text().isEmpty());
        QVERIFY(rig.find<QLineEdit>("password")->text().isEmpty());
        QCOMPARE(rig.desk.preferences.values.value(u"signin/lastOfficer"_s).toString(), u"000123"_s);
    }

    void aWrongPasswordIsSaidInWordsAndTypedAnew()
    {
        test::WindowRig rig;
        rig.addPages();
        rig.show();
        type(rig, u"000123"_s, u"wrong"_s);
        auto *secret = rig.find<QLineEdit>("password");
        const auto message = [&] { return secret->parentWidget()->findChild<QLabel *>(u"fieldMessage"_s)->text(); };
        QTRY_VERIFY(message().startsWith(u"The password is not right"));
        QVERIFY(secret->text().isEmpty());
        QVERIFY(secret->property("invalid").toBool());
        QTRY_VERIFY(secret->hasFocus());
        QVERIFY(!rig.first->isVisible());
        QTest::keyClicks(secret, u"x"_s);
        QVERIFY(message().isEmpty());
    }

    void anIncompleteNumberIsNotSent()
    {
        test::WindowRig rig;
        rig.show();
        type(rig, u"0001"_s, u"anything"_s);
        QCOMPARE(rig.desk.central.calls.count(u"signIn"_s), 0);
        auto *number = rig.find<QLineEdit>("officerNumber");
        QVERIFY(number->property("invalid").toBool());
        QTRY_VERIFY(number->hasFocus());
    }

    void whileCentralIsAskedTheFieldsWait()
    {
        test::WindowRig rig;
        rig.show();
        rig.desk.central.held = true;
        type(rig, u"000123"_s, rig.desk.central.password);
        QTRY_VERIFY(rig.desk.central.waiting() > 0);
        QVERIFY(!rig.find<QPushButton>("signIn")->isEnabled());
        QVERIFY(rig.find<QLabel>("signInProgress")->text().startsWith(u"Asking central"));
        rig.desk.central.held = false;
        rig.desk.central.releaseAll();
        QTRY_COMPARE(rig.desk.signIn.state(), SignIn::State::SignedIn);
        QVERIFY(rig.find<QLabel>("signInProgress")->text().isEmpty());
    }

    void offlineAStrangerIsToldWhyAndAKnownOfficerGetsIn()
    {
        test::WindowRig rig;
        rig.addPages();
        rig.desk.signInNow();
        rig.desk.signIn.signOut();
        QTRY_COMPARE(rig.desk.signIn.state(), SignIn::State::SignedOut);
        rig.show();
        rig.desk.setOffline();
        rig.desk.central.down = Error {ErrorKind::Offline, {}};
        type(rig, u"000999"_s, u"whatever"_s);
        auto *secret = rig.find<QLineEdit>("password");
        const auto message = [&] { return secret->parentWidget()->findChild<QLabel *>(u"fieldMessage"_s)->text(); };
        QTRY_VERIFY(message().contains(u"have not signed in at this desk before"));
        type(rig, u"000123"_s, rig.desk.central.password);
        QTRY_COMPARE(rig.desk.signIn.state(), SignIn::State::SignedIn);
        QVERIFY(rig.desk.signIn.session()->offline);
    }

    void aPauseCountsDownAndOthersMaySignIn()
    {
        test::WindowRig rig;
        rig.desk.vault.setPause(u"000123"_s, 341s);
        rig.show();
        auto *number = rig.find<QLineEdit>("officerNumber");
        QTest::keyClicks(number, u"000123"_s);
        auto *banner = rig.find<QWidget>("signInPaused");
        QVERIFY(banner->isVisible());
        QCOMPARE(rig.find<QLabel>("pauseLeft")->text(), u"05:41 left"_s);
        QVERIFY(!rig.find<QLineEdit>("password")->isEnabled());
        QVERIFY(!rig.find<QPushButton>("signIn")->isEnabled());
        number->clear();
        QTest::keyClicks(number, u"000124"_s);
        QVERIFY(!banner->isVisible());
        QVERIFY(rig.find<QLineEdit>("password")->isEnabled());
        number->clear();
        QTest::keyClicks(number, u"000123"_s);
        QVERIFY(banner->isVisible());
        rig.desk.vault.setPause(u"000123"_s, 0s);
        QTRY_VERIFY(!banner->isVisible()); // the page looks every second
        QVERIFY(rig.find<QPushButton>("signIn")->isEnabled());
    }

    void capsLockIsNoticed()
    {
        test::WindowRig rig;
        rig.show();
        auto *secret = rig.find<QLineEdit>("password");
        const auto message = [&] { return secret->parentWidget()->findChild<QLabel *>(u"fieldMessage"_s)->text(); };
        QTest::sendKeyEvent(QTest::Click, secret, Qt::Key_W, u"W"_s, Qt::NoModifier);
        QCOMPARE(message(), u"Caps Lock is on"_s);
        QTest::sendKeyEvent(QTest::Click, secret, Qt::Key_W, u"W"_s, Qt::ShiftModifier);
        QVERIFY(message().isEmpty());
    }

    void trainingShowsItsRibbonAndWhatToType()
    {
        test::WindowRig rig(true);
        rig.desk.services.trainingHint = u"000123 / training-123"_s;
        rig.addPages();
        rig.show();
        auto *ribbon = rig.find<QWidget>("trainingRibbon");
        QVERIFY(ribbon->isVisible());
        QCOMPARE(ribbon->geometry().top(), 0);
        rig.language.toggle();
        rig.language.toggle();
        QTRY_VERIFY(rig.find<QWidget>("trainingHint")->isVisible());
        type(rig, u"000123"_s, rig.desk.central.password);
        QTRY_COMPARE(rig.desk.signIn.state(), SignIn::State::SignedIn);
        QVERIFY(ribbon->isVisible());
        rig.desk.signIn.lock();
        QVERIFY(ribbon->isVisible());
    }

    void aNewComputerIsEnrolledFirst()
    {
        test::TestDesk desk;
        test::FakeDeskKeys keys;
        keys.enrolled = false;
        SignIn signIn(desk.central, desk.vault, keys, desk.journalStore, desk.clock);
        DeskServices services {signIn,
                               desk.checkLicence,
                               desk.casebook,
                               desk.queue,
                               desk.journal,
                               desk.trust,
                               desk.doctor,
                               desk.central,
                               desk.camera,
                               desk.pictures,
                               desk.preferences,
                               desk.clock,
                               false,
                               {},
                               {},
                               {}};
        ThemeController theme(desk.preferences);
        LanguageController language(desk.preferences);
        MainWindow window(services, theme, language);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QVERIFY(window.findChild<QWidget *>(u"enrolPage"_s)->isVisible());
        const auto field = [&window](const QString &name) { return window.findChild<QLineEdit *>(name); };
        auto *enrol = window.findChild<QPushButton *>(u"enrol"_s);
        // Nothing is asked of central before every field can be right.
        QTest::keyClicks(field(u"centralAddress"_s), u"http://central.example"_s);
        QTest::mouseClick(enrol, Qt::LeftButton);
        QVERIFY(field(u"centralAddress"_s)->property("invalid").toBool());
        QVERIFY(field(u"oneTimeCode"_s)->property("invalid").toBool());
        QCOMPARE(desk.central.calls.count(u"enrol"_s), 0);
        QTemporaryDir folder;
        QFile ca(folder.filePath(u"ca.pem"_s));
        QVERIFY(ca.open(QIODevice::WriteOnly));
        ca.write("-----BEGIN CERTIFICATE-----\ntest\n-----END CERTIFICATE-----\n");
        ca.close();
        field(u"centralAddress"_s)->setText(u"https://central.example"_s);
        QTest::keyClicks(field(u"centralCaFile"_s), ca.fileName());
        QTest::keyClicks(field(u"oneTimeCode"_s), u"TRAIN-110105"_s);
        QTest::keyClicks(field(u"deskName"_s), u"Desk 2"_s);
        QTest::mouseClick(enrol, Qt::LeftButton);
        QTRY_COMPARE(signIn.state(), SignIn::State::SignedOut);
        QTRY_VERIFY(window.findChild<QWidget *>(u"signInPage"_s)->isVisible());
    }

    void theLockOpensForItsOfficerOnly()
    {
        test::WindowRig rig;
        rig.addPages();
        rig.desk.signInNow();
        rig.show();
        QTest::mouseClick(rig.find<QPushButton>("recoveryKeyNext"), Qt::LeftButton); // off: nothing happens
        auto *kept = rig.find<QCheckBox>("recoveryKeyKept");
        kept->click();
        rig.find<QPushButton>("recoveryKeyNext")->click();
        QTRY_VERIFY(rig.first->isVisible());
        QTest::keyClick(&rig.window, Qt::Key_L, Qt::ControlModifier);
        auto *lock = rig.find<QWidget>("lockPage");
        QTRY_VERIFY(lock->isVisible());
        QCOMPARE(rig.first->deactivated, 1);
        QCOMPARE(rig.find<QLabel>("lockedOfficer")->text(), u"LI Si 李四"_s);
        auto *secret = rig.find<QLineEdit>("unlockPassword");
        QVERIFY(secret->hasFocus());
        QTest::keyClicks(secret, u"wrong"_s);
        QTest::keyClick(secret, Qt::Key_Return);
        QTRY_VERIFY(secret->isEnabled() && secret->text().isEmpty());
        QVERIFY(lock->isVisible());
        QTest::keyClicks(secret, rig.desk.central.password);
        QTest::keyClick(secret, Qt::Key_Return);
        QTRY_VERIFY(rig.first->isVisible());
        QCOMPARE(rig.first->activated, 2);
        rig.desk.signIn.lock();
        QTRY_VERIFY(lock->isVisible());
        QTest::keyClick(&rig.window, Qt::Key_U, Qt::ControlModifier);
        QTRY_VERIFY(rig.find<QWidget>("signInPage")->isVisible());
        QCOMPARE(rig.first->forgotten, 1);
        QVERIFY(!rig.desk.vault.isUnlocked());
    }

    void theLockSaysThatSendingGoesOn()
    {
        test::WindowRig rig;
        rig.addPages();
        rig.desk.signInNow();
        rig.desk.memory.record(test::sampleCase(CaseId(rig.desk.random.uuidV7())));
        rig.show();
        rig.desk.signIn.lock();
        QTRY_COMPARE(rig.find<QLabel>("lockQueue")->text(), u"1 records waiting to send"_s);
        QCOMPARE(rig.find<QLabel>("lockSum")->text(), u"nothing lost"_s);
    }
};

QTEST_MAIN(SignInTest)
#include "tst_signinpage.moc"
