// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/support/testdesk.h"
#include "tests/support/await.h"
#include "ui/settings/doctormodel.h"
#include "ui/settings/rulesmodel.h"
#include "ui/settings/settingspage.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTableWidget>
#include <QTest>

using namespace dutydesk;
using namespace Qt::Literals::StringLiterals;

class SettingsTest : public QObject {
    Q_OBJECT
private:
    struct Rig {
        Rig()
            : theme(desk.preferences)
            , language(desk.preferences)
            , page(desk.services, theme, language)
        {
            desk.signInNow();
            desk.setLive();
            page.resize(1300, 800);
            page.show();
        }
        test::TestDesk desk;
        ThemeController theme;
        LanguageController language;
        SettingsPage page;
    };

private slots:
    void themeLanguageAndTextSizeTakeEffectAtOnce()
    {
        Rig rig;
        rig.page.showSection(SettingsPage::Look);
        auto press = [&rig](const QString &choice, int segment) {
            const auto buttons = rig.page.findChild<QWidget *>(choice)->findChildren<QAbstractButton *>();
            QTest::mouseClick(buttons.at(segment), Qt::LeftButton);
        };
        press(u"themeChoice"_s, 2);
        QCOMPARE(rig.theme.choice(), ThemeChoice::Dark);
        press(u"themeChoice"_s, 1);
        QCOMPARE(rig.theme.scheme(), Scheme::Light);
        press(u"textSizeChoice"_s, 2);
        QCOMPARE(rig.theme.textSize(), 16);
        press(u"textSizeChoice"_s, 0);
        press(u"languageChoice"_s, 1);
        QCOMPARE(rig.language.language(), LanguageController::Language::Chinese);
        press(u"languageChoice"_s, 0);
        QCOMPARE(rig.language.language(), LanguageController::Language::English);
    }

    void theChosenCameraIsKept()
    {
        Rig rig;
        rig.desk.camera.list = {{u"test-0"_s, u"Test camera"_s}, {u"test-1"_s, u"Other camera"_s}};
        rig.page.showSection(SettingsPage::Camera);
        auto *cameras = rig.page.findChild<QComboBox *>(u"cameraChoice"_s);
        QCOMPARE(cameras->count(), 3);
        cameras->setFocus();
        QTest::keyClick(cameras, Qt::Key_End);
        QCOMPARE(rig.desk.preferences.values.value(u"camera/id"_s).toString(), u"test-1"_s);
        QVERIFY(rig.desk.camera.started.isEmpty()); // it was off and stays off
        rig.desk.camera.start(u"test-1"_s);
        QTest::keyClick(cameras, Qt::Key_Up);
        QCOMPARE(rig.desk.camera.started, u"test-0"_s);
    }

    void withoutACameraTheWordsSayWhatToDo()
    {
        Rig rig;
        rig.desk.camera.list.clear();
        rig.page.showSection(SettingsPage::Camera);
        auto *state = rig.page.findChild<QWidget *>(u"cameraState"_s);
        QCOMPARE(state->findChild<QLabel *>(u"bannerTitle"_s)->text(), u"No camera was found."_s);
        QVERIFY(state->findChild<QLabel *>(u"bannerText"_s)->text().contains(u"Plug in a camera"));
    }

    void theRulesAreSearchableAndSayWhatAFineRestsOn()
    {
        Rig rig;
        auto *table = rig.page.findChild<QTableView *>(u"rulesTable"_s);
        QAbstractItemModelTester tester(table->model());
        rig.page.showSection(SettingsPage::Rules);
        QCOMPARE(table->model()->rowCount(), 50);
        QTest::keyClicks(rig.page.findChild<QLineEdit *>(u"rulesSearch"_s), u"school bus"_s);
        QVERIFY(table->model()->rowCount() > 0 && table->model()->rowCount() < 50);
        rig.page.showLawItem(u"O163-11-2"_s);
        QCOMPARE(table->model()->rowCount(), 50);
        QCOMPARE(table->currentIndex().siblingAtColumn(int(RulesModel::Column::Article)).data().toString(),
                 u"Order 163 art 11(2)"_s);
        QStringList trust;
        for (int row = 0; row < 50; ++row)
            trust += table->model()->index(row, int(RulesModel::Column::Trust)).data().toString();
        QVERIFY(trust.contains(u"Law"_s));
        QVERIFY(trust.contains(u"Check it"_s));
    }

    void issuersThatRunOutSoonAreMarked()
    {
        Rig rig;
        rig.page.showSection(SettingsPage::Trust);
        auto *table = rig.page.findChild<QTableWidget *>(u"issuers"_s);
        auto *state = rig.page.findChild<QWidget *>(u"trustState"_s);
        QCOMPARE(table->rowCount(), 0);
        QCOMPARE(state->findChild<QLabel *>(u"bannerTitle"_s)->text(), u"There is no trust list on this desk."_s);
        rig.desk.setTrustList();
        QCOMPARE(table->rowCount(), 3);
        QCOMPARE(table->item(0, 4)->text(), u"18 days left"_s);
        QCOMPARE(table->item(2, 4)->text(), u"In force"_s);
    }

    void aListThatCannotBeFetchedIsSaidInWords()
    {
        Rig rig;
        rig.page.showSection(SettingsPage::Trust);
        rig.desk.central.down = Error {ErrorKind::Offline, {}};
        QTest::mouseClick(rig.page.findChild<QPushButton *>(u"fetchTrustList"_s), Qt::LeftButton);
        auto *state = rig.page.findChild<QWidget *>(u"trustState"_s);
        QTRY_COMPARE(state->findChild<QLabel *>(u"bannerTitle"_s)->text(), u"The central system cannot be reached."_s);
    }

    void theDoctorMeasuresAndPutsWhatIsWrongFirst()
    {
        Rig rig;
        rig.desk.setTrustList();
        QSignalSpy badge(&rig.page, &Page::badgeChanged);
        auto *table = rig.page.findChild<QTableView *>(u"doctorTable"_s);
        QAbstractItemModelTester tester(table->model());
        rig.page.showSection(SettingsPage::DoctorChecks); // runs by itself the first time
        const auto *model = static_cast<DoctorModel *>(table->model());
        QTRY_COMPARE(model->lines().size(), 11);
        QCOMPARE(model->index(0, 0).data().toString(), u"Needs attention"_s);
        QCOMPARE(model->line(1)->check, DoctorCheck::TrustList);
        QVERIFY(!badge.isEmpty());
        QCOMPARE(badge.last().first().toInt(), 1);
        QCOMPARE(rig.page.findChild<QLabel *>(u"doctorWhat"_s)->text(), u"The trust list needs renewal."_s);
        // Its one fix asks central for the list.
        const auto asked = rig.desk.central.calls.count(u"pack"_s);
        QTest::mouseClick(rig.page.findChild<QPushButton *>(u"doctorFix"_s), Qt::LeftButton);
        QTRY_VERIFY(rig.desk.central.calls.count(u"pack"_s) > asked);
    }

    void headingsOfTheDoctorCannotBeChosen()
    {
        DoctorModel model;
        QAbstractItemModelTester tester(&model);
        DoctorLine camera;
        camera.verdict = DoctorVerdict::Good;
        DoctorLine disk;
        disk.check = DoctorCheck::DiskSpace;
        disk.verdict = DoctorVerdict::Bad;
        model.setLines({camera, disk});
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.line(0), nullptr);
        QCOMPARE(model.flags(model.index(0, 0)).testFlag(Qt::ItemIsSelectable), false);
        QCOMPARE(model.line(1)->check, DoctorCheck::DiskSpace);
        QCOMPARE(model.rowOf(DoctorCheck::Camera), 3);
    }

    void theLinkTestShowsItsAnswer()
    {
        Rig rig;
        rig.page.showSection(SettingsPage::Link);
        QTest::mouseClick(rig.page.findChild<QPushButton *>(u"testLink"_s), Qt::LeftButton);
        auto *answer = rig.page.findChild<QWidget *>(u"linkAnswer"_s);
        QTRY_VERIFY(answer->isVisible());
        QCOMPARE(answer->findChild<QLabel *>(u"bannerTitle"_s)->text(), u"Central answered in 12 ms."_s);
    }

    void everySectionIsReachedByTheKeyboard()
    {
        Rig rig;
        rig.page.activate();
        auto *list = rig.page.findChild<QListWidget *>(u"settingsList"_s);
        for (int row = 1; row < list->count(); ++row) {
            QTest::keyClick(list, Qt::Key_Down);
            QCOMPARE(list->currentRow(), row);
        }
        QCOMPARE(list->count(), rig.page.commands().size());
    }
};

QTEST_MAIN(SettingsTest)
#include "tst_settings.moc"
