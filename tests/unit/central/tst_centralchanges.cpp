// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/central/centralfixture.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace dutydesk;
using namespace Qt::StringLiterals;
using test::HttpsAnswer;

/// The long poll, over real TLS. Everybody is fictional.
class TestCentralChanges : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void withoutAPositionItTellsTheOneOfNow();
    void changeWakesWhoWatches();
    void changeOfAnotherLicenceWakesNobody();
    void changesBetweenTwoCallsAreNotLost();
    void packsAreForEveryone();
    void quietCallEndsWithItsTime();
    void unknownPositionIsGone();
    void positionSurvivesARestart();
    void stopReleasesWhoWaits();

private:
    QString position() { return m_https->get("/v1/changes?wait=0").json().value(u"next"_s).toString(); }
    QByteArray poll(const QString &after, int wait, const QByteArray &watch = "110105199003120010")
    {
        return QByteArray("/v1/changes?after=" + after.toLatin1() + "&wait=" + QByteArray::number(wait)
                          + "&watch=" + watch);
    }

    test::CentralFixture m_central;
    test::EnrolledDesk m_desk;
    std::optional<test::HttpsClient> m_https;
};

void TestCentralChanges::initTestCase()
{
    QVERIFY(m_central.start());
    m_desk = m_central.enrol();
    m_https.emplace(m_central.clientOf(m_desk, DemoData::officerNumber, DemoData::officerPassword));
}

void TestCentralChanges::withoutAPositionItTellsTheOneOfNow()
{
    const HttpsAnswer answer = m_https->get("/v1/changes?wait=50");
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.json().value(u"changes"_s).toArray().isEmpty());
    QVERIFY(!answer.json().value(u"next"_s).toString().isEmpty());
}

void TestCentralChanges::changeWakesWhoWatches()
{
    const auto held = m_https->begin("GET", poll(position(), 50));
    QSignalSpy finished(held.get(), &QNetworkReply::finished);
    // It is held: a whole other call comes back meanwhile.
    QCOMPARE(m_https->get("/v1/ping").status, 200);
    QVERIFY(finished.isEmpty());
    const quint64 version = m_central.server->changeLicence(u"110105199003120010"_s, {.letters = u"D"_s}).value();
    QTRY_VERIFY(!finished.isEmpty());
    const HttpsAnswer answer = test::HttpsClient::finish(*held);
    const QJsonArray changes = answer.json().value(u"changes"_s).toArray();
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes[0].toObject().value(u"kind"_s).toString(), u"licence"_s);
    QCOMPARE(changes[0].toObject().value(u"subject"_s).toString(), u"110105199003120010"_s);
    QCOMPARE(changes[0].toObject().value(u"version"_s).toInteger(), qint64(version));
    QCOMPARE(answer.json().value(u"next"_s).toString(), position());
}

void TestCentralChanges::changeOfAnotherLicenceWakesNobody()
{
    const QString start = position();
    const auto held = m_https->begin("GET", poll(start, 50));
    QCOMPARE(m_https->get("/v1/ping").status, 200);
    QVERIFY(m_central.server->changeLicence(u"110105198803100021"_s, {.pointsPending = 1}));
    QCOMPARE(m_https->get("/v1/ping").status, 200);
    QVERIFY(!held->isFinished());
    QVERIFY(m_central.server->changeLicence(u"110105199003120010"_s, {.pointsPending = 2}));
    const HttpsAnswer answer = test::HttpsClient::finish(*held);
    QCOMPARE(answer.json().value(u"changes"_s).toArray().size(), 1);
    // Who watches the other one later, from the same position, is told it too.
    const HttpsAnswer other = m_https->get(poll(start, 50, "110105198803100021"));
    QCOMPARE(other.json().value(u"changes"_s).toArray().size(), 1);
}

void TestCentralChanges::changesBetweenTwoCallsAreNotLost()
{
    const QString start = position();
    QVERIFY(m_central.server->changeLicence(u"110105199003120010"_s, {.pointsPending = 3}));
    QVERIFY(m_central.server->changeLicence(u"110105199003120010"_s, {.pointsPending = 4}));
    const HttpsAnswer answer = m_https->get(poll(start, 50));
    QCOMPARE(answer.json().value(u"changes"_s).toArray().size(), 2);
    QVERIFY(m_https->get(poll(answer.json().value(u"next"_s).toString(), 0))
                .json()
                .value(u"changes"_s)
                .toArray()
                .isEmpty());
}

void TestCentralChanges::packsAreForEveryone()
{
    auto nobody = m_central.clientOf(m_desk);
    const auto held = nobody.begin("GET", QByteArray("/v1/changes?wait=50&after=" + position().toLatin1()));
    QCOMPARE(m_https->get("/v1/ping").status, 200);
    QVERIFY(m_central.server->publishTrustList({}));
    const QJsonArray changes = test::HttpsClient::finish(*held).json().value(u"changes"_s).toArray();
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes[0].toObject().value(u"kind"_s).toString(), u"trust-list"_s);
    QCOMPARE(changes[0].toObject().value(u"subject"_s).toString(), u"main"_s);
}

void TestCentralChanges::quietCallEndsWithItsTime()
{
    const QString start = position();
    const HttpsAnswer answer = m_https->get(poll(start, 1));
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.json().value(u"changes"_s).toArray().isEmpty());
    QCOMPARE(answer.json().value(u"next"_s).toString(), start);
    QCOMPARE(m_https->get(poll(start, 56)).status, 400);
}

void TestCentralChanges::unknownPositionIsGone()
{
    QCOMPARE(m_https->get(poll(u"another-1"_s, 50)).code(), u"position"_s);
    const QString start = position();
    QCOMPARE(m_https->get(poll(QString(start + u'9'), 50)).code(), u"position"_s);
}

void TestCentralChanges::positionSurvivesARestart()
{
    const QString start = position();
    QVERIFY(m_central.server->changeLicence(u"110105199003120010"_s, {.pointsPending = 5}));
    m_central.stop();
    QVERIFY(m_central.start(false));
    const HttpsAnswer answer = m_https->get(poll(start, 50));
    QCOMPARE(answer.json().value(u"changes"_s).toArray().size(), 1);
}

void TestCentralChanges::stopReleasesWhoWaits()
{
    const auto held = m_https->begin("GET", poll(position(), 50));
    QCOMPARE(m_https->get("/v1/ping").status, 200);
    m_central.stop();
    // Either the last answer came through, or the connection ended; nobody goes on waiting.
    QTRY_VERIFY(held->isFinished());
    QVERIFY(m_central.start(false));
    QCOMPARE(m_https->get("/v1/ping").status, 200);
}

QTEST_GUILESS_MAIN(TestCentralChanges)
#include "tst_centralchanges.moc"
