// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/central/casecheck.h"
#include "app/central/demodata.h"
#include "app/central/router.h"
#include "app/central/statusjson.h"
#include "resources/reference/reference.h"
#include "tests/support/samples.h"

#include <QTest>

using namespace dutydesk;
using namespace Qt::StringLiterals;

/// Everybody here is fictional.
class TestCentralRules : public QObject {
    Q_OBJECT
private slots:
    void caseOfTheSamplesIsTaken();
    void refusalsNameTheirRule_data();
    void refusalsNameTheirRule();
    void itemIsJudgedOnTheDayOfTheAct();
    void statusSurvivesItsJson();
    void trainingPeopleCoverEveryVerdict();
    void daysOfTheTrainingDataAreRelative();
    void pathsFindTheirCall();
};

namespace {

const QDateTime kNow(QDate(2026, 11, 22), QTime(3, 0), Qt::UTC);

ViolationCase goodCase()
{
    ViolationCase violation = test::sampleCase(CaseId(QUuid::createUuid()));
    violation.startedAt = kNow.addSecs(-3600);
    violation.occurredAt = kNow.addSecs(-4000);
    return violation;
}

const Rulebook &rulebook()
{
    static const Rulebook book = builtinRulebook().value();
    return book;
}

} // namespace

void TestCentralRules::caseOfTheSamplesIsTaken()
{
    const auto problem = central::refusalOf(goodCase(), rulebook(), kNow);
    QVERIFY2(!problem, problem ? qPrintable(problem->en) : "");
}

void TestCentralRules::refusalsNameTheirRule_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("field");
    QTest::newRow("no item") << u"items"_s << u"schema"_s << u"/items"_s;
    QTest::newRow("future") << u"future"_s << u"V07"_s << u"/occurredAt"_s;
    QTest::newRow("unknown item") << u"unknown"_s << u"V13"_s << u"/items/0/itemId"_s;
    QTest::newRow("check character") << u"number"_s << u"V14"_s << u"/person/licenceNumber"_s;
    QTest::newRow("plate with I") << u"plate"_s << u"V19"_s << u"/vehicle/plate"_s;
    QTest::newRow("car plate on a motorcycle") << u"motorcycle"_s << u"V18"_s << u"/vehicle/plateType"_s;
    QTest::newRow("motorcycle plate on a car") << u"car"_s << u"V18"_s << u"/vehicle/plateType"_s;
    QTest::newRow("class of a motorcycle") << u"class"_s << u"V18"_s << u"/vehicle/plateType"_s;
}

void TestCentralRules::refusalsNameTheirRule()
{
    QFETCH(QString, what);
    ViolationCase violation = goodCase();
    if (what == "items"_L1)
        violation.items.clear();
    else if (what == "future"_L1)
        violation.occurredAt = kNow.addSecs(3600);
    else if (what == "unknown"_L1)
        violation.items[0].itemId = u"O163-99-1"_s;
    else if (what == "number"_L1)
        violation.person.licenceNumber = u"110105199003120011"_s;
    else if (what == "plate"_L1)
        violation.vehicle.plate = u"测AI0001"_s;
    else if (what == "motorcycle"_L1)
        violation.vehicle = {u"测AT0008"_s, u"02"_s, u"普通二轮摩托车"_s, {}, {}};
    else if (what == "car"_L1)
        violation.vehicle = {u"测AT0001"_s, u"07"_s, u"小型轿车"_s, {}, u"C1"_s};
    else
        violation.vehicle = {u"测AT0008"_s, u"02"_s, {}, {}, u"E"_s};
    const auto problem = central::refusalOf(violation, rulebook(), kNow);
    QVERIFY(problem);
    QCOMPARE(problem->status, 422);
    QTEST(problem->code, "code");
    QTEST(problem->more.value(u"field"_s).toString(), "field");
    QVERIFY(!problem->zh.isEmpty() && !problem->en.isEmpty());
}

void TestCentralRules::itemIsJudgedOnTheDayOfTheAct()
{
    ViolationCase violation = goodCase();
    const ViolationItem *item = rulebook().item(violation.items[0].itemId);
    QVERIFY(item && item->validFrom.isValid());
    // 16:30 UTC of the day before is already the first day in Beijing, 15:30 UTC is not.
    violation.occurredAt = QDateTime(item->validFrom.addDays(-1), QTime(16, 30), Qt::UTC);
    QVERIFY(!central::refusalOf(violation, rulebook(), kNow));
    violation.occurredAt = QDateTime(item->validFrom.addDays(-1), QTime(15, 30), Qt::UTC);
    QCOMPARE(central::refusalOf(violation, rulebook(), kNow)->code, u"V13"_s);
}

void TestCentralRules::statusSurvivesItsJson()
{
    PenaltyStatus status = test::sampleStatus();
    const auto back = central::statusFromJson(central::statusJson(status));
    QVERIFY(back);
    // These are told anew with every answer.
    status.asOf = {};
    status.cycle = {};
    status.etag.clear();
    QCOMPARE(*back, status);
    const VehicleStatus vehicle = test::sampleVehicle();
    auto vehicleBack = central::vehicleFromJson(central::vehicleJson(vehicle));
    QVERIFY(vehicleBack);
    vehicleBack->asOf = vehicle.asOf;
    QCOMPARE(*vehicleBack, vehicle);
}

void TestCentralRules::trainingPeopleCoverEveryVerdict()
{
    const QDate today(2026, 11, 22);
    const auto people = DemoData::people(today);
    QVERIFY(people);
    QVERIFY(people->size() >= 12);
    QHash<QString, Entitlement> verdicts;
    for (const PenaltyStatus &person : *people)
        verdicts.insert(person.nameZh, entitlementOf(person, today));
    QCOMPARE(verdicts.value(u"张三"_s), Entitlement::MayDriveToHandle);
    QCOMPARE(verdicts.value(u"王五"_s), Entitlement::MayDrive);
    for (const QString &name : {u"赵六"_s, u"吴十"_s, u"郑一"_s, u"冯二"_s, u"褚乙"_s, u"蒋丁"_s, u"杨庚"_s})
        QVERIFY2(verdicts.value(name) == Entitlement::MustNotDrive, qPrintable(name));
    QCOMPARE(verdicts.value(u"卫丙"_s), Entitlement::MayDriveToHandle);
    QCOMPARE(verdicts.value(u"韩己"_s), Entitlement::MayDrive);
    QCOMPARE(verdicts.value(u"陈甲"_s), Entitlement::MayDrive);
}

void TestCentralRules::daysOfTheTrainingDataAreRelative()
{
    const QDate today(2026, 11, 22);
    QCOMPARE(DemoData::day(u"today"_s, today), today);
    QCOMPARE(DemoData::day(u"today-6y+10d"_s, today), QDate(2020, 12, 2));
    QCOMPARE(DemoData::day(u"today+2m"_s, today), QDate(2027, 1, 22));
    QVERIFY(!DemoData::day(u"today+2w"_s, today).isValid());
    QVERIFY(!DemoData::day(u"yesterday"_s, today).isValid());
}

void TestCentralRules::pathsFindTheirCall()
{
    central::Router router;
    QStringList seen;
    router.add("GET", "/v1/vehicles/{plate}", [&](const central::Call &call, const central::Reply &reply) {
        seen = call.parameters;
        reply(central::HttpResponse::empty(204));
    });
    int status = 0;
    QByteArray allow;
    const central::Reply reply = [&](const central::HttpResponse &response) {
        status = response.status;
        allow = response.fields.isEmpty() ? QByteArray() : response.fields.first().second;
    };
    const auto ask = [&](const QByteArray &method, const QByteArray &path) {
        auto request = std::make_shared<central::HttpRequest>();
        request->method = method;
        request->path = path;
        router.route(request, reply);
        return status;
    };
    QCOMPARE(ask("GET", "/v1/vehicles/%E6%B5%8BAT0001"), 204);
    QCOMPARE(seen, QStringList {u"测AT0001"_s});
    QCOMPARE(ask("PUT", "/v1/vehicles/%E6%B5%8BAT0001"), 405);
    QCOMPARE(allow, "GET"_ba);
    QCOMPARE(ask("GET", "/v1/vehicles/%E6%B5"), 404);
    QCOMPARE(ask("GET", "/v1/vehicles/"), 404);
    QCOMPARE(ask("GET", "/v1/vehicles"), 404);
}

QTEST_GUILESS_MAIN(TestCentralRules)
#include "tst_centralrules.moc"
