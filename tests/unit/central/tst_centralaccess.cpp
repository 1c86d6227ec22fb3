// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/central/centralfixture.h"

#include "app/domain/journal.h"
#include "app/ports/jws.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace dutydesk;
using namespace Qt::StringLiterals;
using std::chrono::seconds;
using test::HttpsAnswer;

/// Enrolment, sign-in, number blocks and the journal's witness, over real TLS. Everybody is fictional.
class TestCentralAccess : public QObject {
    Q_OBJECT
private slots:
    void init();
    void everyAnswerIsCentrals();
    void desksAreToldApartByTheirCertificates();
    void enrolmentCodeIsUsedUp();
    void requestThatIsNoneIsRefused();
    void officerSignsInAndOut();
    void sessionEndsWithItsTime();
    void sessionIsWorthNothingAtAnotherDesk();
    void wrongPasswordsPauseTheOfficer();
    void revokedDeskIsRefused();
    void certificateOfAnotherAuthorityGetsNoConnection();
    void vaultSecretIsTheDesksOwn();
    void numbersAreNeverGivenTwice();
    void checkpointIsWitnessedOnce();
    void newerDatabaseIsRefused();

private:
    HttpsAnswer signIn(test::HttpsClient &https, const QString &number, const QString &password)
    {
        return https.sendJson("POST", "/v1/sessions", {{u"officerNumber"_s, number}, {u"password"_s, password}});
    }
    std::unique_ptr<test::CentralFixture> m_central;
};

void TestCentralAccess::init()
{
    m_central.reset();
    m_central = std::make_unique<test::CentralFixture>();
    QVERIFY(m_central->start());
}

void TestCentralAccess::everyAnswerIsCentrals()
{
    auto https = m_central->client();
    const HttpsAnswer answer = https.get("/v1/nothing");
    QCOMPARE(answer.status, 404);
    QCOMPARE(answer.code(), u"not-found"_s);
    QCOMPARE(answer.fields.value("content-type"), "application/problem+json"_ba);
    QCOMPARE(answer.fields.value("dutydesk-central"), "1"_ba);
    QVERIFY(!answer.fields.value("date").isEmpty());
    QVERIFY(!answer.json().value(u"text"_s).toObject().value(u"zh"_s).toString().isEmpty());
    QVERIFY(!answer.json().value(u"text"_s).toObject().value(u"en"_s).toString().isEmpty());
}

void TestCentralAccess::desksAreToldApartByTheirCertificates()
{
    auto stranger = m_central->client();
    QCOMPARE(stranger.get("/v1/ping").status, 403);
    QCOMPARE(stranger.get("/v1/ping").code(), u"desk-unknown"_s);
    const auto desk = m_central->enrol();
    QVERIFY(!desk.deskId.isEmpty());
    auto https = m_central->clientOf(desk);
    const HttpsAnswer ping = https.get("/v1/ping");
    QCOMPARE(ping.status, 200);
    QVERIFY(QDateTime::fromString(ping.json().value(u"now"_s).toString(), Qt::ISODateWithMs).isValid());
    QVERIFY(m_central->enrol(u"Desk 2"_s).deskId != desk.deskId);
}

void TestCentralAccess::enrolmentCodeIsUsedUp()
{
    const QString code = m_central->server->addEnrolmentCode(u"110105-SAMPLE"_s).value();
    FileDeskKeys keys(m_central->folder.filePath(u"once"_s));
    const QJsonObject body {
        {u"code"_s, code},
        {u"deskName"_s, u"Desk 9"_s},
        {u"certificateRequest"_s, QString::fromLatin1(keys.certificateRequestPem(u"Desk 9"_s).value())}};
    auto https = m_central->client();
    const HttpsAnswer first = https.sendJson("POST", "/v1/desks", body);
    QCOMPARE(first.status, 201);
    QCOMPARE(first.json().value(u"caseNumberPrefix"_s).toString(), u"SAMPLE-"_s);
    QCOMPARE(first.json().value(u"station"_s).toObject().value(u"nameEn"_s).toString(), u"Sample Road Station"_s);
    const HttpsAnswer second = https.sendJson("POST", "/v1/desks", body);
    QCOMPARE(second.status, 403);
    QCOMPARE(second.code(), u"enrolment-code"_s);
}

void TestCentralAccess::requestThatIsNoneIsRefused()
{
    auto https = m_central->client();
    const HttpsAnswer answer = https.sendJson("POST", "/v1/desks",
                                              {{u"code"_s, QLatin1String(DemoData::enrolmentCode)},
                                               {u"deskName"_s, u"Desk 9"_s},
                                               {u"certificateRequest"_s, u"no request"_s}});
    QCOMPARE(answer.status, 400);
}

void TestCentralAccess::officerSignsInAndOut()
{
    const auto desk = m_central->enrol();
    auto https = m_central->clientOf(desk);
    const HttpsAnswer answer = signIn(https, u"000123"_s, u"training-123"_s);
    QCOMPARE(answer.status, 201);
    const QJsonObject officer = answer.json().value(u"officer"_s).toObject();
    QCOMPARE(officer.value(u"nameLatin"_s).toString(), u"LI Si"_s);
    QCOMPARE(officer.value(u"station"_s).toObject().value(u"code"_s).toString(), u"110105-SAMPLE"_s);
    https.setToken(answer.json().value(u"token"_s).toString().toLatin1());
    const test::HttpsFields purpose {{"Dutydesk-Purpose", "roadside-check"}};
    QCOMPARE(https.get("/v1/licences/110105199003120010", purpose).status, 200);
    QCOMPARE(https.send("DELETE", "/v1/sessions/current").status, 204);
    QCOMPARE(https.get("/v1/licences/110105199003120010", purpose).code(), u"not-signed-in"_s);
}

void TestCentralAccess::sessionEndsWithItsTime()
{
    const auto desk = m_central->enrol();
    auto https = m_central->clientOf(desk, DemoData::officerNumber, DemoData::officerPassword);
    const test::HttpsFields purpose {{"Dutydesk-Purpose", "roadside-check"}};
    m_central->clock.advance(std::chrono::hours(11));
    QCOMPARE(https.get("/v1/licences/110105199003120010", purpose).status, 200);
    m_central->clock.advance(std::chrono::hours(2));
    QCOMPARE(https.get("/v1/licences/110105199003120010", purpose).status, 401);
}

void TestCentralAccess::sessionIsWorthNothingAtAnotherDesk()
{
    auto https = m_central->clientOf(m_central->enrol(), DemoData::officerNumber, DemoData::officerPassword);
    auto other = m_central->clientOf(m_central->enrol(u"Desk 2"_s));
    other.setToken(https.token());
    QCOMPARE(other.get("/v1/licences/110105199003120010", {{"Dutydesk-Purpose", "roadside-check"}}).status, 401);
}

void TestCentralAccess::wrongPasswordsPauseTheOfficer()
{
    auto https = m_central->clientOf(m_central->enrol());
    for (int i = 0; i < 4; ++i) {
        const HttpsAnswer answer = signIn(https, u"000123"_s, u"wrong"_s);
        QCOMPARE(answer.status, 401);
        QCOMPARE(answer.code(), u"wrong-password"_s);
    }
    const HttpsAnswer fifth = signIn(https, u"000123"_s, u"wrong"_s);
    QCOMPARE(fifth.status, 429);
    QCOMPARE(fifth.fields.value("retry-after"), "60"_ba);
    // Also with the right password, and at another desk.
    auto other = m_central->clientOf(m_central->enrol(u"Desk 2"_s));
    QCOMPARE(signIn(other, u"000123"_s, u"training-123"_s).status, 429);
    // Others are not paused, and a number nobody has is told nothing else than a wrong password.
    QCOMPARE(signIn(other, u"000456"_s, u"training-456"_s).status, 201);
    QCOMPARE(signIn(other, u"999999"_s, u"training-123"_s).code(), u"wrong-password"_s);
    m_central->clock.advance(seconds(61));
    QCOMPARE(signIn(other, u"000123"_s, u"training-123"_s).status, 201);
}

void TestCentralAccess::revokedDeskIsRefused()
{
    const auto desk = m_central->enrol();
    auto https = m_central->clientOf(desk);
    QCOMPARE(https.get("/v1/ping").status, 200);
    QVERIFY(m_central->server->revokeDesk(desk.deskId));
    QCOMPARE(https.get("/v1/ping").code(), u"desk-unknown"_s);
}

void TestCentralAccess::certificateOfAnotherAuthorityGetsNoConnection()
{
    test::CentralFixture other;
    QVERIFY(other.start());
    const auto foreign = other.enrol();
    auto https = m_central->client();
    https.identify(foreign.certificatePem, foreign.privateKeyPem);
    const HttpsAnswer answer = https.get("/v1/ping");
    QCOMPARE(answer.status, 0);
    QVERIFY(answer.error != QNetworkReply::NoError);
}

void TestCentralAccess::vaultSecretIsTheDesksOwn()
{
    auto https = m_central->clientOf(m_central->enrol());
    const auto secretOf = [&](test::HttpsClient &client, const QString &number, const QString &password) {
        return signIn(client, number, password).json().value(u"vaultSecret"_s).toString();
    };
    const QString secret = secretOf(https, u"000123"_s, u"training-123"_s);
    QCOMPARE(QByteArray::fromBase64(secret.toLatin1()).size(), 32);
    QCOMPARE(secretOf(https, u"000456"_s, u"training-456"_s), secret);
    auto other = m_central->clientOf(m_central->enrol(u"Desk 2"_s));
    QVERIFY(secretOf(other, u"000123"_s, u"training-123"_s) != secret);
}

void TestCentralAccess::numbersAreNeverGivenTwice()
{
    auto https = m_central->clientOf(m_central->enrol());
    const QJsonObject first = https.sendJson("POST", "/v1/number-blocks", {{u"count"_s, 100}}).json();
    const QJsonObject second = https.sendJson("POST", "/v1/number-blocks", {{u"count"_s, 5}}).json();
    QCOMPARE(first.value(u"first"_s).toInt(), 147);
    QCOMPARE(second.value(u"first"_s).toInt(), 247);
    QCOMPARE(first.value(u"prefix"_s), second.value(u"prefix"_s));
    QVERIFY(first.value(u"prefix"_s).toString().startsWith(u"SAMPLE-"_s));
    QCOMPARE(https.sendJson("POST", "/v1/number-blocks", {{u"count"_s, 100000}}).status, 400);
}

void TestCentralAccess::checkpointIsWitnessedOnce()
{
    const auto desk = m_central->enrol();
    auto https = m_central->clientOf(desk);
    const auto send = [&](quint64 size, const QByteArray &root, bool rightSignature = true) {
        JournalCheckpoint checkpoint;
        checkpoint.treeSize = size;
        checkpoint.rootHash = root;
        const QByteArray signature =
            desk.keys->sign(checkpointBytes(rightSignature ? desk.deskId : u"another"_s, checkpoint)).value();
        return https.sendJson("POST", "/v1/journal/checkpoints",
                              {{u"treeSize"_s, qint64(size)},
                               {u"rootHash"_s, QString::fromLatin1(root.toHex())},
                               {u"at"_s, m_central->clock.now().toString(Qt::ISODateWithMs)},
                               {u"signature"_s, QString::fromLatin1(signature.toBase64())}});
    };
    const QByteArray a(32, 'a');
    const QByteArray b(32, 'b');
    const HttpsAnswer first = send(10, a);
    QCOMPARE(first.status, 200);
    const auto opened =
        jws::open(first.body, jws::kCheckpointType, m_central->verifier, u"EdDSA"_s, m_central->signer->publicKey());
    QVERIFY(opened);
    QCOMPARE(first.payload().value(u"treeSize"_s).toInt(), 10);
    QCOMPARE(first.payload().value(u"deskId"_s).toString(), desk.deskId);
    QCOMPARE(send(10, a).body, first.body);
    QCOMPARE(send(10, b).code(), u"checkpoint"_s);
    QCOMPARE(send(9, b).status, 409);
    QCOMPARE(send(11, b).status, 200);
    QCOMPARE(send(10, a).body, first.body);
    QCOMPARE(send(12, a, false).status, 400);
}

void TestCentralAccess::newerDatabaseIsRefused()
{
    m_central->stop();
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"newer"_s);
        database.setDatabaseName(m_central->folder.filePath(u"central.db"_s));
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY(query.exec(u"INSERT INTO schema_version (version) VALUES (999)"_s));
    }
    QSqlDatabase::removeDatabase(u"newer"_s);
    QCOMPARE(m_central->server->start().error().kind, ErrorKind::NewerDatabase);
}

QTEST_GUILESS_MAIN(TestCentralAccess)
#include "tst_centralaccess.moc"
