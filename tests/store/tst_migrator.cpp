// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/migrator.h"

#include "tests/store/rawdatabase.h"
#include "tests/store/storefolder.h"

#include <QCryptographicHash>
#include <QProcess>
#include <QTest>

using namespace dutydesk;
using namespace dutydesk::test;
using namespace Qt::StringLiterals;

class TestMigrator : public QObject {
    Q_OBJECT

private slots:
    void aNewDatabaseIsCreated();
    void anUpToDateDatabaseIsLeftAlone();
    void anOlderDatabaseIsBroughtForwardWithItsRows();
    void aNewerDatabaseIsRefusedAndNotTouched();
    void aHoleInTheNumbersChangesNothing();
    void aFailingStatementLeavesTheDatabaseAsItWas();
    void landedMigrationsWereNotEdited();
    void aSecondProgramIsToldThatTheFolderIsInUse();
    void theLockOfADeadProgramDoesNotHold();

private:
    static std::unique_ptr<Connection> connect(const QTemporaryDir &folder);
    static QList<Migration> firstTwo();
};

std::unique_ptr<Connection> TestMigrator::connect(const QTemporaryDir &folder)
{
    auto connection = Connection::open(folder.filePath(u"test.sqlite"_s), Connection::Role::Writer);
    return connection ? std::move(*connection) : nullptr;
}

QList<Migration> TestMigrator::firstTwo()
{
    return {{1, u"CREATE TABLE a (x INTEGER);\n-- a comment;\nCREATE TABLE b (\n  y TEXT\n);\n"_s},
            {2, u"ALTER TABLE a ADD COLUMN z INTEGER DEFAULT 7;\n"_s}};
}

void TestMigrator::aNewDatabaseIsCreated()
{
    const QTemporaryDir folder;
    const auto connection = connect(folder);
    const Migrator::Outcome outcome = Migrator::migrate(*connection, Migrator::builtIn());
    QCOMPARE(outcome.outcome, MigrationOutcome::Created);
    QCOMPARE(outcome.fromVersion, 0);
    QCOMPARE(outcome.toVersion, static_cast<int>(Migrator::builtIn().size()));
    QCOMPARE(Migrator::versionOf(*connection), outcome.toVersion);

    StoreFolder desk;
    desk.open();
    QCOMPARE(desk.store().openReport().migration, MigrationOutcome::Created);
}

void TestMigrator::anUpToDateDatabaseIsLeftAlone()
{
    StoreFolder desk;
    desk.open();
    desk.reopen();
    QCOMPARE(desk.store().openReport().migration, MigrationOutcome::UpToDate);
    QCOMPARE(desk.store().openReport().condition, OpenReport::Condition::Sound);
}

void TestMigrator::anOlderDatabaseIsBroughtForwardWithItsRows()
{
    const QTemporaryDir folder;
    const auto connection = connect(folder);
    QCOMPARE(Migrator::migrate(*connection, firstTwo().first(1)).outcome, MigrationOutcome::Created);
    QVERIFY(connection->run(u"INSERT INTO a (x) VALUES (5)"_s));
    const Migrator::Outcome outcome = Migrator::migrate(*connection, firstTwo());
    QCOMPARE(outcome.outcome, MigrationOutcome::Migrated);
    QCOMPARE(outcome.fromVersion, 1);
    QCOMPARE(outcome.toVersion, 2);
    Rows rows = connection->rows(u"SELECT x, z FROM a"_s);
    QVERIFY(rows.next());
    QCOMPARE(rows.number(0), 5);
    QCOMPARE(rows.number(1), 7);
}

void TestMigrator::aNewerDatabaseIsRefusedAndNotTouched()
{
    StoreFolder desk;
    desk.open();
    desk.complete(desk.newCase());
    desk.close();
    RawDatabase(desk.databasePath()).run("PRAGMA user_version = 57");
    QFile file(desk.databasePath());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    file.close();

    const Result<void> opened = desk.tryOpen();
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::NewerDatabase);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), before);

    const QTemporaryDir folder;
    const auto connection = connect(folder);
    connection->once(u"PRAGMA user_version = 3"_s);
    QCOMPARE(Migrator::migrate(*connection, firstTwo()).outcome, MigrationOutcome::NewerDatabase);
}

void TestMigrator::aHoleInTheNumbersChangesNothing()
{
    const QTemporaryDir folder;
    const auto connection = connect(folder);
    QList<Migration> migrations = firstTwo();
    migrations[1].version = 3;
    QCOMPARE(Migrator::migrate(*connection, migrations).outcome, MigrationOutcome::Incomplete);
    QCOMPARE(Migrator::versionOf(*connection), 0);
    Rows rows = connection->rows(u"SELECT count(*) FROM sqlite_schema"_s);
    QVERIFY(rows.next());
    QCOMPARE(rows.number(0), 0);
}

void TestMigrator::aFailingStatementLeavesTheDatabaseAsItWas()
{
    const QTemporaryDir folder;
    const auto connection = connect(folder);
    QCOMPARE(Migrator::migrate(*connection, firstTwo().first(1)).outcome, MigrationOutcome::Created);
    QList<Migration> migrations = firstTwo();
    migrations[1].sql += u"INSERT INTO nowhere VALUES (1);\n"_s;
    const Migrator::Outcome outcome = Migrator::migrate(*connection, migrations);
    QCOMPARE(outcome.outcome, MigrationOutcome::Failed);
    QCOMPARE(outcome.toVersion, 1);
    QVERIFY(!outcome.error.detail.isEmpty());
    connection->clearError();
    QCOMPARE(Migrator::versionOf(*connection), 1);
    Rows rows = connection->rows(u"SELECT count(*) FROM pragma_table_info('a')"_s);
    QVERIFY(rows.next());
    QCOMPARE(rows.number(0), 1);
}

void TestMigrator::landedMigrationsWereNotEdited()
{
    // Add a line for a new migration; never change one.
    const QStringList landed {u"7e7919f18b7d27fd"_s};
    const QList<Migration> migrations = Migrator::builtIn();
    QCOMPARE(migrations.size(), landed.size());
    for (qsizetype i = 0; i < landed.size(); ++i) {
        const QByteArray hash = QCryptographicHash::hash(migrations.at(i).sql.toUtf8(), QCryptographicHash::Sha256);
        QCOMPARE(QString::fromLatin1(hash.toHex().first(16)), landed.at(i));
    }
}

void TestMigrator::aSecondProgramIsToldThatTheFolderIsInUse()
{
    StoreFolder desk;
    desk.open();
    const auto second = DeskStore::open(desk.folder(), desk.sealer, desk.clock);
    QVERIFY(!second);
    QCOMPARE(second.error().kind, ErrorKind::InUse);
    desk.close();
    QVERIFY(DeskStore::open(desk.folder(), desk.sealer, desk.clock));
}

void TestMigrator::theLockOfADeadProgramDoesNotHold()
{
    StoreFolder desk;
    // A process that was there and is gone.
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), {u"-functions"_s});
    QVERIFY(process.waitForStarted());
    const qint64 pid = process.processId();
    QVERIFY(process.waitForFinished());
    QFile lock(desk.folder() + u"/desk.lock"_s);
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.write(QByteArray::number(pid) + "\ntst_migrator\n" + QSysInfo::machineHostName().toUtf8() + "\n");
    lock.close();
    QVERIFY(desk.tryOpen());
}

QTEST_GUILESS_MAIN(TestMigrator)
#include "tst_migrator.moc"
