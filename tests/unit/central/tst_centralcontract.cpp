// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/central/contractproxy.h"

#include "app/domain/case.h"
#include "app/domain/journal.h"
#include "tests/support/samples.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace dutydesk;
using namespace Qt::StringLiterals;
using test::HttpsAnswer;
using test::HttpsFields;

/// Drives every call of resources/api/central.yaml through a published validation proxy. Everybody is fictional.
class TestCentralContract : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void proxySeesViolations();
    void officersAndDesks();
    void lookUps();
    void cases();
    void evidence();
    void liveAndPacks();
    void accounting();
    void everyCallOfTheContractWasMade();
    void everySignedAnswerWasChecked();
    void nothingViolatedTheContract();

private:
    HttpsAnswer send(const QByteArray &method, const QByteArray &path, const HttpsFields &fields = {},
                     const QByteArray &body = {})
    {
        return m_https->send(method, path, body, fields);
    }
    ViolationCase newCase()
    {
        ViolationCase violation = test::sampleCase(CaseId(m_central.random.uuidV7()));
        violation.startedAt = violation.occurredAt = m_central.clock.now().addSecs(-60);
        return violation;
    }

    test::CentralFixture m_central;
    test::EnrolledDesk m_desk;
    std::unique_ptr<test::ContractProxy> m_proxy;
    std::optional<test::HttpsClient> m_https;
    const HttpsFields m_purpose {{"Dutydesk-Purpose", "roadside-check"}};
    const HttpsFields m_json {{"Content-Type", "application/json"}};
};

void TestCentralContract::initTestCase()
{
    if (!test::ContractProxy::isWanted())
        QSKIP("needs node and npm: run packaging/test-contract");
    QVERIFY(m_central.start());
    m_desk = m_central.enrol();
    m_proxy = std::make_unique<test::ContractProxy>(m_central, m_desk);
    QVERIFY2(m_proxy->start(), qPrintable(m_proxy->problems().join(u'\n')));
    m_https.emplace(m_proxy->frontPort(), m_central.authority->authorityCertificatePem());
}

void TestCentralContract::proxySeesViolations()
{
    // Or all the rest would prove nothing: no purpose, no count, a value of the wrong kind.
    send("GET", "/v1/licences/110105199003120010");
    QCOMPARE(m_proxy->takeProblems().size(), 1);
    m_https->sendJson("POST", "/v1/number-blocks", {});
    QCOMPARE(m_proxy->takeProblems().size(), 1);
    m_https->sendJson("POST", "/v1/number-blocks", {{u"count"_s, u"ten"_s}});
    QCOMPARE(m_proxy->takeProblems().size(), 1);
    send("GET", "/v1/ping");
    QCOMPARE(m_proxy->takeProblems().size(), 0);
}

void TestCentralContract::officersAndDesks()
{
    FileDeskKeys keys(m_central.folder.filePath(u"contract"_s));
    const QJsonObject enrolment {
        {u"code"_s, QLatin1String(DemoData::enrolmentCode)},
        {u"deskName"_s, u"Desk 3"_s},
        {u"certificateRequest"_s, QString::fromLatin1(keys.certificateRequestPem(u"Desk 3"_s).value())}};
    QCOMPARE(m_https->sendJson("POST", "/v1/desks", enrolment).status, 201);
    QJsonObject wrong = enrolment;
    wrong.insert(u"code"_s, u"wrong"_s);
    QCOMPARE(m_https->sendJson("POST", "/v1/desks", wrong).status, 403);
    QCOMPARE(m_https->sendJson("POST", "/v1/sessions", {{u"officerNumber"_s, u"000456"_s}, {u"password"_s, u"wrong"_s}})
                 .status,
             401);
    const auto signIn = [&] {
        const HttpsAnswer answer = m_https->sendJson(
            "POST", "/v1/sessions", {{u"officerNumber"_s, u"000123"_s}, {u"password"_s, u"training-123"_s}});
        m_https->setToken(answer.json().value(u"token"_s).toString().toLatin1());
        return answer.status;
    };
    QCOMPARE(signIn(), 201);
    QCOMPARE(send("DELETE", "/v1/sessions/current").status, 204);
    QCOMPARE(send("DELETE", "/v1/sessions/current").status, 401);
    QCOMPARE(signIn(), 201);
}

void TestCentralContract::lookUps()
{
    const HttpsAnswer status = send("GET", "/v1/licences/110105199003120010", m_purpose);
    QCOMPARE(status.status, 200);
    QCOMPARE(send("GET", "/v1/licences/110105199003120010",
                  m_purpose + HttpsFields {{"If-None-Match", status.fields.value("etag")}})
                 .status,
             304);
    QCOMPARE(send("GET", "/v1/licences/110105199003120011", m_purpose).status, 400);
    QCOMPARE(send("GET", "/v1/licences/110105199003070017", m_purpose).status, 404);
    QCOMPARE(send("GET", "/v1/licences?fileNumber=110100000147", m_purpose).status, 200);
    const QByteArray code = m_central.server->issueDynamicCode(u"110105199003120010"_s).value().toUtf8();
    const QJsonObject opaque {{u"code"_s, QString::fromLatin1(code.toBase64())}};
    QCOMPARE(m_https->sendJson("POST", "/v1/licence-codes", opaque, m_purpose).status, 200);
    QCOMPARE(m_https->sendJson("POST", "/v1/licence-codes", opaque, m_purpose).status, 410);
    QCOMPARE(send("GET", "/v1/vehicles/%E6%B5%8BAT0001", m_purpose).status, 200);
    QCOMPARE(send("GET", "/v1/vehicles/%E6%B5%8BAT0001/drivers", m_purpose).status, 200);
}

void TestCentralContract::cases()
{
    ViolationCase violation = newCase();
    const auto put = [&] {
        return send("PUT",
                    QByteArray("/v1/cases/" + violation.id.text().toLatin1() + "/revisions/"
                               + QByteArray::number(violation.revision)),
                    m_json, toCanonicalJson(violation))
            .status;
    };
    QCOMPARE(put(), 201);
    QCOMPARE(put(), 200);
    violation.note = u"another"_s;
    QCOMPARE(put(), 409);
    violation.revision = 2;
    violation.person.licenceNumber = u"110105199003120011"_s;
    QCOMPARE(put(), 422);
    const ViolationCase second = newCase();
    const QJsonArray submissions {QJsonObject {{u"caseId"_s, second.id.text()},
                                               {u"revision"_s, 1},
                                               {u"body"_s, QString::fromUtf8(toCanonicalJson(second))}},
                                  QJsonObject {{u"caseId"_s, violation.id.text()},
                                               {u"revision"_s, 2},
                                               {u"body"_s, QString::fromUtf8(toCanonicalJson(violation))}}};
    QCOMPARE(m_https->sendJson("POST", "/v1/case-batches", {{u"submissions"_s, submissions}}).status, 200);
}

void TestCentralContract::evidence()
{
    const std::pair<QByteArray, QByteArray> tus {"Tus-Resumable", "1.0.0"};
    const QByteArray content = "a picture";
    const QByteArray sha = QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
    const QByteArray metadata =
        QByteArray("sha256 " + sha.toBase64() + ",caseId " + newCase().id.text().toLatin1().toBase64());
    QCOMPARE(send("OPTIONS", "/v1/evidence").status, 204);
    const HttpsAnswer created =
        send("POST", "/v1/evidence", {tus, {"Upload-Length", "9"}, {"Upload-Metadata", metadata}});
    QCOMPARE(created.status, 201);
    const QByteArray location = created.fields.value("location");
    const auto patch = [&](qint64 offset, const QByteArray &piece) {
        return send("PATCH", location,
                    {tus,
                     {"Upload-Offset", QByteArray::number(offset)},
                     {"Content-Type", "application/offset+octet-stream"}},
                    piece)
            .status;
    };
    QCOMPARE(patch(0, content.left(4)), 204);
    QCOMPARE(patch(0, content.left(4)), 409);
    QCOMPARE(send("HEAD", location, {tus}).fields.value("upload-offset"), "4"_ba);
    QCOMPARE(patch(4, content.mid(4)), 204);
    QVERIFY(!send("HEAD", location, {tus}).fields.value("dutydesk-receipt").isEmpty());
}

void TestCentralContract::liveAndPacks()
{
    QCOMPARE(send("GET", "/v1/ping").status, 200);
    const QByteArray next = send("GET", "/v1/changes?wait=0").json().value(u"next"_s).toString().toLatin1();
    QVERIFY(m_central.server->changeLicence(u"110105199003120010"_s, {.pointsPending = 2}));
    QCOMPARE(send("GET", QByteArray("/v1/changes?wait=1&watch=110105199003120010&after=" + next))
                 .json()
                 .value(u"changes"_s)
                 .toArray()
                 .size(),
             1);
    const HttpsAnswer two =
        send("GET", QByteArray("/v1/changes?wait=1&watch=110105199003120010,110105198803100021&after=" + next));
    QVERIFY2(two.status == 200, two.body.constData());
    QCOMPARE(send("GET", "/v1/changes?wait=1&after=other-1").status, 410);
    const HttpsAnswer list = send("GET", "/v1/trust-lists/main");
    QCOMPARE(list.status, 200);
    QCOMPARE(send("GET", "/v1/trust-lists/main", {{"If-None-Match", list.fields.value("etag")}}).status, 304);
    QCOMPARE(send("GET", "/v1/rulebooks/order163").status, 200);
    QCOMPARE(send("GET", "/v1/rulebooks/none").status, 404);
}

void TestCentralContract::accounting()
{
    QCOMPARE(m_https->sendJson("POST", "/v1/number-blocks", {{u"count"_s, 10}}).status, 201);
    const auto checkpoint = [&](char fill) {
        JournalCheckpoint point;
        point.treeSize = 5;
        point.rootHash = QByteArray(32, fill);
        return m_https
            ->sendJson(
                "POST", "/v1/journal/checkpoints",
                {{u"treeSize"_s, 5},
                 {u"rootHash"_s, QString::fromLatin1(point.rootHash.toHex())},
                 {u"at"_s, m_central.clock.now().toString(Qt::ISODateWithMs)},
                 {u"signature"_s,
                  QString::fromLatin1(m_desk.keys->sign(checkpointBytes(m_desk.deskId, point)).value().toBase64())}})
            .status;
    };
    QCOMPARE(checkpoint('a'), 200);
    QCOMPARE(checkpoint('b'), 409);
}

void TestCentralContract::everyCallOfTheContractWasMade()
{
    QFile file(QStringLiteral(DUTYDESK_SOURCE_DIR "/resources/api/central.yaml"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    // Two levels of indentation are all that is read of it: paths and their methods.
    static const QRegularExpression pathLine(u"^  (/v1/\\S*):$"_s);
    static const QRegularExpression methodLine(u"^    (get|put|post|delete|options|head|patch):$"_s);
    static const QRegularExpression parameter(u"\\\\{[^}]*\\}"_s);
    const QStringList exchanges = m_proxy->exchanges();
    QString path;
    int calls = 0;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (const auto found = pathLine.match(line); found.hasMatch())
            path = QRegularExpression::escape(found.captured(1)).replace(parameter, u"[^/? ]+"_s);
        const auto method = methodLine.match(line);
        if (!method.hasMatch())
            continue;
        ++calls;
        const QRegularExpression call(u"^%1 %2(\\?\\S*)? 2[0-9]{2}$"_s.arg(method.captured(1).toUpper(), path));
        QVERIFY2(!exchanges.filter(call).isEmpty(), qPrintable(call.pattern()));
    }
    QCOMPARE(calls, 20);
}

void TestCentralContract::everySignedAnswerWasChecked()
{
    QCOMPARE(m_proxy->signedTypes(),
             (QSet<QString> {u"dutydesk-status+jws"_s, u"dutydesk-receipt+jws"_s, u"dutydesk-evidence-receipt+jws"_s,
                             u"dutydesk-trust-list+jws"_s, u"dutydesk-rulebook+jws"_s, u"dutydesk-checkpoint+jws"_s}));
}

void TestCentralContract::nothingViolatedTheContract()
{
    const QStringList problems = m_proxy->problems();
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestCentralContract)
#include "tst_centralcontract.moc"
