// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/central/centralfixture.h"

#include <QRandomGenerator>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpSocket>
#include <QTest>

using namespace dutydesk;
using namespace Qt::StringLiterals;
using test::HttpsAnswer;

/// What no good client sends. Central says no or hangs up, and goes on serving.
class TestCentralHostile : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanup();
    void bodiesThatAreNoneAreRefused_data();
    void bodiesThatAreNoneAreRefused();
    void bytesThatAreNoHttpEndTheConnection_data();
    void bytesThatAreNoHttpEndTheConnection();
    void plainTextOnTheTlsPortIsIgnored();
    void requestInTinyPiecesIsUnderstood();
    void connectionLostInTheMiddleHarmsNobody();
    void outageIsToldWithATime();
    void noiseOfEveryKindIsSurvived();

private:
    /// Sends raw bytes over TLS and reads until the server hangs up or has answered.
    QByteArray exchange(const QByteArray &bytes, bool pieces = false);

    test::CentralFixture m_central;
    test::EnrolledDesk m_desk;
    std::optional<test::HttpsClient> m_https;
};

void TestCentralHostile::initTestCase()
{
    QVERIFY(m_central.start());
    m_desk = m_central.enrol();
    m_https.emplace(m_central.clientOf(m_desk, DemoData::officerNumber, DemoData::officerPassword));
}

void TestCentralHostile::cleanup()
{
    QCOMPARE(m_https->get("/v1/ping").status, 200);
}

QByteArray TestCentralHostile::exchange(const QByteArray &bytes, bool pieces)
{
    QSslSocket socket;
    socket.setSslConfiguration(m_https->tls());
    socket.connectToHostEncrypted(u"127.0.0.1"_s, m_central.port);
    if (!socket.waitForEncrypted(10000))
        return "no connection";
    for (qsizetype at = 0; at < bytes.size(); at += pieces ? 1 : bytes.size()) {
        socket.write(bytes.mid(at, pieces ? 1 : bytes.size()));
        socket.flush();
    }
    QByteArray answer;
    while (!answer.contains("\r\n\r\n") && (socket.bytesAvailable() > 0 || socket.waitForReadyRead(10000)))
        answer += socket.readAll();
    return answer;
}

void TestCentralHostile::bodiesThatAreNoneAreRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::newRow("empty") << QByteArray() << 400 << u"bad-json"_s;
    QTest::newRow("not JSON") << "hello"_ba << 400 << u"bad-json"_s;
    QTest::newRow("array") << "[]"_ba << 400 << u"bad-json"_s;
    QTest::newRow("not UTF-8") << "{\"officerNumber\":\"\xff\xfe\"}"_ba << 400 << u"bad-encoding"_s;
    QTest::newRow("cut short") << "{\"officerNumber\":\"0001"_ba << 400 << u"bad-json"_s;
    QTest::newRow("deep") << QByteArray(QByteArray(5000, '[') + QByteArray(5000, ']')) << 400 << u"bad-json"_s;
    QTest::newRow("wrong kinds") << "{\"officerNumber\":123,\"password\":{}}"_ba << 400 << u"bad-request"_s;
    QTest::newRow("too large") << QByteArray("{\"a\":\"" + QByteArray(100'000, 'a') + "\"}") << 413 << u"too-large"_s;
}

void TestCentralHostile::bodiesThatAreNoneAreRefused()
{
    QFETCH(QByteArray, body);
    const HttpsAnswer answer = m_https->send("POST", "/v1/sessions", body, {{"Content-Type", "application/json"}});
    QTEST(answer.status, "status");
    QTEST(answer.code(), "code");
}

void TestCentralHostile::bytesThatAreNoHttpEndTheConnection_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("noise") << QByteArray(2000, '\x01');
    QTest::newRow("long field") << QByteArray("GET /v1/ping HTTP/1.1\r\nHost: x\r\nA: " + QByteArray(70'000, 'a')
                                              + "\r\n\r\n");
    QTest::newRow("long path") << QByteArray("GET /" + QByteArray(20'000, 'a') + " HTTP/1.1\r\nHost: x\r\n\r\n");
    QTest::newRow("many fields") << QByteArray("GET /v1/ping HTTP/1.1\r\n" + QByteArray("A: b\r\n").repeated(500)
                                               + "\r\n");
    QTest::newRow("huge body announced")
        << "POST /v1/sessions HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999\r\n\r\n"_ba;
    QTest::newRow("negative length") << "POST /v1/sessions HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n"_ba;
}

void TestCentralHostile::bytesThatAreNoHttpEndTheConnection()
{
    QFETCH(QByteArray, bytes);
    const QByteArray answer = exchange(bytes);
    QVERIFY2(answer.isEmpty() || answer.startsWith("HTTP/1.1 4"), answer.left(100).constData());
}

void TestCentralHostile::plainTextOnTheTlsPortIsIgnored()
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, m_central.port);
    QVERIFY(socket.waitForConnected(10000));
    socket.write("GET /v1/ping HTTP/1.1\r\nHost: x\r\n\r\n");
    QByteArray answer;
    while (socket.waitForReadyRead(10000))
        answer += socket.readAll();
    QVERIFY(!answer.contains("HTTP/1.1 200"));
    QCOMPARE(socket.state(), QAbstractSocket::UnconnectedState);
}

void TestCentralHostile::requestInTinyPiecesIsUnderstood()
{
    QVERIFY(exchange("GET /v1/ping HTTP/1.1\r\nHost: x\r\n\r\n", true).startsWith("HTTP/1.1 200"));
}

void TestCentralHostile::connectionLostInTheMiddleHarmsNobody()
{
    for (int i = 0; i < 20; ++i) {
        QSslSocket socket;
        socket.setSslConfiguration(m_https->tls());
        socket.connectToHostEncrypted(u"127.0.0.1"_s, m_central.port);
        QVERIFY(socket.waitForEncrypted(10000));
        socket.write("PUT /v1/cases/019aa0f2-5f00-7c3e-8a51-3d2f9b7c6e10/revisions/1 HTTP/1.1\r\nHost: "
                     "x\r\nContent-Length: 500\r\n\r\n{\"half\":");
        socket.flush();
        socket.abort();
    }
    QCOMPARE(m_central.server->totals()->cases, quint64(0));
}

void TestCentralHostile::outageIsToldWithATime()
{
    m_central.server->setUnavailable(true);
    const HttpsAnswer answer = m_https->get("/v1/ping");
    m_central.server->setUnavailable(false);
    QCOMPARE(answer.status, 503);
    QVERIFY(answer.fields.value("retry-after").toInt() > 0);
    QCOMPARE(answer.fields.value("dutydesk-central"), "1"_ba);
}

void TestCentralHostile::noiseOfEveryKindIsSurvived()
{
    QRandomGenerator random(20261122);
    const QList<QByteArray> methods {"GET", "PUT", "POST", "PATCH", "DELETE", "HEAD", "OPTIONS"};
    const QList<QByteArray> paths {"/v1/desks",
                                   "/v1/sessions",
                                   "/v1/licences/%FF",
                                   "/v1/licences?fileNumber=%00",
                                   "/v1/changes?wait=-1",
                                   "/v1/changes?after=%25&wait=0",
                                   "/v1/case-batches",
                                   "/v1/evidence",
                                   "/v1/evidence/x",
                                   "/v1/number-blocks",
                                   "/v1/journal/checkpoints",
                                   "/v1/licence-codes",
                                   "/v1/vehicles/%E6",
                                   "/v1/cases/x/revisions/y",
                                   "//",
                                   "/%2e%2e/"};
    for (int i = 0; i < 200; ++i) {
        QByteArray body(int(random.bounded(200)), '\0');
        for (char &byte : body)
            byte = char(random.bounded(256));
        if (random.bounded(2) == 0)
            body = QByteArray("{\"submissions\":[{\"body\":" + QByteArray::number(random.bounded(1000))
                              + "}],\"count\":1e300,\"code\":\"%%%\"}");
        const HttpsAnswer answer =
            m_https->send(methods[random.bounded(methods.size())], paths[random.bounded(paths.size())], body,
                          {{"Content-Type", "application/json"},
                           {"Dutydesk-Purpose", "roadside-check"},
                           {"Tus-Resumable", "1.0.0"},
                           {"Upload-Length", "7"}});
        QVERIFY2(answer.status >= 200 && answer.status < 500, QByteArray::number(answer.status).constData());
    }
}

QTEST_GUILESS_MAIN(TestCentralHostile)
#include "tst_centralhostile.moc"
