// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/connection.h"
#include "app/store/deskstore.h"

#include "tests/store/faultvfs.h"
#include "tests/store/storefolder.h"

#include <QTest>

#include <sqlite3.h>

#include <atomic>

using namespace dutydesk;
using namespace dutydesk::test;
using namespace Qt::StringLiterals;

namespace {

std::atomic_int statementsLeft = 0;
std::atomic_bool interrupted = false;

/// SQLite calls this as each statement begins; the chosen writing one is interrupted by SQLite itself.
int onStatement(unsigned, void *, void *statement, void *)
{
    auto *prepared = static_cast<sqlite3_stmt *>(statement);
    if (sqlite3_stmt_readonly(prepared) == 0 && statementsLeft.load() > 0 && statementsLeft.fetch_sub(1) == 1) {
        interrupted = true;
        sqlite3_interrupt(sqlite3_db_handle(prepared));
    }
    return 0;
}

int watch(sqlite3 *handle, const char **, const void *)
{
    return sqlite3_trace_v2(handle, SQLITE_TRACE_STMT, onStatement, nullptr);
}

} // namespace

class TestStoreFailures : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void resultCodesBecomeErrors_data();
    void resultCodesBecomeErrors();
    void aFailingStatementLeavesAllOrNothing_data();
    void aFailingStatementLeavesAllOrNothing();
    void aFailingDiskLeavesAllOrNothing_data();
    void aFailingDiskLeavesAllOrNothing();
    void aFullDiskRefusesAndLosesNothing();
    void oneFailureAmongManySavesIsOnlyItsOwn();

private:
    struct Counts {
        qint64 cases = 0;
        qint64 outbox = 0;
        quint64 journal = 0;
        friend bool operator==(const Counts &, const Counts &) = default;
    };
    Counts counts();
    /// Prepares what \c action needs and returns the act itself.
    std::function<std::optional<Error>()> prepared(const QString &action);
    void verifyWhole();

    std::unique_ptr<StoreFolder> m_desk;
};

void TestStoreFailures::initTestCase()
{
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(watch));
    faultvfs::install();
}

void TestStoreFailures::init()
{
    m_desk = std::make_unique<StoreFolder>();
    m_desk->open();
}

void TestStoreFailures::cleanup()
{
    statementsLeft = 0;
    faultvfs::failNth(0, SQLITE_OK);
    faultvfs::setRoom(-1);
    m_desk.reset();
}

TestStoreFailures::Counts TestStoreFailures::counts()
{
    return {take(m_desk->store().cases().search({})).value().total,
            take(m_desk->store().outbox().sum()).value().recorded,
            take(m_desk->store().journal().head()).value().treeSize};
}

void TestStoreFailures::verifyWhole()
{
    const JournalReport report = take(m_desk->store().journal().verify()).value();
    QVERIFY2(report.intact, qPrintable(report.problem));
    QVERIFY(take(m_desk->store().outbox().sum()).value().addsUp());
    const CasePage page = take(m_desk->store().cases().search({})).value();
    for (const CaseSummary &line : page.rows) {
        QVERIFY(take(m_desk->store().cases().load(line.id)));
        QVERIFY(line.state == CaseState::Draft || take(m_desk->store().outbox().entry(line.id, line.revision)));
    }
}

void TestStoreFailures::resultCodesBecomeErrors_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("full") << SQLITE_FULL << ErrorKind::DiskFull;
    QTest::newRow("write") << SQLITE_IOERR_WRITE << ErrorKind::Storage;
    QTest::newRow("fsync") << SQLITE_IOERR_FSYNC << ErrorKind::Storage;
    QTest::newRow("short read") << SQLITE_IOERR_SHORT_READ << ErrorKind::Damaged;
    QTest::newRow("corrupt") << SQLITE_CORRUPT << ErrorKind::Damaged;
    QTest::newRow("corrupt index") << SQLITE_CORRUPT_INDEX << ErrorKind::Damaged;
    QTest::newRow("not a database") << SQLITE_NOTADB << ErrorKind::Damaged;
    QTest::newRow("read only") << SQLITE_READONLY_DBMOVED << ErrorKind::Storage;
    QTest::newRow("cannot open") << SQLITE_CANTOPEN << ErrorKind::Storage;
    QTest::newRow("busy") << SQLITE_BUSY_SNAPSHOT << ErrorKind::InUse;
    QTest::newRow("constraint") << SQLITE_CONSTRAINT_UNIQUE << ErrorKind::Internal;
}

void TestStoreFailures::resultCodesBecomeErrors()
{
    QFETCH(int, code);
    QFETCH(ErrorKind, kind);
    QCOMPARE(errorKindOfSqlite(code), kind);
}

std::function<std::optional<Error>()> TestStoreFailures::prepared(const QString &action)
{
    const auto errorOf = [](const auto &result) { return result ? std::nullopt : std::optional(result.error()); };
    DeskStore &store = m_desk->store();
    const ViolationCase violation = m_desk->newCase();
    if (action == "complete"_L1) {
        return [=, this, &store] { return errorOf(take(store.cases().complete(violation, m_desk->entry()))); };
    }
    if (action == "save draft"_L1) {
        return [=, this, &store] { return errorOf(take(store.cases().saveDraft(violation, m_desk->entry()))); };
    }
    const OutboxEntry entry = m_desk->complete(violation);
    if (action == "confirm"_L1) {
        return [=, this, &store] { return errorOf(take(store.outbox().confirm(m_desk->receiptFor(entry)))); };
    }
    if (action == "refuse"_L1) {
        return [=, &store] { return errorOf(take(store.outbox().refuse(violation.id, 1, u"V18"_s, u"no"_s))); };
    }
    return [=, this, &store] { return errorOf(take(store.cases().startRevision(violation.id, m_desk->entry()))); };
}

void TestStoreFailures::aFailingStatementLeavesAllOrNothing_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<int>("atLeast");
    QTest::newRow("complete") << u"complete"_s << 20; // its rows, its words, its journal entry
    QTest::newRow("save draft") << u"save draft"_s << 18;
    QTest::newRow("confirm") << u"confirm"_s << 4;
    QTest::newRow("refuse") << u"refuse"_s << 3;
    QTest::newRow("start a revision") << u"revise"_s << 3;
}

void TestStoreFailures::aFailingStatementLeavesAllOrNothing()
{
    QFETCH(QString, action);
    QFETCH(int, atLeast);
    int failures = 0;
    for (int i = 1; i < 200; ++i) {
        const auto act = prepared(action);
        const Counts before = counts();
        interrupted = false;
        statementsLeft = i;
        const std::optional<Error> error = act();
        statementsLeft = 0;
        if (!interrupted) {
            QVERIFY(!error);
            QVERIFY2(failures >= atLeast, qPrintable(u"only %1 statements failed"_s.arg(failures)));
            verifyWhole();
            return;
        }
        if (error) {
            ++failures;
            QCOMPARE(error->kind, ErrorKind::Storage);
            QCOMPARE(counts(), before);
            QVERIFY(!act()); // and the same again works
        }
        QCOMPARE(counts().journal, before.journal + 1);
    }
    QFAIL("the action never ended");
}

void TestStoreFailures::aFailingDiskLeavesAllOrNothing_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<int>("code");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("complete, write error") << u"complete"_s << SQLITE_IOERR_WRITE << ErrorKind::Storage;
    QTest::newRow("complete, flush error") << u"complete"_s << SQLITE_IOERR_FSYNC << ErrorKind::Storage;
    QTest::newRow("complete, full") << u"complete"_s << SQLITE_FULL << ErrorKind::DiskFull;
    QTest::newRow("confirm, full") << u"confirm"_s << SQLITE_FULL << ErrorKind::DiskFull;
}

void TestStoreFailures::aFailingDiskLeavesAllOrNothing()
{
    QFETCH(QString, action);
    QFETCH(int, code);
    QFETCH(ErrorKind, kind);
    int failures = 0;
    for (int i = 1; i < 300; ++i) {
        const auto act = prepared(action);
        const Counts before = counts();
        faultvfs::failNth(i, code);
        const std::optional<Error> error = act();
        const bool happened = faultvfs::hasFailed();
        faultvfs::failNth(0, SQLITE_OK);
        if (error) {
            ++failures;
            QCOMPARE(error->kind, kind);
            QCOMPARE(counts(), before);
            QVERIFY(!act());
        }
        QCOMPARE(counts().journal, before.journal + 1);
        if (!happened) {
            QVERIFY(!error);
            break;
        }
    }
    QVERIFY2(failures >= 5, qPrintable(QString::number(failures)));
    verifyWhole();
    m_desk->reopen();
    verifyWhole();
}

void TestStoreFailures::aFullDiskRefusesAndLosesNothing()
{
    QList<ViolationCase> kept;
    for (int i = 0; i < 10; ++i) {
        kept << m_desk->newCase();
        m_desk->complete(kept.constLast());
    }
    faultvfs::setRoom(256 * 1024);
    std::optional<Error> refused;
    for (int i = 0; i < 200 && !refused; ++i) {
        const ViolationCase violation = m_desk->newCase();
        const Result<OutboxEntry> entry = take(m_desk->store().cases().complete(violation, m_desk->entry()));
        if (entry) {
            kept << violation;
        } else {
            refused = entry.error();
        }
    }
    QVERIFY(refused);
    QCOMPARE(refused->kind, ErrorKind::DiskFull);
    QCOMPARE(counts().cases, kept.size());
    for (const ViolationCase &violation : std::as_const(kept)) {
        QCOMPARE(take(m_desk->store().cases().load(violation.id)).value(), violation);
    }
    faultvfs::setRoom(-1);
    kept << m_desk->newCase();
    m_desk->complete(kept.constLast());
    verifyWhole();
    m_desk->reopen();
    QCOMPARE(m_desk->store().openReport().condition, OpenReport::Condition::Sound);
    QCOMPARE(counts().outbox, kept.size());
}

void TestStoreFailures::oneFailureAmongManySavesIsOnlyItsOwn()
{
    for (int i = 1; i < 400; i += 37) {
        const Counts before = counts();
        QList<QFuture<Result<OutboxEntry>>> futures;
        statementsLeft = i;
        for (int k = 0; k < 20; ++k) {
            futures << m_desk->store().cases().complete(m_desk->newCase(), m_desk->entry());
        }
        int accepted = 0;
        for (const auto &future : std::as_const(futures)) {
            accepted += take(future).has_value();
        }
        statementsLeft = 0;
        QVERIFY(accepted >= 19);
        QCOMPARE(counts().cases, before.cases + accepted);
        QCOMPARE(counts().journal, before.journal + static_cast<quint64>(accepted));
    }
    verifyWhole();
}

QTEST_GUILESS_MAIN(TestStoreFailures)
#include "tst_storefailures.moc"
