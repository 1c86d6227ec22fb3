// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/rulebook.h"
#include "app/ports/jws.h"
#include "app/services/doctor.h"
#include "app/services/journalkeeper.h"
#include "tests/unit/services/servicebench.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace dutydesk;
using namespace dutydesk::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Bench : ServiceBench {
    JournalKeeper keeper {journal, central, keys, clock};

    TrustList list(quint64 version) const
    {
        TrustList list;
        list.version = version;
        list.issuedAt = clock.now();
        list.keys.append({u"0011223344556677"_s, u"https://issuer.example"_s, u"示例市"_s, u"EdDSA"_s,
                          QByteArray(32, 'k'), clock.now().addDays(-10), clock.now().addDays(400), false});
        return list;
    }
    void publish(const TrustList &list)
    {
        central.packs[TrustKeeper::packName()] =
            jws::sign(central.signer, jws::kTrustListType, trustListToJson(list)).value();
    }
};

const DoctorLine &line(const QList<DoctorLine> &lines, DoctorCheck check)
{
    return lines.at(int(check));
}

} // namespace

class TestKeepers : public QObject {
    Q_OBJECT

private slots:
    void newerTrustListIsTakenKeptAndNoted()
    {
        Bench bench;
        QCOMPARE(await(bench.trust.load()).error().kind, ErrorKind::NotFound);
        QVERIFY(!bench.trust.age().has_value());
        bench.publish(bench.list(3));
        QSignalSpy changed(&bench.trust, &TrustKeeper::listChanged);
        QVERIFY(await(bench.trust.refresh()).has_value());
        QCOMPARE(bench.trust.list()->version, quint64(3));
        QCOMPARE(bench.trust.list()->keys.size(), 1);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(bench.journal.actions().last(), journalWord(JournalAction::TrustListReplaced));
        bench.clock.advance(2h);
        QCOMPARE(*bench.trust.age(), std::chrono::seconds(2h));
        TrustKeeper later(bench.central, bench.packs, bench.keys, bench.verifier, bench.journal, bench.clock);
        QVERIFY(await(later.load()).has_value());
        QCOMPARE(later.list()->version, quint64(3));
    }

    void olderTrustListIsNeverTaken()
    {
        Bench bench;
        bench.publish(bench.list(3));
        await(bench.trust.refresh());
        bench.publish(bench.list(2));
        QCOMPARE(await(bench.trust.refresh()).error().kind, ErrorKind::Expired);
        QCOMPARE(bench.trust.list()->version, quint64(3));
    }

    void forgedTrustListIsNeverTaken()
    {
        Bench bench;
        const FakeSigner stranger(QByteArray(32, 'x'));
        bench.central.packs[TrustKeeper::packName()] =
            jws::sign(stranger, jws::kTrustListType, trustListToJson(bench.list(9))).value();
        QCOMPARE(await(bench.trust.refresh()).error().kind, ErrorKind::Forged);
        // A receipt is no trust list, whoever signed it.
        bench.central.packs[TrustKeeper::packName()] =
            jws::sign(bench.central.signer, jws::kReceiptType, trustListToJson(bench.list(9))).value();
        QCOMPARE(await(bench.trust.refresh()).error().kind, ErrorKind::Forged);
        QVERIFY(!bench.trust.list().has_value());
        QVERIFY(bench.packs.packs.empty());
    }

    void checkpointIsSignedHereAndWitnessedThere()
    {
        Bench bench;
        bench.signedIn();
        QSignalSpy witnessed(&bench.keeper, &JournalKeeper::witnessed);
        QVERIFY(await(bench.keeper.checkpoint()).has_value());
        QCOMPARE(bench.journal.kept.size(), 1);
        const JournalCheckpoint checkpoint = bench.journal.kept.first();
        QCOMPARE(checkpoint.treeSize, quint64(1));
        QCOMPARE(
            checkpoint.deskSignature,
            fakeSignature(bench.keys.publicKey(), JournalKeeper::checkpointBytes(bench.keys.desk.deskId, checkpoint)));
        QVERIFY(!checkpoint.centralSignature.isEmpty());
        QCOMPARE(witnessed.size(), 1);
        // Nothing new happened: nothing to witness.
        QVERIFY(await(bench.keeper.checkpoint()).has_value());
        QCOMPARE(bench.journal.kept.size(), 1);
    }

    void checkpointIsKeptWithoutAWitnessToo()
    {
        Bench bench;
        bench.signedIn();
        bench.central.down = Error {ErrorKind::Offline, u"test"_s};
        QVERIFY(await(bench.keeper.checkpoint()).has_value());
        QVERIFY(bench.journal.kept.first().centralSignature.isEmpty());
        bench.central.down.reset();
        QVERIFY(await(bench.keeper.checkpoint()).has_value());
        QVERIFY(!bench.journal.kept.last().centralSignature.isEmpty());
    }

    void checkpointBytesAreTheContracts()
    {
        JournalCheckpoint checkpoint;
        checkpoint.treeSize = 12;
        checkpoint.rootHash = QByteArray(32, '\x0a');
        QCOMPARE(JournalKeeper::checkpointBytes(u"desk"_s, checkpoint),
                 QByteArray("dutydesk-checkpoint/1\ndesk\n12\n" + QByteArray(64, '0').replace("00", "0a") + "\n"));
    }

    void doctorMeasuresAndSaysWhatIsWrong()
    {
        Bench bench;
        bench.signedIn();
        const QTemporaryDir folder;
        const Rulebook rulebook;
        FakeCamera camera;
        FakeCodeReader decoder;
        Queue queue(bench.outbox, bench.cases, bench.evidence, bench.pump, bench.central, bench.clock);
        Doctor doctor({&camera,
                       decoder,
                       bench.keeper,
                       queue,
                       bench.central,
                       bench.trust,
                       bench.signIn,
                       rulebook,
                       bench.clock,
                       folder.path(),
                       {Frame {1, 1, QByteArray(3, 'x'), 1}},
                       [] { return QVariantMap {{u"repaired"_s, true}}; }});
        QList<DoctorLine> lines = await(doctor.runAll());
        QCOMPARE(lines.size(), 11);
        QCOMPARE(line(lines, DoctorCheck::Camera).verdict, DoctorVerdict::Good);
        QCOMPARE(line(lines, DoctorCheck::Decoder).verdict, DoctorVerdict::Bad); // it read nothing
        QCOMPARE(line(lines, DoctorCheck::EncryptedStore).verdict, DoctorVerdict::Attention);
        QCOMPARE(line(lines, DoctorCheck::JournalChain).verdict, DoctorVerdict::Good);
        QCOMPARE(line(lines, DoctorCheck::Outbox).verdict, DoctorVerdict::Good);
        QCOMPARE(line(lines, DoctorCheck::Link).verdict, DoctorVerdict::Good);
        QCOMPARE(line(lines, DoctorCheck::TrustList).verdict, DoctorVerdict::Bad);
        QCOMPARE(line(lines, DoctorCheck::TrustList).fix, DoctorFix::FetchTrustList);
        QCOMPARE(line(lines, DoctorCheck::Rules).verdict, DoctorVerdict::Bad);
        QCOMPARE(line(lines, DoctorCheck::Certificate).verdict, DoctorVerdict::Good);
        QVERIFY(line(lines, DoctorCheck::DiskSpace).measured.value(u"freeBytes"_s).toLongLong() > 0);

        decoder.readings = {Reading()};
        camera.setState(CameraState::Busy);
        bench.publish(bench.list(1));
        await(bench.trust.refresh());
        bench.keys.desk.certificateUntil = bench.clock.now().addDays(10);
        bench.central.down = Error {ErrorKind::Offline, u"test"_s};
        lines = await(doctor.runAll());
        QCOMPARE(line(lines, DoctorCheck::Camera).verdict, DoctorVerdict::Bad);
        QCOMPARE(line(lines, DoctorCheck::Decoder).verdict, DoctorVerdict::Good);
        QCOMPARE(line(lines, DoctorCheck::Link).verdict, DoctorVerdict::Offline);
        QCOMPARE(line(lines, DoctorCheck::TrustList).verdict, DoctorVerdict::Good);
        QCOMPARE(line(lines, DoctorCheck::Certificate).verdict, DoctorVerdict::Attention);
        QCOMPARE(doctor.last().size(), lines.size());
        QCOMPARE(doctor.lastRun(), bench.clock.now());
    }
};

QTEST_GUILESS_MAIN(TestKeepers)
#include "tst_keepers.moc"
