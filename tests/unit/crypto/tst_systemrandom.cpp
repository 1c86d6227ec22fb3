// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/crypto/systemrandom.h"
#include "tests/support/fakeclock.h"

#include <QSet>
#include <QTest>

using namespace dutydesk;

class TestSystemRandom : public QObject {
    Q_OBJECT
private slots:
    void identifiersGrowWhateverTheClockDoes();
    void identifierCarriesItsTime();
    void bytesDiffer();
};

void TestSystemRandom::identifiersGrowWhateverTheClockDoes()
{
    test::FakeClock clock;
    SystemRandom random(clock);
    QByteArray last;
    for (int number = 0; number < 20'000; ++number) {
        if (number == 7'000)
            clock.setNow(clock.now().addSecs(-3600));
        if (number == 14'000)
            clock.advance(std::chrono::hours(2));
        const QUuid id = random.uuidV7();
        const QByteArray raw = id.toRfc4122();
        QVERIFY(last < raw);
        QCOMPARE(uchar(raw.at(6)) >> 4, 7);
        QCOMPARE(uchar(raw.at(8)) >> 6, 2);
        last = raw;
    }
}

void TestSystemRandom::identifierCarriesItsTime()
{
    const test::FakeClock clock;
    SystemRandom random(clock);
    const QByteArray raw = random.uuidV7().toRfc4122();
    QCOMPARE(raw.first(6).toHex().toLongLong(nullptr, 16), clock.now().toMSecsSinceEpoch());
}

void TestSystemRandom::bytesDiffer()
{
    const test::FakeClock clock;
    SystemRandom random(clock);
    QSet<QByteArray> seen;
    for (int number = 0; number < 1000; ++number)
        seen.insert(random.bytes(16));
    QCOMPARE(seen.size(), 1000);
    QCOMPARE(random.bytes(0).size(), 0);
    QCOMPARE(random.bytes(1000).size(), 1000);
}

QTEST_GUILESS_MAIN(TestSystemRandom)
#include "tst_systemrandom.moc"
