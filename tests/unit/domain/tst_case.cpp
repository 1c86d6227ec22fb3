// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/case.h"

#include <QJsonDocument>
#include <QTest>

using namespace dutydesk;
using namespace Qt::StringLiterals;

namespace {

/// Fictional person, plate and place.
ViolationCase sampleCase()
{
    ViolationCase violation;
    violation.id = *CaseId::parse(u"01936a5e-7b00-7000-8000-000000000001"_s);
    violation.caseNumber = u"SAMPLE-2026-000147"_s;
    violation.startedAt = QDateTime(QDate(2026, 11, 20), QTime(2, 38, 1), Qt::UTC);
    violation.occurredAt = QDateTime(QDate(2026, 11, 20), QTime(2, 21), Qt::UTC);
    violation.officerNumber = u"000123"_s;
    violation.officerName = u"LI Si"_s;
    violation.procedure = u"simple"_s;
    violation.person.nameZh = u"张三"_s;
    violation.person.licenceNumber = u"11010519491231002X"_s;
    violation.person.classes = u"C1"_s;
    violation.person.documentVerdict = u"genuine"_s;
    violation.person.entitlement = u"may-drive"_s;
    violation.person.entitlementLive = true;
    violation.person.pointsBefore = 6;
    violation.vehicle = {u"测AT0001"_s, u"02"_s, u"小型轿车"_s, u"white"_s, u"C1"_s};
    violation.place = {u"Sample Ave (S000)"_s, 12, 400, u"north"_s, {}};
    violation.items = {
        {u"O163-11-2"_s, 3, Fen::fromYuan(150), false,
         Measurement {u"speeding"_s, 60.0, 82.0, u"other road"_s, u"other motor vehicle"_s, u"SN-SAMPLE-7"_s}},
        {u"O163-12-9"_s, 1, Fen::fromYuan(50), false, std::nullopt},
    };
    violation.evidence = {
        {QByteArray(32, 'e'), u"meter"_s, u"meter.jpg"_s, u"image/jpeg"_s, 1234, violation.startedAt}};
    violation.statement.toldBeforeDeciding = true;
    violation.statement.toldAt = violation.startedAt;
    violation.statement.noStatement = true;
    violation.statement.signature = SignatureState::Signed;
    violation.statement.strokes = {{QPointF(0.25, 0.5), QPointF(0.5, 0.75)}};
    violation.statement.signedAt = violation.startedAt;
    return violation;
}

} // namespace

class TestCase : public QObject {
    Q_OBJECT
private slots:
    void jsonKeepsEverything();
    void canonicalBytesAreStable();
    void sumsLeaveWarningsOut();
    void wrongFieldIsNamed_data();
    void wrongFieldIsNamed();
};

void TestCase::jsonKeepsEverything()
{
    const ViolationCase violation = sampleCase();
    const auto read = violationFromJson(toJson(violation));
    QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
    QVERIFY(*read == violation);
}

void TestCase::canonicalBytesAreStable()
{
    const QByteArray bytes = toCanonicalJson(sampleCase());
    const auto read = violationFromJson(QJsonDocument::fromJson(bytes).object());
    QVERIFY(read);
    QCOMPARE(toCanonicalJson(*read), bytes);
    QVERIFY(!bytes.contains('\n'));
    QVERIFY(bytes.startsWith("{\"caseNumber\":\"SAMPLE-2026-000147\",\"evidence\":["));
}

void TestCase::sumsLeaveWarningsOut()
{
    ViolationCase violation = sampleCase();
    QCOMPARE(violation.pointsOfCase(), 4);
    QCOMPARE(violation.fineOfCase(), Fen::fromYuan(200));
    violation.items[0].warningOnly = true;
    QCOMPARE(violation.pointsOfCase(), 1);
    QCOMPARE(violation.fineOfCase(), Fen::fromYuan(50));
    QVERIFY(qAbs(*violation.items[0].measurement->percentOver() - 36.6667) < 0.001);
}

void TestCase::wrongFieldIsNamed_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("field");
    QTest::newRow("id") << "01936a5e"_ba << "zz936a5e"_ba << u"field id"_s;
    QTest::newRow("revision") << "\"revision\":1"_ba << "\"revision\":0"_ba << u"field revision"_s;
    QTest::newRow("fraction of a fen") << "\"fineFen\":5000"_ba << "\"fineFen\":5000.5"_ba << u"field items.fineFen"_s;
    QTest::newRow("local time") << "02:21:00.000Z"_ba << "02:21:00.000"_ba << u"field occurredAt"_s;
    QTest::newRow("hash") << "\"sha256\":\"65"_ba << "\"sha256\":\""_ba << u"field evidence.sha256"_s;
    QTest::newRow("signature") << "\"signature\":\"signed\""_ba << "\"signature\":\"maybe\""_ba
                               << u"field statement.signature"_s;
    QTest::newRow("person") << "\"pointsBefore\":6"_ba << "\"pointsBefore\":\"6\""_ba << u"field person.pointsBefore"_s;
}

void TestCase::wrongFieldIsNamed()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, field);
    QByteArray bytes = toCanonicalJson(sampleCase());
    QVERIFY(bytes.contains(from));
    bytes.replace(from, to);
    const auto read = violationFromJson(QJsonDocument::fromJson(bytes).object());
    QVERIFY(!read);
    QCOMPARE(read.error().detail, field);
}

QTEST_GUILESS_MAIN(TestCase)
#include "tst_case.moc"
