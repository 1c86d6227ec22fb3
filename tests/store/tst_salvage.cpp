// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/deskstore.h"

#include "tests/store/rawdatabase.h"
#include "tests/store/storefolder.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <limits>

using namespace dutydesk;
using namespace dutydesk::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 pageSize = 4096;

} // namespace

class TestSalvage : public QObject {
    Q_OBJECT

private slots:
    void init();
    void garbageIsSetAsideAndTheDeskGoesOn();
    void whatLayInTheLogIsSetAsideAndCarriedOver();
    void aLostFirstPageLosesNothing();
    void aCutFileKeepsWhatIsBeforeTheCut();
    void anyLostPageLosesOnlyItsOwn();
    void aLostOutboxRowIsQueuedAgainUnderTheSameKey();
    void aLostBodyIsShownAsARefusal();
    void searchFindsCasesAgainAfterTheirWordsWereLost();
    void theJournalGoesOnAfterARepairAndSaysSo();
    void anInterruptedRepairIsEnded();
    void aRepairThatCannotBeWrittenLeavesTheDamagedOneWhereItWas();

private:
    std::unique_ptr<StoreFolder> m_desk;
    QList<ViolationCase> m_cases;

    void fill(int count);
    void overwrite(qint64 page, const QByteArray &content);
    QByteArray databaseBytes() const;
    qint64 rootOf(const QByteArray &name);
    qint64 leafOf(const QByteArray &table);
    int readable();
};

void TestSalvage::init()
{
    m_desk = std::make_unique<StoreFolder>();
    m_desk->open();
    m_cases.clear();
}

void TestSalvage::fill(int count)
{
    for (int i = 0; i < count; ++i) {
        m_cases << m_desk->newCase();
        m_desk->complete(m_cases.constLast());
    }
    m_desk->close();
}

QByteArray TestSalvage::databaseBytes() const
{
    QFile file(m_desk->databasePath());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestSalvage::overwrite(qint64 page, const QByteArray &content)
{
    QFile file(m_desk->databasePath());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek((page - 1) * pageSize));
    QCOMPARE(file.write(content), content.size());
}

qint64 TestSalvage::rootOf(const QByteArray &name)
{
    return RawDatabase(m_desk->databasePath()).number("SELECT rootpage FROM sqlite_schema WHERE name = '" + name + "'");
}

/// The first leaf page of a table whose root is an inner page: the root's first child.
qint64 TestSalvage::leafOf(const QByteArray &table)
{
    const QByteArray page = databaseBytes().mid((rootOf(table) - 1) * pageSize, pageSize);
    if (page.at(0) != 5) { // not an inner page of a table
        return rootOf(table);
    }
    const auto cell = static_cast<qint64>((static_cast<uchar>(page.at(12)) << 8) | static_cast<uchar>(page.at(13)));
    qint64 child = 0;
    for (qint64 i = 0; i < 4; ++i) {
        child = (child << 8) | static_cast<uchar>(page.at(cell + i));
    }
    return child;
}

/// How many of the cases can be read; what can be read must be what was written.
int TestSalvage::readable()
{
    int count = 0;
    for (const ViolationCase &violation : std::as_const(m_cases)) {
        if (const auto read = take(m_desk->store().cases().load(violation.id))) {
            if (*read != violation) {
                qFatal("a case came back changed");
            }
            ++count;
        }
    }
    return count;
}

void TestSalvage::garbageIsSetAsideAndTheDeskGoesOn()
{
    fill(3);
    const QByteArray garbage = m_desk->random.bytes(40000);
    QFile file(m_desk->databasePath());
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(garbage);
    file.close();
    m_desk->open();
    const OpenReport report = m_desk->store().openReport();
    QCOMPARE(report.condition, OpenReport::Condition::Repaired);
    QCOMPARE(report.setAside, u"desk.sqlite.damaged-20261120T023800Z"_s);
    QFile aside(m_desk->folder() + u'/' + report.setAside);
    QVERIFY(aside.open(QIODevice::ReadOnly));
    QCOMPARE(aside.readAll(), garbage);
    QFile written(m_desk->folder() + u'/' + report.reportFile);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QJsonObject object = QJsonDocument::fromJson(written.readAll()).object();
    QCOMPARE(object.value("setAside"_L1).toString(), report.setAside);
    QVERIFY(!object.value("unreadSpans"_L1).toObject().isEmpty());
    QCOMPARE(readable(), 0);
    m_cases.clear();
    fill(2);
    m_desk->open();
    QCOMPARE(m_desk->store().openReport().condition, OpenReport::Condition::Sound);
    QCOMPARE(readable(), 2);
}

void TestSalvage::whatLayInTheLogIsSetAsideAndCarriedOver()
{
    // The files as a killed program leaves them: most of the cases are in the log only.
    fill(40);
    const qint64 leaf = leafOf("revisions");
    m_desk->open();
    for (int i = 0; i < 5; ++i) {
        m_cases << m_desk->newCase();
        m_desk->complete(m_cases.constLast());
    }
    const QString path = m_desk->databasePath();
    QVERIFY(QFile::copy(path, path + u".killed"_s) && QFile::copy(path + u"-wal"_s, path + u".killed-wal"_s));
    m_desk->close();
    QVERIFY(QFile::remove(path) && QFile::rename(path + u".killed"_s, path));
    QVERIFY(QFile::rename(path + u".killed-wal"_s, path + u"-wal"_s));
    overwrite(leaf, m_desk->random.bytes(static_cast<int>(pageSize)));
    const QByteArray before = databaseBytes();
    QFile log(path + u"-wal"_s);
    QVERIFY(log.open(QIODevice::ReadOnly));
    const QByteArray logBefore = log.readAll();
    log.close();
    QVERIFY(logBefore.size() > pageSize);
    m_desk->open();
    const OpenReport report = m_desk->store().openReport();
    QCOMPARE(report.condition, OpenReport::Condition::Repaired);
    QFile aside(m_desk->folder() + u'/' + report.setAside);
    QVERIFY(aside.open(QIODevice::ReadOnly));
    QCOMPARE(aside.readAll(), before);
    QFile asideLog(aside.fileName() + u"-wal"_s);
    QVERIFY(asideLog.open(QIODevice::ReadOnly));
    QCOMPARE(asideLog.readAll(), logBefore);
    QVERIFY(readable() >= 35);
    for (const ViolationCase &violation : m_cases.last(5)) {
        QCOMPARE(take(m_desk->store().cases().load(violation.id)).value(), violation);
    }
}

void TestSalvage::aLostFirstPageLosesNothing()
{
    fill(40);
    overwrite(1, m_desk->random.bytes(static_cast<int>(pageSize)));
    m_desk->open();
    QCOMPARE(m_desk->store().openReport().condition, OpenReport::Condition::Repaired);
    QCOMPARE(readable(), 40);
    QCOMPARE(take(m_desk->store().outbox().sum()).value().waiting, 40);
    QVERIFY(take(m_desk->store().journal().verify()).value().intact);
    CaseQuery query;
    query.text = m_cases.at(7).caseNumber;
    QCOMPARE(take(m_desk->store().cases().search(query)).value().total, 1);
}

void TestSalvage::aCutFileKeepsWhatIsBeforeTheCut()
{
    fill(300);
    QFile file(m_desk->databasePath());
    QVERIFY(file.resize(file.size() / 2));
    m_desk->open();
    QCOMPARE(m_desk->store().openReport().condition, OpenReport::Condition::Repaired);
    const int saved = readable();
    QVERIFY2(saved >= 60 && saved < 300, qPrintable(QString::number(saved)));
    QVERIFY(take(m_desk->store().outbox().sum()).value().addsUp());
    // Whatever can be read is on its way to central, or says why it cannot be.
    QVERIFY(take(m_desk->store().outbox().due(m_desk->clock.now(), 1000)).value().size() >= saved);
}

void TestSalvage::anyLostPageLosesOnlyItsOwn()
{
    fill(60);
    const QByteArray whole = databaseBytes();
    const qint64 pages = whole.size() / pageSize;
    int repaired = 0;
    for (qint64 page = 1; page <= pages; ++page) {
        QDir folder(m_desk->folder());
        const QStringList old = folder.entryList({u"desk.sqlite*"_s}, QDir::Files);
        for (const QString &name : old) {
            QVERIFY(folder.remove(name));
        }
        QFile file(m_desk->databasePath());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(whole);
        file.close();
        overwrite(page, m_desk->random.bytes(static_cast<int>(pageSize)));
        m_desk->open();
        repaired += m_desk->store().openReport().condition == OpenReport::Condition::Repaired;
        // One page holds a few payloads, or leads to no more than a table's leaves; nothing else may suffer.
        const int saved = readable();
        const QueueSum sum = take(m_desk->store().outbox().sum()).value();
        QVERIFY(sum.addsUp());
        const bool root = page == rootOf("revisions");
        QVERIFY2(root || saved >= 50,
                 qPrintable(u"page %1: %2 cases, %3 queued"_s.arg(page).arg(saved).arg(sum.recorded)));
        QVERIFY2(sum.recorded >= saved, qPrintable(u"page %1"_s.arg(page)));
        m_desk->complete(m_desk->newCase());
        m_desk->close();
    }
    QVERIFY2(repaired > pages / 2, qPrintable(u"%1 of %2"_s.arg(repaired).arg(pages)));
}

void TestSalvage::aLostOutboxRowIsQueuedAgainUnderTheSameKey()
{
    fill(30);
    // The outbox's only page, and the case of one that had been confirmed already among them.
    m_desk->open();
    QVERIFY(take(m_desk->store().outbox().confirm(
        m_desk->receiptFor(take(m_desk->store().outbox().entry(m_cases.at(3).id, 1)).value()))));
    m_desk->close();
    const qint64 page = leafOf("outbox");
    overwrite(page, m_desk->random.bytes(static_cast<int>(pageSize)));
    m_desk->open();
    const OpenReport report = m_desk->store().openReport();
    QCOMPARE(report.condition, OpenReport::Condition::Repaired);
    QVERIFY(report.requeued > 0);
    const QList<OutboxBody> due = take(m_desk->store().outbox().due(m_desk->clock.now(), 100)).value();
    QVERIFY(due.size() >= 29);
    for (const OutboxBody &body : due) {
        const auto violation = std::find_if(m_cases.cbegin(), m_cases.cend(),
                                            [&](const ViolationCase &one) { return one.id == body.entry.caseId; });
        QVERIFY(violation != m_cases.cend());
        QCOMPARE(body.entry.revision, 1);
        QCOMPARE(body.body, toCanonicalJson(*violation));
    }
    QCOMPARE(readable(), 30);
}

void TestSalvage::aLostBodyIsShownAsARefusal()
{
    fill(60);
    overwrite(leafOf("revisions"), m_desk->random.bytes(static_cast<int>(pageSize)));
    m_desk->open();
    const OpenReport report = m_desk->store().openReport();
    QCOMPARE(report.condition, OpenReport::Condition::Repaired);
    QVERIFY(report.bodiesLost > 0);
    const QList<OutboxEntry> refused = take(m_desk->store().outbox().list(OutboxState::Refused, 100)).value();
    QCOMPARE(refused.size(), report.bodiesLost);
    QCOMPARE(refused.constFirst().refusalCode, u"local-body-lost"_s);
    QCOMPARE(readable() + refused.size(), 60);
    QCOMPARE(take(m_desk->store().outbox().retryNow(true)).value(), 60 - refused.size()); // it cannot be sent unchanged
}

void TestSalvage::searchFindsCasesAgainAfterTheirWordsWereLost()
{
    fill(60);
    overwrite(rootOf("case_tokens"), m_desk->random.bytes(static_cast<int>(pageSize)));
    m_desk->open();
    QCOMPARE(m_desk->store().openReport().condition, OpenReport::Condition::Repaired);
    CaseQuery query;
    query.text = m_cases.constFirst().person.nameZh;
    QTRY_COMPARE(take(m_desk->store().cases().search(query)).value().total, 60);
    m_desk->reopen();
    query.text = m_cases.at(42).caseNumber;
    QCOMPARE(take(m_desk->store().cases().search(query)).value().total, 1);
}

void TestSalvage::theJournalGoesOnAfterARepairAndSaysSo()
{
    fill(200);
    overwrite(leafOf("journal"), m_desk->random.bytes(static_cast<int>(pageSize)));
    m_desk->open();
    const OpenReport report = m_desk->store().openReport();
    JournalStore &journal = m_desk->store().journal();
    const JournalEntry newest = take(journal.entries(std::numeric_limits<quint64>::max(), 1)).value().constFirst();
    QCOMPARE(newest.action, journalWord(JournalAction::DatabaseRepaired));
    QCOMPARE(newest.subject, report.reportFile);
    QCOMPARE(newest.sequence, 200U);
    const JournalReport walked = take(journal.verify()).value();
    QVERIFY(!walked.intact);
    QCOMPARE(walked.problem, u"gap"_s);
    QCOMPARE(readable(), 200);
}

void TestSalvage::anInterruptedRepairIsEnded()
{
    fill(5);
    // The damaged one was set aside already, the repaired one is not in its place yet.
    const QString path = m_desk->databasePath();
    QVERIFY(QFile::rename(path, path + u".repaired"_s));
    QFile log(path + u"-wal"_s); // the damaged one's log: it must not be applied to the repaired one
    QVERIFY(log.open(QIODevice::WriteOnly));
    log.write("not a log");
    log.close();
    m_desk->open();
    QCOMPARE(readable(), 5);
    QCOMPARE(m_desk->store().openReport().condition, OpenReport::Condition::Sound);
    QVERIFY(!QFile::exists(path + u".repaired"_s));
    m_desk->close();
    // And the other way round: it never got that far.
    QFile unfinished(path + u".repaired"_s);
    QVERIFY(unfinished.open(QIODevice::WriteOnly));
    unfinished.write("half");
    unfinished.close();
    m_desk->open();
    QCOMPARE(readable(), 5);
    QVERIFY(!QFile::exists(path + u".repaired"_s));
}

void TestSalvage::aRepairThatCannotBeWrittenLeavesTheDamagedOneWhereItWas()
{
    fill(5);
    overwrite(rootOf("revisions"), m_desk->random.bytes(static_cast<int>(pageSize)));
    const QByteArray before = databaseBytes();
    // Nothing can be put where the repaired database is to be built.
    QVERIFY(QDir().mkpath(m_desk->databasePath() + u".building/in the way"_s));
    const Result<void> opened = m_desk->tryOpen();
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::Storage);
    QCOMPARE(databaseBytes(), before);
    QVERIFY(QDir(m_desk->databasePath() + u".building"_s).removeRecursively());
    m_desk->open();
    QCOMPARE(m_desk->store().openReport().condition, OpenReport::Condition::Repaired);
}

QTEST_GUILESS_MAIN(TestSalvage)
#include "tst_salvage.moc"
