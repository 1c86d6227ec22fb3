// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/statusjson.h"

#include "app/domain/words.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace dutydesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kMostMatters = 1000;

QJsonValue dayToJson(QDate day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null);
}

QString timeToText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

/// Reads members one by one and remembers the first that is missing or wrong.
class Reader {
public:
    explicit Reader(const QJsonObject &object)
        : m_object(object)
    {
    }

    QString text(QLatin1StringView name)
    {
        const QJsonValue value = m_object.value(name);
        if (!value.isString())
            note(name);
        return value.toString();
    }
    QDate day(QLatin1StringView name, bool required)
    {
        const QJsonValue value = m_object.value(name);
        if (value.isNull() && !required)
            return {};
        const QDate day = QDate::fromString(value.toString(), Qt::ISODate);
        if (!day.isValid() || value.toString().size() != 10)
            note(name);
        return day;
    }
    QDateTime time(QLatin1StringView name)
    {
        const QDateTime time = QDateTime::fromString(m_object.value(name).toString(), Qt::ISODateWithMs);
        // A time without a zone would mean another instant on another desk.
        if (!time.isValid() || time.timeSpec() == Qt::LocalTime) {
            note(name);
            return {};
        }
        return time.toUTC();
    }
    qint64 number(QLatin1StringView name, qint64 least)
    {
        const QJsonValue value = m_object.value(name);
        const qint64 number = value.toInteger(-1);
        if (!value.isDouble() || number < least)
            note(name);
        return number;
    }
    std::optional<qint64> numberOrNone(QLatin1StringView name)
    {
        if (m_object.value(name).isNull())
            return std::nullopt;
        return number(name, 0);
    }
    bool flag(QLatin1StringView name)
    {
        const QJsonValue value = m_object.value(name);
        if (!value.isBool())
            note(name);
        return value.toBool();
    }
    QByteArray bytes(QLatin1StringView name)
    {
        const auto decoded =
            QByteArray::fromBase64Encoding(text(name).toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
        if (!decoded)
            note(name);
        return decoded.decoded;
    }
    /// A member that parses with one of the domain's own readers.
    template <class T>
    std::optional<T> parsed(QLatin1StringView name)
    {
        auto value = T::parse(text(name));
        if (!value) {
            note(name);
            return std::nullopt;
        }
        return *std::move(value);
    }
    QJsonObject object(QLatin1StringView name)
    {
        if (!m_object.value(name).isObject())
            note(name);
        return m_object.value(name).toObject();
    }
    QJsonArray array(QLatin1StringView name)
    {
        if (!m_object.value(name).isArray())
            note(name);
        return m_object.value(name).toArray();
    }
    void note(QLatin1StringView name)
    {
        if (m_wrong.isEmpty())
            m_wrong = name;
    }
    bool holds() const { return m_wrong.isEmpty(); }
    Error error(QLatin1StringView what) const
    {
        return {ErrorKind::BadInput, what + ": member missing or wrong: "_L1 + m_wrong};
    }

private:
    QJsonObject m_object;
    QString m_wrong;
};

QJsonObject matterToJson(const OpenMatter &matter)
{
    return {
        {u"kind"_s, word(matter.kind)},
        {u"reference"_s, matter.reference},
        {u"date"_s, dayToJson(matter.date)},
        {u"what"_s, matter.what},
        {u"where"_s, matter.where},
        {u"points"_s, matter.points ? QJsonValue(*matter.points) : QJsonValue(QJsonValue::Null)},
        {u"pointsCounted"_s, matter.pointsCounted},
        {u"fine"_s, matter.fine ? QJsonValue(qint64(matter.fine->value)) : QJsonValue(QJsonValue::Null)},
        {u"due"_s, dayToJson(matter.due)},
    };
}

Result<OpenMatter> matterFromJson(const QJsonObject &object)
{
    Reader reader(object);
    OpenMatter matter;
    // A kind that central added later still waits for the holder: shown as a notice, never dropped.
    matter.kind = openMatterKind(reader.text("kind"_L1)).value_or(OpenMatterKind::Notice);
    matter.reference = reader.text("reference"_L1);
    matter.date = reader.day("date"_L1, false);
    matter.what = reader.text("what"_L1);
    matter.where = reader.text("where"_L1);
    if (const auto points = reader.numberOrNone("points"_L1))
        matter.points = int(*points);
    matter.pointsCounted = reader.flag("pointsCounted"_L1);
    if (const auto fine = reader.numberOrNone("fine"_L1))
        matter.fine = Fen {*fine};
    matter.due = reader.day("due"_L1, false);
    if (!reader.holds())
        return std::unexpected(reader.error("open matter"_L1));
    return matter;
}

} // namespace

QString etagOf(quint64 version)
{
    return u"\"%1\""_s.arg(version);
}

QByteArray statusToJson(const PenaltyStatus &status)
{
    QJsonArray matters;
    for (const OpenMatter &matter : status.matters)
        matters.append(matterToJson(matter));
    const QJsonObject object {
        {u"number"_s, status.number.text()},
        {u"fileNumber"_s, status.fileNumber.text()},
        {u"nameZh"_s, status.nameZh},
        {u"nameLatin"_s, status.nameLatin},
        {u"gender"_s, status.gender},
        {u"classes"_s, status.classes.text()},
        {u"firstIssued"_s, dayToJson(status.firstIssued)},
        {u"validFrom"_s, dayToJson(status.validFrom)},
        {u"validUntil"_s, dayToJson(status.validUntil)},
        {u"probationEnds"_s, dayToJson(status.probationEnds)},
        {u"issuedBy"_s, status.issuedBy},
        {u"restrictions"_s, status.restrictions},
        {u"letters"_s, status.letters.text()},
        {u"pointsCounted"_s, status.pointsCounted},
        {u"pointsPending"_s, status.pointsPending},
        {u"cycle"_s,
         QJsonObject {{u"first"_s, dayToJson(status.cycle.first)}, {u"last"_s, dayToJson(status.cycle.last)}}},
        {u"matters"_s, matters},
        {u"photo"_s, QString::fromLatin1(status.photo.toBase64())},
        {u"asOf"_s, timeToText(status.asOf)},
        {u"version"_s, qint64(status.version)},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<PenaltyStatus> statusFromJson(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return fail(ErrorKind::BadInput, u"status: no JSON object"_s);
    Reader reader(document.object());
    const auto number = reader.parsed<LicenceNumber>("number"_L1);
    const auto fileNumber = reader.parsed<FileNumber>("fileNumber"_L1);
    const auto classes = reader.parsed<LicenceClasses>("classes"_L1);
    if (!number || !fileNumber || !classes)
        return std::unexpected(reader.error("status"_L1));
    Reader cycle(reader.object("cycle"_L1));
    PenaltyStatus status {
        .number = *number,
        .fileNumber = *fileNumber,
        .nameZh = reader.text("nameZh"_L1),
        .nameLatin = reader.text("nameLatin"_L1),
        .gender = reader.text("gender"_L1),
        .classes = *classes,
        .firstIssued = reader.day("firstIssued"_L1, true),
        .validFrom = reader.day("validFrom"_L1, true),
        .validUntil = reader.day("validUntil"_L1, false),
        .probationEnds = reader.day("probationEnds"_L1, false),
        .issuedBy = reader.text("issuedBy"_L1),
        .restrictions = reader.text("restrictions"_L1),
        .letters = StatusLetters(reader.text("letters"_L1)),
        .pointsCounted = int(reader.number("pointsCounted"_L1, 0)),
        .pointsPending = int(reader.number("pointsPending"_L1, 0)),
        .cycle = {cycle.day("first"_L1, true), cycle.day("last"_L1, true)},
        .matters = {},
        .photo = reader.bytes("photo"_L1),
        .asOf = reader.time("asOf"_L1),
        .etag = {},
        .version = quint64(reader.number("version"_L1, 1)),
    };
    status.etag = etagOf(status.version);
    const QJsonArray matters = reader.array("matters"_L1);
    if (matters.size() > kMostMatters)
        reader.note("matters"_L1);
    for (const QJsonValue &value : matters) {
        auto matter = matterFromJson(value.toObject());
        if (!matter)
            return std::unexpected(matter.error());
        status.matters.append(*std::move(matter));
    }
    if (!reader.holds())
        return std::unexpected(reader.error("status"_L1));
    if (!cycle.holds())
        return std::unexpected(cycle.error("status.cycle"_L1));
    return status;
}

QJsonObject vehicleToJson(const VehicleStatus &vehicle)
{
    return {
        {u"plate"_s, vehicle.plate.text()},
        {u"plateType"_s, vehicle.plateType},
        {u"vehicleType"_s, vehicle.vehicleType},
        {u"requiredClass"_s, vehicle.requiredClass},
        {u"brand"_s, vehicle.brand},
        {u"colour"_s, vehicle.colour},
        {u"letters"_s, vehicle.letters.text()},
        {u"inspectedUntil"_s, dayToJson(vehicle.inspectedUntil)},
        {u"insuredUntil"_s, dayToJson(vehicle.insuredUntil)},
        {u"insurer"_s, vehicle.insurer},
        {u"ownerMasked"_s, vehicle.ownerMasked},
        {u"asOf"_s, timeToText(vehicle.asOf)},
    };
}

Result<VehicleStatus> vehicleFromJson(const QJsonObject &object)
{
    Reader reader(object);
    const auto plate = reader.parsed<Plate>("plate"_L1);
    if (!plate)
        return std::unexpected(reader.error("vehicle"_L1));
    VehicleStatus vehicle {
        .plate = *plate,
        .plateType = reader.text("plateType"_L1),
        .vehicleType = reader.text("vehicleType"_L1),
        .requiredClass = reader.text("requiredClass"_L1),
        .brand = reader.text("brand"_L1),
        .colour = reader.text("colour"_L1),
        .letters = StatusLetters(reader.text("letters"_L1)),
        .inspectedUntil = reader.day("inspectedUntil"_L1, false),
        .insuredUntil = reader.day("insuredUntil"_L1, false),
        .insurer = reader.text("insurer"_L1),
        .ownerMasked = reader.text("ownerMasked"_L1),
        .asOf = reader.time("asOf"_L1),
    };
    if (!reader.holds())
        return std::unexpected(reader.error("vehicle"_L1));
    return vehicle;
}

} // namespace dutydesk
