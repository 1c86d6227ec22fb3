// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/central/statusjson.h"

#include "app/domain/words.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace dutydesk::central {

namespace {

QJsonValue dayJson(QDate day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue();
}

QDate day(const QJsonObject &object, const QString &name)
{
    return QDate::fromString(object.value(name).toString(), Qt::ISODate);
}

} // namespace

QJsonObject matterJson(const OpenMatter &matter)
{
    return {
        {u"kind"_s, word(matter.kind)},
        {u"reference"_s, matter.reference},
        {u"date"_s, dayJson(matter.date)},
        {u"what"_s, matter.what},
        {u"where"_s, matter.where},
        {u"points"_s, matter.points ? QJsonValue(*matter.points) : QJsonValue()},
        {u"pointsCounted"_s, matter.pointsCounted},
        {u"fine"_s, matter.fine ? QJsonValue(qint64(matter.fine->value)) : QJsonValue()},
        {u"due"_s, dayJson(matter.due)},
    };
}

OpenMatter matterFromJson(const QJsonObject &object)
{
    OpenMatter matter;
    matter.kind = openMatterKind(object.value(u"kind"_s).toString()).value_or(OpenMatterKind::Notice);
    matter.reference = object.value(u"reference"_s).toString();
    matter.date = day(object, u"date"_s);
    matter.what = object.value(u"what"_s).toString();
    matter.where = object.value(u"where"_s).toString();
    if (object.value(u"points"_s).isDouble())
        matter.points = object.value(u"points"_s).toInt();
    matter.pointsCounted = object.value(u"pointsCounted"_s).toBool();
    if (object.value(u"fine"_s).isDouble())
        matter.fine = Fen {object.value(u"fine"_s).toInteger()};
    matter.due = day(object, u"due"_s);
    return matter;
}

QJsonObject statusJson(const PenaltyStatus &status)
{
    QJsonArray matters;
    for (const OpenMatter &matter : status.matters)
        matters.append(matterJson(matter));
    return {
        {u"number"_s, status.number.text()},
        {u"fileNumber"_s, status.fileNumber.text()},
        {u"nameZh"_s, status.nameZh},
        {u"nameLatin"_s, status.nameLatin},
        {u"gender"_s, status.gender},
        {u"classes"_s, status.classes.text()},
        {u"firstIssued"_s, dayJson(status.firstIssued)},
        {u"validFrom"_s, dayJson(status.validFrom)},
        {u"validUntil"_s, dayJson(status.validUntil)},
        {u"probationEnds"_s, dayJson(status.probationEnds)},
        {u"issuedBy"_s, status.issuedBy},
        {u"restrictions"_s, status.restrictions},
        {u"letters"_s, status.letters.text()},
        {u"pointsCounted"_s, status.pointsCounted},
        {u"pointsPending"_s, status.pointsPending},
        {u"cycle"_s, QJsonObject {{u"first"_s, dayJson(status.cycle.first)}, {u"last"_s, dayJson(status.cycle.last)}}},
        {u"matters"_s, matters},
        {u"photo"_s, QString::fromLatin1(status.photo.toBase64())},
        {u"asOf"_s, status.asOf.isValid() ? QJsonValue(status.asOf.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue()},
        {u"version"_s, qint64(status.version)},
    };
}

std::optional<PenaltyStatus> statusFromJson(const QJsonObject &object)
{
    auto number = LicenceNumber::parse(object.value(u"number"_s).toString());
    auto fileNumber = FileNumber::parse(object.value(u"fileNumber"_s).toString());
    auto classes = LicenceClasses::parse(object.value(u"classes"_s).toString());
    if (!number || !fileNumber || !classes)
        return std::nullopt;
    PenaltyStatus status {
        .number = *std::move(number), .fileNumber = *std::move(fileNumber), .classes = *std::move(classes)};
    status.nameZh = object.value(u"nameZh"_s).toString();
    status.nameLatin = object.value(u"nameLatin"_s).toString();
    status.gender = object.value(u"gender"_s).toString();
    status.firstIssued = day(object, u"firstIssued"_s);
    status.validFrom = day(object, u"validFrom"_s);
    status.validUntil = day(object, u"validUntil"_s);
    status.probationEnds = day(object, u"probationEnds"_s);
    status.issuedBy = object.value(u"issuedBy"_s).toString();
    status.restrictions = object.value(u"restrictions"_s).toString();
    status.letters = StatusLetters(object.value(u"letters"_s).toString());
    status.pointsCounted = object.value(u"pointsCounted"_s).toInt();
    status.pointsPending = object.value(u"pointsPending"_s).toInt();
    for (const QJsonValue &matter : object.value(u"matters"_s).toArray())
        status.matters.append(matterFromJson(matter.toObject()));
    status.photo = QByteArray::fromBase64(object.value(u"photo"_s).toString().toLatin1());
    status.version = quint64(object.value(u"version"_s).toInteger());
    return status;
}

QJsonObject vehicleJson(const VehicleStatus &vehicle)
{
    return {
        {u"plate"_s, vehicle.plate.text()},
        {u"plateType"_s, vehicle.plateType},
        {u"vehicleType"_s, vehicle.vehicleType},
        {u"requiredClass"_s, vehicle.requiredClass},
        {u"brand"_s, vehicle.brand},
        {u"colour"_s, vehicle.colour},
        {u"letters"_s, vehicle.letters.text()},
        {u"inspectedUntil"_s, dayJson(vehicle.inspectedUntil)},
        {u"insuredUntil"_s, dayJson(vehicle.insuredUntil)},
        {u"insurer"_s, vehicle.insurer},
        {u"ownerMasked"_s, vehicle.ownerMasked},
        {u"asOf"_s,
         vehicle.asOf.isValid() ? QJsonValue(vehicle.asOf.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue()},
    };
}

std::optional<VehicleStatus> vehicleFromJson(const QJsonObject &object)
{
    auto plate = Plate::parse(object.value(u"plate"_s).toString());
    if (!plate)
        return std::nullopt;
    VehicleStatus vehicle {.plate = *std::move(plate)};
    vehicle.plateType = object.value(u"plateType"_s).toString();
    vehicle.vehicleType = object.value(u"vehicleType"_s).toString();
    vehicle.requiredClass = object.value(u"requiredClass"_s).toString();
    vehicle.brand = object.value(u"brand"_s).toString();
    vehicle.colour = object.value(u"colour"_s).toString();
    vehicle.letters = StatusLetters(object.value(u"letters"_s).toString());
    vehicle.inspectedUntil = day(object, u"inspectedUntil"_s);
    vehicle.insuredUntil = day(object, u"insuredUntil"_s);
    vehicle.insurer = object.value(u"insurer"_s).toString();
    vehicle.ownerMasked = object.value(u"ownerMasked"_s).toString();
    return vehicle;
}

} // namespace dutydesk::central
