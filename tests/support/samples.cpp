// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/samples.h"

#include "app/domain/statusjson.h"
#include "app/ports/jws.h"

namespace dutydesk::test {

using namespace Qt::Literals::StringLiterals;

LicenceNumber sampleNumber()
{
    return LicenceNumber::parse(u"110105199003120010").value();
}

LicenceNumber otherNumber()
{
    const QString first = u"11010519850101002"_s;
    return LicenceNumber::parse(u"%1%2"_s.arg(first, LicenceNumber::checkCharacter(first))).value();
}

Plate samplePlate()
{
    return Plate::parse(u"测AT0001").value();
}

PenaltyStatus sampleStatus()
{
    OpenMatter matter;
    matter.kind = OpenMatterKind::UnhandledViolation;
    matter.reference = u"SAMPLE-778"_s;
    matter.date = QDate(2026, 11, 9);
    matter.what = u"违反禁令标志"_s;
    matter.where = u"示例大街 12 公里"_s;
    matter.points = 1;
    matter.fine = Fen::fromYuan(200);
    matter.due = QDate(2026, 12, 9);
    return PenaltyStatus {
        .number = sampleNumber(),
        .fileNumber = FileNumber::parse(u"110100000147").value(),
        .nameZh = u"张三"_s,
        .nameLatin = u"ZHANG San"_s,
        .gender = u"male"_s,
        .classes = LicenceClasses::parse(u"C1").value(),
        .firstIssued = QDate(2016, 5, 18),
        .validFrom = QDate(2022, 5, 18),
        .validUntil = QDate(2032, 5, 18),
        .probationEnds = {},
        .issuedBy = u"示例市公安局交通警察支队"_s,
        .restrictions = {},
        .letters = StatusLetters(u"H"),
        .pointsCounted = 6,
        .pointsPending = 1,
        .cycle = {QDate(2026, 5, 18), QDate(2027, 5, 17)},
        .matters = {matter},
        .photo = {},
        .asOf = QDateTime(QDate(2026, 11, 20), QTime(2, 38, 4, 120), Qt::UTC),
        .etag = u"\"17\""_s,
        .version = 17,
    };
}

VehicleStatus sampleVehicle()
{
    return VehicleStatus {
        .plate = samplePlate(),
        .plateType = u"02"_s,
        .vehicleType = u"小型轿车"_s,
        .requiredClass = u"C1"_s,
        .brand = u"示例牌"_s,
        .colour = u"白"_s,
        .letters = StatusLetters(u"A"),
        .inspectedUntil = QDate(2027, 8, 31),
        .insuredUntil = QDate(2027, 3, 15),
        .insurer = u"示例财产保险"_s,
        .ownerMasked = u"张*"_s,
        .asOf = QDateTime(QDate(2026, 11, 20), QTime(2, 38, 4, 120), Qt::UTC),
    };
}

Officer sampleOfficer()
{
    return {u"000123"_s,
            u"李四"_s,
            u"LI Si"_s,
            {u"officer"_s},
            u"110105-SAMPLE"_s,
            u"示例路交警中队"_s,
            u"Sample Road Station"_s};
}

Session sampleSession()
{
    Session session;
    session.officer = sampleOfficer();
    session.token = QByteArray(43, 't');
    session.startedAt = QDateTime(QDate(2026, 11, 20), QTime(0, 0), Qt::UTC);
    session.expiresAt = QDateTime(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC);
    session.vaultSecret = QByteArray(32, 's');
    return session;
}

ViolationCase sampleCase(const CaseId &id, int revision)
{
    ViolationCase violation;
    violation.id = id;
    violation.revision = revision;
    violation.caseNumber = u"SAMPLE-2026-000147"_s;
    violation.startedAt = QDateTime(QDate(2026, 11, 20), QTime(2, 38, 10), Qt::UTC);
    violation.occurredAt = QDateTime(QDate(2026, 11, 20), QTime(2, 21), Qt::UTC);
    violation.officerNumber = u"000123"_s;
    violation.officerName = u"LI Si 李四"_s;
    violation.stationCode = u"110105-SAMPLE"_s;
    violation.rulebookVersion = u"O163-2026.1"_s;
    violation.training = true;
    violation.person.nameZh = u"张三"_s;
    violation.person.nameLatin = u"ZHANG San"_s;
    violation.person.licenceNumber = sampleNumber().text();
    violation.person.fileNumber = u"110100000147"_s;
    violation.person.classes = u"C1"_s;
    violation.person.documentVerdict = u"genuine"_s;
    violation.person.documentFormat = u"claim-169"_s;
    violation.person.entitlement = u"may-drive-to-handle"_s;
    violation.person.entitlementAsOf = QDateTime(QDate(2026, 11, 20), QTime(2, 38, 4, 120), Qt::UTC);
    violation.person.entitlementLive = true;
    violation.person.pointsBefore = 6;
    violation.person.photoCompared = true;
    violation.vehicle = {samplePlate().text(), u"02"_s, u"小型轿车"_s, u"白"_s, u"C1"_s};
    violation.place = {u"示例大街"_s, 12, 400, u"west"_s, {}};
    violation.items = {{u"O163-12-4"_s, 1, Fen::fromYuan(200), false, std::nullopt}};
    violation.statement.toldBeforeDeciding = true;
    violation.statement.toldAt = QDateTime(QDate(2026, 11, 20), QTime(2, 40), Qt::UTC);
    violation.statement.noStatement = true;
    violation.statement.signature = SignatureState::Signed;
    violation.statement.strokes = {{QPointF(0.1, 0.5), QPointF(0.6, 0.4)}};
    violation.statement.signedAt = QDateTime(QDate(2026, 11, 20), QTime(2, 41), Qt::UTC);
    violation.procedure = u"simple"_s;
    return violation;
}

QByteArray signedStatus(const PenaltyStatus &status, const Signer &central)
{
    return jws::sign(central, jws::kStatusType, statusToJson(status)).value();
}

} // namespace dutydesk::test
