// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/crypto/opensslsignatureverifier.h"
#include "app/crypto/softwaresigner.h"
#include "app/domain/trust.h"
#include "app/ports/jws.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace dutydesk;
using namespace Qt::Literals::StringLiterals;

namespace {

TrustList sample()
{
    const QDateTime day(QDate(2026, 11, 1), QTime(0, 0), Qt::UTC);
    TrustList list;
    list.version = 42;
    list.issuedAt = day;
    list.maximumAge = std::chrono::hours(72);
    list.keys = {{u"0a0b0c0d0e0f1011"_s, u"urn:example:a"_s, u"示例甲"_s, u"EdDSA"_s, QByteArray(32, 'a'),
                  day.addYears(-1), day.addYears(1), false},
                 {u"aa"_s, u"urn:example:b"_s, u"Example B"_s, u"ES256"_s, QByteArray(65, '\x04'), day.addYears(-1),
                  day.addYears(1), true}};
    return list;
}

} // namespace

/// All issuers are fictional.
class TestTrustList : public QObject {
    Q_OBJECT
private slots:
    void listIsReadAsItWasWritten();
    void signedListIsOpened();
    void incompleteListsAreRefused_data();
    void incompleteListsAreRefused();
};

void TestTrustList::listIsReadAsItWasWritten()
{
    const auto read = trustListFromJson(trustListToJson(sample()));
    QVERIFY(read);
    QVERIFY(*read == sample());
    QVERIFY(read->fetchedAt.isNull());
}

void TestTrustList::signedListIsOpened()
{
    const auto signer = SoftwareSigner::generate(u"EdDSA"_s);
    const auto pack = jws::sign(**signer, jws::kTrustListType, trustListToJson(sample()));
    const OpenSslSignatureVerifier verifier;
    const auto payload = jws::open(*pack, jws::kTrustListType, verifier, u"EdDSA"_s, (*signer)->publicKey());
    QVERIFY(payload);
    QVERIFY(trustListFromJson(*payload) == Result<TrustList>(sample()));
}

void TestTrustList::incompleteListsAreRefused_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<bool>("ofKey");
    const QJsonValue none(QJsonValue::Undefined);
    QTest::newRow("no version") << u"version"_s << none << false;
    QTest::newRow("no time") << u"issuedAt"_s << none << false;
    QTest::newRow("a time of no zone") << u"issuedAt"_s << QJsonValue(u"2026-11-01T00:00:00"_s) << false;
    QTest::newRow("no age") << u"maximumAgeHours"_s << none << false;
    QTest::newRow("an age without end") << u"maximumAgeHours"_s << QJsonValue(1'000'000) << false;
    QTest::newRow("no keys") << u"keys"_s << none << false;
    QTest::newRow("key without issuer") << u"iss"_s << none << true;
    QTest::newRow("unknown algorithm") << u"alg"_s << QJsonValue(u"RS256"_s) << true;
    QTest::newRow("key of another kind") << u"alg"_s << QJsonValue(u"ES256"_s) << true;
    QTest::newRow("key with noise") << u"key"_s << QJsonValue(u"YWE!"_s) << true;
    QTest::newRow("key id in capitals") << u"kid"_s << QJsonValue(u"0A"_s) << true;
    QTest::newRow("key without an end") << u"validUntil"_s << none << true;
    QTest::newRow("ends before it begins") << u"validUntil"_s << QJsonValue(u"2020-01-01T00:00:00Z"_s) << true;
}

void TestTrustList::incompleteListsAreRefused()
{
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    QFETCH(bool, ofKey);
    QJsonObject object = QJsonDocument::fromJson(trustListToJson(sample())).object();
    if (ofKey) {
        QJsonArray keys = object.value("keys"_L1).toArray();
        QJsonObject key = keys.first().toObject();
        key.insert(field, value);
        keys.replace(0, key);
        object.insert("keys"_L1, keys);
    } else {
        object.insert(field, value);
    }
    const auto read = trustListFromJson(QJsonDocument(object).toJson());
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::BadInput);
    QVERIFY(!trustListFromJson("<html>"));
}

QTEST_GUILESS_MAIN(TestTrustList)
#include "tst_trustlist.moc"
