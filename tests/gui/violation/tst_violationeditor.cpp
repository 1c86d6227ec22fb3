// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/support/testdesk.h"
#include "tests/support/await.h"
#include "tests/support/samples.h"
#include "ui/violation/violationeditor.h"

#include <QSignalSpy>
#include <QTest>

using namespace dutydesk;
using namespace dutydesk::test;
using namespace Qt::StringLiterals;

/// The editor of one case: undo, autosave, findings, completing. Everybody here is fictional.
class TestViolationEditor : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void everyEditIsSavedByItself();
    void nothingIsLostWhileTheDiskRefuses();
    void anEditDuringASaveIsSavedToo();
    void leavingSavesWhatWasTypedLast();
    void typingInOneFieldIsOneStep();
    void undoReachesTwoHundredSteps();
    void undoNeverTouchesASignature();
    void aChangeAfterSigningTakesTheSignatureOut();
    void evidenceAfterSigningLeavesTheSignature();
    void findingsFollowEveryChange();
    void theProcedureFollowsItemsAndFines();
    void aFineOutsideItsRangeIsNotTaken();
    void theSameItemTwiceIsMeasuredAgain();
    void anIncompleteCaseIsNotCompleted();
    void completingFreezesTheRevision();
    void aFailedCompletionLeavesADraft();
    void aRefusedRevisionGoesOnInTheNext();
    void aFrozenCaseOpensReadOnly();

private:
    ViolationCase draft();
    ViolationCase stored() { return desk->memory.cases.at({editor->draft().id, editor->draft().revision}).violation; }
    void setRoad(const QString &road)
    {
        editor->edit(ViolationEditor::Field::Road, [&road](ViolationCase &violation) { violation.place.road = road; });
    }
    void complete()
    {
        QSignalSpy done(editor.get(), &ViolationEditor::completed);
        editor->complete();
        QTRY_COMPARE(done.count(), 1);
    }

    std::unique_ptr<TestDesk> desk;
    std::unique_ptr<ViolationEditor> editor;
};

void TestViolationEditor::init()
{
    desk = std::make_unique<TestDesk>();
    desk->signInNow();
    editor = std::make_unique<ViolationEditor>(desk->casebook, desk->queue, desk->clock);
}

void TestViolationEditor::cleanup()
{
    editor.reset();
    desk.reset();
}

/// A draft that could be completed: a seat belt, told, signed.
ViolationCase TestViolationEditor::draft()
{
    const auto started = await(desk->casebook.startViolation({}));
    ViolationCase violation = sampleCase(started->id);
    violation.caseNumber = started->caseNumber;
    violation.items = {desk->casebook.makeItem(u"O163-12-9"_s, violation.occurredAt).value()};
    violation.statement.strokes = {{{0.1, 0.5}, {0.5, 0.2}, {0.9, 0.6}}};
    desk->clock.setNow(violation.startedAt.addSecs(180));
    await(desk->casebook.saveDraft(violation));
    return violation;
}

void TestViolationEditor::everyEditIsSavedByItself()
{
    editor->open(draft());
    QCOMPARE(editor->saving(), ViolationEditor::Saving::Nothing);
    setRoad(u"Demo Road"_s);
    QCOMPARE(editor->saving(), ViolationEditor::Saving::Changed);
    QVERIFY(stored().place.road != u"Demo Road"_s);
    QTRY_COMPARE(editor->saving(), ViolationEditor::Saving::Saved);
    QCOMPARE(stored().place.road, u"Demo Road"_s);
    QCOMPARE(editor->savedAt(), desk->clock.now());
}

void TestViolationEditor::nothingIsLostWhileTheDiskRefuses()
{
    editor->open(draft());
    desk->memory.broken = Error {ErrorKind::DiskFull, {}};
    setRoad(u"Demo Road"_s);
    editor->flush();
    QTRY_COMPARE(editor->saving(), ViolationEditor::Saving::Failed);
    QCOMPARE(editor->saveError()->kind, ErrorKind::DiskFull);
    QCOMPARE(editor->draft().place.road, u"Demo Road"_s);
    setRoad(u"Demo Road 2"_s); // work goes on; the failure stays said
    QCOMPARE(editor->saving(), ViolationEditor::Saving::Failed);
    desk->memory.broken.reset();
    QTRY_COMPARE_WITH_TIMEOUT(editor->saving(), ViolationEditor::Saving::Saved, 10000); // tried again by itself
    QCOMPARE(stored().place.road, u"Demo Road 2"_s);
    QVERIFY(!editor->saveError());
}

void TestViolationEditor::anEditDuringASaveIsSavedToo()
{
    editor->open(draft());
    setRoad(u"First"_s);
    editor->flush();
    setRoad(u"Second"_s); // the answer of the first save is still in the event loop
    QTRY_COMPARE(stored().place.road, u"Second"_s);
    QTRY_COMPARE(editor->saving(), ViolationEditor::Saving::Saved);
}

void TestViolationEditor::leavingSavesWhatWasTypedLast()
{
    editor->open(draft());
    const CaseId id = editor->draft().id;
    setRoad(u"Last words"_s);
    editor->close();
    QVERIFY(!editor->isOpen());
    QTRY_COMPARE(desk->memory.cases.at({id, 1}).violation.place.road, u"Last words"_s);
}

void TestViolationEditor::typingInOneFieldIsOneStep()
{
    editor->open(draft());
    const QString before = editor->draft().place.road;
    for (const QString &typed : {u"D"_s, u"De"_s, u"Dem"_s, u"Demo"_s})
        setRoad(typed);
    QCOMPARE(editor->undoStack().count(), 1);
    editor->flush(); // the officer paused
    setRoad(u"Demo Road"_s);
    QCOMPARE(editor->undoStack().count(), 2);
    editor->undo();
    QCOMPARE(editor->draft().place.road, u"Demo"_s);
    editor->undo();
    QCOMPARE(editor->draft().place.road, before);
    editor->redo();
    editor->redo();
    QCOMPARE(editor->draft().place.road, u"Demo Road"_s);
}

void TestViolationEditor::undoReachesTwoHundredSteps()
{
    editor->open(draft());
    const ViolationCase start = editor->draft();
    for (int i = 0; i < 250; ++i) {
        setRoad(QString::number(i));
        editor->flush();
    }
    QCOMPARE(editor->undoStack().count(), 250);
    for (int i = 0; i < 250; ++i)
        editor->undo();
    QCOMPARE(editor->draft().place, start.place);
    QVERIFY(!editor->undoStack().canUndo());
}

void TestViolationEditor::undoNeverTouchesASignature()
{
    ViolationCase violation = draft();
    violation.statement.signature = SignatureState::Open;
    violation.statement.strokes.clear();
    editor->open(violation);
    editor->setTold(false);
    editor->setTold(true);
    editor->setRefusal(u"does not agree"_s);
    const int steps = editor->undoStack().count();
    editor->undo();
    QCOMPARE(editor->undoStack().index(), steps - 1);
    QCOMPARE(editor->draft().statement.signature, SignatureState::Refused);
    QCOMPARE(editor->draft().statement.refusalReason, u"does not agree"_s);
}

void TestViolationEditor::aChangeAfterSigningTakesTheSignatureOut()
{
    editor->open(draft());
    QSignalSpy voided(editor.get(), &ViolationEditor::signatureVoided);
    QVERIFY(editor->canComplete());
    QVERIFY(editor->setFine(0, Fen::fromYuan(200)));
    QCOMPARE(voided.count(), 1);
    QCOMPARE(editor->draft().statement.signature, SignatureState::Open);
    QVERIFY(editor->draft().statement.strokes.isEmpty());
    QVERIFY(!editor->canComplete());
}

void TestViolationEditor::evidenceAfterSigningLeavesTheSignature()
{
    editor->open(draft());
    EvidenceRef file;
    file.sha256 = QByteArray(32, 'e');
    editor->addEvidence(file);
    editor->addEvidence(file); // the same file twice is there once
    QCOMPARE(editor->draft().evidence.size(), 1);
    QCOMPARE(editor->draft().statement.signature, SignatureState::Signed);
}

void TestViolationEditor::findingsFollowEveryChange()
{
    editor->open(draft());
    QVERIFY(editor->canComplete());
    editor->edit(ViolationEditor::Field::Direction,
                 [](ViolationCase &violation) { violation.place.direction.clear(); });
    const auto missing = [this] {
        return std::ranges::any_of(editor->findings(), [](const Finding &finding) {
            return finding.problem == CaseProblem::DirectionMissing && finding.level == FindingLevel::Error;
        });
    };
    QVERIFY(missing());
    editor->undo();
    QVERIFY(!missing());
}

void TestViolationEditor::theProcedureFollowsItemsAndFines()
{
    editor->open(draft());
    QCOMPARE(editor->draft().procedure, u"simple"_s);
    QVERIFY(editor->addItem(u"O163-8-2"_s)); // 200–2,000 yuan: simple only at 200
    QCOMPARE(editor->draft().procedure, u"simple"_s);
    QVERIFY(editor->setFine(1, Fen::fromYuan(500)));
    QCOMPARE(editor->draft().procedure, u"general"_s);
    editor->removeItem(1);
    QCOMPARE(editor->draft().procedure, u"simple"_s);
    QVERIFY(editor->addItem(u"O163-8-3"_s)); // never simple
    QCOMPARE(editor->draft().procedure, u"general"_s);
}

void TestViolationEditor::aFineOutsideItsRangeIsNotTaken()
{
    editor->open(draft());
    const Fen before = editor->draft().items.first().fine;
    QVERIFY(!editor->setFine(0, Fen::fromYuan(201)));
    QVERIFY(!editor->setFine(0, Fen::fromYuan(19)));
    QVERIFY(!editor->setFine(7, Fen::fromYuan(100)));
    QCOMPARE(editor->draft().items.first().fine, before);
}

void TestViolationEditor::theSameItemTwiceIsMeasuredAgain()
{
    editor->open(draft());
    Measurement measured {u"speeding"_s, 60, 82, u"other road"_s, u"other motor vehicle"_s, {}};
    QVERIFY(editor->addItem(u"O163-11-2"_s, measured));
    measured.value = 85;
    QVERIFY(editor->addItem(u"O163-11-2"_s, measured));
    QCOMPARE(editor->draft().items.size(), 2);
    QCOMPARE(editor->draft().items.last().measurement->value.value(), 85.0);
    QVERIFY(!editor->addItem(u"O163-99-9"_s));
}

void TestViolationEditor::anIncompleteCaseIsNotCompleted()
{
    ViolationCase violation = draft();
    violation.place.direction.clear();
    editor->open(violation);
    QSignalSpy failed(editor.get(), &ViolationEditor::completeFailed);
    editor->complete();
    QCOMPARE(failed.count(), 1);
    QVERIFY(desk->memory.outbox.empty());
    QVERIFY(!editor->isReadOnly());
}

void TestViolationEditor::completingFreezesTheRevision()
{
    editor->open(draft());
    setRoad(u"Typed just before"_s);
    editor->setSignature({{{0.1, 0.5}, {0.9, 0.5}}});
    complete();
    QCOMPARE(editor->standing().state, CaseState::Waiting);
    QVERIFY(editor->isReadOnly());
    QCOMPARE(desk->memory.outbox.size(), size_t(1));
    QVERIFY(desk->memory.bodies.begin()->second.contains("Typed just before"));
    setRoad(u"Too late"_s);
    editor->undo();
    QCOMPARE(editor->draft().place.road, u"Typed just before"_s);
}

void TestViolationEditor::aFailedCompletionLeavesADraft()
{
    editor->open(draft());
    desk->memory.broken = Error {ErrorKind::Storage, {}};
    QSignalSpy failed(editor.get(), &ViolationEditor::completeFailed);
    editor->complete();
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(!editor->isReadOnly());
    QVERIFY(desk->memory.outbox.empty());
    desk->memory.broken.reset();
    complete();
    QCOMPARE(desk->memory.outbox.size(), size_t(1));
}

void TestViolationEditor::aRefusedRevisionGoesOnInTheNext()
{
    editor->open(draft());
    complete();
    const CaseId id = editor->draft().id;
    await(desk->outbox.refuse(id, 1, u"V18"_s, u"号牌种类与车辆类型不符"_s));
    emit desk->queue.listChanged();
    QTRY_COMPARE(editor->standing().state, CaseState::Refused);
    QCOMPARE(editor->standing().entry->refusalText, u"号牌种类与车辆类型不符"_s);
    QSignalSpy opened(editor.get(), &ViolationEditor::opened);
    editor->startRevision();
    QTRY_COMPARE(opened.count(), 1);
    QCOMPARE(editor->draft().revision, 2);
    QVERIFY(!editor->isReadOnly());
    QCOMPARE(editor->standing().earlierRefusal->refusalCode, u"V18"_s);
}

void TestViolationEditor::aFrozenCaseOpensReadOnly()
{
    const ViolationCase violation = draft();
    editor->open(violation);
    complete();
    editor->close();
    QSignalSpy opened(editor.get(), &ViolationEditor::opened);
    editor->load(violation.id);
    QTRY_COMPARE(opened.count(), 1);
    QVERIFY(editor->isReadOnly());
    QCOMPARE(editor->standing().state, CaseState::Waiting);
}

QTEST_MAIN(TestViolationEditor)
#include "tst_violationeditor.moc"
