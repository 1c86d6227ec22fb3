// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/support/testdesk.h"
#include "tests/support/await.h"
#include "tests/support/samples.h"
#include "ui/common/banner.h"
#include "ui/common/keycapbutton.h"
#include "ui/common/textlabel.h"
#include "ui/common/themecontroller.h"
#include "ui/violation/evidencepane.h"
#include "ui/violation/violationpage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QImage>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace dutydesk;
using namespace dutydesk::test;
using namespace Qt::StringLiterals;

/// The first wrapped text that its label is too low for; empty when all of it is in sight.
static QString cutText(const QWidget *page)
{
    for (const QLabel *label : page->findChildren<QLabel *>()) {
        if (label->isVisible() && label->wordWrap() && label->heightForWidth(label->width()) > label->height())
            return label->text();
    }
    return {};
}

/// The violation case page, driven by real keys. Everybody here is fictional.
class TestViolationPage : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void aReadingFindsItsItem();
    void belowTheFirstBandNoItemAppliesAndSaysWhy();
    void goodsAndAlcoholFindTheirItems();
    void aMeasuredItemOfTheSearchAsksForItsValue();
    void aCaseIsCompletedByKeysAlone();
    void ctrlEnterAloneGoesToTheFirstProblem();
    void aProblemLeadsToItsField();
    void undoAndRedoAreOfTheWholeCase();
    void aRemovedItemCanBeHadBack();
    void finesAreEditedInTheRow();
    void typingIsSavedAndSaidSo();
    void aRefusingDiskIsSaidAndNothingIsLost();
    void aPhotoOfTheCameraBecomesEvidence();
    void droppedFilesBecomeEvidence();
    void aCameraWithoutAPictureIsSaid();
    void nineAndTwelvePointsAreSaid();
    void aRefusalIsShownInCentralsWords();
    void aCompletedCaseIsReadOnly();
    void aMissingDriverCanBeTyped();
    void forgettingLeavesNoPersonBehind();
    void pictures();

private:
    void open(const ViolationCase &draft);
    ViolationCase started();
    template <class T>
    T *child(const QString &name) const
    {
        auto *found = page->findChild<T *>(name);
        if (!found)
            qFatal("no %ls", qUtf16Printable(name));
        return found;
    }
    void type(const QString &name, const QString &text)
    {
        auto *edit = child<QLineEdit>(name);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
    const ViolationCase &draft() { return page->editor().draft(); }

    FakePreferences themePreferences;
    std::unique_ptr<ThemeController> theme;
    std::unique_ptr<TestDesk> desk;
    std::unique_ptr<ViolationPage> page;
};

void TestViolationPage::initTestCase()
{
    theme = std::make_unique<ThemeController>(themePreferences);
    theme->setChoice(ThemeChoice::Light);
}

void TestViolationPage::init()
{
    desk = std::make_unique<TestDesk>();
    desk->signInNow();
    page = std::make_unique<ViolationPage>(desk->services);
    page->resize(1364, 826);
    page->show();
    page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(page.get()));
}

void TestViolationPage::cleanup()
{
    page.reset();
    desk.reset();
}

/// A case as F2 on the Desk starts it: driver and vehicle are there, the rest is not.
ViolationCase TestViolationPage::started()
{
    const auto fresh = await(desk->casebook.startViolation({}));
    ViolationCase violation = sampleCase(fresh->id);
    violation.caseNumber = fresh->caseNumber;
    violation.startedAt = violation.occurredAt = desk->clock.now();
    violation.place = {};
    violation.items.clear();
    violation.statement = {};
    await(desk->casebook.saveDraft(violation));
    return violation;
}

void TestViolationPage::open(const ViolationCase &violation)
{
    page->open(violation);
    page->activate();
}

void TestViolationPage::aReadingFindsItsItem()
{
    open(started());
    type(u"finderLimit"_s, u"60"_s);
    QCOMPARE(child<TextLabel>(u"finderTitle"_s)->text(), u"Enter what was measured"_s);
    type(u"finderValue"_s, u"82"_s);
    QVERIFY(child<TextLabel>(u"finderTitle"_s)->text().contains(u"speeding 20–<50%"));
    const QString why = child<TextLabel>(u"finderWhy"_s)->text();
    QVERIFY2(why.contains(u"Order 163 art 11(2)") && why.contains(u"36.7 %") && why.contains(u"Order 157 art 43"),
             qPrintable(why));
    QTest::keyClick(child<QLineEdit>(u"finderValue"_s), Qt::Key_Return);
    QCOMPARE(draft().items.size(), 1);
    QCOMPARE(draft().items.first().itemId, u"O163-11-2"_s);
    QCOMPARE(draft().items.first().points, 3);
    QCOMPARE(draft().items.first().measurement->value.value_or(0), 82.0);
    QCOMPARE(child<KeyCapButton>(u"finderAdd"_s)->text(), u"Added"_s);
    QCOMPARE(child<TextLabel>(u"pointsAfter"_s)->text(), u"9"_s);
}

void TestViolationPage::belowTheFirstBandNoItemAppliesAndSaysWhy()
{
    open(started());
    type(u"finderLimit"_s, u"60"_s);
    type(u"finderValue"_s, u"60"_s);
    QVERIFY(child<TextLabel>(u"finderWhy"_s)->text().contains(u"60 is not over 60"));
    type(u"finderValue"_s, u"66"_s);
    QCOMPARE(child<TextLabel>(u"finderTitle"_s)->text(), u"No item with points"_s);
    QVERIFY(child<TextLabel>(u"finderWhy"_s)->text().contains(u"Points begin at 20 %"));
    QVERIFY(!child<KeyCapButton>(u"finderAdd"_s)->isVisible());
    QTest::keyClick(child<QLineEdit>(u"finderValue"_s), Qt::Key_Return);
    QVERIFY(draft().items.isEmpty());
}

void TestViolationPage::goodsAndAlcoholFindTheirItems()
{
    open(started());
    auto *families = child<QWidget>(u"finderFamilies"_s);
    const auto buttons = families->findChildren<QAbstractButton *>();
    QTest::mouseClick(buttons.at(1), Qt::LeftButton);
    auto *vehicle = child<QComboBox>(u"finderVehicle"_s);
    vehicle->setCurrentIndex(vehicle->findText(u"Goods vehicle"_s));
    type(u"finderLimit"_s, u"10000"_s);
    type(u"finderValue"_s, u"14000"_s);
    QTest::keyClick(child<QLineEdit>(u"finderValue"_s), Qt::Key_Return);
    QCOMPARE(draft().items.last().itemId, u"O163-11-9"_s);
    QTest::mouseClick(buttons.at(2), Qt::LeftButton);
    QVERIFY(!child<QLineEdit>(u"finderLimit"_s)->isVisible());
    type(u"finderValue"_s, u"90"_s);
    QVERIFY(child<TextLabel>(u"finderWhy"_s)->text().contains(u"drunk"));
    type(u"finderValue"_s, u"45"_s);
    QTest::keyClick(child<QLineEdit>(u"finderValue"_s), Qt::Key_Return);
    QCOMPARE(draft().items.last().itemId, u"O163-8-1"_s);
    QCOMPARE(draft().procedure, u"general"_s);
    const auto contradiction = std::ranges::any_of(page->editor().findings(), [](const Finding &finding) {
        return finding.level == FindingLevel::Error
            && (finding.problem == CaseProblem::MeasurementContradicts
                || finding.problem == CaseProblem::MeasurementMissing);
    });
    QVERIFY(!contradiction); // what the finder offers is what the rules accept
}

void TestViolationPage::aMeasuredItemOfTheSearchAsksForItsValue()
{
    open(started());
    QTest::keyClick(page.get(), Qt::Key_Insert);
    auto *search = child<QLineEdit>(u"finderSearch"_s);
    QTRY_COMPARE(QApplication::focusWidget(), static_cast<QWidget *>(search));
    QTest::keyClicks(search, u"O163-11-2"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QVERIFY(draft().items.isEmpty());
    QTRY_COMPARE(QApplication::focusWidget(), static_cast<QWidget *>(child<QLineEdit>(u"finderLimit"_s)));
}

void TestViolationPage::aCaseIsCompletedByKeysAlone()
{
    open(started());
    QSignalSpy completed(page.get(), &ViolationPage::caseCompleted);
    const auto key = [](int code, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(code), modifiers);
    };
    const auto typeHere = [](const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); };
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"finderLimit"_s);
    typeHere(u"60"_s);
    key(Qt::Key_Tab);
    typeHere(u"82"_s);
    key(Qt::Key_Return);
    QCOMPARE(draft().items.size(), 1);
    // F8 leads from problem to problem; each is answered where it leads.
    for (int guard = 0; guard < 12 && !page->editor().canComplete(); ++guard) {
        key(Qt::Key_F8);
        const QString field = QApplication::focusWidget()->objectName();
        if (field == u"factRoad") {
            typeHere(u"Demo Road"_s);
        } else if (field == u"factDirection") {
            key(Qt::Key_Down);
        } else if (field == u"toldBefore") {
            key(Qt::Key_Space);
        } else if (field == u"statementText") {
            typeHere(u"I was late."_s);
        } else if (field == u"refuseToSign") {
            key(Qt::Key_Space);
            key(Qt::Key_Space);
            QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"refusalReason"_s);
            typeHere(u"does not agree"_s);
        } else if (field == u"refusalReason") {
            typeHere(u"does not agree"_s);
        } else {
            QFAIL(qPrintable(field));
        }
    }
    QVERIFY(page->editor().canComplete());
    key(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(completed.count(), 0); // the first press only asks
    key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(completed.count(), 1);
    QCOMPARE(desk->memory.outbox.size(), size_t(1));
    QCOMPARE(page->editor().standing().state, CaseState::Waiting);
}

void TestViolationPage::ctrlEnterAloneGoesToTheFirstProblem()
{
    open(started());
    QVERIFY(!child<KeyCapButton>(u"completeCase"_s)->isEnabled());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"factRoad"_s);
    QVERIFY(desk->memory.outbox.empty());
}

void TestViolationPage::aProblemLeadsToItsField()
{
    open(started());
    auto *checks = child<QListView>(u"checksList"_s);
    int led = 0;
    for (int row = 0; row < checks->model()->rowCount(); ++row) {
        const QString words = checks->model()->index(row, 0).data().toString();
        if (!words.contains(u"Direction"))
            continue;
        QTest::mouseClick(checks->viewport(), Qt::LeftButton, {},
                          checks->visualRect(checks->model()->index(row, 0)).center());
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"factDirection"_s);
        ++led;
        break;
    }
    QCOMPARE(led, 1);
    checks->setFocus();
    checks->setCurrentIndex(checks->model()->index(0, 0));
    QTest::keyClick(checks, Qt::Key_Return);
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"factRoad"_s);
}

void TestViolationPage::undoAndRedoAreOfTheWholeCase()
{
    open(started());
    type(u"factRoad"_s, u"Demo Road"_s);
    type(u"factColour"_s, u"blue"_s);
    QCOMPARE(draft().vehicle.colour, u"blue"_s);
    auto *colour = child<QLineEdit>(u"factColour"_s);
    QTest::keyClick(colour, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(draft().vehicle.colour != u"blue"_s);
    QTest::keyClick(colour, Qt::Key_Z, Qt::ControlModifier); // the focus is in another field than what is undone
    QVERIFY(draft().place.road.isEmpty());
    QVERIFY(child<QLineEdit>(u"factRoad"_s)->text().isEmpty());
    QTest::keyClick(colour, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(draft().place.road, u"Demo Road"_s);
    QCOMPARE(child<QLineEdit>(u"factRoad"_s)->text(), u"Demo Road"_s);
}

void TestViolationPage::aRemovedItemCanBeHadBack()
{
    ViolationCase violation = started();
    violation.items = {desk->casebook.makeItem(u"O163-12-9"_s, violation.occurredAt).value()};
    open(violation);
    auto *table = child<QTableView>(u"itemsTable"_s);
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, 1));
    QTest::keyClick(table, Qt::Key_Delete);
    QVERIFY(draft().items.isEmpty());
    auto *undo = child<KeyCapButton>(u"itemsUndo"_s);
    QVERIFY(undo->isVisible());
    QTest::mouseClick(undo, Qt::LeftButton);
    QCOMPARE(draft().items.size(), 1);
    QVERIFY(!undo->isVisible());
}

void TestViolationPage::finesAreEditedInTheRow()
{
    ViolationCase violation = started();
    violation.items = {desk->casebook.makeItem(u"O163-12-9"_s, violation.occurredAt).value()};
    open(violation);
    auto *table = child<QTableView>(u"itemsTable"_s);
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, 1));
    QTest::keyClick(table, Qt::Key_Return);
    auto *editor = table->findChild<QSpinBox *>(u"fineEditor"_s);
    QVERIFY(editor);
    QTest::keyClicks(editor, u"150"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(draft().items.first().fine, Fen::fromYuan(150));
    QCOMPARE(child<TextLabel>(u"itemsFineSum"_s)->text(), u"150"_s);
}

void TestViolationPage::typingIsSavedAndSaidSo()
{
    QSignalSpy status(page.get(), &Page::statusChanged);
    open(started());
    type(u"factRoad"_s, u"Demo Road"_s);
    const auto last = [&status] { return status.last().first().value<PageStatus>().text; };
    QTRY_VERIFY(last().startsWith(u"Saved"));
    QCOMPARE(desk->memory.cases.at({draft().id, 1}).violation.place.road, u"Demo Road"_s);
}

void TestViolationPage::aRefusingDiskIsSaidAndNothingIsLost()
{
    open(started());
    desk->memory.broken = Error {ErrorKind::DiskFull, {}};
    QSignalSpy back(page.get(), &Page::goBack);
    type(u"factRoad"_s, u"Demo Road"_s);
    QTest::mouseClick(child<KeyCapButton>(u"caseBack"_s), Qt::LeftButton);
    auto *banner = child<Banner>(u"failureBanner"_s);
    QTRY_VERIFY(banner->isVisible());
    QVERIFY(banner->title().contains(u"Not saved"));
    QCOMPARE(back.count(), 0); // the page is not left with something unsaved
    QCOMPARE(child<QLineEdit>(u"factRoad"_s)->text(), u"Demo Road"_s);
    desk->memory.broken.reset();
    QTRY_VERIFY_WITH_TIMEOUT(!banner->isVisible(), 10000);
    QTest::mouseClick(child<KeyCapButton>(u"caseBack"_s), Qt::LeftButton);
    QTRY_COMPARE(back.count(), 1);
}

void TestViolationPage::aPhotoOfTheCameraBecomesEvidence()
{
    open(started());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_E, Qt::ControlModifier);
    QCOMPARE(desk->camera.state(), CameraState::Live); // it was off: started for the photo
    Frame frame {64, 48, QByteArray(64 * 48 * 3, '\x7f'), 1};
    desk->camera.show(frame, {});
    desk->camera.show(frame, {});
    QTRY_COMPARE(draft().evidence.size(), 1);
    QCOMPARE(draft().evidence.first().mediaType, u"image/png"_s);
    QCOMPARE(desk->camera.state(), CameraState::Off); // and rests again
    const QByteArray kept = await(desk->casebook.evidence(draft().evidence.first())).value();
    QCOMPARE(QImage::fromData(kept).size(), QSize(64, 48));
}

void TestViolationPage::droppedFilesBecomeEvidence()
{
    open(started());
    QTemporaryDir folder;
    const QString path = folder.filePath(u"scene.png"_s);
    QImage picture(40, 30, QImage::Format_RGB32);
    picture.fill(Qt::darkGreen);
    QVERIFY(picture.save(path));
    page->findChild<EvidencePane *>()->addFiles({path});
    QTRY_COMPARE(draft().evidence.size(), 1);
    QCOMPARE(draft().evidence.first().kind, u"scene"_s);
    auto *list = child<QListView>(u"evidenceList"_s);
    QTRY_VERIFY(!list->model()->index(0, 0).data(Qt::DecorationRole).value<QImage>().isNull());
    list->setFocus();
    list->setCurrentIndex(list->model()->index(0, 0));
    QTest::keyClick(list, Qt::Key_Delete);
    QVERIFY(draft().evidence.isEmpty());
    QTest::keyClick(list, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(draft().evidence.size(), 1);
}

void TestViolationPage::aCameraWithoutAPictureIsSaid()
{
    open(started());
    desk->camera.list.clear();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_E, Qt::ControlModifier);
    const auto banners = page->findChild<EvidencePane *>()->findChildren<Banner *>();
    QVERIFY(banners.first()->isVisible());
    QVERIFY(banners.first()->title().contains(u"No photo"));
}

void TestViolationPage::nineAndTwelvePointsAreSaid()
{
    ViolationCase violation = started();
    violation.person.pointsBefore = 6;
    open(violation);
    auto *notice = child<Banner>(u"pointsNotice"_s);
    QVERIFY(!notice->isVisible());
    QVERIFY(page->editor().addItem(u"O163-11-6"_s));
    QVERIFY(notice->isVisible());
    QCOMPARE(notice->meaning(), Meaning::Warn);
    QVERIFY(page->editor().addItem(u"O163-11-7"_s));
    QCOMPARE(notice->meaning(), Meaning::Stop);
    QCOMPARE(child<TextLabel>(u"pointsAfter"_s)->text(), u"12"_s);
}

void TestViolationPage::aRefusalIsShownInCentralsWords()
{
    ViolationCase violation = sampleCase(started().id);
    violation.statement.strokes = {{{0.1, 0.5}, {0.9, 0.5}}};
    violation.items = {desk->casebook.makeItem(u"O163-12-9"_s, violation.occurredAt).value()};
    desk->memory.record(violation);
    await(desk->outbox.refuse(violation.id, 1, u"V18"_s, u"号牌种类与车辆类型不符"_s));
    page->open(violation.id);
    auto *banner = child<Banner>(u"standingBanner"_s);
    QTRY_VERIFY(banner->isVisible());
    QVERIFY(banner->text().contains(u"V18") && banner->text().contains(u"号牌种类与车辆类型不符"));
    QVERIFY(page->editor().isReadOnly());
    QTest::mouseClick(child<KeyCapButton>(u"newRevision"_s), Qt::LeftButton);
    QTRY_COMPARE(draft().revision, 2);
    QVERIFY(!page->editor().isReadOnly());
    QVERIFY(banner->isVisible()); // the reason stays in sight while it is corrected
    QVERIFY(banner->text().contains(u"号牌种类与车辆类型不符"));
}

void TestViolationPage::aCompletedCaseIsReadOnly()
{
    ViolationCase violation = sampleCase(started().id);
    violation.statement.strokes = {{{0.1, 0.5}, {0.9, 0.5}}};
    violation.items = {desk->casebook.makeItem(u"O163-12-9"_s, violation.occurredAt).value()};
    desk->memory.record(violation);
    page->open(violation.id);
    QTRY_VERIFY(page->editor().isOpen());
    QVERIFY(child<QLineEdit>(u"factRoad"_s)->isReadOnly());
    QVERIFY(child<QPlainTextEdit>(u"statementText"_s)->isReadOnly());
    QVERIFY(!child<QCheckBox>(u"toldBefore"_s)->isEnabled());
    QVERIFY(!child<QWidget>(u"offenceFinder"_s)->isVisible());
    QVERIFY(!child<KeyCapButton>(u"completeCase"_s)->isVisible());
    QVERIFY(child<KeyCapButton>(u"newRevision"_s)->isVisible());
    auto *table = child<QTableView>(u"itemsTable"_s);
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, 1));
    QTest::keyClick(table, Qt::Key_Delete);
    QCOMPARE(draft().items.size(), 1);
}

void TestViolationPage::aMissingDriverCanBeTyped()
{
    ViolationCase violation = started();
    violation.person = {};
    open(violation);
    type(u"factName"_s, u"LI"_s);
    type(u"factNumber"_s, sampleNumber().text());
    QCOMPARE(draft().person.nameZh, u"LI"_s);
    QCOMPARE(draft().person.licenceNumber, sampleNumber().text());
}

void TestViolationPage::forgettingLeavesNoPersonBehind()
{
    open(started());
    type(u"factRoad"_s, u"Demo Road"_s);
    child<QPlainTextEdit>(u"statementText"_s)->setPlainText(u"I was late."_s);
    const CaseId id = draft().id;
    page->deactivate();
    QTRY_COMPARE(desk->memory.cases.at({id, 1}).violation.place.road, u"Demo Road"_s); // saved before it goes
    page->forget();
    QVERIFY(!page->editor().isOpen());
    for (const QLabel *label : page->findChildren<QLabel *>())
        QVERIFY2(!label->text().contains(u"ZHANG"), qPrintable(label->text()));
    for (const QLineEdit *edit : page->findChildren<QLineEdit *>())
        QVERIFY2(!edit->text().contains(u"Demo") && !edit->text().contains(u"T0001"), qPrintable(edit->objectName()));
    QVERIFY(child<QPlainTextEdit>(u"statementText"_s)->toPlainText().isEmpty());
}

void TestViolationPage::pictures()
{
    const QString folder = qEnvironmentVariable("DUTYDESK_PICTURES");
    const auto take = [this, &folder](const QString &name) {
        for (const QSize size : {QSize(1364, 826), QSize(1104, 646)}) {
            for (const ThemeChoice choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
                theme->setChoice(choice);
                page->resize(size);
                QCoreApplication::processEvents();
                QCoreApplication::processEvents();
                const auto *header = child<QWidget>(u"caseHeader"_s);
                for (const QString &fixed : {u"completeCase"_s, u"newRevision"_s, u"caseState"_s}) {
                    const auto *widget = page->findChild<QWidget *>(fixed);
                    if (widget->isVisible())
                        QVERIFY2(header->rect().contains(QRect(widget->mapTo(header, QPoint()), widget->size())),
                                 qPrintable(fixed));
                }
                QTRY_COMPARE(cutText(page.get()), QString());
                if (!folder.isEmpty())
                    page->grab().save(
                        u"%1/violation-%2-%3-%4.png"_s.arg(folder, name, QString::number(size.width()),
                                                           choice == ThemeChoice::Light ? u"light"_s : u"dark"_s));
            }
        }
        theme->setChoice(ThemeChoice::Light);
        page->resize(1364, 826);
    };
    ViolationCase violation = started();
    violation.person.pointsPending = 1;
    open(violation);
    take(u"new"_s);
    type(u"finderLimit"_s, u"60"_s);
    type(u"finderValue"_s, u"82"_s);
    QTest::keyClick(child<QLineEdit>(u"finderValue"_s), Qt::Key_Return);
    QVERIFY(page->editor().addItem(u"O163-12-9"_s));
    QVERIFY(page->editor().addItem(u"O163-11-8"_s));
    page->editor().edit(ViolationEditor::Field::Road,
                        [](ViolationCase &changed) { changed.place.road = u"示例大街 (S000)"_s; });
    type(u"factPost"_s, u"12+400"_s);
    page->editor().setTold(true);
    page->editor().setSignature(
        {{{.15, .6}, {.25, .3}, {.3, .7}, {.4, .3}, {.45, .6}}, {{.55, .6}, {.65, .4}, {.7, .6}, {.85, .4}}});
    QTemporaryDir files;
    for (const auto &[name, colour] :
         {std::pair(u"meter.png"_s, Qt::darkGreen), std::pair(u"plate.png"_s, Qt::darkBlue)}) {
        QImage picture(320, 180, QImage::Format_RGB32);
        picture.fill(colour);
        picture.save(files.filePath(name));
        page->findChild<EvidencePane *>()->addFiles({files.filePath(name)});
    }
    QTRY_COMPARE(draft().evidence.size(), 2);
    auto *list = child<QListView>(u"evidenceList"_s);
    QTRY_VERIFY(!list->model()->index(1, 0).data(Qt::DecorationRole).value<QImage>().isNull());
    take(u"half"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Insert);
    QTest::keyClicks(child<QLineEdit>(u"finderSearch"_s), u"lights"_s);
    take(u"search"_s);
    ViolationCase done = sampleCase(started().id);
    done.statement.strokes = violation.statement.strokes;
    desk->memory.record(done);
    await(desk->outbox.refuse(done.id, 1, u"V18"_s, u"号牌种类与车辆类型不符"_s));
    page->open(done.id);
    QTRY_COMPARE(draft().id, done.id);
    take(u"refused"_s);
}

QTEST_MAIN(TestViolationPage)
#include "tst_violationpage.moc"
