// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/deskstore.h"

#include "app/domain/merkletree.h"
#include "tests/store/rawdatabase.h"
#include "tests/store/storefolder.h"

#include <QTest>

#include <limits>

using namespace dutydesk;
using namespace dutydesk::test;
using namespace Qt::StringLiterals;

class TestJournalStore : public QObject {
    Q_OBJECT

private slots:
    void init();
    void entriesAreNumberedWithoutGapsAcrossRestarts();
    void theHeadIsTheRootOverAllLeaves();
    void anEntryWithoutFactsIsTakenWhileTheVaultIsLocked();
    void aChangeOfAnyEntryIsFound_data();
    void aChangeOfAnyEntryIsFound();
    void aRemovedEntryIsFound();
    void anEntryRewrittenWithItsLeafIsFoundByTheRoot();
    void aTreeRewrittenAsAWholeIsFoundByACheckpoint();
    void aJournalCutShortIsFound();
    void aCheckpointTakesCentralsSignatureOnce();
    void aCheckpointOfAnotherTreeIsRefused();

private:
    static constexpr int length = 9;
    std::unique_ptr<StoreFolder> m_desk;
    JournalStore &journal() { return m_desk->store().journal(); }
    void append(int count);
    /// Changes the closed database from outside and opens it again.
    void tamper(const QByteArray &sql);
};

void TestJournalStore::init()
{
    m_desk = std::make_unique<StoreFolder>();
    m_desk->open();
}

void TestJournalStore::append(int count)
{
    for (int i = 0; i < count; ++i) {
        const JournalDraft draft {JournalAction::LicenceQueried, u"000123"_s, u"subject-%1"_s.arg(i), {{u"n"_s, i}}};
        QVERIFY(take(journal().append(draft)));
        m_desk->clock.advance(std::chrono::milliseconds(1500));
    }
}

void TestJournalStore::tamper(const QByteArray &sql)
{
    m_desk->close();
    RawDatabase(m_desk->databasePath()).run(sql);
    m_desk->open();
}

void TestJournalStore::entriesAreNumberedWithoutGapsAcrossRestarts()
{
    append(3);
    m_desk->reopen();
    append(2);
    const QList<JournalEntry> entries = take(journal().entries(std::numeric_limits<quint64>::max(), 4)).value();
    QCOMPARE(entries.size(), 4);
    QCOMPARE(entries.constFirst().sequence, 4U);
    QCOMPARE(entries.constLast().sequence, 1U);
    QCOMPARE(entries.constFirst().facts.value("n"_L1).toInt(), 1);
    QCOMPARE(entries.constFirst().action, journalWord(JournalAction::LicenceQueried));
    QCOMPARE(take(journal().entries(1, 10)).value().size(), 1);
    const JournalReport report = take(journal().verify()).value();
    QVERIFY(report.intact);
    QCOMPARE(report.entries, 5U);
}

void TestJournalStore::theHeadIsTheRootOverAllLeaves()
{
    QCOMPARE(take(journal().head()).value().treeSize, 0U);
    QList<QByteArray> leaves;
    for (int i = 0; i < length; ++i) {
        append(1);
        const JournalEntry newest =
            take(journal().entries(std::numeric_limits<quint64>::max(), 1)).value().constFirst();
        leaves << newest.leafHash;
        const JournalCheckpoint head = take(journal().head()).value();
        QCOMPARE(head.treeSize, static_cast<quint64>(leaves.size()));
        QCOMPARE(head.rootHash, merkle::root(leaves));
    }
}

void TestJournalStore::anEntryWithoutFactsIsTakenWhileTheVaultIsLocked()
{
    m_desk->sealer.locked = true;
    QVERIFY(take(journal().append({JournalAction::SignInFailed, u"000123"_s, {}, {}})));
    QCOMPARE(take(journal().append({JournalAction::SignInFailed, u"000123"_s, {}, {{u"n"_s, 1}}})).error().kind,
             ErrorKind::NotSignedIn);
    QVERIFY(take(journal().verify()).value().intact);
    QCOMPARE(take(journal().head()).value().treeSize, 1U);
}

void TestJournalStore::aChangeOfAnyEntryIsFound_data()
{
    QTest::addColumn<QByteArray>("change");
    QTest::newRow("time") << "at = at + 1"_ba;
    QTest::newRow("action") << "action = 'signed-in'"_ba;
    QTest::newRow("officer") << "officer = '000124'"_ba;
    QTest::newRow("subject") << "subject = subject || 'x'"_ba;
    QTest::newRow("officer and subject shifted")
        << "officer = officer || substr(subject, 1, 1), subject = substr(subject, 2)"_ba;
    QTest::newRow("facts") << "facts = x'00'"_ba;
    QTest::newRow("leaf") << "leaf = zeroblob(32)"_ba;
}

void TestJournalStore::aChangeOfAnyEntryIsFound()
{
    QFETCH(QByteArray, change);
    append(length);
    for (int i = 0; i < length; ++i) {
        const QByteArray where = " WHERE sequence = " + QByteArray::number(i);
        tamper("CREATE TABLE before AS SELECT * FROM journal" + where + "; UPDATE journal SET " + change + where);
        const JournalReport report = take(journal().verify()).value();
        QVERIFY(!report.intact);
        QCOMPARE(report.problem, u"leaf"_s);
        QCOMPARE(report.firstBad, static_cast<quint64>(i));
        tamper("INSERT OR REPLACE INTO journal SELECT * FROM before; DROP TABLE before");
        QVERIFY(take(journal().verify()).value().intact);
    }
}

void TestJournalStore::aRemovedEntryIsFound()
{
    append(length);
    for (int i = 0; i < length; ++i) {
        const QByteArray where = " WHERE sequence = " + QByteArray::number(i);
        tamper("CREATE TABLE before AS SELECT * FROM journal" + where + "; DELETE FROM journal" + where);
        const JournalReport report = take(journal().verify()).value();
        QVERIFY(!report.intact);
        QCOMPARE(report.problem, u"gap"_s);
        QCOMPARE(report.firstBad, static_cast<quint64>(i));
        tamper("INSERT INTO journal SELECT * FROM before; DROP TABLE before");
    }
    QVERIFY(take(journal().verify()).value().intact);
}

void TestJournalStore::anEntryRewrittenWithItsLeafIsFoundByTheRoot()
{
    append(length);
    // The forger knows how leaves are made: an honest leaf of a dishonest entry, taken from another journal.
    StoreFolder other;
    other.open();
    for (int i = 0; i < length; ++i) {
        QVERIFY(take(other.store().journal().append({JournalAction::SignedOut, u"000666"_s, {}, {}})));
    }
    other.close();
    for (int i = 0; i < length; ++i) {
        const QByteArray where = " WHERE sequence = " + QByteArray::number(i);
        tamper("ATTACH '" + other.databasePath().toUtf8() + "' AS other; CREATE TABLE before AS SELECT * FROM journal"
               + where + "; INSERT OR REPLACE INTO journal SELECT * FROM other.journal" + where);
        const JournalReport report = take(journal().verify()).value();
        QVERIFY(!report.intact);
        QCOMPARE(report.problem, u"root"_s);
        tamper("INSERT OR REPLACE INTO journal SELECT * FROM before; DROP TABLE before");
    }
    QVERIFY(take(journal().verify()).value().intact);
}

void TestJournalStore::aTreeRewrittenAsAWholeIsFoundByACheckpoint()
{
    append(5);
    JournalCheckpoint checkpoint = take(journal().head()).value();
    checkpoint.deskSignature = "desk";
    checkpoint.centralSignature = "central";
    QVERIFY(take(journal().addCheckpoint(checkpoint)));
    append(2);
    JournalReport report = take(journal().verify()).value();
    QVERIFY(report.intact);
    QCOMPARE(report.checkpoints, 1U);
    QCOMPARE(report.witnessed, 5U);

    StoreFolder other;
    other.open();
    for (int i = 0; i < 7; ++i) {
        QVERIFY(take(other.store().journal().append({JournalAction::SignedOut, u"000666"_s, {}, {}})));
    }
    other.close();
    tamper("ATTACH '" + other.databasePath().toUtf8()
           + "' AS other; DELETE FROM journal; INSERT INTO journal SELECT * FROM other.journal;"
             "DELETE FROM journal_frontier; INSERT INTO journal_frontier SELECT * FROM other.journal_frontier");
    report = take(journal().verify()).value();
    QVERIFY(!report.intact);
    QCOMPARE(report.problem, u"root"_s);
    tamper("DELETE FROM journal_checkpoints"); // which shows that the checkpoint was what told
    QVERIFY(take(journal().verify()).value().intact);
}

void TestJournalStore::aJournalCutShortIsFound()
{
    append(6);
    JournalCheckpoint checkpoint = take(journal().head()).value();
    checkpoint.deskSignature = "desk";
    QVERIFY(take(journal().addCheckpoint(checkpoint)));
    // Entries and tree of the first three only, as a restored old copy would have them.
    m_desk->close();
    tamper("DELETE FROM journal; DELETE FROM journal_frontier");
    const JournalReport report = take(journal().verify()).value();
    QVERIFY(!report.intact);
    QCOMPARE(report.problem, u"checkpoint-beyond"_s);
}

void TestJournalStore::aCheckpointTakesCentralsSignatureOnce()
{
    append(2);
    JournalCheckpoint checkpoint = take(journal().head()).value();
    checkpoint.deskSignature = "desk";
    QVERIFY(take(journal().addCheckpoint(checkpoint)));
    checkpoint.centralSignature = "central";
    QVERIFY(take(journal().addCheckpoint(checkpoint)));
    checkpoint.centralSignature = "someone else";
    QVERIFY(take(journal().addCheckpoint(checkpoint)));
    const QList<JournalCheckpoint> kept = take(journal().checkpoints(10)).value();
    QCOMPARE(kept.size(), 1);
    QCOMPARE(kept.constFirst().centralSignature, "central"_ba);
    QCOMPARE(kept.constFirst().rootHash, checkpoint.rootHash);
}

void TestJournalStore::aCheckpointOfAnotherTreeIsRefused()
{
    append(2);
    JournalCheckpoint checkpoint = take(journal().head()).value();
    checkpoint.rootHash = QByteArray(32, 'x');
    QCOMPARE(take(journal().addCheckpoint(checkpoint)).error().kind, ErrorKind::Conflict);
    checkpoint.treeSize = 3;
    QCOMPARE(take(journal().addCheckpoint(checkpoint)).error().kind, ErrorKind::Conflict);
    QVERIFY(take(journal().checkpoints(10)).value().isEmpty());
}

QTEST_GUILESS_MAIN(TestJournalStore)
#include "tst_journalstore.moc"
