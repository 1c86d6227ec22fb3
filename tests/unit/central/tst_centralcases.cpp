// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/central/centralfixture.h"

#include "app/domain/case.h"
#include "app/ports/jws.h"
#include "tests/support/samples.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace dutydesk;
using namespace Qt::StringLiterals;
using test::HttpsAnswer;

/// Submission of cases, over real TLS. Everybody is fictional.
class TestCentralCases : public QObject {
    Q_OBJECT
private slots:
    void init();
    void caseIsRecordedAndAnsweredWithAReceipt();
    void repeatIsAnsweredWithTheSameReceipt();
    void repeatAfterARestartIsAnsweredWithTheSameReceipt();
    void otherBodyUnderTheSameKeyIsRefused();
    void otherDeskCannotClaimTheKey();
    void refusedCaseLeavesNoTrace();
    void whatWasTakenOnceStaysTaken();
    void idOfTheBodyMustBeTheOneOfThePath();
    void damagedBodyIsToldByItsDigest();
    void batchIsJudgedOneByOne();
    void manyAtOnceShareCommits();

private:
    ViolationCase newCase()
    {
        ViolationCase violation = test::sampleCase(CaseId(m_central->random.uuidV7()));
        violation.startedAt = m_central->clock.now().addSecs(-60);
        violation.occurredAt = m_central->clock.now().addSecs(-600);
        return violation;
    }
    static QByteArray path(const ViolationCase &violation)
    {
        return QByteArray("/v1/cases/" + violation.id.text().toLatin1() + "/revisions/"
                          + QByteArray::number(violation.revision));
    }
    static QByteArray digest(const QByteArray &body)
    {
        return QByteArray("sha-256=:" + QCryptographicHash::hash(body, QCryptographicHash::Sha256).toBase64() + ':');
    }
    HttpsAnswer put(const ViolationCase &violation)
    {
        return m_https->send("PUT", path(violation), toCanonicalJson(violation), m_json);
    }

    std::unique_ptr<test::CentralFixture> m_central;
    test::EnrolledDesk m_desk;
    std::optional<test::HttpsClient> m_https;
    const test::HttpsFields m_json {{"Content-Type", "application/json"}};
};

void TestCentralCases::init()
{
    m_https.reset();
    m_central = std::make_unique<test::CentralFixture>();
    QVERIFY(m_central->start());
    m_desk = m_central->enrol();
    m_https.emplace(m_central->clientOf(m_desk));
}

void TestCentralCases::caseIsRecordedAndAnsweredWithAReceipt()
{
    const ViolationCase violation = newCase();
    const QByteArray body = toCanonicalJson(violation);
    const HttpsAnswer answer = put(violation);
    QVERIFY2(answer.status == 201, answer.body.constData());
    QVERIFY(jws::open(answer.body, jws::kReceiptType, m_central->verifier, u"EdDSA"_s, m_central->signer->publicKey()));
    const QJsonObject receipt = answer.payload();
    QCOMPARE(receipt.value(u"caseId"_s).toString(), violation.id.text());
    QCOMPARE(receipt.value(u"revision"_s).toInt(), 1);
    QCOMPARE(receipt.value(u"bodySha256"_s).toString(),
             QString::fromLatin1(QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex()));
    QCOMPARE(receipt.value(u"deskId"_s).toString(), m_desk.deskId);
    QVERIFY(receipt.value(u"receiptNumber"_s).toString().startsWith(u"R-"_s));
    QCOMPARE(m_central->server->caseBody(violation.id.text(), 1).value(), body);
}

void TestCentralCases::repeatIsAnsweredWithTheSameReceipt()
{
    const ViolationCase violation = newCase();
    const HttpsAnswer first = put(violation);
    m_central->clock.advance(std::chrono::hours(24 * 30));
    const HttpsAnswer second = put(violation);
    QCOMPARE(first.status, 201);
    QCOMPARE(second.status, 200);
    QCOMPARE(second.body, first.body);
    QCOMPARE(m_central->server->totals()->cases, quint64(1));
}

void TestCentralCases::repeatAfterARestartIsAnsweredWithTheSameReceipt()
{
    const ViolationCase violation = newCase();
    const HttpsAnswer first = put(violation);
    m_central->stop();
    QCOMPARE(put(violation).status, 0);
    QVERIFY(m_central->start(false));
    const HttpsAnswer second = put(violation);
    QCOMPARE(second.status, 200);
    QCOMPARE(second.body, first.body);
}

void TestCentralCases::otherBodyUnderTheSameKeyIsRefused()
{
    ViolationCase violation = newCase();
    const HttpsAnswer first = put(violation);
    violation.note = u"another"_s;
    const HttpsAnswer other = put(violation);
    QCOMPARE(other.status, 409);
    QCOMPARE(other.code(), u"conflict"_s);
    violation.note.clear();
    QCOMPARE(put(violation).body, first.body);
    violation.revision = 2;
    QCOMPARE(put(violation).status, 201);
    QCOMPARE(m_central->server->totals()->cases, quint64(2));
    QCOMPARE(m_central->server->totals()->distinctCases, quint64(1));
}

void TestCentralCases::otherDeskCannotClaimTheKey()
{
    const ViolationCase violation = newCase();
    QCOMPARE(put(violation).status, 201);
    auto other = m_central->clientOf(m_central->enrol(u"Desk 2"_s));
    QCOMPARE(other.send("PUT", path(violation), toCanonicalJson(violation), m_json).status, 409);
}

void TestCentralCases::refusedCaseLeavesNoTrace()
{
    ViolationCase violation = newCase();
    violation.vehicle = {u"测AT0008"_s, u"02"_s, u"普通二轮摩托车"_s, {}, {}};
    const HttpsAnswer refused = put(violation);
    QCOMPARE(refused.status, 422);
    QCOMPARE(refused.code(), u"V18"_s);
    QVERIFY(refused.json().value(u"text"_s).toObject().value(u"zh"_s).toString().contains(u"号牌种类"_s));
    QCOMPARE(m_central->server->totals()->cases, quint64(0));
    violation.vehicle.plateType = u"07"_s;
    QCOMPARE(put(violation).status, 201);
}

void TestCentralCases::whatWasTakenOnceStaysTaken()
{
    // By the clock of today this act lies in the future; the case was taken when it did not.
    ViolationCase violation = newCase();
    const HttpsAnswer first = put(violation);
    QCOMPARE(first.status, 201);
    m_central->clock.advance(std::chrono::hours(-48));
    QCOMPARE(put(violation).body, first.body);
    violation.revision = 2;
    QCOMPARE(put(violation).code(), u"V07"_s);
}

void TestCentralCases::idOfTheBodyMustBeTheOneOfThePath()
{
    const ViolationCase violation = newCase();
    const ViolationCase other = newCase();
    QCOMPARE(m_https->send("PUT", path(other), toCanonicalJson(violation), m_json).code(), u"schema"_s);
    QCOMPARE(m_https->send("PUT", "/v1/cases/no-uuid/revisions/1", toCanonicalJson(violation), m_json).status, 400);
    QCOMPARE(m_https->send("PUT", path(violation), "{}", m_json).status, 422);
    QCOMPARE(m_https->send("PUT", path(violation), toCanonicalJson(violation), {{"Content-Type", "text/plain"}}).status,
             415);
}

void TestCentralCases::damagedBodyIsToldByItsDigest()
{
    const ViolationCase violation = newCase();
    const QByteArray body = toCanonicalJson(violation);
    test::HttpsFields fields = m_json;
    fields.append({"Content-Digest", digest("another body")});
    QCOMPARE(m_https->send("PUT", path(violation), body, fields).code(), u"digest"_s);
    fields.last().second = digest(body);
    QCOMPARE(m_https->send("PUT", path(violation), body, fields).status, 201);
}

void TestCentralCases::batchIsJudgedOneByOne()
{
    const ViolationCase known = newCase();
    const HttpsAnswer receipt = put(known);
    ViolationCase changed = newCase();
    QCOMPARE(put(changed).status, 201);
    changed.note = u"another"_s;
    ViolationCase refused = newCase();
    refused.person.licenceNumber = u"110105199003120011"_s;
    const ViolationCase fresh = newCase();
    QJsonArray submissions;
    for (const ViolationCase &violation : {known, changed, refused, fresh})
        submissions.append(QJsonObject {{u"caseId"_s, violation.id.text()},
                                        {u"revision"_s, violation.revision},
                                        {u"body"_s, QString::fromUtf8(toCanonicalJson(violation))}});
    submissions.append(QJsonObject {{u"caseId"_s, newCase().id.text()}, {u"revision"_s, 1}, {u"body"_s, u"no json"_s}});
    const HttpsAnswer answer = m_https->sendJson("POST", "/v1/case-batches", {{u"submissions"_s, submissions}});
    QCOMPARE(answer.status, 200);
    const QJsonArray outcomes = answer.json().value(u"outcomes"_s).toArray();
    QList<int> statuses;
    for (const QJsonValue &outcome : outcomes)
        statuses.append(outcome.toObject().value(u"status"_s).toInt());
    QCOMPARE(statuses, (QList<int> {200, 409, 422, 201, 400}));
    QCOMPARE(outcomes[0].toObject().value(u"receipt"_s).toString().toLatin1(), receipt.body);
    QCOMPARE(outcomes[2].toObject().value(u"problem"_s).toObject().value(u"code"_s).toString(), u"V14"_s);
    QCOMPARE(put(fresh).body, outcomes[3].toObject().value(u"receipt"_s).toString().toLatin1());
}

void TestCentralCases::manyAtOnceShareCommits()
{
    constexpr int count = 200;
    QList<ViolationCase> cases;
    std::vector<test::HttpsClient> clients;
    std::vector<test::HttpsClient::Pending> pending;
    for (int i = 0; i < 8; ++i)
        clients.push_back(m_central->clientOf(m_desk));
    const quint64 before = m_central->server->totals()->commits;
    for (int i = 0; i < count; ++i) {
        cases.append(newCase());
        pending.push_back(clients[std::size_t(i) % clients.size()].begin("PUT", path(cases.last()),
                                                                         toCanonicalJson(cases.last()), m_json));
    }
    QSet<QString> receipts;
    for (const auto &reply : pending) {
        const HttpsAnswer answer = test::HttpsClient::finish(*reply);
        QCOMPARE(answer.status, 201);
        receipts.insert(answer.payload().value(u"receiptNumber"_s).toString());
    }
    QCOMPARE(receipts.size(), count);
    const auto totals = m_central->server->totals();
    QCOMPARE(totals->cases, quint64(count));
    QVERIFY2(totals->commits - before < count, qPrintable(QString::number(totals->commits - before)));
}

QTEST_GUILESS_MAIN(TestCentralCases)
#include "tst_centralcases.moc"
