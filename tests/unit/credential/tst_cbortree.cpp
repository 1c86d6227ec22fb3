// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/credential/cbortree.h"

#include <QCborArray>
#include <QCborMap>
#include <QTest>

using namespace dutydesk;
using namespace Qt::Literals::StringLiterals;

class TestCborTree : public QObject {
    Q_OBJECT
private slots:
    void wellFormedItemsAreRead_data();
    void wellFormedItemsAreRead();
    void tagsAroundAreTold();
    void hostileItemsAreRefused_data();
    void hostileItemsAreRefused();
    void depthIsBounded_data();
    void depthIsBounded();
    void everyCutIsRefused();
};

void TestCborTree::wellFormedItemsAreRead_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<QCborValue>("value");
    // RFC 8949, appendix A.
    QTest::newRow("0") << "00"_ba << QCborValue(0);
    QTest::newRow("-1") << "20"_ba << QCborValue(-1);
    QTest::newRow("highest integer") << "1b7fffffffffffffff"_ba << QCborValue(std::numeric_limits<qint64>::max());
    QTest::newRow("-1000") << "3903e7"_ba << QCborValue(-1000);
    QTest::newRow("1.5 in two bytes") << "f93e00"_ba << QCborValue(1.5);
    QTest::newRow("100000.0") << "fa47c35000"_ba << QCborValue(100000.0);
    QTest::newRow("1.1") << "fb3ff199999999999a"_ba << QCborValue(1.1);
    QTest::newRow("true") << "f5"_ba << QCborValue(true);
    QTest::newRow("null") << "f6"_ba << QCborValue(nullptr);
    QTest::newRow("empty text") << "60"_ba << QCborValue(QString());
    QTest::newRow("text") << "62c3bc"_ba << QCborValue(u"ü"_s);
    QTest::newRow("bytes in pieces") << "5f42010243030405ff"_ba << QCborValue(QByteArray::fromHex("0102030405"));
    QTest::newRow("text in pieces") << "7f657374726561646d696e67ff"_ba << QCborValue(u"streaming"_s);
    QTest::newRow("a character cut between pieces") << "7f61c361bcff"_ba << QCborValue(u"ü"_s);
    QTest::newRow("open array") << "9f01820203ff"_ba << QCborValue(QCborArray {1, QCborArray {2, 3}});
    QTest::newRow("open map") << "bf6346756ef563416d7421ff"_ba
                              << QCborValue(QCborMap {{u"Fun"_s, true}, {u"Amt"_s, -2}});
    QTest::newRow("inner tags are left out") << "81c11a514b67b0"_ba << QCborValue(QCborArray {1363896240});
}

void TestCborTree::wellFormedItemsAreRead()
{
    QFETCH(QByteArray, hex);
    QFETCH(QCborValue, value);
    const auto tree = readCbor(QByteArray::fromHex(hex));
    QVERIFY(tree);
    QVERIFY(tree->tags.isEmpty());
    QCOMPARE(tree->value, value);
}

void TestCborTree::tagsAroundAreTold()
{
    const auto tree = readCbor(QByteArray::fromHex("d83dd28101"));
    QVERIFY(tree);
    QCOMPARE(tree->tags, (QList<quint64> {61, 18}));
    QCOMPARE(tree->value, QCborValue(QCborArray {1}));
}

void TestCborTree::hostileItemsAreRefused_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<CheckReason>("reason");
    QTest::newRow("nothing") << QByteArray() << CheckReason::BadCbor;
    QTest::newRow("byte behind the end") << "0000"_ba << CheckReason::BadCbor;
    QTest::newRow("break alone") << "ff"_ba << CheckReason::BadCbor;
    QTest::newRow("reserved length") << "1c"_ba << CheckReason::BadCbor;
    QTest::newRow("above 64 bits signed") << "1bffffffffffffffff"_ba << CheckReason::BadCbor;
    QTest::newRow("below 64 bits signed") << "3bffffffffffffffff"_ba << CheckReason::BadCbor;
    QTest::newRow("bytes that claim 16 exabytes") << "5bffffffffffffffff00"_ba << CheckReason::BadCbor;
    QTest::newRow("text that claims 2 gigabytes") << "7a7fffffff41"_ba << CheckReason::BadCbor;
    QTest::newRow("array that claims 4 billion") << "9affffffff00"_ba << CheckReason::BadCbor;
    QTest::newRow("map that claims 16 exa") << "bbffffffffffffffff00"_ba << CheckReason::BadCbor;
    QTest::newRow("not UTF-8") << "62c328"_ba << CheckReason::BadCbor;
    QTest::newRow("piece of another type") << "5f6161ff"_ba << CheckReason::BadCbor;
    QTest::newRow("open map without a value") << "bf01ff"_ba << CheckReason::BadCbor;
    QTest::newRow("key twice") << "a201020103"_ba << CheckReason::DuplicateKey;
    QTest::newRow("key twice, spelled differently") << "a20102180103"_ba << CheckReason::DuplicateKey;
    QTest::newRow("text key twice, inside") << "a101a26161016161f5"_ba << CheckReason::DuplicateKey;
    QTest::newRow("five thousand items") << ("991388" + QByteArray("00").repeated(5000)) << CheckReason::TooLarge;
    QTest::newRow("tags upon tags") << (QByteArray("c1").repeated(40) + "00") << CheckReason::TooDeep;
    QTest::newRow("too many bytes") << ("5a00040000" + QByteArray("00").repeated(256 * 1024)) << CheckReason::TooLarge;
}

void TestCborTree::hostileItemsAreRefused()
{
    QFETCH(QByteArray, hex);
    QFETCH(CheckReason, reason);
    const auto tree = readCbor(QByteArray::fromHex(hex));
    QVERIFY(!tree);
    QCOMPARE(tree.error(), reason);
}

void TestCborTree::depthIsBounded_data()
{
    QTest::addColumn<QByteArray>("opener");
    QTest::newRow("arrays") << QByteArray("\x81");
    QTest::newRow("open arrays") << QByteArray("\x9f");
    QTest::newRow("maps") << QByteArray("\xa1\x01");
    QTest::newRow("maps as keys") << QByteArray("\xa1");
    QTest::newRow("tags") << QByteArray("\x81\xc1");
}

void TestCborTree::depthIsBounded()
{
    QFETCH(QByteArray, opener);
    // Also deep enough to break the stack of a reader that does not count.
    for (const int depth : {20, 200'000}) {
        const auto tree = readCbor((opener.repeated(depth)).first(qMin<qsizetype>(250'000, opener.size() * depth)));
        QVERIFY(!tree);
        QCOMPARE(tree.error(), CheckReason::TooDeep);
    }
    QVERIFY(readCbor(QByteArray("\x81").repeated(16) + QByteArray(1, '\0')));
    QCOMPARE(readCbor(QByteArray("\x81").repeated(17) + QByteArray(1, '\0')).error(), CheckReason::TooDeep);
}

void TestCborTree::everyCutIsRefused()
{
    const QByteArray whole =
        QCborValue(QCborMap {{1, u"text"_s}, {2, QByteArray("bytes")}, {3, QCborArray {1.1, -5}}}).toCbor();
    QVERIFY(readCbor(whole));
    for (qsizetype length = 0; length < whole.size(); ++length)
        QVERIFY(!readCbor(whole.first(length)));
}

QTEST_GUILESS_MAIN(TestCborTree)
#include "tst_cbortree.moc"
