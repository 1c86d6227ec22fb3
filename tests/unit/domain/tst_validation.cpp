// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/validation.h"
#include "resources/reference/reference.h"

#include <QTest>

#include <algorithm>
#include <functional>

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

using Change = std::function<void(ViolationCase &)>;
Q_DECLARE_METATYPE(Change)

class TestValidation : public QObject {
    Q_OBJECT
private slots:
    void wholeCasePasses();
    void mistakeIsFound_data();
    void mistakeIsFound();
};

static const QDateTime now(QDate(2026, 11, 20), QTime(3, 0), Qt::UTC);

void TestValidation::wholeCasePasses()
{
    const auto book = builtinRulebook();
    const QList<Finding> findings = validate(sampleCase(), *book, now);
    for (const Finding &finding : findings)
        QVERIFY2(finding.level == FindingLevel::Passed, qPrintable(QString(finding.rule + u" "_s + finding.field)));
    QVERIFY(findings.size() > 15);
    QVERIFY(canComplete(findings));
}

void TestValidation::mistakeIsFound_data()
{
    using enum CaseProblem;
    QTest::addColumn<Change>("change");
    QTest::addColumn<int>("problem");
    QTest::addColumn<int>("level");
    const auto row = [](const char *name, CaseProblem problem, Change change,
                        FindingLevel level = FindingLevel::Error) {
        QTest::newRow(name) << change << int(problem) << int(level);
    };
    row("name", NameMissing, [](ViolationCase &v) { v.person.nameZh.clear(); });
    row("number", LicenceNumberMissing, [](ViolationCase &v) { v.person.licenceNumber.clear(); });
    row("number wrong", LicenceNumberWrong, [](ViolationCase &v) { v.person.licenceNumber = u"110105194912310021"_s; });
    row("plate", PlateMissing, [](ViolationCase &v) { v.vehicle.plate.clear(); });
    row("plate wrong", PlateWrong, [](ViolationCase &v) { v.vehicle.plate = u"测AI0001"_s; });
    row("plate type", PlateTypeMissing, [](ViolationCase &v) { v.vehicle.plateType.clear(); });
    row("time", TimeMissing, [](ViolationCase &v) { v.occurredAt = {}; });
    row("future", TimeInFuture, [](ViolationCase &v) { v.occurredAt = now.addSecs(1); });
    row(
        "old", TimeOlderThan48Hours, [](ViolationCase &v) { v.occurredAt = now.addSecs(-48 * 3600 - 1); },
        FindingLevel::Warning);
    row("road", RoadMissing, [](ViolationCase &v) { v.place.road = u" "_s; });
    row("direction", DirectionMissing, [](ViolationCase &v) { v.place.direction.clear(); });
    row("no item", NoItem, [](ViolationCase &v) { v.items.clear(); });
    row("unknown item", ItemUnknown, [](ViolationCase &v) { v.items[1].itemId = u"O163-99-9"_s; });
    row("before the law", ItemNotInForce,
        [](ViolationCase &v) { v.occurredAt = QDateTime(QDate(2022, 3, 1), QTime(0, 0), Qt::UTC); });
    row("points", PointsDiffer, [](ViolationCase &v) { v.items[1].points = 3; });
    row("warning with points", WarningWithPoints, [](ViolationCase &v) { v.items[1].warningOnly = true; });
    row("not measured", MeasurementMissing, [](ViolationCase &v) { v.items[0].measurement.reset(); });
    row("measured otherwise", MeasurementContradicts, [](ViolationCase &v) { v.items[0].measurement->value = 95.0; });
    row("below the limit", MeasurementContradicts, [](ViolationCase &v) { v.items[0].measurement->value = 55.0; });
    row("fine", FineOutOfRange, [](ViolationCase &v) { v.items[1].fine = Fen::fromYuan(201); });
    row("simple", SimpleNotLawful,
        [](ViolationCase &v) { v.items.append({u"O163-8-1"_s, 12, Fen::fromYuan(1000), false, {}}); });
    row("told", NotToldBeforeDeciding, [](ViolationCase &v) { v.statement.toldBeforeDeciding = false; });
    row("statement", StatementMissing, [](ViolationCase &v) { v.statement.noStatement = false; });
    row("signature", SignatureMissing, [](ViolationCase &v) { v.statement.signature = SignatureState::Open; });
    row("empty signature", SignatureMissing, [](ViolationCase &v) { v.statement.strokes.clear(); });
    row("refusal", RefusalReasonMissing, [](ViolationCase &v) { v.statement.signature = SignatureState::Refused; });
    row("class", ClassDoesNotCover, [](ViolationCase &v) { v.person.classes = u"C2"_s; }, FindingLevel::Warning);
    row(
        "second officer", SecondOfficerNeeded, [](ViolationCase &v) { v.procedure = u"general"_s; },
        FindingLevel::Warning);
    row("evidence", EvidenceMissing, [](ViolationCase &v) { v.evidence.clear(); }, FindingLevel::Warning);
}

void TestValidation::mistakeIsFound()
{
    QFETCH(Change, change);
    QFETCH(int, problem);
    QFETCH(int, level);
    ViolationCase violation = sampleCase();
    change(violation);
    const QList<Finding> findings = validate(violation, *builtinRulebook(), now);
    const auto found = std::ranges::find_if(findings, [problem](const Finding &finding) {
        return finding.level != FindingLevel::Passed && int(finding.problem) == problem;
    });
    QVERIFY(found != findings.cend());
    QCOMPARE(int(found->level), level);
    QVERIFY(!found->field.isEmpty());
    QCOMPARE(canComplete(findings), level != int(FindingLevel::Error));
}

QTEST_GUILESS_MAIN(TestValidation)
#include "tst_validation.moc"
