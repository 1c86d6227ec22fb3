// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/common/dates.h"

#include <QLocale>
#include <QTest>

using namespace dutydesk;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

class DatesTest : public QObject {
    Q_OBJECT
private slots:
    void cleanup() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void englishAsTheDesignSays()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        const QDate friday(2026, 11, 20);
        QCOMPARE(Dates::data(friday), u"2026-11-20"_s);
        QCOMPARE(Dates::near(QDate(2026, 11, 24)), u"Tue 24 Nov"_s);
        QCOMPARE(Dates::near(QDate(2026, 9, 1)), u"Tue 1 Sep"_s);
        QCOMPARE(Dates::whole(friday), u"Friday 20 November 2026"_s);
        QCOMPARE(Dates::bar(friday), u"Fri 20 Nov 2026"_s);
        QCOMPARE(Dates::spoken(QDate(2027, 5, 7)), u"7 May 2027"_s);
        QCOMPARE(Dates::yuan(20000), u"¥200"_s);
    }

    void chineseAsTheDesignSays()
    {
        QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
        const QDate friday(2026, 11, 20);
        QCOMPARE(Dates::data(friday), u"2026-11-20"_s);
        QCOMPARE(Dates::near(QDate(2026, 11, 24)), u"11 月 24 日 周二"_s);
        QCOMPARE(Dates::whole(friday), u"2026 年 11 月 20 日 星期五"_s);
        QCOMPARE(Dates::bar(friday), u"2026-11-20 周五"_s);
        QCOMPARE(Dates::yuan(20000), u"200 元"_s);
    }

    void agesTickASecondThenAMinute()
    {
        QCOMPARE(Dates::age(14s), u"14 s ago"_s);
        QCOMPARE(Dates::age(59s), u"59 s ago"_s);
        QCOMPARE(Dates::age(61s), u"1 min ago"_s);
        QCOMPARE(Dates::old(3h + 12min + 30s), u"3 h 12 min old"_s);
        QCOMPARE(Dates::duration(26h), u"1 d 2 h"_s);
        QCOMPARE(Dates::duration(-5s), u"0 s"_s);
        QCOMPARE(Dates::tick(14s), 1000ms);
        QCOMPARE(Dates::tick(60s), 60000ms);
    }

    void sizesAndDurations()
    {
        QCOMPARE(Dates::size(18200000), u"18.2 MB"_s);
        QCOMPARE(Dates::size(612000000), u"612 MB"_s);
        QCOMPARE(Dates::size(40), u"40 B"_s);
        QCOMPARE(Dates::milliseconds(38ms), u"38 ms"_s);
        QCOMPARE(Dates::milliseconds(4200ms), u"4.2 s"_s);
        QCOMPARE(Dates::tenths(200ms), u"0.2 s"_s);
        QCOMPARE(Dates::tenths(4min), u"4 min"_s);
    }

    void listsShowTheTimeToday()
    {
        const QDateTime now(QDate(2026, 11, 20), QTime(12, 0));
        QCOMPARE(Dates::listed(QDateTime(QDate(2026, 11, 20), QTime(10, 42)), now), u"10:42"_s);
        QCOMPARE(Dates::listed(QDateTime(QDate(2026, 11, 19), QTime(17, 20)), now), u"Thu 17:20"_s);
        QCOMPARE(Dates::listed(QDateTime(QDate(2026, 11, 2), QTime(9, 0)), now), u"2026-11-02"_s);
    }
};

QTEST_GUILESS_MAIN(DatesTest)
#include "tst_dates.moc"
