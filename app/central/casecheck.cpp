// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/central/casecheck.h"

#include "app/domain/licence.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dutydesk::central {

namespace {

/// A desk's clock may be ahead by so much before its time counts as the future.
constexpr qint64 kClockTolerance = 600;
constexpr int kBeijing = 8 * 3600;

Problem refusal(const QString &code, const QString &field, const QString &zh, const QString &en)
{
    return {422, code, zh, en, {{u"field"_s, field}}};
}

/// The kinds of vehicle that plate types tell apart (V18).
enum class VehicleKind { Motorcycle, Tractor, Other };

VehicleKind kindOfPlateType(const QString &code)
{
    // Motorcycle plates of plate_types.csv; 14 is the tractor's, 25 the former farm machine's.
    static const QStringList motorcycles {u"07"_s, u"08"_s, u"09"_s, u"10"_s, u"11"_s,
                                          u"12"_s, u"17"_s, u"19"_s, u"21"_s, u"24"_s};
    if (motorcycles.contains(code))
        return VehicleKind::Motorcycle;
    return code == "14"_L1 || code == "25"_L1 ? VehicleKind::Tractor : VehicleKind::Other;
}

/// Plate types that say nothing of the vehicle: temporary, none, false, another's, other.
bool saysNothing(const QString &code)
{
    static const QStringList open {u"18"_s, u"20"_s, u"22"_s, u"31"_s, u"32"_s, u"41"_s, u"42"_s, u"43"_s, u"99"_s};
    return code.isEmpty() || open.contains(code);
}

std::optional<VehicleKind> kindOfVehicle(const CaseVehicle &vehicle)
{
    const QString type = vehicle.vehicleType.toLower();
    if (type.contains(u"摩托"_s) || type.contains("motorcycle"_L1) || type.contains("moped"_L1))
        return VehicleKind::Motorcycle;
    if (type.contains(u"拖拉机"_s) || (type.contains("tractor"_L1) && !type.contains("tractor-trailer"_L1)))
        return VehicleKind::Tractor;
    if (QStringList {u"D"_s, u"E"_s, u"F"_s}.contains(vehicle.requiredClass))
        return VehicleKind::Motorcycle;
    if (type.isEmpty() && vehicle.requiredClass.isEmpty())
        return std::nullopt;
    return VehicleKind::Other;
}

QString zh(VehicleKind kind)
{
    switch (kind) {
    case VehicleKind::Motorcycle:
        return u"摩托车"_s;
    case VehicleKind::Tractor:
        return u"拖拉机"_s;
    case VehicleKind::Other:
        return u"汽车"_s;
    }
    return {};
}

QString en(VehicleKind kind)
{
    switch (kind) {
    case VehicleKind::Motorcycle:
        return u"a motorcycle"_s;
    case VehicleKind::Tractor:
        return u"a tractor"_s;
    case VehicleKind::Other:
        return u"a motor vehicle of another kind"_s;
    }
    return {};
}

std::optional<Problem> plateAgainstVehicle(const CaseVehicle &vehicle, const Rulebook &rulebook)
{
    const auto actual = kindOfVehicle(vehicle);
    if (saysNothing(vehicle.plateType) || !actual || *actual == kindOfPlateType(vehicle.plateType))
        return std::nullopt;
    const auto &types = rulebook.plateTypes();
    const auto row = std::ranges::find(types, vehicle.plateType, &CodeRow::code);
    const QString name = row == types.end() ? QString() : row->zh;
    return refusal(
        u"V18"_s, u"/vehicle/plateType"_s,
        u"号牌种类与车辆类型不一致：号牌种类为%1（%2），车辆为%3。"_s.arg(vehicle.plateType, name, zh(*actual)),
        u"Plate type and vehicle class do not agree. The plate was recorded as %1 (%2); the vehicle is %3."_s.arg(
            vehicle.plateType, name, en(*actual)));
}

std::optional<Problem> itemsInForce(const ViolationCase &violation, const Rulebook &rulebook)
{
    const QDate day = violation.occurredAt.toOffsetFromUtc(kBeijing).date();
    for (qsizetype i = 0; i < violation.items.size(); ++i) {
        const ViolationItem *item = rulebook.item(violation.items[i].itemId);
        if (item && item->inForceOn(day))
            continue;
        const QString iso = day.toString(Qt::ISODate);
        return refusal(u"V13"_s, u"/items/%1/itemId"_s.arg(i),
                       u"违法行为代码不在有效期内：%1，违法日期%2。"_s.arg(violation.items[i].itemId, iso),
                       u"The violation item %1 was not in force on %2."_s.arg(violation.items[i].itemId, iso));
    }
    return std::nullopt;
}

} // namespace

std::optional<Problem> refusalOf(const ViolationCase &violation, const Rulebook &rulebook, const QDateTime &now)
{
    if (violation.items.isEmpty())
        return refusal(u"schema"_s, u"/items"_s, u"案件未记录违法行为。"_s, u"The case records no violation."_s);
    if (!violation.occurredAt.isValid() || !violation.startedAt.isValid())
        return refusal(u"schema"_s, u"/occurredAt"_s, u"案件缺少时间。"_s, u"The case has no time."_s);
    if (violation.officerNumber.isEmpty())
        return refusal(u"schema"_s, u"/officerNumber"_s, u"案件缺少执勤民警。"_s, u"The case names no officer."_s);
    if (violation.occurredAt > now.addSecs(kClockTolerance))
        return refusal(u"V07"_s, u"/occurredAt"_s, u"违法时间晚于当前时间。"_s,
                       u"The time of the act is in the future."_s);
    if (const auto problem = itemsInForce(violation, rulebook))
        return problem;
    const QString number = violation.person.licenceNumber;
    if (!number.isEmpty() && !LicenceNumber::parse(number))
        return refusal(u"V14"_s, u"/person/licenceNumber"_s, u"驾驶证号有误：应为18位且校验位正确。"_s,
                       u"The licence number cannot be right: 18 characters with a right check character are needed."_s);
    if (!violation.vehicle.plate.isEmpty() && !Plate::parse(violation.vehicle.plate))
        return refusal(u"V19"_s, u"/vehicle/plate"_s, u"号牌号码格式有误。"_s, u"The number plate cannot be right."_s);
    return plateAgainstVehicle(violation.vehicle, rulebook);
}

} // namespace dutydesk::central
