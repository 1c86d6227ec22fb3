// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/credential/compression.h"

#include <QTest>

#include <rapidcheck.h>

using namespace dutydesk;
using compression::Method;

Q_DECLARE_METATYPE(dutydesk::compression::Method)

namespace {

constexpr qsizetype kLimit = 256 * 1024;

} // namespace

class TestCompression : public QObject {
    Q_OBJECT
private slots:
    void whatWasDeflatedIsInflated();
    void bombStopsAtTheLimit_data();
    void bombStopsAtTheLimit();
    void cutOrExtendedStreamsAreRefused_data();
    void cutOrExtendedStreamsAreRefused();
    void noiseIsRefused();
};

void TestCompression::whatWasDeflatedIsInflated()
{
    QVERIFY(rc::check("inflate(deflate(x)) == x", [](const std::vector<char> &content, bool brotli) {
        const QByteArray data(content.data(), qsizetype(content.size()));
        const auto packed = compression::deflate(data, brotli ? Method::Brotli : Method::Zlib);
        RC_ASSERT(packed.has_value());
        const auto again = compression::inflate(*packed, kLimit);
        RC_ASSERT(again.has_value());
        RC_ASSERT(*again == data);
    }));
}

void TestCompression::bombStopsAtTheLimit_data()
{
    QTest::addColumn<Method>("method");
    QTest::newRow("zlib") << Method::Zlib;
    QTest::newRow("Brotli") << Method::Brotli;
}

void TestCompression::bombStopsAtTheLimit()
{
    QFETCH(Method, method);
    const auto bomb = compression::deflate(QByteArray(8 * 1024 * 1024, '\0'), method);
    QVERIFY(bomb);
    QVERIFY(bomb->size() < 10 * 1024);
    QCOMPARE(compression::inflate(*bomb, kLimit).error(), CheckReason::TooLarge);
    const auto full = compression::deflate(QByteArray(kLimit, 'x'), method);
    QCOMPARE(compression::inflate(*full, kLimit)->size(), kLimit);
    QCOMPARE(compression::inflate(*full, kLimit - 1).error(), CheckReason::TooLarge);
}

void TestCompression::cutOrExtendedStreamsAreRefused_data()
{
    bombStopsAtTheLimit_data();
}

void TestCompression::cutOrExtendedStreamsAreRefused()
{
    QFETCH(Method, method);
    const auto packed = compression::deflate("some text that is some text that is", method);
    QVERIFY(packed);
    for (qsizetype length = 0; length < packed->size(); ++length)
        QCOMPARE(compression::inflate(packed->first(length), kLimit).error(), CheckReason::BadCompression);
    QByteArray longer = *packed;
    longer.append('x');
    QCOMPARE(compression::inflate(longer, kLimit).error(), CheckReason::BadCompression);
}

void TestCompression::noiseIsRefused()
{
    QCOMPARE(compression::inflate({}, kLimit).error(), CheckReason::BadCompression);
    QCOMPARE(compression::inflate("\x78\x9c\xff\xff\xff", kLimit).error(), CheckReason::BadCompression);
    QCOMPARE(compression::inflate(QByteArray(500, '\xff'), kLimit).error(), CheckReason::BadCompression);
}

QTEST_GUILESS_MAIN(TestCompression)
#include "tst_compression.moc"
