// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/api/httpcentralapi.h"
#include "app/crypto/filedeskkeys.h"
#include "app/crypto/opensslsignatureverifier.h"
#include "app/crypto/systemclock.h"
#include "app/domain/statusjson.h"
#include "tests/support/await.h"
#include "tests/support/samples.h"
#include "tests/unit/api/scriptedserver.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace dutydesk;
using namespace dutydesk::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Everything the program logged in this test program, to be searched for people.
QString &logged()
{
    static QString text;
    return text;
}

void keepLog(QtMsgType, const QMessageLogContext &, const QString &text)
{
    logged() += text + u'\n';
}

/// An enrolled desk and a server that may or may not be its central.
struct Bench {
    QTemporaryDir folder;
    SystemClock clock;
    SystemRandom random {clock};
    OpenSslSignatureVerifier verifier;
    std::unique_ptr<CertificateAuthority> authority =
        CertificateAuthority::create(u"Fictional central"_s, std::chrono::days(3), random, clock).value();
    std::unique_ptr<CertificateAuthority> strangers =
        CertificateAuthority::create(u"Somebody else"_s, std::chrono::days(3), random, clock).value();
    std::unique_ptr<SoftwareSigner> signer = SoftwareSigner::generate(u"EdDSA"_s).value();
    std::unique_ptr<SoftwareSigner> forger = SoftwareSigner::generate(u"EdDSA"_s).value();
    FileDeskKeys keys {folder.path()};
    std::unique_ptr<ScriptedServer> server;
    std::unique_ptr<HttpCentralApi> api;

    explicit Bench(ScriptedServer::Script script, const QString &name = u"localhost"_s, bool byStranger = false)
    {
        const QByteArray request = keys.certificateRequestPem(u"Desk 2"_s).value();
        DeskIdentity identity;
        identity.deskId = u"019aa0f2-0000-7000-8000-00000000de5c"_s;
        const QByteArray certificate =
            authority->issueClient(request, identity.deskId, std::chrono::days(2))->certificatePem;
        if (!keys.adopt(identity, certificate, authority->authorityCertificatePem(), signer->publicKey()))
            qFatal("no keys");
        server = std::make_unique<ScriptedServer>(byStranger ? *strangers : *authority, QStringList {name},
                                                  std::move(script));
        HttpCentralApi::Options options;
        options.timeout = 5s;
        connect(options);
    }
    void connect(const HttpCentralApi::Options &options)
    {
        api = std::make_unique<HttpCentralApi>(QUrl(u"https://localhost:%1"_s.arg(server->port())), keys, verifier,
                                               clock, options);
        api->setSession(sampleSession());
    }
    QByteArray status(const Signer &by, const PenaltyStatus &status = sampleStatus()) const
    {
        return signedStatus(status, by);
    }
    Result<SignedStatus> ask() { return await(api->licence(sampleNumber(), QueryPurpose::RoadsideCheck, {})); }

    static Submission submission()
    {
        const CaseId id(QUuid(u"019aa0f2-5f00-7c3e-8a51-3d2f9b7c6e10"_s));
        return {id, 1, toCanonicalJson(sampleCase(id))};
    }
    static QJsonObject receiptFor(const Submission &submission)
    {
        return {{u"receiptNumber"_s, u"R-2026-00000001"_s},
                {u"caseId"_s, submission.caseId.text()},
                {u"revision"_s, submission.revision},
                {u"bodySha256"_s,
                 QString::fromLatin1(QCryptographicHash::hash(submission.body, QCryptographicHash::Sha256).toHex())},
                {u"receivedAt"_s, u"2026-11-20T02:41:00.000Z"_s},
                {u"deskId"_s, u"019aa0f2-0000-7000-8000-00000000de5c"_s},
                {u"evidenceHeld"_s, QJsonArray()}};
    }
    QByteArray signedBy(const Signer &by, QByteArrayView type, const QJsonObject &payload) const
    {
        return jws::sign(by, type, QJsonDocument(payload).toJson(QJsonDocument::Compact)).value();
    }
};

ScriptedReply jose(const QByteArray &body, const QList<QByteArray> &fields = {})
{
    return ScriptedServer::central(200, "application/jose", body, fields);
}

} // namespace

class TestHttpCentralApi : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { qInstallMessageHandler(keepLog); }

    void signedStatusIsBelieved()
    {
        QByteArray answer;
        Bench bench([&answer](const ScriptedRequest &) { return jose(answer, {"ETag: \"17\""}); });
        answer = bench.status(*bench.signer);
        QSignalSpy link(bench.api.get(), &CentralApi::linkChanged);
        const auto status = bench.ask();
        QVERIFY2(status.has_value(), status ? "" : qPrintable(status.error().detail));
        QCOMPARE(status->status, sampleStatus());
        QCOMPARE(status->jws, answer);
        const ScriptedRequest &request = bench.server->requests().first();
        QVERIFY(request.clientCertificate);
        QCOMPARE(request.target, QByteArray("/v1/licences/110105199003120010"));
        QCOMPARE(request.fields.value("dutydesk-purpose"), QByteArray("roadside-check"));
        QCOMPARE(request.fields.value("authorization"), QByteArray("Bearer " + sampleSession().token));
        QCOMPARE(request.fields.value("accept-encoding"), QByteArray("identity"));
        QVERIFY(!request.fields.contains("cookie"));
        QVERIFY(!link.isEmpty());
        QCOMPARE(bench.api->link().state, LinkQuality::State::Live);
        QVERIFY(bench.api->link().skewKnown);
    }

    void unchangedStatusIsTheOneThatWasThere()
    {
        QByteArray answer;
        Bench bench([&answer](const ScriptedRequest &request) {
            return request.fields.value("if-none-match") == "\"17\""
                ? ScriptedServer::central(304, {}, {}, {"ETag: \"17\""})
                : jose(answer, {"ETag: \"17\""});
        });
        answer = bench.status(*bench.signer);
        // Never asked before in this session: nothing could be unchanged.
        const auto first = await(bench.api->licence(sampleNumber(), QueryPurpose::RoadsideCheck, u"\"17\""_s));
        QVERIFY(!first->notModified);
        const auto second = await(bench.api->licence(sampleNumber(), QueryPurpose::RoadsideCheck, first->status.etag));
        QVERIFY(second->notModified);
        QCOMPARE(second->status, sampleStatus());
        bench.api->setSession(sampleSession());
        QVERIFY(
            !await(bench.api->licence(sampleNumber(), QueryPurpose::RoadsideCheck, first->status.etag))->notModified);
    }

    void whatIsNotCentralIsNotBelieved_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("close");
        QTest::addColumn<ErrorKind>("kind");
        const QByteArray page = "<html>Welcome to the station's Wi-Fi</html>";
        QTest::newRow("captive portal") << ScriptedServer::stranger(200, "text/html", page).bytes << false
                                        << ErrorKind::NotCentral;
        QTest::newRow("portal that speaks JSON")
            << ScriptedServer::stranger(200, "application/json", "{}").bytes << false << ErrorKind::NotCentral;
        QTest::newRow("portal that sends elsewhere")
            << ScriptedServer::stranger(302, {}, {}, {"Location: https://portal.example/"}).bytes << false
            << ErrorKind::NotCentral;
        QTest::newRow("portal that wants a password")
            << ScriptedServer::stranger(511, "text/html", page).bytes << false << ErrorKind::Offline;
        QTest::newRow("not found by something else")
            << ScriptedServer::stranger(404, "text/html", page).bytes << false << ErrorKind::NotCentral;
        QTest::newRow("central that sends elsewhere")
            << ScriptedServer::central(302, {}, {}, {"Location: https://central.example/"}).bytes << false
            << ErrorKind::NotCentral;
        QTest::newRow("another content type")
            << ScriptedServer::central(200, "text/html", page).bytes << false << ErrorKind::NotCentral;
        QTest::newRow("no HTTP at all") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n\r\n") << true << ErrorKind::Offline;
        QTest::newRow("gateway without central")
            << ScriptedServer::stranger(502, "text/html", page).bytes << false << ErrorKind::Offline;
        QTest::newRow("central not now") << ScriptedServer::problem(503, "unavailable").bytes << false
                                         << ErrorKind::Offline;
        QTest::newRow("closed without a word") << QByteArray() << true << ErrorKind::Offline;
        QTest::newRow("not a JWS") << jose("nonsense").bytes << false << ErrorKind::Forged;
        QTest::newRow("larger than any answer")
            << ScriptedServer::central(200, "application/jose", QByteArray(3 << 20, 'x')).bytes << false
            << ErrorKind::NotCentral;
    }
    void whatIsNotCentralIsNotBelieved()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, close);
        QFETCH(ErrorKind, kind);
        Bench bench([bytes, close](const ScriptedRequest &) { return ScriptedReply {bytes, close}; });
        const auto status = bench.ask();
        QVERIFY(!status.has_value());
        QVERIFY2(status.error().kind == kind, qPrintable(status.error().detail));
        if (kind != ErrorKind::Forged)
            QCOMPARE(bench.api->link().state, LinkQuality::State::Offline);
    }

    void redirectIsNotFollowed()
    {
        Bench bench(
            [](const ScriptedRequest &) { return ScriptedServer::central(307, {}, {}, {"Location: /v1/elsewhere"}); });
        QCOMPARE(bench.ask().error().kind, ErrorKind::NotCentral);
        QCOMPARE(bench.server->requests().size(), 1);
    }

    void cutAnswerIsAskedForAgain()
    {
        QByteArray answer;
        Bench bench([&answer](const ScriptedRequest &) {
            ScriptedReply reply = jose(answer);
            reply.bytes.chop(40);
            reply.close = true;
            return reply;
        });
        answer = bench.status(*bench.signer);
        QCOMPARE(bench.ask().error().kind, ErrorKind::Offline);
    }

    void certificateOfAnotherAuthorityIsRefused()
    {
        Bench bench([](const ScriptedRequest &) { return jose("x"); }, u"localhost"_s, true);
        QCOMPARE(bench.ask().error().kind, ErrorKind::NotCentral);
        QVERIFY(bench.server->requests().isEmpty()); // no request, no token, no number left the desk
    }

    void certificateForAnotherNameIsRefused()
    {
        Bench bench([](const ScriptedRequest &) { return jose("x"); }, u"other.example"_s);
        QCOMPARE(bench.ask().error().kind, ErrorKind::NotCentral);
        QVERIFY(bench.server->requests().isEmpty());
    }

    void nothingButHttpsIsEverAsked()
    {
        Bench bench([](const ScriptedRequest &) { return jose("x"); });
        bench.api->setBase(QUrl(u"http://localhost:%1"_s.arg(bench.server->port())));
        QCOMPARE(bench.ask().error().kind, ErrorKind::NotCentral);
        QVERIFY(bench.server->requests().isEmpty());
    }

    void unreachableCentralIsOffline()
    {
        Bench bench([](const ScriptedRequest &) { return jose("x"); });
        bench.server->close();
        QCOMPARE(bench.ask().error().kind, ErrorKind::Offline);
        QCOMPARE(bench.api->link().state, LinkQuality::State::Offline);
    }

    void silentCentralIsATimeout()
    {
        Bench bench([](const ScriptedRequest &) { return ScriptedReply {{}, false, true}; });
        HttpCentralApi::Options options;
        options.timeout = 300ms;
        bench.connect(options);
        QCOMPARE(bench.ask().error().kind, ErrorKind::Timeout);
    }

    void forgeriesAreSeen()
    {
        QByteArray answer;
        Bench bench([&answer](const ScriptedRequest &) { return jose(answer); });
        answer = bench.status(*bench.forger);
        QCOMPARE(bench.ask().error().kind, ErrorKind::Forged);
        PenaltyStatus other = sampleStatus();
        other.number = otherNumber();
        answer = bench.status(*bench.signer, other); // a true answer to another question
        QCOMPARE(bench.ask().error().kind, ErrorKind::Forged);
        answer = jws::sign(*bench.signer, jws::kReceiptType, statusToJson(sampleStatus())).value();
        QCOMPARE(bench.ask().error().kind, ErrorKind::Forged);
        answer = bench.status(*bench.signer);
        answer[answer.indexOf('.') + 20] = answer.at(answer.indexOf('.') + 20) == 'A' ? 'B' : 'A';
        QCOMPARE(bench.ask().error().kind, ErrorKind::Forged);
        answer = bench.status(*bench.signer);
        QVERIFY(bench.ask().has_value());
    }

    void receiptMustBeForTheVeryBytes_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("right") << QString() << QJsonValue();
        QTest::newRow("another case") << u"caseId"_s << QJsonValue(u"019aa0f2-5f00-7c3e-8a51-000000000000"_s);
        QTest::newRow("another revision") << u"revision"_s << QJsonValue(2);
        QTest::newRow("another body") << u"bodySha256"_s << QJsonValue(QString(64, u'a'));
        QTest::newRow("no number") << u"receiptNumber"_s << QJsonValue(QString());
    }
    void receiptMustBeForTheVeryBytes()
    {
        QFETCH(QString, member);
        QFETCH(QJsonValue, value);
        QByteArray answer;
        Bench bench(
            [&answer](const ScriptedRequest &) { return ScriptedServer::central(201, "application/jose", answer); });
        const Submission submission = Bench::submission();
        QJsonObject payload = Bench::receiptFor(submission);
        if (!member.isEmpty())
            payload.insert(member, value);
        answer = bench.signedBy(*bench.signer, jws::kReceiptType, payload);
        const auto outcome = await(bench.api->submit(submission));
        QCOMPARE(outcome.has_value(), member.isEmpty());
        if (!outcome) {
            QCOMPARE(outcome.error().kind, ErrorKind::Forged);
            return;
        }
        QCOMPARE(outcome->receipt.raw, answer);
        const ScriptedRequest &request = bench.server->requests().first();
        QCOMPARE(request.method, QByteArray("PUT"));
        QCOMPARE(request.body, submission.body);
        QVERIFY(!request.fields.contains("authorization")); // the desk's certificate is enough
        const QByteArray digest = QCryptographicHash::hash(submission.body, QCryptographicHash::Sha256).toBase64();
        QCOMPARE(request.fields.value("content-digest"), QByteArray("sha-256=:" + digest + ":"));
    }

    void refusalsSayWhoCanDoWhat_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<bool>("final");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("rule") << 422 << QByteArray("V18") << true << ErrorKind::Refused;
        QTest::newRow("another body under this key") << 409 << QByteArray("conflict") << true << ErrorKind::Conflict;
        QTest::newRow("not understood") << 400 << QByteArray("bad-json") << true << ErrorKind::Refused;
        QTest::newRow("too large") << 413 << QByteArray("too-large") << true << ErrorKind::Refused;
        QTest::newRow("not this officer's") << 403 << QByteArray("role") << true << ErrorKind::Forbidden;
        QTest::newRow("desk revoked") << 403 << QByteArray("desk-unknown") << false << ErrorKind::Forbidden;
        QTest::newRow("signed out") << 401 << QByteArray("not-signed-in") << false << ErrorKind::NotSignedIn;
        QTest::newRow("too much at once") << 429 << QByteArray("busy") << false << ErrorKind::Paused;
        QTest::newRow("not now") << 503 << QByteArray("unavailable") << false << ErrorKind::Offline;
        QTest::newRow("central broke") << 500 << QByteArray("internal") << false << ErrorKind::Offline;
    }
    void refusalsSayWhoCanDoWhat()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, code);
        QFETCH(bool, final);
        QFETCH(ErrorKind, kind);
        Bench bench([status, code](const ScriptedRequest &) {
            return ScriptedServer::problem(status, code, "号牌种类不一致");
        });
        const auto outcome = await(bench.api->submit(Bench::submission()));
        QCOMPARE(outcome.has_value(), final);
        if (final) {
            QCOMPARE(outcome->kind, SubmitOutcome::Kind::Refused);
            QCOMPARE(outcome->code, QString::fromLatin1(code));
            QCOMPARE(outcome->text, u"号牌种类不一致"_s);
        } else {
            QCOMPARE(outcome.error().kind, kind);
        }
        if (code == "desk-unknown")
            QCOMPARE(bench.api->link().state, LinkQuality::State::Refused);
    }

    void batchAnswersEachInItsOrder()
    {
        Submission second = Bench::submission();
        second.revision = 2;
        const QList<Submission> submissions {Bench::submission(), second};
        QJsonArray outcomes;
        Bench bench([&outcomes](const ScriptedRequest &) {
            return ScriptedServer::central(200, "application/json",
                                           QJsonDocument(QJsonObject {{u"outcomes"_s, outcomes}}).toJson());
        });
        const QString id = second.caseId.text();
        const QJsonObject accepted {{u"caseId"_s, id},
                                    {u"revision"_s, 1},
                                    {u"status"_s, 201},
                                    {u"receipt"_s,
                                     QString::fromLatin1(bench.signedBy(*bench.signer, jws::kReceiptType,
                                                                        Bench::receiptFor(submissions.first())))}};
        const QJsonObject refused {
            {u"caseId"_s, id},
            {u"revision"_s, 2},
            {u"status"_s, 422},
            {u"problem"_s, QJsonObject {{u"code"_s, u"V13"_s}, {u"text"_s, QJsonObject {{u"zh"_s, u"不行。"_s}}}}}};
        outcomes = {accepted, refused};
        const auto answer = await(bench.api->submitBatch(submissions));
        QVERIFY2(answer.has_value(), answer ? "" : qPrintable(answer.error().detail));
        QCOMPARE(answer->at(0).kind, SubmitOutcome::Kind::Accepted);
        QCOMPARE(answer->at(1).code, u"V13"_s);
        const QJsonObject sent = QJsonDocument::fromJson(bench.server->requests().first().body).object();
        QCOMPARE(sent.value("submissions"_L1).toArray().at(0).toObject().value("body"_L1).toString().toUtf8(),
                 submissions.first().body);
        outcomes = {refused, accepted};
        QCOMPARE(await(bench.api->submitBatch(submissions)).error().kind, ErrorKind::NotCentral);
        outcomes = {accepted};
        QCOMPARE(await(bench.api->submitBatch(submissions)).error().kind, ErrorKind::NotCentral);
    }

    void evidenceReceiptMustHoldToo()
    {
        const CaseId id = Bench::submission().caseId;
        QByteArray receipt;
        Bench bench([&receipt](const ScriptedRequest &) {
            return ScriptedServer::central(
                204, {}, {}, {"Tus-Resumable: 1.0.0", "Upload-Offset: 10", "Dutydesk-Receipt: " + receipt});
        });
        const QJsonObject payload {{u"caseId"_s, id.text()}, {u"sha256"_s, QString(64, u'a')}, {u"size"_s, 10}};
        receipt = bench.signedBy(*bench.signer, jws::kEvidenceReceiptType, payload);
        const auto whole = await(
            bench.api->uploadPart(u"/v1/evidence/019aa0f2-5f00-7c3e-8a51-3d2f9b7c6e10"_s, 0, QByteArray(10, 'x')));
        QVERIFY2(whole.has_value(), whole ? "" : qPrintable(whole.error().detail));
        QVERIFY(whole->complete);
        QCOMPARE(whole->sha256.toHex(), QByteArray(64, 'a'));
        QCOMPARE(bench.server->requests().first().method, QByteArray("PATCH"));
        receipt = bench.signedBy(*bench.forger, jws::kEvidenceReceiptType, payload);
        QCOMPARE(
            await(bench.api->uploadPart(u"/v1/evidence/019aa0f2-5f00-7c3e-8a51-3d2f9b7c6e10"_s, 0, QByteArray(10, 'x')))
                .error()
                .kind,
            ErrorKind::Forged);
    }

    void uploadLocationElsewhereIsNotFollowed()
    {
        Bench bench([](const ScriptedRequest &) {
            return ScriptedServer::central(
                201, {}, {}, {"Tus-Resumable: 1.0.0", "Location: https://elsewhere.example/v1/evidence/1"});
        });
        EvidenceRef file;
        file.sha256 = QByteArray(32, 'a');
        file.size = 10;
        QCOMPARE(await(bench.api->createUpload(file, Bench::submission().caseId)).error().kind, ErrorKind::NotCentral);
    }

    void withoutASessionNobodyIsLookedUp()
    {
        Bench bench([](const ScriptedRequest &) { return jose("x"); });
        bench.api->setSession(std::nullopt);
        QCOMPARE(bench.ask().error().kind, ErrorKind::NotSignedIn);
        QVERIFY(bench.server->requests().isEmpty());
    }

    void tokenThatIsOverIsNotSentAgain()
    {
        Bench bench([](const ScriptedRequest &) { return ScriptedServer::problem(401, "not-signed-in"); });
        QCOMPARE(bench.ask().error().kind, ErrorKind::NotSignedIn);
        QCOMPARE(bench.ask().error().kind, ErrorKind::NotSignedIn);
        QCOMPARE(bench.server->requests().size(), 1);
    }

    void wrongPasswordIsNotAMissingSession()
    {
        Bench bench([](const ScriptedRequest &) { return ScriptedServer::problem(401, "wrong-password"); });
        QCOMPARE(await(bench.api->signIn(u"000123"_s, u"wrong"_s)).error().kind, ErrorKind::WrongPassword);
    }

    void newPollEndsTheOneBefore()
    {
        Bench bench([](const ScriptedRequest &request) {
            return request.target.contains("after=2")
                ? ScriptedServer::central(200, "application/json", R"({"next":"3","changes":[]})")
                : ScriptedReply {{}, false, true};
        });
        const auto first = bench.api->changes(u"1"_s, 25s, {sampleNumber().text()});
        QTRY_COMPARE(bench.server->requests().size(), 1);
        QVERIFY(bench.server->requests().first().target.contains("watch=110105199003120010"));
        const auto second = bench.api->changes(u"2"_s, 25s, {});
        QCOMPARE(await(first).error().kind, ErrorKind::Cancelled);
        QCOMPARE(await(second)->next, u"3"_s);
    }

    void watchingTakesAnOfficer()
    {
        Bench bench([](const ScriptedRequest &) {
            return ScriptedServer::central(200, "application/json", R"({"next":"3","changes":[]})");
        });
        bench.api->setSession(std::nullopt);
        QVERIFY(await(bench.api->changes(u"1"_s, 0s, {sampleNumber().text()})).has_value());
        QVERIFY(!bench.server->requests().first().target.contains("watch"));
    }

    void clockSkewIsMeasured()
    {
        Bench bench([](const ScriptedRequest &) {
            const QByteArray now = QDateTime::currentDateTimeUtc().addSecs(90).toString(Qt::ISODateWithMs).toLatin1();
            return ScriptedServer::central(200, "application/json", "{\"now\":\"" + now + "\"}");
        });
        QVERIFY(await(bench.api->ping()).has_value());
        const auto skew = bench.api->link().clockSkew;
        QVERIFY2(skew > 85s && skew < 95s, qPrintable(QString::number(skew.count())));
    }

    void nobodyIsNamedInErrorsOrLogs()
    {
        Bench bench([](const ScriptedRequest &) { return ScriptedServer::stranger(404, "text/html", "nothing"); });
        const auto vehicle = await(bench.api->vehicle(samplePlate(), QueryPurpose::RoadsideCheck));
        QStringList details {bench.ask().error().detail, vehicle.error().detail};
        bench.server->close();
        details += bench.ask().error().detail;
        const QString all = details.join(u'\n') + logged();
        QVERIFY(!all.contains(sampleNumber().text()));
        QVERIFY(!all.contains(samplePlate().text()));
        QVERIFY(!all.contains(QString::fromLatin1(QUrl::toPercentEncoding(samplePlate().text()))));
        QVERIFY(!all.contains(QString::fromLatin1(sampleSession().token)));
    }
};

QTEST_GUILESS_MAIN(TestHttpCentralApi)
#include "tst_httpcentralapi.moc"
