// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/validation.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace dutydesk {
namespace {

using enum CaseProblem;

/// Collects findings: a rule that holds is reported as passed, so that the officer sees what was checked.
class Rules {
public:
    void check(bool holds, CaseProblem problem, const QString &rule, const QString &field,
               FindingLevel level = FindingLevel::Error, const QString &detail = {})
    {
        m_findings.append({holds ? FindingLevel::Passed : level, problem, rule, field, holds ? QString() : detail});
    }
    QList<Finding> take()
    {
        std::ranges::stable_sort(m_findings, {}, &Finding::level);
        return std::move(m_findings);
    }

private:
    QList<Finding> m_findings;
};

void checkPerson(const CasePerson &person, Rules &rules)
{
    rules.check(!person.nameZh.isEmpty() || !person.nameLatin.isEmpty(), NameMissing, u"F-01"_s, u"name"_s);
    rules.check(!person.licenceNumber.isEmpty(), LicenceNumberMissing, u"F-02"_s, u"licenceNumber"_s);
    if (!person.licenceNumber.isEmpty()) {
        rules.check(LicenceNumber::problemOf(person.licenceNumber) == LicenceNumber::Problem::None, LicenceNumberWrong,
                    u"V14"_s, u"licenceNumber"_s);
    }
    rules.check(!person.documentVerdict.isEmpty(), NoDocumentShown, u"F-03"_s, u"name"_s, FindingLevel::Warning);
    rules.check(!person.entitlement.isEmpty(), EntitlementUnknown, u"V16"_s, u"name"_s, FindingLevel::Warning);
}

void checkVehicle(const ViolationCase &violation, const Rulebook &rulebook, Rules &rules)
{
    const CaseVehicle &vehicle = violation.vehicle;
    rules.check(!vehicle.plate.isEmpty(), PlateMissing, u"F-04"_s, u"plate"_s);
    if (!vehicle.plate.isEmpty())
        rules.check(Plate::parse(vehicle.plate).has_value(), PlateWrong, u"V19"_s, u"plate"_s);
    rules.check(!vehicle.plateType.isEmpty(), PlateTypeMissing, u"V18"_s, u"plateType"_s);
    if (!vehicle.requiredClass.isEmpty() && !violation.person.classes.isEmpty()) {
        const auto held = LicenceClasses::parse(violation.person.classes);
        const bool covered = held && rulebook.covers(*held).contains(vehicle.requiredClass);
        rules.check(covered, ClassDoesNotCover, u"V17"_s, u"items"_s, FindingLevel::Warning, vehicle.requiredClass);
    }
}

void checkTimeAndPlace(const ViolationCase &violation, const QDateTime &now, Rules &rules)
{
    rules.check(violation.occurredAt.isValid(), TimeMissing, u"F-05"_s, u"time"_s);
    if (violation.occurredAt.isValid()) {
        rules.check(violation.occurredAt <= now, TimeInFuture, u"V07"_s, u"time"_s);
        rules.check(violation.occurredAt.secsTo(now) <= 48 * 3600, TimeOlderThan48Hours, u"V07"_s, u"time"_s,
                    FindingLevel::Warning);
    }
    rules.check(!violation.place.road.trimmed().isEmpty(), RoadMissing, u"F-06"_s, u"road"_s);
    rules.check(!violation.place.direction.isEmpty(), DirectionMissing, u"F-07"_s, u"direction"_s);
}

/// The measured families an item belongs to, by the matrix.
QStringList familiesOf(const QString &itemId, const Rulebook &rulebook)
{
    QStringList families;
    for (const MeasuredBand &band : rulebook.bands()) {
        if (band.itemId == itemId && !families.contains(band.family))
            families.append(band.family);
    }
    return families;
}

void checkMeasurement(const CaseItem &item, const QString &field, const Rulebook &rulebook, Rules &rules)
{
    const QStringList families = familiesOf(item.itemId, rulebook);
    if (families.isEmpty())
        return;
    const auto &measured = item.measurement;
    const bool alcohol = measured && measured->family.startsWith(u"alcohol");
    const bool complete =
        measured && families.contains(measured->family) && measured->value && (alcohol || measured->limit);
    rules.check(complete, MeasurementMissing, u"V08"_s, field);
    if (!complete)
        return;
    const auto amount = alcohol ? measured->value : measured->percentOver();
    const auto band = amount ? rulebook.bandFor(measured->family, measured->vehicleGroup, measured->roadGroup, *amount)
                             : std::nullopt;
    rules.check(band && band->itemId == item.itemId, MeasurementContradicts, u"V08"_s, field, FindingLevel::Error,
                amount ? QString::number(*amount, 'f', 1) : QString());
}

void checkItems(const ViolationCase &violation, const Rulebook &rulebook, Rules &rules)
{
    rules.check(!violation.items.isEmpty(), NoItem, u"F-08"_s, u"items"_s);
    const QDate day = violation.occurredAt.isValid() ? violation.occurredAt.toLocalTime().date() : QDate();
    for (qsizetype i = 0; i < violation.items.size(); ++i) {
        const CaseItem &item = violation.items[i];
        const QString field = u"item:"_s + QString::number(i);
        const ViolationItem *row = rulebook.item(item.itemId);
        rules.check(row, ItemUnknown, u"V13"_s, field, FindingLevel::Error, item.itemId);
        if (!row)
            continue;
        if (day.isValid())
            rules.check(row->inForceOn(day), ItemNotInForce, u"V13"_s, field, FindingLevel::Error, item.itemId);
        rules.check(item.warningOnly || item.points == row->points, PointsDiffer, u"V04"_s, field, FindingLevel::Error,
                    item.itemId);
        rules.check(!item.warningOnly || item.points == 0, WarningWithPoints, u"V05"_s, field, FindingLevel::Error,
                    item.itemId);
        const bool inRange = item.warningOnly || !row->fineMin || !row->fineMax
            || (item.fine >= *row->fineMin && item.fine <= *row->fineMax);
        rules.check(inRange, FineOutOfRange, u"F-09"_s, field, FindingLevel::Error, item.itemId);
        checkMeasurement(item, field, rulebook, rules);
    }
}

void checkProcedure(const ViolationCase &violation, const Rulebook &rulebook, Rules &rules)
{
    if (violation.items.isEmpty())
        return;
    const bool simple = violation.procedure != u"general";
    if (simple) {
        // Each item is decided separately (Order 157 art. 50), so each must stay within the simple procedure.
        const auto unlawful = std::ranges::find_if(violation.items, [&](const CaseItem &item) {
            const ViolationItem *row = rulebook.item(item.itemId);
            return row && !item.warningOnly && (!row->simplePossible() || item.fine > Fen::fromYuan(200));
        });
        const bool lawful = unlawful == violation.items.cend();
        rules.check(lawful, SimpleNotLawful, u"V01"_s, u"procedure"_s, FindingLevel::Error,
                    lawful ? QString() : unlawful->itemId);
    } else {
        // A second officer cannot be recorded yet; the officer is told, not stopped.
        rules.check(false, SecondOfficerNeeded, u"V02"_s, u"procedure"_s, FindingLevel::Warning);
    }
}

void checkStatement(const DriverStatement &statement, Rules &rules)
{
    rules.check(statement.toldBeforeDeciding, NotToldBeforeDeciding, u"V04"_s, u"told"_s);
    rules.check(statement.noStatement || !statement.statement.trimmed().isEmpty(), StatementMissing, u"V06"_s,
                u"statement"_s);
    rules.check(statement.signature != SignatureState::Open
                    && (statement.signature != SignatureState::Signed || !statement.strokes.isEmpty()),
                SignatureMissing, u"D02"_s, u"signature"_s);
    if (statement.signature == SignatureState::Refused) {
        rules.check(!statement.refusalReason.trimmed().isEmpty(), RefusalReasonMissing, u"D02"_s, u"signature"_s);
    }
}

} // namespace

QList<Finding> validate(const ViolationCase &violation, const Rulebook &rulebook, const QDateTime &now)
{
    Rules rules;
    checkTimeAndPlace(violation, now, rules);
    checkPerson(violation.person, rules);
    checkVehicle(violation, rulebook, rules);
    checkItems(violation, rulebook, rules);
    checkProcedure(violation, rulebook, rules);
    checkStatement(violation.statement, rules);
    rules.check(!violation.evidence.isEmpty(), EvidenceMissing, u"F-10"_s, u"evidence"_s, FindingLevel::Warning);
    return rules.take();
}

bool canComplete(const QList<Finding> &findings)
{
    return std::ranges::none_of(findings, [](const Finding &finding) { return finding.level == FindingLevel::Error; });
}

} // namespace dutydesk
