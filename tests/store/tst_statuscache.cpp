// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/deskstore.h"

#include "tests/store/storefolder.h"

#include <QTest>

using namespace dutydesk;
using namespace dutydesk::test;
using namespace Qt::StringLiterals;

class TestStatusCache : public QObject {
    Q_OBJECT

private slots:
    void init();
    void theNewestAnswerIsKept();
    void anOlderVersionNeverReplacesANewerOne();
    void packsAndFactsAreKeptByName();
    void packsAreReadWhileTheVaultIsLocked();
    void scansOfTheShiftAreListedNewestFirst();
    void aScanTakesWhatCentralAnswered();

private:
    std::unique_ptr<StoreFolder> m_desk;
};

void TestStatusCache::init()
{
    m_desk = std::make_unique<StoreFolder>();
    m_desk->open();
}

void TestStatusCache::theNewestAnswerIsKept()
{
    StatusCache &cache = m_desk->store().statusCache();
    QVERIFY(!take(cache.lastKnown(sampleNumber())).value());
    PenaltyStatus status = sampleStatus();
    QVERIFY(take(cache.keep("first", status, m_desk->clock.now())));
    m_desk->clock.advance(std::chrono::hours(1));
    QVERIFY(take(cache.keep("second", status, m_desk->clock.now()))); // the same version, seen again: fresher
    m_desk->reopen();
    const auto kept = take(m_desk->store().statusCache().lastKnown(sampleNumber())).value();
    QVERIFY(kept);
    QCOMPARE(kept->signedStatus, "second"_ba);
    QCOMPARE(kept->receivedAt, m_desk->clock.now());
    QVERIFY(!take(m_desk->store().statusCache().lastKnown(otherNumber())).value());
}

void TestStatusCache::anOlderVersionNeverReplacesANewerOne()
{
    StatusCache &cache = m_desk->store().statusCache();
    PenaltyStatus status = sampleStatus();
    QVERIFY(take(cache.keep("new", status, m_desk->clock.now())));
    status.version -= 1;
    QVERIFY(take(cache.keep("old", status, m_desk->clock.now().addSecs(60))));
    QCOMPARE(take(cache.lastKnown(sampleNumber())).value()->signedStatus, "new"_ba);
}

void TestStatusCache::packsAndFactsAreKeptByName()
{
    PackStore &packs = m_desk->store().packs();
    QVERIFY(!take(packs.pack(u"trust-list"_s)).value());
    QVERIFY(take(packs.keepPack(u"trust-list"_s, "one", m_desk->clock.now())));
    QVERIFY(take(packs.keepPack(u"trust-list"_s, "two", m_desk->clock.now().addSecs(1))));
    QCOMPARE(take(packs.pack(u"trust-list"_s)).value()->signedPack, "two"_ba);
    QCOMPARE(take(packs.pack(u"trust-list"_s)).value()->fetchedAt, m_desk->clock.now().addSecs(1));
    QVERIFY(take(packs.fact(u"feed"_s)).value().isEmpty());
    QVERIFY(take(packs.setFact(u"feed"_s, {{u"next"_s, u"c1"_s}})));
    QVERIFY(take(packs.setFact(u"feed"_s, {{u"next"_s, u"c2"_s}})));
    QCOMPARE(take(packs.fact(u"feed"_s)).value().value("next"_L1).toString(), u"c2"_s);
}

void TestStatusCache::packsAreReadWhileTheVaultIsLocked()
{
    m_desk->sealer.locked = true;
    PackStore &packs = m_desk->store().packs();
    QVERIFY(take(packs.keepPack(u"trust-list"_s, "one", m_desk->clock.now())));
    QVERIFY(take(packs.pack(u"trust-list"_s)).value());
    QCOMPARE(take(m_desk->store().statusCache().lastKnown(sampleNumber())).error().kind, ErrorKind::NotSignedIn);
}

void TestStatusCache::scansOfTheShiftAreListedNewestFirst()
{
    ScanStore &scans = m_desk->store().scans();
    QList<quint64> sequences;
    for (int i = 0; i < 3; ++i) {
        RecentScan scan;
        scan.at = m_desk->clock.now().addSecs(i * 60);
        scan.nameZh = u"张%1"_s.arg(i);
        scan.licenceNumber = sampleNumber().text();
        scan.documentVerdict = u"genuine"_s;
        sequences << take(scans.addScan(scan)).value();
    }
    const QList<RecentScan> recent = take(scans.recentScans(m_desk->clock.now().addSecs(60), 10)).value();
    QCOMPARE(recent.size(), 2);
    QCOMPARE(recent.constFirst().sequence, sequences.constLast());
    QCOMPARE(recent.constFirst().nameZh, u"张2"_s);
    QCOMPARE(recent.constFirst().documentVerdict, u"genuine"_s);
    QCOMPARE(take(scans.recentScans(m_desk->clock.now(), 1)).value().size(), 1);
}

void TestStatusCache::aScanTakesWhatCentralAnswered()
{
    ScanStore &scans = m_desk->store().scans();
    RecentScan scan;
    scan.at = m_desk->clock.now();
    scan.licenceNumber = sampleNumber().text();
    scan.documentVerdict = u"genuine"_s;
    scan.sequence = take(scans.addScan(scan)).value();
    RecentScan answer;
    answer.sequence = scan.sequence;
    answer.entitlement = u"may-drive"_s;
    answer.live = true;
    answer.letters = u"A"_s;
    answer.openMatters = 2;
    answer.nameZh = u"张三"_s;
    QVERIFY(take(scans.updateScan(answer)));
    const RecentScan read = take(scans.recentScans(scan.at, 1)).value().constFirst();
    QCOMPARE(read.entitlement, u"may-drive"_s);
    QCOMPARE(read.nameZh, u"张三"_s);
    QCOMPARE(read.licenceNumber, scan.licenceNumber);
    QCOMPARE(read.documentVerdict, u"genuine"_s);
    QCOMPARE(read.openMatters, 2);
    QVERIFY(read.live);
    answer.sequence = 999;
    QCOMPARE(take(scans.updateScan(answer)).error().kind, ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(TestStatusCache)
#include "tst_statuscache.moc"
