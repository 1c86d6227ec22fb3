// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/services/casebook.h"
#include "app/services/numberkeeper.h"
#include "app/services/queue.h"
#include "tests/unit/services/servicebench.h"

#include <QFile>
#include <QSignalSpy>

using namespace dutydesk;
using namespace dutydesk::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

QByteArray table(const QString &name)
{
    QFile file(QStringLiteral(DUTYDESK_SOURCE_DIR "/resources/reference/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Rulebook rulebookOf()
{
    const Rulebook::Sources sources {table(u"points_order163.csv"_s), table(u"measured_value_matrix.csv"_s),
                                     table(u"licence_status.csv"_s),  table(u"licence_classes.csv"_s),
                                     table(u"plate_types.csv"_s),     table(u"vehicle_status.csv"_s)};
    return Rulebook::read(sources, u"O163-2026.1"_s).value();
}

struct Bench : ServiceBench {
    Rulebook rulebook = rulebookOf();
    Casebook casebook {{cases, outbox, evidence, pump, random, clock}, rulebook, signIn, true};
    Queue queue {outbox, cases, evidence, pump, central, clock};

    Bench() { signedIn(); }
    static LicenceCheck check()
    {
        LicenceCheck check;
        check.answer = StatusAnswer {sampleStatus(), StatusOrigin::Live,
                                     QDateTime(QDate(2026, 11, 20), QTime(2, 38), Qt::UTC), 30ms};
        check.vehicle = sampleVehicle();
        check.photoCompared = true;
        return check;
    }
    /// Completes the draft's form as an officer would.
    ViolationCase filled(ViolationCase draft)
    {
        const ViolationCase sample = sampleCase(draft.id);
        draft.place = sample.place;
        draft.items = {casebook.makeItem(u"O163-12-4"_s, draft.occurredAt).value()};
        draft.statement = sample.statement;
        return draft;
    }
};

} // namespace

class TestCasebook : public QObject {
    Q_OBJECT

private slots:
    void draftIsFilledFromTheDeskAndSavedAtOnce()
    {
        Bench bench;
        const auto draft = await(bench.casebook.startViolation(Bench::check()));
        QVERIFY(draft.has_value());
        QCOMPARE(draft->person.licenceNumber, sampleNumber().text());
        QCOMPARE(draft->person.pointsBefore, std::optional(6));
        QVERIFY(draft->person.entitlementLive);
        QVERIFY(draft->person.photoCompared);
        QCOMPARE(draft->vehicle.plate, samplePlate().text());
        QCOMPARE(draft->caseNumber, u"SAMPLE-2026-000147"_s);
        QCOMPARE(draft->officerNumber, u"000123"_s);
        QVERIFY(draft->training);
        QCOMPARE(await(bench.casebook.load(draft->id)).value(), *draft);
        QCOMPARE(bench.journal.actions().last(), journalWord(JournalAction::CaseStarted));
    }

    void completedCaseIsQueuedAndThePumpWoken()
    {
        Bench bench;
        const auto draft = await(bench.casebook.startViolation(Bench::check()));
        const auto entry = await(bench.casebook.complete(bench.filled(*draft)));
        QVERIFY2(entry.has_value(), entry ? "" : qPrintable(entry.error().detail));
        QCOMPARE(entry->state, OutboxState::Waiting);
        QCOMPARE(bench.pump.wakes, 1);
        QCOMPARE(bench.journal.actions().last(), journalWord(JournalAction::CaseCompleted));
        QCOMPARE(await(bench.queue.refreshSum())->waiting, 1);
    }

    void incompleteCaseIsNotQueued()
    {
        Bench bench;
        auto draft = await(bench.casebook.startViolation(Bench::check()));
        draft->items.clear();
        const auto entry = await(bench.casebook.complete(*draft));
        QCOMPARE(entry.error().kind, ErrorKind::BadInput);
        QVERIFY(bench.desk.outbox.empty());
        QCOMPARE(bench.pump.wakes, 0);
    }

    void usedUpNumbersDoNotStopTheWork()
    {
        Bench bench;
        bench.desk.blocks.clear();
        const auto draft = await(bench.casebook.startViolation(Bench::check()));
        QVERIFY(draft.has_value());
        QVERIFY(draft->caseNumber.isEmpty());
        NumberKeeper keeper(bench.central, bench.cases, bench.signIn);
        QVERIFY(await(keeper.topUp()).has_value());
        QCOMPARE(await(bench.cases.numbersLeft()).value(), quint64(NumberKeeper::blockSize));
        QVERIFY(await(bench.casebook.complete(bench.filled(*draft))).has_value());
        QVERIFY(!await(bench.casebook.load(draft->id))->caseNumber.isEmpty());
    }

    void enoughNumbersAreNotToppedUp()
    {
        Bench bench;
        NumberKeeper keeper(bench.central, bench.cases, bench.signIn);
        QVERIFY(await(keeper.topUp()).has_value());
        QVERIFY(!bench.central.calls.contains(u"numberBlock"_s));
    }

    void itemsCarryThePointsOfTheRulebookOnThatDay()
    {
        Bench bench;
        const QDateTime day(QDate(2026, 11, 20), QTime(3, 0), Qt::UTC);
        const auto item = bench.casebook.makeItem(u"O163-8-1"_s, day);
        QVERIFY(item.has_value());
        QCOMPARE(item->points, 12);
        QCOMPARE(bench.casebook.makeItem(u"O163-99-1"_s, day).error().kind, ErrorKind::NotFound);
        QCOMPARE(
            bench.casebook.makeItem(u"O163-8-1"_s, QDateTime(QDate(2020, 1, 1), QTime(3, 0), Qt::UTC)).error().kind,
            ErrorKind::Expired);
    }

    void nobodySignedInRecordsNothing()
    {
        Bench bench;
        await(bench.signIn.signOut());
        QCOMPARE(await(bench.casebook.startViolation(Bench::check())).error().kind, ErrorKind::NotSignedIn);
        QVERIFY(bench.desk.cases.empty());
    }

    void correctedRevisionReplacesTheRefusedOne()
    {
        Bench bench;
        const auto draft = await(bench.casebook.startViolation(Bench::check()));
        QVERIFY(await(bench.casebook.complete(bench.filled(*draft))).has_value());
        await(bench.outbox.refuse(draft->id, 1, u"V18"_s, u"号牌种类与车辆类型不一致"_s));
        const auto next = await(bench.casebook.startRevision(draft->id));
        QCOMPARE(next->revision, 2);
        QCOMPARE(await(bench.casebook.startRevision(draft->id)).error().kind, ErrorKind::Conflict);
        QVERIFY(await(bench.casebook.complete(*next)).has_value());
        QCOMPARE(bench.desk.outbox.size(), size_t(2));
    }

    void sendNowMakesEverythingDueAndWakesThePump()
    {
        Bench bench;
        const auto draft = await(bench.casebook.startViolation(Bench::check()));
        await(bench.casebook.complete(bench.filled(*draft)));
        await(bench.outbox.postpone(draft->id, 1, ErrorKind::Offline, bench.clock.now().addSecs(100)));
        const int before = bench.pump.wakes;
        QCOMPARE(await(bench.queue.sendNow()).value(), 1);
        QCOMPARE(bench.pump.wakes, before + 1);
        QVERIFY(bench.desk.outbox.begin()->second.nextTry.isNull());
    }

    void dayOfTheLinkIsKept()
    {
        Bench bench;
        bench.central.setLink({LinkQuality::State::Live, 20ms, {}, 0ms, false});
        bench.clock.advance(10min);
        bench.central.setLink({LinkQuality::State::Offline, 20ms, {}, 0ms, false});
        bench.clock.advance(5min);
        emit bench.pump.caseConfirmed(Receipt());
        const QList<LinkStretch> today = bench.queue.linkToday();
        QCOMPARE(today.last().state, LinkQuality::State::Offline);
        QCOMPARE(today.last().confirmed, 1);
        QCOMPARE(today.at(today.size() - 2).from.secsTo(today.at(today.size() - 2).to), 600);
        QCOMPARE(bench.queue.confirmedPerFiveMinutes().last(), 1);
    }
};

QTEST_GUILESS_MAIN(TestCasebook)
#include "tst_casebook.moc"
