// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/support/windowrig.h"
#include "tests/support/await.h"
#include "tests/support/samples.h"
#include "ui/palette/palettemodel.h"
#include "ui/palette/palettepopup.h"

#include <QAbstractItemModelTester>
#include <QListView>
#include <QSignalSpy>

using namespace dutydesk;
using namespace Qt::Literals::StringLiterals;

class PaletteTest : public QObject {
    Q_OBJECT
private:
    struct Rig {
        Rig()
        {
            desk.signInNow();
            RecentScan scan;
            scan.sequence = 1;
            scan.at = desk.clock.now();
            scan.nameZh = u"张三"_s;
            scan.nameLatin = u"ZHANG San"_s;
            scan.licenceNumber = test::sampleNumber().text();
            desk.scans.scans += scan;
            commands.addSource(&window, [this] {
                return QList<Command> {
                    {.id = u"queue.send"_s,
                     .text = u"Send the queue now"_s,
                     .shortcut = QKeySequence(Qt::Key_F9),
                     .run = [this] { ++sent; }},
                    {.id = u"look.theme"_s,
                     .text = u"Switch to the dark theme"_s,
                     .keywords = {u"主题"_s},
                     .run = [this] { ++switched; }},
                    {.id = u"off"_s, .text = u"Not possible now"_s, .enabled = false, .run = [this] { ++sent; }}};
            });
            window.resize(1200, 800);
            popup = new PalettePopup(desk.services, commands, &window);
            window.show();
            window.activateWindow();
            input = popup->findChild<QLineEdit *>(u"paletteInput"_s);
            list = popup->findChild<QListView *>(u"paletteList"_s);
            model = static_cast<PaletteModel *>(list->model());
        }
        QStringList texts() const
        {
            QStringList all;
            for (int row = 0; row < model->rowCount(); ++row)
                all += model->index(row).data().toString();
            return all;
        }
        QString chosen() const { return list->currentIndex().data().toString(); }
        void key(Qt::Key key) const { QTest::keyClick(input, key); }

        test::TestDesk desk;
        ThemeController theme {desk.preferences};
        CommandRegistry commands;
        QWidget window;
        PalettePopup *popup = nullptr;
        QLineEdit *input = nullptr;
        QListView *list = nullptr;
        PaletteModel *model = nullptr;
        int sent = 0;
        int switched = 0;
    };

private slots:
    void commandsAreFoundByTextAndByOtherWords()
    {
        Rig rig;
        const QAbstractItemModelTester tester(rig.model);
        rig.popup->open();
        QTRY_VERIFY(rig.input->hasFocus());
        QTest::keyClicks(rig.input, u">dark"_s);
        QTRY_COMPARE(rig.chosen(), u"Switch to the dark theme"_s);
        QVERIFY(!rig.texts().contains(u"Send the queue now"_s));
        rig.input->setText(u">主题"_s);
        QTRY_COMPARE(rig.chosen(), u"Switch to the dark theme"_s);
        rig.key(Qt::Key_Return);
        QCOMPARE(rig.switched, 1);
        QVERIFY(!rig.popup->isOpen());
    }

    void headingsAndWhatIsOffAreSteppedOver()
    {
        Rig rig;
        rig.popup->open(u">"_s);
        QTRY_COMPARE(rig.chosen(), u"Send the queue now"_s);
        rig.key(Qt::Key_Up);
        QCOMPARE(rig.chosen(), u"Send the queue now"_s);
        rig.key(Qt::Key_Down);
        QCOMPARE(rig.chosen(), u"Switch to the dark theme"_s);
        rig.key(Qt::Key_Down); // the last one cannot be chosen
        QCOMPARE(rig.chosen(), u"Switch to the dark theme"_s);
        rig.key(Qt::Key_Return);
        QCOMPARE(rig.sent, 0);
        QCOMPARE(rig.switched, 1);
    }

    void whatWasUsedStandsOnTopTheNextTime()
    {
        Rig rig;
        rig.popup->open(u">dark"_s);
        rig.key(Qt::Key_Return);
        rig.popup->open();
        QTRY_VERIFY(rig.texts().size() > 2);
        QCOMPARE(rig.texts().at(0), u"Recently used"_s);
        QCOMPARE(rig.texts().at(1), u"Switch to the dark theme"_s);
        QCOMPARE(rig.desk.preferences.values.value(u"palette/recent"_s).toStringList(), QStringList {u"look.theme"_s});
    }

    void peopleOfTheShiftAreFoundInBothScripts()
    {
        Rig rig;
        QSignalSpy chosen(rig.popup, &PalettePopup::personChosen);
        rig.popup->open(u"@zhang"_s);
        QTRY_COMPARE(rig.chosen(), u"ZHANG San 张三"_s);
        rig.input->setText(u"@张"_s);
        QTRY_COMPARE(rig.chosen(), u"ZHANG San 张三"_s);
        // The number is never whole in a list.
        for (int row = 0; row < rig.model->rowCount(); ++row)
            QVERIFY(!rig.model->entry(row).remark.contains(test::sampleNumber().text()));
        rig.key(Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
    }

    void casesComeFromTheStore()
    {
        Rig rig;
        const CaseId id(rig.desk.random.uuidV7());
        rig.desk.memory.record(test::sampleCase(id));
        QSignalSpy chosen(rig.popup, &PalettePopup::caseChosen);
        rig.popup->open(u"#ZHANG"_s);
        QTRY_COMPARE(rig.chosen(), u"Violation · ZHANG San 张三"_s);
        rig.key(Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().first().value<CaseId>(), id);
    }

    void theLawIsSearchedInItsWords()
    {
        Rig rig;
        QSignalSpy chosen(rig.popup, &PalettePopup::lawItemChosen);
        rig.popup->open(u"?school bus"_s);
        QTRY_VERIFY(rig.texts().size() > 1);
        QCOMPARE(rig.texts().first(), u"Law"_s);
        for (const QString &text : rig.texts().mid(1))
            QVERIFY2(!text.isEmpty(), "an item without words");
        rig.key(Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
        QVERIFY(rig.desk.rulebook.item(chosen.first().first().toString()) != nullptr);
    }

    void aWholeNumberOffersToAskCentral()
    {
        Rig rig;
        QSignalSpy chosen(rig.popup, &PalettePopup::lookUpChosen);
        rig.popup->open(u"测AT0001"_s);
        QTRY_COMPARE(rig.chosen(), u"Ask central about this plate"_s);
        rig.key(Qt::Key_Return);
        QCOMPARE(chosen.first().first().toString(), u"测AT0001"_s);
        rig.popup->open(u"110105199003120010"_s);
        QTRY_COMPARE(rig.chosen(), u"Ask central about this licence"_s);
    }

    void nothingFoundSaysWhatToDo()
    {
        Rig rig;
        rig.popup->open(u"qqqq"_s);
        QTRY_COMPARE(rig.texts().size(), 1);
        QVERIFY(rig.texts().first().startsWith(u"Nothing matches qqqq."));
        rig.key(Qt::Key_Return);
        QVERIFY(rig.popup->isOpen());
    }

    void escAndAClickBesideCloseItAndForgetWhatWasTyped()
    {
        Rig rig;
        QLineEdit before(&rig.window);
        before.show();
        before.setFocus();
        QTRY_VERIFY(before.hasFocus());
        rig.popup->open(u"@zhang"_s);
        QTRY_VERIFY(rig.input->hasFocus());
        rig.key(Qt::Key_Escape);
        QVERIFY(!rig.popup->isOpen());
        QVERIFY(rig.input->text().isEmpty());
        QCOMPARE(rig.model->rowCount(), 0);
        QTRY_VERIFY(before.hasFocus());
        rig.popup->open();
        QTest::mouseClick(rig.popup, Qt::LeftButton, {}, QPoint(5, 700));
        QVERIFY(!rig.popup->isOpen());
        rig.popup->open();
        QTest::mouseClick(rig.input->parentWidget(), Qt::LeftButton, {}, QPoint(4, 4));
        QVERIFY(rig.popup->isOpen());
    }
};

QTEST_MAIN(PaletteTest)
#include "tst_palette.moc"
