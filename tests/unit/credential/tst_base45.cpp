// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/credential/base45.h"

#include <QTest>

#include <rapidcheck.h>

using namespace dutydesk;

class TestBase45 : public QObject {
    Q_OBJECT
private slots:
    void publishedExamplesHold_data();
    void publishedExamplesHold();
    void whatWasEncodedIsDecoded();
    void textThatCannotBeIsRefused_data();
    void textThatCannotBeIsRefused();
    void onlyOneTextStandsForBytes();
};

void TestBase45::publishedExamplesHold_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("text");
    // RFC 9285, 4.3 and 4.4.
    QTest::newRow("AB") << QByteArray("AB") << QByteArray("BB8");
    QTest::newRow("Hello!!") << QByteArray("Hello!!") << QByteArray("%69 VD92EX0");
    QTest::newRow("base-45") << QByteArray("base-45") << QByteArray("UJCLQE7W581");
    QTest::newRow("ietf!") << QByteArray("ietf!") << QByteArray("QED8WEX0");
    QTest::newRow("nothing") << QByteArray() << QByteArray();
    QTest::newRow("highest pair") << QByteArray("\xff\xff") << QByteArray("FGW");
    QTest::newRow("highest byte") << QByteArray("\xff") << QByteArray("U5");
}

void TestBase45::publishedExamplesHold()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, text);
    QCOMPARE(base45::encode(bytes), text);
    const auto decoded = base45::decode(text);
    QVERIFY(decoded);
    QCOMPARE(*decoded, bytes);
}

void TestBase45::whatWasEncodedIsDecoded()
{
    QVERIFY(rc::check("decode(encode(x)) == x", [](const std::vector<char> &content) {
        const QByteArray bytes(content.data(), qsizetype(content.size()));
        const auto decoded = base45::decode(base45::encode(bytes));
        RC_ASSERT(decoded.has_value());
        RC_ASSERT(*decoded == bytes);
    }));
}

void TestBase45::textThatCannotBeIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("one character") << QByteArray("A");
    QTest::newRow("four characters") << QByteArray("BB8A");
    QTest::newRow("65536") << QByteArray("GGW");
    QTest::newRow("highest triple") << QByteArray(":::");
    QTest::newRow("256") << QByteArray("V5");
    QTest::newRow("lower case") << QByteArray("bb8");
    QTest::newRow("not ASCII") << QByteArray("B\xc3\xa9");
    QTest::newRow("NUL") << QByteArray("BB\0", 3);
}

void TestBase45::textThatCannotBeIsRefused()
{
    QFETCH(QByteArray, text);
    const auto decoded = base45::decode(text);
    QVERIFY(!decoded);
    QCOMPARE(decoded.error(), CheckReason::BadBase45);
}

void TestBase45::onlyOneTextStandsForBytes()
{
    // Every triple of the alphabet: what decodes must encode to the same triple.
    int accepted = 0;
    QByteArray text(3, ' ');
    for (int first = ' '; first < 128; ++first) {
        for (int second = ' '; second < 128; ++second) {
            for (int third = ' '; third < 128; ++third) {
                text[0] = char(first);
                text[1] = char(second);
                text[2] = char(third);
                const auto decoded = base45::decode(text);
                if (!decoded)
                    continue;
                ++accepted;
                if (base45::encode(*decoded) != text)
                    QFAIL(text.constData());
            }
        }
    }
    QCOMPARE(accepted, 65536);
}

QTEST_GUILESS_MAIN(TestBase45)
#include "tst_base45.moc"
