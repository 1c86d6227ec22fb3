// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/support/windowrig.h"
#include "tests/support/await.h"
#include "tests/support/samples.h"
#include "ui/common/pill.h"
#include "ui/shell/navigationrail.h"

#include <QLabel>
#include <QSignalSpy>

using namespace dutydesk;
using namespace Qt::Literals::StringLiterals;

class MainWindowTest : public QObject {
    Q_OBJECT
private:
    /// A window with two pages and the sample officer at work.
    struct Work : test::WindowRig {
        explicit Work(bool training = false)
            : test::WindowRig(training)
        {
            addPages();
            // The vault exists already, so no recovery key stands in the way.
            test::await(desk.signIn.signIn(u"000123"_s, desk.central.password));
            test::await(desk.signIn.signOut());
            window.findChild<QAbstractButton *>(u"recoveryKeyKept"_s)->click();
            window.findChild<QAbstractButton *>(u"recoveryKeyNext"_s)->click();
            test::await(desk.signIn.signIn(u"000123"_s, desk.central.password));
            show();
        }
    };

private slots:
    void pagesAreReachedByRailAndKeysAndAltLeftGoesBack()
    {
        Work rig;
        QVERIFY(rig.first->isVisible());
        QTest::mouseClick(rig.find<RailButton>("rail-cases"), Qt::LeftButton);
        QVERIFY(rig.second->isVisible());
        QCOMPARE(rig.first->deactivated, 1);
        QTest::keyClick(&rig.window, Qt::Key_1, Qt::ControlModifier);
        QVERIFY(rig.first->isVisible());
        QVERIFY(rig.find<RailButton>("rail-desk")->isChecked());
        QTest::keyClick(&rig.window, Qt::Key_Left, Qt::AltModifier);
        QVERIFY(rig.second->isVisible());
        QVERIFY(rig.find<RailButton>("rail-cases")->isChecked());
    }

    void goingBackRestoresTheFocus()
    {
        Work rig;
        auto *edit = rig.find<QLineEdit>("desk-edit");
        edit->setFocus();
        rig.window.showPage(u"cases"_s);
        rig.find<QLineEdit>("cases-edit")->setFocus();
        rig.window.goBack();
        QTRY_VERIFY(edit->hasFocus());
    }

    void noPageIsShownBeforeSignIn()
    {
        test::WindowRig rig;
        rig.addPages();
        rig.show();
        rig.window.showPage(u"cases"_s);
        QTest::keyClick(&rig.window, Qt::Key_2, Qt::ControlModifier);
        QTest::keyClick(&rig.window, Qt::Key_K, Qt::ControlModifier);
        QVERIFY(!rig.second->isVisible());
        QVERIFY(!rig.find<QWidget>("palette")->isVisible());
        QVERIFY(rig.find<QWidget>("signInPage")->isVisible());
    }

    void badgesAndStatusComeFromPages()
    {
        Work rig;
        emit rig.second->badgeChanged(16, true);
        QCOMPARE(rig.find<RailButton>("rail-cases")->badge(), 16);
        emit rig.first->statusChanged({Meaning::Ok, Icon::Disk, u"Saved 10:42:07"_s});
        emit rig.second->statusChanged({Meaning::Warn, Icon::None, u"Of the other page"_s});
        auto *status = rig.find<QLabel>("statusText");
        QCOMPARE(status->text(), u"Saved 10:42:07"_s);
        rig.window.showPage(u"cases"_s);
        QCOMPARE(status->text(), u"Of the other page"_s);
    }

    void theTopBarFollowsLinkAndQueue()
    {
        Work rig;
        rig.desk.setLive();
        auto *link = rig.find<StatusPill>("linkPill");
        QCOMPARE(link->text(), u"Central live · 38 ms"_s);
        QCOMPARE(link->meaning(), Meaning::Ok);
        rig.desk.setOffline();
        QCOMPARE(link->meaning(), Meaning::Offline);
        QVERIFY(link->text().startsWith(u"Offline · last answer "));
        QVERIFY(rig.find<QLabel>("statusText")->text().startsWith(u"Working offline."));
        rig.desk.memory.record(test::sampleCase(CaseId(rig.desk.random.uuidV7())));
        test::await(rig.desk.queue.refreshSum());
        QTRY_COMPARE(rig.find<StatusPill>("queuePill")->text(), u"1 waiting"_s);
        QCOMPARE(rig.find<QLabel>("officerName")->text(), u"LI Si"_s);
    }

    void languageAndThemeHaveKeysEverywhere()
    {
        Work rig;
        const Scheme before = rig.theme.scheme();
        QTest::keyClick(&rig.window, Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(rig.theme.scheme() != before);
        QTest::keyClick(&rig.window, Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(rig.language.language(), LanguageController::Language::Chinese);
        QTRY_COMPARE(rig.find<QLabel>("officerName")->text(), u"李四"_s);
        QTest::keyClick(&rig.window, Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(rig.find<QLabel>("officerName")->text(), u"LI Si"_s);
    }

    void everyKeyAndMouseMoveKeepsTheSessionAwake()
    {
        Work rig;
        rig.desk.signIn.setIdleTimeout(std::chrono::seconds(2));
        auto *edit = rig.find<QLineEdit>("desk-edit");
        // Busy for longer than the timeout, with gaps far below it; then idle.
        for (int i = 0; i < 25; ++i) {
            QTest::keyClick(edit, Qt::Key_A, Qt::NoModifier, 100);
            QCOMPARE(rig.desk.signIn.state(), SignIn::State::SignedIn);
        }
        QTRY_COMPARE(rig.desk.signIn.state(), SignIn::State::Locked);
        QVERIFY(rig.find<QWidget>("lockPage")->isVisible());
        QVERIFY(rig.first->deactivated > 0);
    }

    void holdingCtrlShowsTheDigits()
    {
        Work rig;
        auto *button = rig.find<RailButton>("rail-desk");
        const QImage before = button->grab().toImage();
        QTest::keyPress(&rig.window, Qt::Key_Control, Qt::ControlModifier);
        QTRY_VERIFY(button->grab().toImage() != before);
        QTest::keyRelease(&rig.window, Qt::Key_Control);
        QTRY_COMPARE(button->grab().toImage(), before);
    }

    void theWindowComesBackWhereItWas()
    {
        test::FakePreferences kept;
        {
            Work rig;
            rig.window.resize(1300, 800);
            rig.window.showPage(u"cases"_s);
            rig.window.close();
            QVERIFY(rig.second->deactivated > 0); // what was open is saved
            kept.values = rig.desk.preferences.values;
        }
        test::WindowRig again;
        again.desk.preferences.values = kept.values;
        MainWindow window(again.desk.services, again.theme, again.language);
        QCOMPARE(window.size(), QSize(1300, 800));
        auto *first = new test::CountingPage(u"desk"_s, {});
        auto *second = new test::CountingPage(u"cases"_s, {});
        window.addPage(first);
        window.addPage(second);
        again.desk.signInNow();
        window.findChild<QAbstractButton *>(u"recoveryKeyKept"_s)->click();
        window.findChild<QAbstractButton *>(u"recoveryKeyNext"_s)->click();
        window.show();
        QVERIFY(second->isVisible());
    }
};

QTEST_MAIN(MainWindowTest)
#include "tst_mainwindow.moc"
