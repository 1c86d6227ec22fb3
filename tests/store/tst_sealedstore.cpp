// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/crypto/keyholder.h"
#include "app/crypto/recordsealer.h"
#include "app/crypto/systemrandom.h"
#include "app/store/deskstore.h"

#include "tests/store/storefolder.h"

#include <QFile>
#include <QStringConverter>
#include <QTest>

using namespace dutydesk;
using namespace dutydesk::test;
using namespace Qt::StringLiterals;

/// The store under the real seals.
class TestSealedStore : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void nothingPersonalIsOnTheDisk();
    void whatWasSealedIsReadBackByTheSameKeyOnly();

private:
    static sealing::SecretBytes key(char fill) { return sealing::SecretBytes(QByteArray(sealing::kKeySize, fill)); }
    static void use(StoreFolder &desk, const ViolationCase &violation);
    static inline QByteArray s_log;
    QTemporaryDir m_temporary;
};

void TestSealedStore::initTestCase()
{
    // Whatever is written to temporary files goes where it can be searched.
    qputenv("TMPDIR", m_temporary.path().toUtf8());
    qputenv("SQLITE_TMPDIR", m_temporary.path().toUtf8());
}

void TestSealedStore::use(StoreFolder &desk, const ViolationCase &violation)
{
    DeskStore &store = desk.store();
    QVERIFY(take(store.cases().addNumberBlock(u"SAMPLE-2026-"_s, 147, 10)));
    QVERIFY(take(store.cases().saveDraft(violation, desk.entry(JournalAction::CaseStarted))));
    const auto file =
        take(store.evidence().addBytes(violation.id, "picture of 测AT0001 by 张三", u"张三.jpg"_s, u"image/jpeg"_s,
                                       u"plate"_s, desk.entry(JournalAction::EvidenceAdded)));
    QVERIFY(file);
    ViolationCase complete = violation;
    complete.evidence << *file;
    const OutboxEntry entry = desk.complete(complete);
    QVERIFY(take(store.outbox().refuse(violation.id, 1, u"V18"_s, u"张三 已处理"_s)));
    const auto next = take(store.cases().startRevision(violation.id, desk.entry(JournalAction::RevisionStarted)));
    QVERIFY(next);
    const OutboxEntry second = desk.complete(*next);
    QVERIFY(take(store.outbox().confirm(desk.receiptFor(second))));
    QVERIFY(take(store.statusCache().keep("status of 张三 110105199003120010", sampleStatus(), desk.clock.now())));
    RecentScan scan;
    scan.at = desk.clock.now();
    scan.nameZh = violation.person.nameZh;
    scan.nameLatin = violation.person.nameLatin;
    scan.licenceNumber = violation.person.licenceNumber;
    QVERIFY(take(store.scans().addScan(scan)));
    CaseQuery query;
    query.text = violation.person.nameZh;
    QCOMPARE(take(store.cases().search(query)).value().total, 1);
    QVERIFY(!take(store.cases().loadRevision(violation.id, 9)));
    Q_UNUSED(entry)
}

void TestSealedStore::nothingPersonalIsOnTheDisk()
{
    s_log.clear();
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &text) { s_log += text.toUtf8(); });
    StoreFolder desk; // its clock
    KeyHolder keys;
    keys.set(key('k'));
    SystemRandom random(desk.clock);
    RecordSealer sealer(keys, random);
    StoreFolder sealedDesk(&sealer);
    sealedDesk.open();
    ViolationCase violation = sealedDesk.newCase();
    violation.statement.statement = u"我没有看到标志"_s;
    violation.statement.noStatement = false;
    violation.note = u"同车人 王五"_s;
    violation.person.phone = u"13900000147"_s;
    use(sealedDesk, violation);

    const QStringList words {
        violation.person.nameZh,
        violation.person.nameLatin,
        u"ZHANG"_s,
        violation.person.licenceNumber,
        violation.person.phone,
        violation.vehicle.plate,
        violation.place.road,
        violation.person.fileNumber,
        violation.caseNumber,
        violation.officerName,
        u"李四"_s,
        u"王五"_s,
        u"我没有看到标志"_s,
        u"张三.jpg"_s,
        u"已处理"_s,
        u"R-2-2"_s,
        violation.vehicle.colour,
        violation.vehicle.vehicleType,
    };
    const auto search = [&words](const QList<QByteArray> &files) {
        QStringList hits;
        for (const QString &word : words) {
            QStringEncoder little(QStringConverter::Utf16LE);
            QStringEncoder big(QStringConverter::Utf16BE);
            const QByteArray utf8 = word.toUtf8();
            for (const QByteArray &form :
                 {utf8, QByteArray(little(word)), QByteArray(big(word)), utf8.toBase64().chopped(4)}) {
                for (const QByteArray &file : files) {
                    if (form.size() > 2 && file.contains(form)) {
                        hits << word;
                    }
                }
            }
        }
        return hits;
    };
    // With the log of the open database, and after closing.
    QVERIFY(QFile::exists(sealedDesk.databasePath() + u"-wal"_s));
    QCOMPARE(search(sealedDesk.allBytes()), QStringList());
    sealedDesk.close();
    QCOMPARE(search(sealedDesk.allBytes()), QStringList());
    qInstallMessageHandler(nullptr);
    QCOMPARE(search({s_log}), QStringList());
    QVERIFY(QDir(m_temporary.path()).entryList(QDir::Files | QDir::Hidden).isEmpty());
    // The search itself finds what is there.
    QCOMPARE(search({"…" + violation.vehicle.plate.toUtf8()}), QStringList {violation.vehicle.plate});
}

void TestSealedStore::whatWasSealedIsReadBackByTheSameKeyOnly()
{
    FakeClock clock;
    KeyHolder keys;
    keys.set(key('k'));
    SystemRandom random(clock);
    RecordSealer sealer(keys, random);
    StoreFolder desk(&sealer);
    desk.open();
    const ViolationCase violation = desk.newCase();
    use(desk, violation);
    desk.reopen();
    QCOMPARE(take(desk.store().cases().loadRevision(violation.id, 2)).value().person, violation.person);
    const QByteArray sha256 = take(desk.store().evidence().uploadsOf(violation.id)).value().constFirst().sha256;
    QCOMPARE(take(desk.store().evidence().read(sha256, 0, 1000)).value(), "picture of 测AT0001 by 张三"_ba);
    keys.clear();
    QCOMPARE(take(desk.store().cases().load(violation.id)).error().kind, ErrorKind::NotSignedIn);
    QCOMPARE(take(desk.store().evidence().read(sha256, 0, 10)).error().kind, ErrorKind::NotSignedIn);
    keys.set(key('x'));
    QCOMPARE(take(desk.store().cases().load(violation.id)).error().kind, ErrorKind::Forged);
    QCOMPARE(take(desk.store().evidence().read(sha256, 0, 10)).error().kind, ErrorKind::Forged);
    keys.set(key('k'));
    QVERIFY(take(desk.store().cases().load(violation.id)));
    QVERIFY(take(desk.store().journal().verify()).value().intact);
}

QTEST_GUILESS_MAIN(TestSealedStore)
#include "tst_sealedstore.moc"
