// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/support/testdesk.h"
#include "tests/support/samples.h"
#include "ui/violation/bandscale.h"
#include "ui/violation/checksmodel.h"
#include "ui/violation/evidencemodel.h"
#include "ui/violation/itemsearchmodel.h"
#include "ui/violation/itemsmodel.h"
#include "ui/violation/signaturepad.h"
#include "ui/violation/unitedit.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace dutydesk;
using namespace dutydesk::test;
using namespace Qt::StringLiterals;

/// Models and small widgets of the violation case. Everybody here is fictional.
class TestCaseModels : public QObject {
    Q_OBJECT

private slots:
    void finesAreEditedWithinTheirRangeOnly();
    void unconfirmedRowsAreMarked();
    void everyItemIsFoundInEitherLanguage();
    void problemsComeBeforeWhatPassed();
    void evidenceShowsWhatIsBeingHashed();
    void bandsSayWhatTheDataSay();
    void kilometrePostsAreReadAsTyped_data();
    void kilometrePostsAreReadAsTyped();
    void aTapIsNoSignature();
    void aSignatureIsKeptInPartsOfThePad();

private:
    const Rulebook rulebook = sampleRulebook();
};

void TestCaseModels::finesAreEditedWithinTheirRangeOnly()
{
    ItemsModel model(rulebook);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy edited(&model, &ItemsModel::fineEdited);
    model.setItems({{u"O163-12-9"_s, 1, Fen::fromYuan(50), false, {}}}, false);
    const QModelIndex fine = model.index(0, int(ItemsModel::Column::Fine));
    QVERIFY(model.flags(fine).testFlag(Qt::ItemIsEditable));
    QVERIFY(!model.setData(fine, 201));
    QVERIFY(!model.setData(fine, 10));
    QVERIFY(!model.setData(fine, u"many"_s));
    QCOMPARE(edited.count(), 0);
    QVERIFY(model.setData(fine, 100));
    QCOMPARE(edited.first().at(1).value<Fen>(), Fen::fromYuan(100));
    QCOMPARE(fine.data().toString(), u"50"_s); // the owner changes it, not the view
    model.setItems(model.items(), true);
    QVERIFY(!model.flags(fine).testFlag(Qt::ItemIsEditable));
    QVERIFY(!model.setData(fine, 100));
    QCOMPARE(model.index(0, int(ItemsModel::Column::Procedure)).data().toString(), u"Simple"_s);
}

void TestCaseModels::unconfirmedRowsAreMarked()
{
    ItemsModel model(rulebook);
    model.setItems(
        {{u"O163-12-9"_s, 1, Fen::fromYuan(50), false, {}}, {u"O163-11-8"_s, 3, Fen::fromYuan(200), false, {}}}, false);
    QVERIFY(!model.index(0, 0).data(ItemsModel::UnconfirmedRole).toBool());
    QVERIFY(model.index(1, 0).data(ItemsModel::UnconfirmedRole).toBool());
}

void TestCaseModels::everyItemIsFoundInEitherLanguage()
{
    ItemSearchModel model(rulebook);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 50);
    for (const ViolationItem &item : rulebook.items()) {
        for (const QString &text : {item.id, item.textZh, item.textEn}) {
            model.search(text, QDate(2026, 11, 20));
            bool found = false;
            for (int row = 0; row < model.rowCount(); ++row)
                found = found || model.itemAt(row)->id == item.id;
            QVERIFY2(found, qPrintable(text));
        }
    }
    model.search(u"seat belt"_s, QDate(2026, 11, 20));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0).data(ItemSearchModel::IdRole).toString(), u"O163-12-9"_s);
    model.search(u"安全带"_s, QDate(2026, 11, 20));
    QCOMPARE(model.index(0).data(ItemSearchModel::IdRole).toString(), u"O163-12-9"_s);
    model.search(u"11(2)"_s, QDate(2026, 11, 20));
    QCOMPARE(model.itemAt(0)->id, u"O163-11-2"_s);
    QVERIFY(model.index(0).data(ItemSearchModel::InForceRole).toBool());
    model.search(u"11(2)"_s, QDate(2021, 1, 1));
    QVERIFY(!model.index(0).data(ItemSearchModel::InForceRole).toBool());
    model.search(u"nothing like this"_s, {});
    QCOMPARE(model.rowCount(), 0);
}

void TestCaseModels::problemsComeBeforeWhatPassed()
{
    ChecksModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QList<Finding> findings;
    for (int i = 0; i < 11; ++i)
        findings.append({FindingLevel::Passed, CaseProblem::RoadMissing, u"F-06"_s, u"road"_s, {}});
    findings.append({FindingLevel::Warning, CaseProblem::EvidenceMissing, u"F-10"_s, u"evidence"_s, {}});
    findings.append({FindingLevel::Error, CaseProblem::DirectionMissing, u"F-07"_s, u"direction"_s, {}});
    model.setFindings(findings);
    QCOMPARE(model.kind(0), ChecksModel::Kind::Error);
    QCOMPARE(model.field(0), u"direction"_s);
    QCOMPARE(model.kind(1), ChecksModel::Kind::Warning);
    QCOMPARE(model.kind(2), ChecksModel::Kind::PassedCount);
    QCOMPARE(model.rowCount(), 3 + ChecksModel::someCount + 1);
    QCOMPARE(model.kind(model.rowCount() - 1), ChecksModel::Kind::ShowMore);
    QCOMPARE(model.nextProblem(-1), 0);
    QCOMPARE(model.nextProblem(0), 1);
    QCOMPARE(model.nextProblem(1), 0);
    QCOMPARE(model.nextProblem(0, true), 1);
    model.setPassedShown(ChecksModel::PassedShown::All);
    QCOMPARE(model.rowCount(), 3 + 11);
    model.setPassedShown(ChecksModel::PassedShown::Count);
    QCOMPARE(model.rowCount(), 4);
    model.setFindings({});
    QCOMPARE(model.nextProblem(-1), -1);
}

void TestCaseModels::evidenceShowsWhatIsBeingHashed()
{
    EvidenceModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.beginFile(7, u"a.png"_s);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(EvidenceModel::State(model.index(0).data(EvidenceModel::StateRole).toInt()),
             EvidenceModel::State::Hashing);
    EvidenceRef file;
    file.sha256 = QByteArray(32, 'a');
    file.kind = u"scene"_s;
    file.size = 1234;
    model.endFile(7);
    model.setFiles({file});
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(EvidenceModel::State(model.index(0).data(EvidenceModel::StateRole).toInt()), EvidenceModel::State::Ready);
    QCOMPARE(model.totalSize(), 1234);
}

void TestCaseModels::bandsSayWhatTheDataSay()
{
    const auto bands = rulebook.bands(u"speeding"_s, u"other motor vehicle"_s, u"other road"_s);
    QCOMPARE(bands.size(), 3);
    QCOMPARE(BandScale::bandText(bands.at(0)), u"0 points · warning or fine"_s);
    QVERIFY(BandScale::bandText(bands.at(1)).contains(u"11(2)"));
    BandScale scale;
    scale.resize(616, scale.sizeHint().height());
    scale.setBands(bands, true);
    const QImage without = scale.grab().toImage();
    scale.setValue(36.7);
    QVERIFY(scale.grab().toImage() != without);
    QVERIFY(scale.accessibleDescription().contains(u"36.7"));
}

void TestCaseModels::kilometrePostsAreReadAsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("kilometre");
    QTest::addColumn<int>("metre");
    QTest::newRow("printed") << u"K12 + 400 m"_s << 12 << 400;
    QTest::newRow("short") << u"12+400"_s << 12 << 400;
    QTest::newRow("space") << u"k12 50"_s << 12 << 50;
    QTest::newRow("decimal") << u"12.4"_s << 12 << 400;
    QTest::newRow("whole") << u"12"_s << 12 << -1;
    QTest::newRow("empty") << u""_s << -1 << -1;
}

void TestCaseModels::kilometrePostsAreReadAsTyped()
{
    QFETCH(QString, typed);
    const auto post = KmPostEdit::parse(typed);
    QVERIFY(post);
    QTEST(post->kilometre.value_or(-1), "kilometre");
    QTEST(post->metre.value_or(-1), "metre");
    QCOMPARE(KmPostEdit::parse(KmPostEdit::text(*post)), post);
    QVERIFY(!KmPostEdit::parse(u"twelve"_s));
    QVERIFY(!KmPostEdit::parse(u"12+4000"_s));
}

void TestCaseModels::aTapIsNoSignature()
{
    SignaturePad pad;
    pad.resize(220, 80);
    QSignalSpy edited(&pad, &SignaturePad::strokesEdited);
    QTest::mouseClick(&pad, Qt::LeftButton, {}, QPoint(50, 40));
    QCOMPARE(edited.count(), 0);
    QCOMPARE(pad.state(), SignaturePad::State::Empty);
}

void TestCaseModels::aSignatureIsKeptInPartsOfThePad()
{
    SignaturePad pad;
    pad.resize(200, 100);
    QSignalSpy edited(&pad, &SignaturePad::strokesEdited);
    QTest::mousePress(&pad, Qt::LeftButton, {}, QPoint(20, 50));
    QTest::mouseMove(&pad, QPoint(100, 20));
    QTest::mouseMove(&pad, QPoint(180, 80));
    QTest::mouseRelease(&pad, Qt::LeftButton, {}, QPoint(300, 200)); // over the edge
    QCOMPARE(edited.count(), 1);
    const auto strokes = edited.first().first().value<QList<QList<QPointF>>>();
    QCOMPARE(strokes.size(), 1);
    QCOMPARE(strokes.first().first(), QPointF(0.1, 0.5));
    QCOMPARE(strokes.first().last(), QPointF(1, 1));
    QCOMPARE(pad.state(), SignaturePad::State::Signed);
    pad.setReadOnly(true);
    QTest::mousePress(&pad, Qt::LeftButton, {}, QPoint(20, 50));
    QTest::mouseRelease(&pad, Qt::LeftButton, {}, QPoint(180, 50));
    QCOMPARE(edited.count(), 1);
}

QTEST_MAIN(TestCaseModels)
#include "tst_casemodels.moc"
