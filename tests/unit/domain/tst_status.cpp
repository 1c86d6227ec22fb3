// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/status.h"
#include "resources/reference/reference.h"

#include <QTest>

using namespace dutydesk;
using namespace Qt::StringLiterals;

namespace {

PenaltyStatus statusWith(const QString &letters)
{
    return PenaltyStatus {.number = *LicenceNumber::parse(u"11010519491231002X"_s), // fictional
                          .fileNumber = *FileNumber::parse(u"110000000001"_s),
                          .letters = StatusLetters(letters)};
}

} // namespace

class TestStatus : public QObject {
    Q_OBJECT
private slots:
    void lettersAreASet();
    void entitlementFollowsTheSeverityOfTheTable();
    void oneStopLetterOutweighsAllOthers();
    void unknownLetterStops();
    void pointsAndDatesStop();
    void cycleRunsFromTheFirstIssue_data();
    void cycleRunsFromTheFirstIssue();
};

void TestStatus::lettersAreASet()
{
    QCOMPARE(StatusLetters(u"JDBD").text(), u"BDJ"_s);
    QCOMPARE(StatusLetters(u"b, d"), StatusLetters(u"DB"));
    QVERIFY(StatusLetters(u"").isEmpty());
}

void TestStatus::entitlementFollowsTheSeverityOfTheTable()
{
    const auto book = builtinRulebook();
    QVERIFY(book);
    QCOMPARE(book->statusLetters().size(), 20);
    for (const StatusLetterRow &row : book->statusLetters()) {
        const Entitlement entitlement = entitlementOf(statusWith(QString(row.letter)), QDate(2026, 11, 20));
        switch (row.severity) {
        case Severity::Ok:
        case Severity::Info:
            QCOMPARE(entitlement, Entitlement::MayDrive);
            break;
        case Severity::Warn:
            QCOMPARE(entitlement, Entitlement::MayDriveToHandle);
            break;
        case Severity::Stop:
            QCOMPARE(entitlement, Entitlement::MustNotDrive);
            break;
        }
    }
}

void TestStatus::oneStopLetterOutweighsAllOthers()
{
    QCOMPARE(entitlementOf(statusWith(u"AHD"_s), QDate(2026, 11, 20)), Entitlement::MustNotDrive);
    QCOMPARE(entitlementOf(statusWith(u"AH"_s), QDate(2026, 11, 20)), Entitlement::MayDriveToHandle);
}

void TestStatus::unknownLetterStops()
{
    QCOMPARE(entitlementOf(statusWith(u"A9"_s), QDate(2026, 11, 20)), Entitlement::MustNotDrive);
    QCOMPARE(entitlementOf(statusWith(QString()), QDate(2026, 11, 20)), Entitlement::NotKnown);
}

void TestStatus::pointsAndDatesStop()
{
    PenaltyStatus status = statusWith(u"A"_s);
    status.pointsCounted = 11;
    status.validUntil = QDate(2026, 11, 20);
    QCOMPARE(entitlementOf(status, QDate(2026, 11, 20)), Entitlement::MayDrive);
    QCOMPARE(entitlementOf(status, QDate(2026, 11, 21)), Entitlement::MustNotDrive);
    status.pointsCounted = 12;
    QCOMPARE(entitlementOf(status, QDate(2026, 11, 20)), Entitlement::MustNotDrive);
}

void TestStatus::cycleRunsFromTheFirstIssue_data()
{
    QTest::addColumn<QDate>("firstIssued");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QDate>("last");
    QTest::newRow("inside") << QDate(2016, 5, 8) << QDate(2026, 11, 20) << QDate(2026, 5, 8) << QDate(2027, 5, 7);
    QTest::newRow("first day") << QDate(2016, 5, 8) << QDate(2026, 5, 8) << QDate(2026, 5, 8) << QDate(2027, 5, 7);
    QTest::newRow("last day") << QDate(2016, 5, 8) << QDate(2027, 5, 7) << QDate(2026, 5, 8) << QDate(2027, 5, 7);
    QTest::newRow("year of issue") << QDate(2026, 5, 8) << QDate(2026, 6, 1) << QDate(2026, 5, 8) << QDate(2027, 5, 7);
    QTest::newRow("leap day") << QDate(2016, 2, 29) << QDate(2026, 3, 1) << QDate(2026, 2, 28) << QDate(2027, 2, 27);
    QTest::newRow("leap day in leap year")
        << QDate(2016, 2, 29) << QDate(2028, 2, 29) << QDate(2028, 2, 29) << QDate(2029, 2, 27);
}

void TestStatus::cycleRunsFromTheFirstIssue()
{
    QFETCH(QDate, firstIssued);
    QFETCH(QDate, day);
    QFETCH(QDate, first);
    QFETCH(QDate, last);
    const ScoringCycle cycle = ScoringCycle::at(firstIssued, day);
    QCOMPARE(cycle.first, first);
    QCOMPARE(cycle.last, last);
}

QTEST_GUILESS_MAIN(TestStatus)
#include "tst_status.moc"
