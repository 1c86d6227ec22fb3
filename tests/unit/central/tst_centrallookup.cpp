// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/central/centralfixture.h"

#include "app/domain/trust.h"
#include "app/ports/jws.h"

#include <QJsonArray>
#include <QTest>

using namespace dutydesk;
using namespace Qt::StringLiterals;
using test::HttpsAnswer;

/// Look-ups and packs, over real TLS. Everybody is fictional.
class TestCentralLookup : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void statusIsSignedAndFresh();
    void unchangedStatusIsNotSentAgain();
    void statusChangesWithItsVersion();
    void purposeMustBeStated();
    void everyQueryIsRecorded();
    void numberWithAWrongCheckCharacterIsExplained();
    void fileNumberFindsTheSameLicence();
    void plateFindsVehicleAndDrivers();
    void dynamicCodeIsGoodOnce();
    void dynamicCodeGrowsOld();
    void packsAreSignedAndVersioned();
    void trustListIsIssuedAnewEveryDay();
    void deskWithoutAnOfficerSeesNobody();

private:
    HttpsAnswer status(const QByteArray &number, const test::HttpsFields &more = {})
    {
        return m_https->get(QByteArray("/v1/licences/" + number), m_purpose + more);
    }
    Result<QByteArray> open(const QByteArray &message, QByteArrayView type)
    {
        return jws::open(message, type, m_central.verifier, u"EdDSA"_s, m_central.signer->publicKey());
    }
    HttpsAnswer resolve(const QString &code)
    {
        return m_https->sendJson("POST", "/v1/licence-codes",
                                 {{u"code"_s, QString::fromLatin1(code.toUtf8().toBase64())}}, m_purpose);
    }

    test::CentralFixture m_central;
    test::EnrolledDesk m_desk;
    std::optional<test::HttpsClient> m_https;
    const test::HttpsFields m_purpose {{"Dutydesk-Purpose", "roadside-check"}};
};

void TestCentralLookup::initTestCase()
{
    QVERIFY(m_central.start());
    m_desk = m_central.enrol();
    m_https.emplace(m_central.clientOf(m_desk, DemoData::officerNumber, DemoData::officerPassword));
    QVERIFY(!m_https->token().isEmpty());
}

void TestCentralLookup::statusIsSignedAndFresh()
{
    const HttpsAnswer answer = status("110105199003120010");
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.fields.value("content-type"), "application/jose"_ba);
    QVERIFY(open(answer.body, jws::kStatusType));
    QVERIFY(!open(answer.body, jws::kReceiptType));
    const QJsonObject payload = answer.payload();
    QCOMPARE(payload.value(u"nameZh"_s).toString(), u"张三"_s);
    QCOMPARE(payload.value(u"letters"_s).toString(), u"H"_s);
    QCOMPARE(payload.value(u"matters"_s).toArray().size(), 1);
    const QDateTime asOf = QDateTime::fromString(payload.value(u"asOf"_s).toString(), Qt::ISODateWithMs);
    QVERIFY(qAbs(asOf.secsTo(m_central.clock.now())) < 60);
    const QDate first =
        QDate::fromString(payload.value(u"cycle"_s).toObject().value(u"first"_s).toString(), Qt::ISODate);
    const QDate last = QDate::fromString(payload.value(u"cycle"_s).toObject().value(u"last"_s).toString(), Qt::ISODate);
    const QDate today = m_central.clock.now().toOffsetFromUtc(8 * 3600).date();
    QVERIFY(first <= today && today <= last);
    QCOMPARE(answer.fields.value("etag"),
             QByteArray('"' + QByteArray::number(payload.value(u"version"_s).toInt()) + '"'));
}

void TestCentralLookup::unchangedStatusIsNotSentAgain()
{
    const QByteArray tag = status("110105198803100021").fields.value("etag");
    const HttpsAnswer again = status("110105198803100021", {{"If-None-Match", tag}});
    QCOMPARE(again.status, 304);
    QCOMPARE(again.fields.value("etag"), tag);
    QVERIFY(again.body.isEmpty());
}

void TestCentralLookup::statusChangesWithItsVersion()
{
    const QByteArray tag = status("110105198803100021").fields.value("etag");
    QVERIFY(m_central.server->changeLicence(u"110105198803100021"_s, {.letters = u"DA"_s, .pointsCounted = 4}));
    const HttpsAnswer answer = status("110105198803100021", {{"If-None-Match", tag}});
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.payload().value(u"letters"_s).toString(), u"AD"_s);
    QCOMPARE(answer.payload().value(u"pointsCounted"_s).toInt(), 4);
    QCOMPARE(answer.payload().value(u"nameZh"_s).toString(), u"王五"_s);
    QVERIFY(answer.fields.value("etag") != tag);
    QCOMPARE(m_central.server->changeLicence(u"110105199001010000"_s, {}).error().kind, ErrorKind::NotFound);
}

void TestCentralLookup::purposeMustBeStated()
{
    QCOMPARE(m_https->get("/v1/licences/110105199003120010").code(), u"purpose"_s);
    QCOMPARE(m_https->get("/v1/licences/110105199003120010", {{"Dutydesk-Purpose", "curiosity"}}).status, 400);
}

void TestCentralLookup::everyQueryIsRecorded()
{
    const quint64 before = m_central.server->totals()->queries;
    status("110105199003120010");
    status("110105199003070017");  // right, and nobody's
    m_https->get("/v1/vehicles/%E6%B5%8BAT0001", m_purpose);
    m_https->get("/v1/licences/110105199003120010");  // refused before anything was looked up
    QCOMPARE(m_central.server->totals()->queries, before + 3);
}

void TestCentralLookup::numberWithAWrongCheckCharacterIsExplained()
{
    const HttpsAnswer answer = status("110105199003120011");
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.code(), u"V14"_s);
}

void TestCentralLookup::fileNumberFindsTheSameLicence()
{
    const HttpsAnswer answer = m_https->get("/v1/licences?fileNumber=110100000147", m_purpose);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.payload().value(u"number"_s).toString(), u"110105199003120010"_s);
    QCOMPARE(m_https->get("/v1/licences?fileNumber=999999999999", m_purpose).status, 404);
    QCOMPARE(m_https->get("/v1/licences", m_purpose).status, 400);
}

void TestCentralLookup::plateFindsVehicleAndDrivers()
{
    const HttpsAnswer vehicle = m_https->get("/v1/vehicles/%E6%B5%8BAT0008", m_purpose);
    QCOMPARE(vehicle.status, 200);
    QCOMPARE(vehicle.json().value(u"plateType"_s).toString(), u"07"_s);
    QCOMPARE(vehicle.json().value(u"requiredClass"_s).toString(), u"E"_s);
    const HttpsAnswer drivers = m_https->get("/v1/vehicles/%E6%B5%8BAT0001/drivers", m_purpose);
    const QJsonArray list = drivers.json().value(u"drivers"_s).toArray();
    QCOMPARE(list.size(), 2);
    QCOMPARE(list[0].toObject().value(u"relation"_s).toString(), u"owner"_s);
    const auto status = open(list[0].toObject().value(u"status"_s).toString().toLatin1(), jws::kStatusType);
    QVERIFY(status && status->contains("110105199003120010"));
    QCOMPARE(m_https->get("/v1/vehicles/%E6%B5%8BAT9999", m_purpose).status, 404);
    QCOMPARE(m_https->get("/v1/vehicles/AT0001", m_purpose).status, 400);
}

void TestCentralLookup::dynamicCodeIsGoodOnce()
{
    const QString code = m_central.server->issueDynamicCode(u"110105199003120010"_s).value();
    QVERIFY(code.startsWith(u"DD1:"_s));
    const HttpsAnswer first = resolve(code);
    QCOMPARE(first.status, 200);
    QCOMPARE(first.payload().value(u"number"_s).toString(), u"110105199003120010"_s);
    const HttpsAnswer second = resolve(code);
    QCOMPARE(second.status, 410);
    QCOMPARE(second.code(), u"code-used"_s);
    QVERIFY(QDateTime::fromString(second.json().value(u"shownAt"_s).toString(), Qt::ISODateWithMs).isValid());
    QCOMPARE(resolve(u"DD1:nobody"_s).status, 404);
}

void TestCentralLookup::dynamicCodeGrowsOld()
{
    const QString code = m_central.server->issueDynamicCode(u"110105199003120010"_s).value();
    m_central.clock.advance(std::chrono::seconds(61));
    QCOMPARE(resolve(code).code(), u"code-expired"_s);
}

void TestCentralLookup::packsAreSignedAndVersioned()
{
    const HttpsAnswer answer = m_https->get("/v1/trust-lists/main");
    QCOMPARE(answer.status, 200);
    const auto payload = open(answer.body, jws::kTrustListType);
    QVERIFY(payload);
    const auto list = trustListFromJson(*payload);
    QVERIFY(list);
    QVERIFY(list->keys.size() >= 2);
    QCOMPARE(answer.fields.value("etag"), QByteArray('"' + QByteArray::number(list->version) + '"'));
    QCOMPARE(m_https->get("/v1/trust-lists/main", {{"If-None-Match", answer.fields.value("etag")}}).status, 304);
    const quint64 next = m_central.server->publishTrustList(list->keys).value();
    QCOMPARE(next, list->version + 1);
    QCOMPARE(m_https->get("/v1/trust-lists/main", {{"If-None-Match", answer.fields.value("etag")}}).status, 200);

    const HttpsAnswer rulebook = m_https->get("/v1/rulebooks/order163");
    QVERIFY(open(rulebook.body, jws::kRulebookType));
    const QJsonObject tables = rulebook.payload().value(u"tables"_s).toObject();
    QVERIFY(tables.value(u"points"_s).toString().contains(u"O163-11-2"_s));
    QCOMPARE(m_https->get("/v1/rulebooks/none").status, 404);
}

void TestCentralLookup::trustListIsIssuedAnewEveryDay()
{
    const QByteArray tag = m_https->get("/v1/trust-lists/main").fields.value("etag");
    m_central.clock.advance(std::chrono::hours(25));
    m_https->get("/v1/trust-lists/main");
    QTRY_VERIFY(m_https->get("/v1/trust-lists/main").fields.value("etag") != tag);
}

void TestCentralLookup::deskWithoutAnOfficerSeesNobody()
{
    auto https = m_central.clientOf(m_desk);
    QCOMPARE(https.get("/v1/licences/110105199003120010", m_purpose).status, 401);
    QCOMPARE(https.get("/v1/vehicles/%E6%B5%8BAT0001", m_purpose).status, 401);
    QCOMPARE(https.get("/v1/changes?watch=110105199003120010&wait=0").status, 401);
    auto stranger = m_central.client();
    QCOMPARE(stranger.get("/v1/licences/110105199003120010", m_purpose).status, 403);
}

QTEST_GUILESS_MAIN(TestCentralLookup)
#include "tst_centrallookup.moc"
