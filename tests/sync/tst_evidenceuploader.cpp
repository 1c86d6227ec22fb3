// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/words.h"
#include "tests/sync/pumpbench.h"

#include <QSignalSpy>

using namespace dutydesk;
using namespace dutydesk::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestEvidenceUploader : public QObject {
    Q_OBJECT

private:
    static void smallParts(PumpBench &bench)
    {
        bench.options.partSize = 1000;
        bench.restart();
    }

private slots:
    void evidenceIsThereBeforeItsCase()
    {
        PumpBench bench;
        smallParts(bench);
        const ViolationCase violation = bench.record(2);
        QSignalSpy progress(bench.pump.get(), &SyncPump::evidenceProgress);
        bench.pump->start();
        bench.settle();
        QCOMPARE(bench.entry(violation).state, OutboxState::Confirmed);
        QCOMPARE(bench.central.uploads.size(), size_t(2));
        for (const auto &[location, upload] : bench.central.uploads)
            QCOMPARE(QCryptographicHash::hash(upload.received, QCryptographicHash::Sha256), upload.evidence.sha256);
        QVERIFY(bench.central.calls.indexOf(u"submit"_s) > bench.central.calls.lastIndexOf(u"uploadPart"_s));
        for (const auto &[key, file] : bench.desk.files)
            QVERIFY(file.upload.confirmed);
        QVERIFY(!progress.isEmpty());
        QCOMPARE(progress.last().at(1).toLongLong(), progress.last().at(2).toLongLong());
    }

    void uploadGoesOnFromWhereCentralStands()
    {
        PumpBench bench;
        smallParts(bench);
        const ViolationCase violation = bench.record(1, 5000);
        int parts = 0;
        bench.central.fault = [&parts](const QString &call) {
            // The third piece arrives and its answer does not.
            return call == "uploadPart"_L1 && ++parts == 3 ? FakeCentralApi::Fault::AnswerLost
                                                           : FakeCentralApi::Fault::None;
        };
        bench.pump->start();
        bench.settle();
        QCOMPARE(bench.entry(violation).state, OutboxState::Waiting);
        QCOMPARE(bench.central.uploads.begin()->second.received.size(), 3000);
        bench.pass(6s);
        QCOMPARE(bench.entry(violation).state, OutboxState::Confirmed);
        QCOMPARE(parts, 6); // 5001 bytes: six pieces, none sent twice
    }

    void uploadGoesOnAfterARestart()
    {
        PumpBench bench;
        smallParts(bench);
        const ViolationCase violation = bench.record(1, 5000);
        int parts = 0;
        bench.central.fault = [&parts](const QString &call) {
            return call == "uploadPart"_L1 && ++parts > 2 ? FakeCentralApi::Fault::RequestLost
                                                          : FakeCentralApi::Fault::None;
        };
        bench.pump->start();
        bench.settle();
        bench.restart();
        parts = -100;
        bench.pump->start();
        bench.settle();
        QCOMPARE(bench.entry(violation).state, OutboxState::Confirmed);
        QCOMPARE(parts + 100, 4); // the two that had arrived were not sent again
    }

    void uploadThatCentralLostIsCreatedAgain()
    {
        PumpBench bench;
        const ViolationCase violation = bench.record(1);
        const QByteArray hash = violation.evidence.first().sha256;
        bench.evidence.setUpload(hash, violation.id, u"/v1/evidence/gone"_s, 100);
        bench.pump->start();
        bench.settle();
        QCOMPARE(bench.entry(violation).state, OutboxState::Confirmed);
        QCOMPARE(bench.callsOf(u"createUpload"_s), 1);
    }

    void unreadableEvidenceIsToldAsARefusal()
    {
        PumpBench bench;
        const ViolationCase violation = bench.record(1);
        bench.desk.files.begin()->second.content.chop(10);
        bench.pump->start();
        bench.settle();
        QCOMPARE(bench.entry(violation).state, OutboxState::Refused);
        QCOMPARE(bench.entry(violation).refusalCode, u"evidence-unreadable"_s);
        QVERIFY(bench.central.cases.empty());
    }

    void fileDamagedOnTheWayBeginsAgain()
    {
        PumpBench bench;
        smallParts(bench);
        const ViolationCase violation = bench.record(1, 3000);
        int parts = 0;
        bench.central.fault = [&bench, &parts](const QString &call) {
            if (call == "uploadPart"_L1 && ++parts == 2)
                bench.central.uploads.begin()->second.received[0] = '?'; // a bit fell over at central
            return FakeCentralApi::Fault::None;
        };
        bench.pump->start();
        bench.settle();
        QCOMPARE(bench.entry(violation).state, OutboxState::Waiting);
        bench.pass(6s);
        QCOMPARE(bench.entry(violation).state, OutboxState::Confirmed);
    }
};

QTEST_GUILESS_MAIN(TestEvidenceUploader)
#include "tst_evidenceuploader.moc"
