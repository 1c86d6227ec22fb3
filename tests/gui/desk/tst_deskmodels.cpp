// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/words.h"
#include "tests/gui/desk/samplescan.h"
#include "tests/gui/support/testdesk.h"
#include "tests/support/samples.h"
#include "ui/desk/codegate.h"
#include "ui/desk/mattersmodel.h"
#include "ui/desk/scanmodel.h"
#include "ui/desk/verdicttexts.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace dutydesk;
using namespace dutydesk::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Models and pure parts of the Desk. Everybody here is fictional.
class TestDeskModels : public QObject {
    Q_OBJECT

private slots:
    void scanRowsCarryBothVerdicts();
    void aScanOfBeforeTheLinkFellIsNotLive();
    void aTypedNumberHasNoDocument();
    void mattersSayWhatIsOutstanding();
    void aCodeThatStaysInViewIsPresentedOnce();
    void twoCodesInViewAreTheOfficersChoice();
    void theDocumentVerdictDoesNotSeeThePerson();
    void anOldAnswerIsNeverLive();
    void stopLettersBlockReleaseInWords();
    void anUnknownLetterIsAStop();

private:
    static RecentScan scan(quint64 sequence, Entitlement entitlement, bool live);
};

RecentScan TestDeskModels::scan(quint64 sequence, Entitlement entitlement, bool live)
{
    RecentScan row;
    row.sequence = sequence;
    row.at = QDateTime(QDate(2026, 11, 20), QTime(2, 38), Qt::UTC);
    row.nameLatin = u"ZHANG San"_s;
    row.nameZh = u"张三"_s;
    row.licenceNumber = sampleNumber().text();
    row.documentVerdict = word(DocumentVerdict::Genuine);
    row.entitlement = word(entitlement);
    row.live = live;
    row.letters = u"D"_s;
    row.openMatters = 1;
    return row;
}

void TestDeskModels::scanRowsCarryBothVerdicts()
{
    ScanModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setScans({scan(3, Entitlement::MayDriveToHandle, true), scan(2, Entitlement::MustNotDrive, true)});
    QCOMPARE(model.rowCount(), 2);
    const QModelIndex first = model.index(0);
    QCOMPARE(first.data(ScanModel::DocumentTextRole).toString(), u"Genuine"_s);
    QCOMPARE(first.data(ScanModel::EntitlementTextRole).toString(), u"May drive · 1 to handle"_s);
    QCOMPARE(Meaning(first.data(ScanModel::EntitlementMeaningRole).toInt()), Meaning::Warn);
    const QModelIndex second = model.index(1);
    QCOMPARE(second.data(ScanModel::DocumentTextRole).toString(), u"Genuine"_s);
    QCOMPARE(second.data(ScanModel::EntitlementTextRole).toString(), u"Must not drive · D"_s);
    QCOMPARE(Meaning(second.data(ScanModel::EntitlementMeaningRole).toInt()), Meaning::Stop);
    QCOMPARE(first.data(ScanModel::NumberRole).toString(), sampleNumber().masked(true));
    QVERIFY(!first.data(Qt::AccessibleTextRole).toString().contains(sampleNumber().text()));
    QCOMPARE(model.rowOf(2), 1);
}

void TestDeskModels::aScanOfBeforeTheLinkFellIsNotLive()
{
    ScanModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setScans({scan(1, Entitlement::MustNotDrive, true)});
    model.setOnline(false);
    QCOMPARE(model.index(0).data(ScanModel::EntitlementTextRole).toString(), u"Last known: must not drive"_s);
    QCOMPARE(Meaning(model.index(0).data(ScanModel::EntitlementMeaningRole).toInt()), Meaning::Offline);
}

void TestDeskModels::aTypedNumberHasNoDocument()
{
    ScanModel model;
    RecentScan typed = scan(1, Entitlement::MayDrive, true);
    typed.documentVerdict.clear();
    model.setScans({typed});
    QCOMPARE(model.index(0).data(ScanModel::DocumentTextRole).toString(), u"No document"_s);
}

void TestDeskModels::mattersSayWhatIsOutstanding()
{
    MattersModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    OpenMatter counted = sampleStatus().matters.first();
    counted.kind = OpenMatterKind::UnpaidFine;
    counted.points = 6;
    counted.pointsCounted = true;
    counted.fine = Fen::fromYuan(200);
    counted.due = QDate(2026, 11, 15);
    OpenMatter open = sampleStatus().matters.first();
    model.setMatters({open, counted}, QDate(2026, 11, 20));
    QCOMPARE(model.pointsOutstanding(), 1);
    QCOMPARE(model.finesOutstanding(), Fen::fromYuan(400));
    const auto cell = [&model](int row, MattersModel::Column column) {
        return model.index(row, int(column)).data().toString();
    };
    QCOMPARE(cell(0, MattersModel::Column::Next), u"Handle by 2026-12-09"_s);
    QCOMPARE(cell(1, MattersModel::Column::Next), u"Overdue since 2026-11-15"_s);
    QCOMPARE(cell(1, MattersModel::Column::Points), u"6 ✓"_s);
    QCOMPARE(cell(1, MattersModel::Column::Kind), u"Unpaid fine"_s);
}

void TestDeskModels::aCodeThatStaysInViewIsPresentedOnce()
{
    CodeGate gate;
    const QList<Reading> view {sampleReading("A")};
    QCOMPARE(gate.look(view, 0s).kind, CodeGate::Decision::Kind::Present);
    for (auto now = 100ms; now < 9000ms; now += 100ms)
        QCOMPARE(gate.look(view, now).kind, CodeGate::Decision::Kind::Nothing);
    QCOMPARE(gate.look({}, 10s).kind, CodeGate::Decision::Kind::Nothing);
    QCOMPARE(gate.look(view, 11s).kind, CodeGate::Decision::Kind::Present); // two seconds out of view: shown again
    gate.reset();
    QCOMPARE(gate.look(view, 11s).kind, CodeGate::Decision::Kind::Present);
}

void TestDeskModels::twoCodesInViewAreTheOfficersChoice()
{
    CodeGate gate;
    const QList<Reading> both {sampleReading("A"), sampleReading("B"), sampleReading("A")};
    const CodeGate::Decision decision = gate.look(both, 0s);
    QCOMPARE(decision.kind, CodeGate::Decision::Kind::Choose);
    QCOMPARE(decision.readings.size(), 2);
    gate.settle(500ms);
    QCOMPARE(gate.look(both, 1s).kind, CodeGate::Decision::Kind::Nothing);
}

void TestDeskModels::theDocumentVerdictDoesNotSeeThePerson()
{
    const QDateTime now(QDate(2026, 11, 20), QTime(2, 38, 20), Qt::UTC);
    const Rulebook rulebook = sampleRulebook();
    PenaltyStatus status = sampleStatus();
    status.letters = StatusLetters(u"BH");
    status.pointsCounted = 12;
    const std::optional<StatusAnswer> answer = StatusAnswer {status, StatusOrigin::Live, now.addSecs(-14), 600ms};
    const std::optional<Error> none;
    const VerdictText document = VerdictTexts::document(genuineDocument(), sampleReading(), std::nullopt, now);
    const VerdictText person = VerdictTexts::entitlement({answer, LicenceCheck::Asking::Idle, none}, rulebook, now);
    QCOMPARE(document.word, u"Genuine"_s);
    QCOMPARE(document.meaning, Meaning::Ok);
    QCOMPARE(person.word, u"Must not drive"_s);
    QCOMPARE(person.meaning, Meaning::Stop);
    QCOMPARE(person.aside, u"Live · 14 s ago"_s);
    QCOMPARE(person.checks.first().pills.size(), 2); // a set: every letter is there

    const VerdictText paper = VerdictTexts::document(unsignedDocument(), sampleReading(), std::nullopt, now);
    QCOMPARE(paper.word, u"Unsigned"_s);
    const std::optional<StatusAnswer> fine = StatusAnswer {sampleStatus(), StatusOrigin::Live, now, 600ms};
    QCOMPARE(VerdictTexts::entitlement({fine, LicenceCheck::Asking::Idle, none}, rulebook, now).word, u"May drive"_s);
}

void TestDeskModels::anOldAnswerIsNeverLive()
{
    const QDateTime now(QDate(2026, 11, 20), QTime(2, 38, 20), Qt::UTC);
    const Rulebook rulebook = sampleRulebook();
    const std::optional<Error> none;
    const auto shown = [&](StatusOrigin origin, int seconds) {
        const std::optional<StatusAnswer> answer = StatusAnswer {sampleStatus(), origin, now.addSecs(-seconds), 600ms};
        return VerdictTexts::entitlement({answer, LicenceCheck::Asking::Idle, none}, rulebook, now);
    };
    QVERIFY(shown(StatusOrigin::Live, 90).live);
    for (const VerdictText &text :
         {shown(StatusOrigin::Live, 91), shown(StatusOrigin::LastKnown, 1), shown(StatusOrigin::LastKnown, 11520)}) {
        QVERIFY(!text.live);
        QVERIFY(text.word.startsWith(u"Last known"));
        QCOMPARE(text.meaning, Meaning::Offline);
        QVERIFY(!text.aside.contains(u"Live"));
    }
    QCOMPARE(shown(StatusOrigin::LastKnown, 11520).aside, u"Offline · 3 h 12 min old"_s);
}

void TestDeskModels::stopLettersBlockReleaseInWords()
{
    const QDateTime now(QDate(2026, 11, 20), QTime(2, 38, 20), Qt::UTC);
    PenaltyStatus status = sampleStatus();
    status.letters = StatusLetters(u"D");
    const std::optional<StatusAnswer> answer = StatusAnswer {status, StatusOrigin::Live, now, 600ms};
    const std::optional<StatusAnswer> nothing;
    const std::optional<Error> none;
    QCOMPARE(VerdictTexts::releaseBlocked({answer, LicenceCheck::Asking::Idle, none}, now),
             u"Release is blocked by status D"_s);
    QVERIFY(!VerdictTexts::releaseBlocked({nothing, LicenceCheck::Asking::Idle, none}, now).isEmpty());
    const std::optional<StatusAnswer> fine = StatusAnswer {sampleStatus(), StatusOrigin::LastKnown, now, 600ms};
    QVERIFY(VerdictTexts::releaseBlocked({fine, LicenceCheck::Asking::Idle, none}, now).isEmpty());
}

void TestDeskModels::anUnknownLetterIsAStop()
{
    const paint::PillText pill = VerdictTexts::letterPill(u'Y', sampleRulebook());
    QCOMPARE(pill.meaning, Meaning::Stop);
    QCOMPARE(pill.lead, u"Y"_s);
    QVERIFY(pill.text.contains(u"ask the issuing office"));
}

QTEST_MAIN(TestDeskModels)
#include "tst_deskmodels.moc"
