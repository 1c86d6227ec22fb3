// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/words.h"
#include "app/sync/backoff.h"
#include "tests/sync/pumpbench.h"

#include <QSignalSpy>

using namespace dutydesk;
using namespace dutydesk::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestOutboxPump : public QObject {
    Q_OBJECT

private slots:
    void caseReachesCentralAndIsConfirmedByItsReceipt()
    {
        PumpBench bench;
        const ViolationCase violation = bench.record();
        QSignalSpy confirmed(bench.pump.get(), &SyncPump::caseConfirmed);
        bench.pump->start();
        bench.settle();
        QCOMPARE(bench.entry(violation).state, OutboxState::Confirmed);
        QCOMPARE(bench.central.cases.at({violation.id, 1}).body, toCanonicalJson(violation));
        QCOMPARE(confirmed.size(), 1);
        QCOMPARE(bench.desk.receipts.size(), 1);
        QCOMPARE(bench.desk.receipts.first().bodySha256, bench.entry(violation).bodySha256);
    }

    void newEntryIsSentWhenThePumpIsWoken()
    {
        PumpBench bench;
        bench.pump->start();
        bench.settle();
        const ViolationCase violation = bench.record();
        bench.pump->wake();
        bench.settle();
        QCOMPARE(bench.entry(violation).state, OutboxState::Confirmed);
    }

    void manyWaitingCasesGoInBatches()
    {
        PumpBench bench;
        for (int i = 0; i < 120; ++i)
            bench.record();
        bench.pump->start();
        bench.settle();
        QCOMPARE(bench.desk.confirmations, 120);
        QCOMPARE(bench.central.batchSizes, (QList<int> {50, 50, 20}));
        QCOMPARE(bench.callsOf(u"submit"_s), 0);
    }

    void fewWaitingCasesGoOneByOne()
    {
        PumpBench bench;
        for (int i = 0; i < 7; ++i)
            bench.record();
        bench.pump->start();
        bench.settle();
        QCOMPARE(bench.desk.confirmations, 7);
        QCOMPARE(bench.callsOf(u"submitBatch"_s), 0);
    }

    void neverMoreSinglesInFlightThanAllowed()
    {
        PumpBench bench;
        for (int i = 0; i < 7; ++i)
            bench.record();
        bench.central.held = true;
        bench.pump->start();
        bench.settleHeld();
        QCOMPARE(bench.central.waiting(), bench.options.inFlight);
        bench.central.releaseOne();
        bench.settleHeld();
        QCOMPARE(bench.central.waiting(), bench.options.inFlight);
        bench.central.held = false;
        bench.central.releaseAll();
        bench.settle();
        QCOMPARE(bench.desk.confirmations, 7);
    }

    void lostAcknowledgementMakesNoDuplicate()
    {
        PumpBench bench;
        const ViolationCase violation = bench.record();
        int submits = 0;
        bench.central.fault = [&submits](const QString &call) {
            return call == "submit"_L1 && ++submits == 1 ? FakeCentralApi::Fault::AnswerLost
                                                         : FakeCentralApi::Fault::None;
        };
        bench.pump->start();
        bench.settle();
        QCOMPARE(bench.entry(violation).state, OutboxState::Waiting);
        QCOMPARE(bench.entry(violation).lastError, word(ErrorKind::Offline));
        QVERIFY(bench.entry(violation).nextTry.isValid());
        bench.pass(6s);
        QCOMPARE(bench.entry(violation).state, OutboxState::Confirmed);
        QCOMPARE(bench.central.cases.size(), size_t(1));
        QCOMPARE(bench.central.cases.at({violation.id, 1}).times, 2);
        QCOMPARE(bench.desk.confirmations, 1);
    }

    void lostAcknowledgementOfABatchMakesNoDuplicate()
    {
        PumpBench bench;
        for (int i = 0; i < 30; ++i)
            bench.record();
        int batches = 0;
        bench.central.fault = [&batches](const QString &call) {
            return call == "submitBatch"_L1 && ++batches == 1 ? FakeCentralApi::Fault::AnswerLost
                                                              : FakeCentralApi::Fault::None;
        };
        bench.pump->start();
        bench.settle();
        QCOMPARE(bench.desk.confirmations, 0);
        bench.pass(6s);
        QCOMPARE(bench.desk.confirmations, 30);
        QCOMPARE(bench.central.cases.size(), size_t(30));
    }

    void refusalHoldsNothingUp_data()
    {
        QTest::addColumn<int>("cases");
        QTest::newRow("one by one") << 3;
        QTest::newRow("in a batch") << 20;
    }
    void refusalHoldsNothingUp()
    {
        QFETCH(int, cases);
        PumpBench bench;
        const ViolationCase bad = bench.record();
        for (int i = 1; i < cases; ++i)
            bench.record();
        bench.central.judge = [&bad](const Submission &submission) -> std::optional<SubmitOutcome> {
            if (submission.caseId != bad.id)
                return std::nullopt;
            return SubmitOutcome {SubmitOutcome::Kind::Refused, {}, u"V18"_s, u"号牌种类与车辆类型不一致"_s};
        };
        QSignalSpy refused(bench.pump.get(), &SyncPump::caseRefused);
        bench.pump->start();
        bench.settle();
        QCOMPARE(bench.entry(bad).state, OutboxState::Refused);
        QCOMPARE(bench.entry(bad).refusalCode, u"V18"_s);
        QCOMPARE(bench.entry(bad).refusalText, u"号牌种类与车辆类型不一致"_s);
        QCOMPARE(bench.desk.confirmations, cases - 1);
        QCOMPARE(refused.size(), 1);
        bench.pass(10min);
        QCOMPARE(bench.desk.refusals, 1);
    }

    void sameKeyWithAnotherBodyIsShownAsARefusal()
    {
        PumpBench bench;
        const ViolationCase violation = bench.record();
        bench.central.cases.insert({{violation.id, 1}, {QByteArray("another body"), {}, 1}});
        bench.pump->start();
        bench.settle();
        QCOMPARE(bench.entry(violation).state, OutboxState::Refused);
        QCOMPARE(bench.entry(violation).refusalCode, u"conflict"_s);
        QCOMPARE(bench.central.cases.at({violation.id, 1}).body, QByteArray("another body"));
    }

    void waitsGrowWhileCentralIsAway()
    {
        PumpBench bench;
        const ViolationCase violation = bench.record();
        bench.central.down = Error {ErrorKind::Offline, u"test"_s};
        bench.pump->start();
        bench.settle();
        for (int failure = 1; failure <= 6; ++failure) {
            QCOMPARE(bench.callsOf(u"submit"_s), failure);
            const qint64 wait = bench.clock.now().msecsTo(bench.pump->waitsUntil());
            QVERIFY2(wait >= 500 && wait <= longestWait(failure).count(), qPrintable(QString::number(wait)));
            QCOMPARE(bench.entry(violation).nextTry, bench.pump->waitsUntil());
            QCOMPARE(bench.entry(violation).lastError, word(ErrorKind::Offline));
            // Not a moment early, and at once when it is time.
            const QDateTime until = bench.pump->waitsUntil();
            while (bench.clock.now() < until) {
                const qint64 left = bench.clock.now().msecsTo(until);
                QCOMPARE(bench.callsOf(u"submit"_s), failure);
                bench.clock.advance(std::chrono::milliseconds(std::min<qint64>(left, 5000)));
                bench.pump->tick();
                bench.settle();
            }
        }
    }

    void longestWaitsAreThoseOfTheDesign()
    {
        QCOMPARE(longestWait(1), 5000ms);
        QCOMPARE(longestWait(2), 15000ms);
        QCOMPARE(longestWait(3), 60000ms);
        QCOMPARE(longestWait(4), 120000ms);
        QCOMPARE(longestWait(400), 120000ms);
        FakeRandom random;
        std::chrono::milliseconds least = 1h;
        std::chrono::milliseconds most = 0ms;
        for (int i = 0; i < 200; ++i) {
            const auto wait = backoff(4, random);
            least = std::min(least, wait);
            most = std::max(most, wait);
        }
        QVERIFY(least >= 500ms && least < 20s); // full jitter: the whole range is used
        QVERIFY(most <= 120s && most > 100s);
    }

    void oneFailureOfTheLinkCountsOnceHoweverManyCasesItMet()
    {
        PumpBench bench;
        for (int i = 0; i < 40; ++i)
            bench.record();
        bench.central.down = Error {ErrorKind::Timeout, u"test"_s};
        bench.pump->start();
        bench.settle();
        QVERIFY(bench.clock.now().msecsTo(bench.pump->waitsUntil()) <= longestWait(1).count());
    }

    void everythingGoesAtOnceWhenTheLinkIsBack()
    {
        PumpBench bench;
        for (int i = 0; i < 20; ++i)
            bench.record();
        bench.central.down = Error {ErrorKind::Offline, u"test"_s};
        bench.central.setLink({LinkQuality::State::Offline, 0ms, {}, 0ms, false});
        bench.pump->start();
        bench.settle();
        QCOMPARE(bench.desk.confirmations, 0);
        bench.central.down.reset();
        bench.central.setLink({LinkQuality::State::Live, 10ms, {}, 0ms, false});
        bench.settle();
        QCOMPARE(bench.desk.confirmations, 20); // the clock has not moved
    }

    void entriesOfADeadProcessAreSentAtTheNextStart()
    {
        PumpBench bench;
        const ViolationCase violation = bench.record();
        bench.outbox.markSending(violation.id, 1, bench.clock.now(), bench.clock.now().addSecs(120));
        bench.pump->start();
        bench.settle();
        QCOMPARE(bench.entry(violation).state, OutboxState::Confirmed);
    }

    void sleepMakesEverythingDue_data()
    {
        QTest::addColumn<bool>("monotonicGoesOn");
        QTest::newRow("monotonic clock goes on in sleep") << true;
        QTest::newRow("monotonic clock stands still in sleep") << false;
    }
    void sleepMakesEverythingDue()
    {
        QFETCH(bool, monotonicGoesOn);
        PumpBench bench;
        const ViolationCase violation = bench.record();
        bench.central.receiptsForged = true; // a timer of this entry alone
        bench.pump->start();
        bench.settle();
        QCOMPARE(bench.entry(violation).state, OutboxState::Waiting);
        bench.central.receiptsForged = false;
        bench.desk.outbox.at({violation.id, 1}).nextTry = bench.clock.now().addSecs(24 * 3600);
        if (monotonicGoesOn)
            bench.clock.advance(45s);
        else
            bench.clock.setNow(bench.clock.now().addSecs(45));
        bench.pump->tick();
        bench.settle();
        QCOMPARE(bench.entry(violation).state, OutboxState::Confirmed);
    }

    void clockSetBackLeavesNothingWithoutATimer()
    {
        PumpBench bench;
        const ViolationCase violation = bench.record();
        bench.central.down = Error {ErrorKind::Offline, u"test"_s};
        bench.pump->start();
        bench.settle();
        bench.central.down.reset();
        bench.clock.setNow(bench.clock.now().addYears(-1));
        bench.pump->tick();
        bench.settle();
        QCOMPARE(bench.entry(violation).state, OutboxState::Confirmed);
    }

    void waitingForASignInIsAVisibleReason()
    {
        PumpBench bench;
        const ViolationCase violation = bench.record();
        bench.central.down = Error {ErrorKind::NotSignedIn, u"test"_s};
        bench.pump->start();
        bench.settle();
        QCOMPARE(bench.entry(violation).state, OutboxState::Waiting);
        QCOMPARE(bench.entry(violation).lastError, word(ErrorKind::NotSignedIn));
        bench.central.down.reset();
        bench.pump->wake();
        bench.settle();
        QCOMPARE(bench.entry(violation).state, OutboxState::Confirmed);
    }

    void forgedReceiptIsNeverConfirmed()
    {
        PumpBench bench;
        const ViolationCase violation = bench.record();
        bench.central.receiptsForged = true;
        bench.pump->start();
        bench.settle();
        bench.pass(10min);
        QCOMPARE(bench.desk.confirmations, 0);
        QCOMPARE(bench.entry(violation).state, OutboxState::Waiting);
        QCOMPARE(bench.entry(violation).lastError, word(ErrorKind::Forged));
        bench.central.receiptsForged = false;
        bench.pass(3min);
        QCOMPARE(bench.entry(violation).state, OutboxState::Confirmed);
    }

    void receiptForOtherBytesIsNeverConfirmed()
    {
        PumpBench bench;
        const ViolationCase violation = bench.record();
        bench.central.judge = [](const Submission &submission) -> std::optional<SubmitOutcome> {
            Receipt receipt;
            receipt.caseId = submission.caseId;
            receipt.revision = submission.revision;
            receipt.bodySha256 = QByteArray(32, 'x');
            receipt.receiptNumber = u"R-1"_s;
            return SubmitOutcome {SubmitOutcome::Kind::Accepted, receipt, {}, {}};
        };
        bench.pump->start();
        bench.settle();
        QCOMPARE(bench.desk.confirmations, 0);
        QCOMPARE(bench.entry(violation).lastError, word(ErrorKind::Forged));
    }

    void receiptThatCouldNotBeKeptIsAskedForAgain()
    {
        PumpBench bench;
        const ViolationCase violation = bench.record();
        bench.central.held = true;
        bench.pump->start();
        QTRY_COMPARE(bench.central.waiting(), 1);
        bench.desk.broken = Error {ErrorKind::DiskFull, u"test"_s};
        bench.central.held = false;
        bench.central.releaseAll();
        bench.settle();
        QCOMPARE(bench.desk.confirmations, 0);
        bench.desk.broken.reset();
        bench.pass(3min);
        QCOMPARE(bench.entry(violation).state, OutboxState::Confirmed);
        QCOMPARE(bench.central.cases.at({violation.id, 1}).times, 2);
    }

    void stoppedPumpStartsNothingButTakesWhatIsOnItsWay()
    {
        PumpBench bench;
        const ViolationCase first = bench.record();
        bench.central.held = true;
        bench.pump->start();
        QTRY_COMPARE(bench.central.waiting(), 1);
        bench.pump->stop();
        const ViolationCase second = bench.record();
        bench.pump->wake();
        bench.central.held = false;
        bench.central.releaseAll();
        QTRY_COMPARE(bench.entry(first).state, OutboxState::Confirmed);
        bench.pump->tick();
        QCoreApplication::processEvents();
        QCOMPARE(bench.entry(second).state, OutboxState::Waiting);
        QCOMPARE(bench.callsOf(u"submit"_s), 1);
    }
};

QTEST_GUILESS_MAIN(TestOutboxPump)
#include "tst_outboxpump.moc"
