// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/central/centralfixture.h"

#include "app/domain/case.h"
#include "app/domain/jws.h"
#include "app/ports/jws.h"
#include "tests/support/samples.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace dutydesk;
using namespace Qt::StringLiterals;
using test::HttpsAnswer;

/// Evidence by tus 1.0, over real TLS.
class TestCentralEvidence : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void serverTellsWhatItCan();
    void uploadGoesOnWhereItEnded();
    void uploadSurvivesARestart();
    void wrongOffsetIsTold();
    void wrongHashIsThrownAway();
    void sameFileIsOneUpload();
    void emptyFileIsHeldAtOnce();
    void lastPieceWithoutItsReceiptIsFinishedLater();
    void otherVersionOfTheProtocolIsRefused();
    void otherDeskFindsNothing();
    void receiptOfTheCaseNamesWhatIsHeld();
    void badMetadataIsRefused();

private:
    QByteArray create(const QByteArray &content, const QString &caseId, const QByteArray &hash = {})
    {
        const QByteArray sha =
            hash.isEmpty() ? QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex() : hash;
        const HttpsAnswer answer =
            m_https->send("POST", "/v1/evidence", {},
                          {m_tus,
                           {"Upload-Length", QByteArray::number(content.size())},
                           {"Upload-Metadata",
                            QByteArray("sha256 " + sha.toBase64() + ",caseId " + caseId.toLatin1().toBase64()
                                       + ",filename " + QByteArray("meter.jpg").toBase64())}});
        return answer.status == 201 ? answer.fields.value("location") : QByteArray();
    }
    HttpsAnswer patch(const QByteArray &location, qint64 offset, const QByteArray &piece)
    {
        return m_https->send("PATCH", location, piece,
                             {m_tus,
                              {"Upload-Offset", QByteArray::number(offset)},
                              {"Content-Type", "application/offset+octet-stream"}});
    }
    HttpsAnswer head(const QByteArray &location) { return m_https->send("HEAD", location, {}, {m_tus}); }
    QString newCaseId() { return m_central.random.uuidV7().toString(QUuid::WithoutBraces); }
    bool isReceiptFor(const QByteArray &receipt, const QByteArray &content)
    {
        const auto payload = jws::open(receipt, "dutydesk-evidence-receipt+jws", m_central.verifier, u"EdDSA"_s,
                                       m_central.signer->publicKey());
        return payload && payload->contains(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
    }

    test::CentralFixture m_central;
    test::EnrolledDesk m_desk;
    std::optional<test::HttpsClient> m_https;
    const std::pair<QByteArray, QByteArray> m_tus {"Tus-Resumable", "1.0.0"};
};

void TestCentralEvidence::initTestCase()
{
    QVERIFY(m_central.start());
    m_desk = m_central.enrol();
    m_https.emplace(m_central.clientOf(m_desk));
}

void TestCentralEvidence::serverTellsWhatItCan()
{
    const HttpsAnswer answer = m_https->send("OPTIONS", "/v1/evidence");
    QCOMPARE(answer.status, 204);
    QCOMPARE(answer.fields.value("tus-version"), "1.0.0"_ba);
    QCOMPARE(answer.fields.value("tus-extension"), "creation"_ba);
    QVERIFY(answer.fields.value("tus-max-size").toLongLong() > 1'000'000'000);
}

void TestCentralEvidence::uploadGoesOnWhereItEnded()
{
    const QByteArray content(300'000, 'x');
    const QByteArray location = create(content, newCaseId());
    QVERIFY(location.startsWith("/v1/evidence/"));
    QCOMPARE(head(location).fields.value("upload-offset"), "0"_ba);
    const HttpsAnswer first = patch(location, 0, content.left(100'000));
    QCOMPARE(first.status, 204);
    QCOMPARE(first.fields.value("upload-offset"), "100000"_ba);
    QVERIFY(!first.fields.contains("dutydesk-receipt"));
    QCOMPARE(head(location).fields.value("upload-offset"), "100000"_ba);
    QCOMPARE(head(location).fields.value("cache-control"), "no-store"_ba);
    const HttpsAnswer last = patch(location, 100'000, content.mid(100'000));
    QCOMPARE(last.status, 204);
    QVERIFY(isReceiptFor(last.fields.value("dutydesk-receipt"), content));
    QCOMPARE(head(location).fields.value("dutydesk-receipt"), last.fields.value("dutydesk-receipt"));
}

void TestCentralEvidence::uploadSurvivesARestart()
{
    const QByteArray content(50'000, 'y');
    const QByteArray location = create(content, newCaseId());
    QCOMPARE(patch(location, 0, content.left(20'000)).status, 204);
    m_central.stop();
    QVERIFY(m_central.start(false));
    QCOMPARE(head(location).fields.value("upload-offset"), "20000"_ba);
    const HttpsAnswer last = patch(location, 20'000, content.mid(20'000));
    QVERIFY(isReceiptFor(last.fields.value("dutydesk-receipt"), content));
}

void TestCentralEvidence::wrongOffsetIsTold()
{
    const QByteArray location = create("0123456789", newCaseId());
    QCOMPARE(patch(location, 0, "01234").status, 204);
    const HttpsAnswer again = patch(location, 0, "01234");
    QCOMPARE(again.status, 409);
    QCOMPARE(again.json().value(u"offset"_s).toInt(), 5);
    QCOMPARE(patch(location, 5, "56789 and more").status, 400);
    QCOMPARE(head(location).fields.value("upload-offset"), "5"_ba);
}

void TestCentralEvidence::wrongHashIsThrownAway()
{
    const QByteArray location = create("good", newCaseId());
    const HttpsAnswer answer = patch(location, 0, "evil");
    QCOMPARE(answer.status, 422);
    QCOMPARE(answer.code(), u"evidence-hash"_s);
    QCOMPARE(head(location).fields.value("upload-offset"), "0"_ba);
    QVERIFY(isReceiptFor(patch(location, 0, "good").fields.value("dutydesk-receipt"), "good"));
}

void TestCentralEvidence::sameFileIsOneUpload()
{
    const QString caseId = newCaseId();
    const QByteArray location = create("the same", caseId);
    QCOMPARE(create("the same", caseId), location);
    QVERIFY(create("the same", newCaseId()) != location);
    QCOMPARE(patch(location, 0, "the same").status, 204);
    QCOMPARE(create("the same", caseId), location);
    QCOMPARE(head(location).fields.value("upload-offset"), "8"_ba);
    QCOMPARE(patch(location, 8, {}).status, 204);
}

void TestCentralEvidence::emptyFileIsHeldAtOnce()
{
    const QByteArray location = create({}, newCaseId());
    QVERIFY(isReceiptFor(head(location).fields.value("dutydesk-receipt"), {}));
}

void TestCentralEvidence::lastPieceWithoutItsReceiptIsFinishedLater()
{
    // As after a crash between the last byte and the commit: the file is whole, the database does not know.
    const QByteArray location = create("whole", newCaseId());
    QFile file(m_central.folder.filePath(QString(u"evidence/"_s + QString::fromLatin1(location.mid(13)))));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("whole");
    file.close();
    const HttpsAnswer answer = head(location);
    QCOMPARE(answer.fields.value("upload-offset"), "5"_ba);
    QVERIFY(isReceiptFor(answer.fields.value("dutydesk-receipt"), "whole"));
}

void TestCentralEvidence::otherVersionOfTheProtocolIsRefused()
{
    const HttpsAnswer answer =
        m_https->send("POST", "/v1/evidence", {}, {{"Tus-Resumable", "0.2.2"}, {"Upload-Length", "1"}});
    QCOMPARE(answer.status, 412);
    QCOMPARE(answer.fields.value("tus-version"), "1.0.0"_ba);
}

void TestCentralEvidence::otherDeskFindsNothing()
{
    const QByteArray location = create("mine", newCaseId());
    auto other = m_central.clientOf(m_central.enrol(u"Desk 2"_s));
    QCOMPARE(other.send("HEAD", location, {}, {m_tus}).status, 404);
    QCOMPARE(head("/v1/evidence/00000000-0000-0000-0000-000000000000").status, 404);
    QCOMPARE(head("/v1/evidence/..%2Fcentral.db").status, 404);
}

void TestCentralEvidence::receiptOfTheCaseNamesWhatIsHeld()
{
    ViolationCase violation = test::sampleCase(CaseId(m_central.random.uuidV7()));
    violation.startedAt = violation.occurredAt = m_central.clock.now().addSecs(-60);
    const QByteArray content = "picture";
    const QByteArray location = create(content, violation.id.text());
    QCOMPARE(patch(location, 0, content).status, 204);
    const HttpsAnswer answer =
        m_https->send("PUT", QByteArray("/v1/cases/" + violation.id.text().toLatin1() + "/revisions/1"),
                      toCanonicalJson(violation), {{"Content-Type", "application/json"}});
    QCOMPARE(answer.status, 201);
    const QJsonArray held = answer.payload().value(u"evidenceHeld"_s).toArray();
    QCOMPARE(held.size(), 1);
    QCOMPARE(held[0].toString().toLatin1(), QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
}

void TestCentralEvidence::badMetadataIsRefused()
{
    QVERIFY(create("x", u"no uuid"_s).isEmpty());
    QVERIFY(create("x", newCaseId(), "../../etc").isEmpty());
    QCOMPARE(m_https->send("POST", "/v1/evidence", {}, {m_tus, {"Upload-Length", "-1"}}).status, 400);
    QCOMPARE(m_https->send("POST", "/v1/evidence", {}, {m_tus, {"Upload-Length", "99999999999999"}}).status, 413);
}

QTEST_GUILESS_MAIN(TestCentralEvidence)
#include "tst_centralevidence.moc"
