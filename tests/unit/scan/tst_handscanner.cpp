// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/handscanner.h"

#include <QTest>

using namespace dutydesk;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Types text with one gap between all keys, from \p now on; \p now is the time of the last key then.
std::optional<Reading> type(HandScanner &scanner, const QString &text, HandScanner::Time gap, HandScanner::Time &now)
{
    std::optional<Reading> reading;
    for (const QChar &character : text) {
        now += gap;
        if (auto before = scanner.text(QStringView(&character, 1), now))
            reading = before;
    }
    return reading;
}

} // namespace

class TestHandScanner : public QObject {
    Q_OBJECT

private slots:
    void scannerEndsWithEnter()
    {
        HandScanner scanner;
        auto now = 1000ms;
        QVERIFY(!type(scanner, u"11010519491231002X"_s, 5ms, now));
        QVERIFY(scanner.isTyping());
        const auto reading = scanner.end(now + 5ms);
        QVERIFY(reading);
        QCOMPARE(reading->bytes, "11010519491231002X"_ba);
        QCOMPARE(reading->symbology, Symbology::HandScanner);
        QCOMPARE(reading->source, ReadingSource::HandScanner);
        QCOMPARE(reading->took, std::chrono::microseconds(17 * 5ms));
        QVERIFY(!scanner.isTyping());
        QVERIFY2(!scanner.end(now + 10ms), "a reading is told once");
    }

    void scannerEndsWithSilence()
    {
        HandScanner scanner;
        auto now = 0ms;
        type(scanner, u"SAMPLE-1"_s, 10ms, now);
        QVERIFY2(!scanner.idle(now + 59ms), "too early to tell");
        const auto reading = scanner.idle(now + 60ms);
        QVERIFY(reading);
        QCOMPARE(reading->bytes, "SAMPLE-1"_ba);
        QVERIFY(!scanner.idle(now + 200ms));
    }

    void slowestScannerIsAScannerAndTheFastestPersonIsNot()
    {
        HandScanner scanner;
        auto now = 0ms;
        type(scanner, u"SAMPLE-1"_s, 35ms, now);
        QVERIFY(scanner.end(now + 35ms));
        type(scanner, u"SAMPLE-1"_s, 36ms, now);
        QVERIFY(!scanner.end(now + 36ms));
        QVERIFY(!scanner.idle(now + 500ms));
    }

    void fiveCharactersAreTooFew()
    {
        HandScanner scanner;
        auto now = 0ms;
        type(scanner, u"12345"_s, 1ms, now);
        QVERIFY(!scanner.isTyping());
        QVERIFY(!scanner.end(now));
        type(scanner, u"123456"_s, 1ms, now);
        QVERIFY(scanner.isTyping());
        QVERIFY(scanner.end(now));
    }

    void enterOfAPersonAfterAFastWordIsNotAScan()
    {
        HandScanner scanner;
        auto now = 0ms;
        type(scanner, u"fastword"_s, 20ms, now);
        QVERIFY(!scanner.end(now + 50ms));
    }

    void keyHeldDownIsNotAScanner()
    {
        HandScanner scanner;
        for (int i = 0; i < 20; ++i)
            QVERIFY(!scanner.text(u"a"_s, HandScanner::Time(30 * i), i > 0));
        QVERIFY(!scanner.isTyping());
        QVERIFY(!scanner.end(600ms));
    }

    void gapWithinMakesWhatFollowsANewText()
    {
        HandScanner scanner;
        auto now = 0ms;
        type(scanner, u"ABC"_s, 5ms, now);
        now += 45ms;
        type(scanner, u"123456"_s, 5ms, now);
        const auto reading = scanner.end(now);
        QVERIFY(reading);
        QCOMPARE(reading->bytes, "123456"_ba);
    }

    void secondScanWithoutAnEndBetweenGivesBoth()
    {
        HandScanner scanner;
        auto now = 0ms;
        QVERIFY(!type(scanner, u"FIRST-1"_s, 5ms, now));
        now += 300ms;
        const auto first = type(scanner, u"SECOND-2"_s, 5ms, now);
        QVERIFY(first);
        QCOMPARE(first->bytes, "FIRST-1"_ba);
        const auto second = scanner.end(now);
        QVERIFY(second);
        QCOMPARE(second->bytes, "SECOND-2"_ba);
    }

    void otherWritingsBecomeUtf8()
    {
        HandScanner scanner;
        auto now = 0ms;
        type(scanner, u"测A12345虚构"_s, 5ms, now);
        QCOMPARE(scanner.end(now)->bytes, u"测A12345虚构"_s.toUtf8());
    }

    void clockThatJumpsBackStartsAnew()
    {
        HandScanner scanner;
        auto now = 5000ms;
        type(scanner, u"SAMPLE"_s, 5ms, now);
        QVERIFY(!scanner.text(u"X"_s, 100ms));
        QVERIFY(!scanner.isTyping());
        QVERIFY(!scanner.end(100ms));
    }

    void endlessTypingDoesNotGrow()
    {
        HandScanner scanner;
        auto now = 0ms;
        for (qsizetype i = 0; i < HandScanner::mostLength + 100; ++i)
            scanner.text(u"A"_s, ++now);
        QCOMPARE(scanner.end(now)->bytes.size(), HandScanner::mostLength);
    }
};

QTEST_GUILESS_MAIN(TestHandScanner)
#include "tst_handscanner.moc"
