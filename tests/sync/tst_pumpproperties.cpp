// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/sync/pumpbench.h"

#include <rapidcheck.h>

using namespace dutydesk;
using namespace dutydesk::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Fault = FakeCentralApi::Fault;

struct Plan {
    int plain = 0;
    int withEvidence = 0;
    std::vector<int>
        faults;   ///< for the first calls: 0 none, 1 request lost, 2 answer lost, 3 store broken for this call
    std::vector<int> refused;  ///< which cases central refuses
    int restarts = 0;
};

void run(const Plan &plan)
{
    PumpBench bench;
    bench.options.partSize = 1000;
    bench.options.batchFrom = 4;
    bench.options.batchMost = 5;
    bench.restart();
    QList<ViolationCase> cases;
    for (int i = 0; i < plan.plain; ++i)
        cases.append(bench.record());
    for (int i = 0; i < plan.withEvidence; ++i)
        cases.append(bench.record(1 + i % 2));
    QSet<QString> bad;
    for (const int index : plan.refused) {
        if (!cases.isEmpty())
            bad.insert(cases.at(index % cases.size()).id.text());
    }
    bench.central.judge = [&bad](const Submission &submission) -> std::optional<SubmitOutcome> {
        if (!bad.contains(submission.caseId.text()))
            return std::nullopt;
        return SubmitOutcome {SubmitOutcome::Kind::Refused, {}, u"V18"_s, {}};
    };
    size_t call = 0;
    bench.central.fault = [&](const QString &) {
        const int fault = call < plan.faults.size() ? plan.faults[call] : 0;
        ++call;
        bench.desk.broken = fault == 3 ? std::optional(Error {ErrorKind::Storage, u"test"_s}) : std::nullopt;
        return fault == 1 ? Fault::RequestLost : fault == 2 ? Fault::AnswerLost : Fault::None;
    };
    bench.pump->start();
    bench.settle();
    for (int i = 0; i < plan.restarts; ++i) {
        bench.desk.broken.reset();
        bench.pass(20s);
        bench.restart();
        bench.pump->start();
        bench.settle();
    }
    for (int minutes = 0; minutes < 30; ++minutes) {
        bench.desk.broken.reset();
        bench.pass(60s);
    }
    RC_ASSERT(bench.desk.confirmations == int(cases.size() - bad.size()));
    RC_ASSERT(bench.desk.refusals == int(bad.size()));
    for (const ViolationCase &violation : std::as_const(cases)) {
        const bool refused = bad.contains(violation.id.text());
        RC_ASSERT(bench.entry(violation).state == (refused ? OutboxState::Refused : OutboxState::Confirmed));
        const auto kept = bench.central.cases.find({violation.id, 1});
        RC_ASSERT((kept == bench.central.cases.end()) == refused);
        if (!refused)
            RC_ASSERT(kept->second.body == toCanonicalJson(violation));
    }
}

} // namespace

class TestPumpProperties : public QObject {
    Q_OBJECT

private slots:
    void everyEntryEndsConfirmedOrRefusedExactlyOnce()
    {
        const bool holds = rc::check("whatever the network and the disk do", [] {
            Plan plan;
            plan.plain = *rc::gen::inRange(0, 14);
            plan.withEvidence = *rc::gen::inRange(0, 4);
            plan.faults = *rc::gen::container<std::vector<int>>(*rc::gen::inRange(0, 40), rc::gen::inRange(0, 4));
            plan.refused = *rc::gen::container<std::vector<int>>(*rc::gen::inRange(0, 4), rc::gen::inRange(0, 20));
            plan.restarts = *rc::gen::inRange(0, 3);
            run(plan);
        });
        QVERIFY(holds);
    }
};

QTEST_GUILESS_MAIN(TestPumpProperties)
#include "tst_pumpproperties.moc"
