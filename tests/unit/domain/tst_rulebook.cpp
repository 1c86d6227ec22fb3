// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/csv.h"
#include "resources/reference/reference.h"

#include <QTest>

using namespace dutydesk;
using namespace Qt::StringLiterals;

class TestRulebook : public QObject {
    Q_OBJECT
private slots:
    void allFiftyBehavioursAreThere();
    void speedFindsItsBand_data();
    void speedFindsItsBand();
    void brokenTableIsRefusedWithItsCell();
    void csvKeepsQuotesAndLineBreaks();
    void classesCoverOthers();
};

void TestRulebook::allFiftyBehavioursAreThere()
{
    const auto book = builtinRulebook();
    QVERIFY2(book, book ? "" : qPrintable(book.error().detail));
    QCOMPARE(book->items().size(), 50);
    QMap<int, int> byPoints;
    for (const ViolationItem &item : book->items()) {
        ++byPoints[item.points];
        QVERIFY(item.inForceOn(QDate(2026, 11, 20)));
        QVERIFY(!item.inForceOn(QDate(2022, 3, 31)));
    }
    // Order 163: 7 of 12 points, 7 of 9, 11 of 6, 15 of 3, 10 of 1.
    QCOMPARE(byPoints, (QMap<int, int> {{12, 7}, {9, 7}, {6, 11}, {3, 15}, {1, 10}}));
    QVERIFY(book->item(u"O163-12-9"_s)->simplePossible());
    QVERIFY(!book->item(u"O163-8-1"_s)->simplePossible());
    QVERIFY(!book->item(u"O163-99-1"_s));
}

void TestRulebook::speedFindsItsBand_data()
{
    QTest::addColumn<QString>("vehicle");
    QTest::addColumn<QString>("road");
    QTest::addColumn<double>("percent");
    QTest::addColumn<QString>("item");
    QTest::addColumn<int>("points");
    const QString car = u"other motor vehicle"_s;
    const QString heavy = u"school bus / medium+ passenger or goods / dangerous goods"_s;
    const QString other = u"other road"_s;
    const QString express = u"expressway or urban expressway"_s;
    QTest::newRow("car 36.7 other") << car << other << 36.7 << u"O163-11-2"_s << 3;
    QTest::newRow("car 20 exactly") << car << other << 20.0 << u"O163-11-2"_s << 3;
    QTest::newRow("car just below 20") << car << other << 19.99 << QString() << 0;
    QTest::newRow("car 50 exactly") << car << other << 50.0 << u"O163-10-3"_s << 6;
    QTest::newRow("car 60 expressway") << car << express << 60.0 << u"O163-8-5"_s << 12;
    QTest::newRow("heavy 12 other") << heavy << other << 12.0 << u"O163-12-1"_s << 1;
    QTest::newRow("heavy 5 expressway") << heavy << express << 5.0 << u"O163-10-2"_s << 6;
    QTest::newRow("heavy at the limit") << heavy << express << 0.0 << QString() << 0;
}

void TestRulebook::speedFindsItsBand()
{
    QFETCH(QString, vehicle);
    QFETCH(QString, road);
    QFETCH(double, percent);
    QFETCH(QString, item);
    QFETCH(int, points);
    const auto band = builtinRulebook()->bandFor(u"speeding"_s, vehicle, road, percent);
    QCOMPARE(band ? band->itemId : QString(), item);
    QCOMPARE(band ? band->points : 0, points);
}

void TestRulebook::brokenTableIsRefusedWithItsCell()
{
    Rulebook::Sources sources = builtinRulebookSources();
    sources.points.replace("O163-12-9,1,", "O163-12-9,many,");
    const auto book = Rulebook::read(sources, u"test"_s);
    QVERIFY(!book);
    QCOMPARE(book.error().kind, ErrorKind::BadInput);
    QCOMPARE(book.error().detail, u"points_order163 row 50 column points"_s);
}

void TestRulebook::csvKeepsQuotesAndLineBreaks()
{
    const auto table = CsvTable::read("a,b\r\n\"x, \"\"y\"\"\nz\",2\n,\n"_ba, u"t"_s);
    QVERIFY(table);
    QCOMPARE(table->rows(), 2);
    QCOMPARE(table->cell(0, u"a"_s), u"x, \"y\"\nz"_s);
    QCOMPARE(table->cell(0, u"b"_s), u"2"_s);
    QCOMPARE(table->cell(1, u"a"_s), QString());
    QVERIFY(!CsvTable::read("a\n\"open\n"_ba, u"t"_s));
    QVERIFY(!CsvTable::read("a\n1,2\n"_ba, u"t"_s));
    QVERIFY(!CsvTable::read({}, u"t"_s));
}

void TestRulebook::classesCoverOthers()
{
    const auto book = builtinRulebook();
    QVERIFY(book->covers(*LicenceClasses::parse(u"C1"_s)).contains(u"C2"_s));
    QVERIFY(!book->covers(*LicenceClasses::parse(u"C2"_s)).contains(u"C1"_s));
    QVERIFY(book->covers(*LicenceClasses::parse(u"C1D"_s)).contains(u"F"_s));
}

QTEST_GUILESS_MAIN(TestRulebook)
#include "tst_rulebook.moc"
