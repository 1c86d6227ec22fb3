// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/case.h"

#include "app/domain/words.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace dutydesk {

std::optional<double> Measurement::percentOver() const
{
    if (!limit || !value || *limit <= 0)
        return std::nullopt;
    return (*value - *limit) / *limit * 100.0;
}

int ViolationCase::pointsOfCase() const
{
    int sum = 0;
    for (const CaseItem &item : items)
        sum += item.warningOnly ? 0 : item.points;
    return sum;
}

Fen ViolationCase::fineOfCase() const
{
    Fen sum;
    for (const CaseItem &item : items)
        sum = item.warningOnly ? sum : sum + item.fine;
    return sum;
}

namespace {

QString isoUtc(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

/// Leaves out what is not there: an absent key and an empty one would be two bodies for one fact.
void put(QJsonObject &object, const QString &key, const QString &value)
{
    if (!value.isEmpty())
        object.insert(key, value);
}

void put(QJsonObject &object, const QString &key, const QDateTime &value)
{
    put(object, key, isoUtc(value));
}

template <class Number>
void put(QJsonObject &object, const QString &key, const std::optional<Number> &value)
{
    if (value)
        object.insert(key, *value);
}

QJsonObject personJson(const CasePerson &person)
{
    QJsonObject object;
    put(object, u"nameZh"_s, person.nameZh);
    put(object, u"nameLatin"_s, person.nameLatin);
    put(object, u"licenceNumber"_s, person.licenceNumber);
    put(object, u"fileNumber"_s, person.fileNumber);
    put(object, u"classes"_s, person.classes);
    put(object, u"phone"_s, person.phone);
    put(object, u"documentVerdict"_s, person.documentVerdict);
    put(object, u"documentFormat"_s, person.documentFormat);
    put(object, u"entitlement"_s, person.entitlement);
    put(object, u"entitlementAsOf"_s, person.entitlementAsOf);
    object.insert(u"entitlementLive"_s, person.entitlementLive);
    put(object, u"pointsBefore"_s, person.pointsBefore);
    put(object, u"pointsPending"_s, person.pointsPending);
    object.insert(u"photoCompared"_s, person.photoCompared);
    return object;
}

QJsonObject vehicleJson(const CaseVehicle &vehicle)
{
    QJsonObject object;
    put(object, u"plate"_s, vehicle.plate);
    put(object, u"plateType"_s, vehicle.plateType);
    put(object, u"vehicleType"_s, vehicle.vehicleType);
    put(object, u"colour"_s, vehicle.colour);
    put(object, u"requiredClass"_s, vehicle.requiredClass);
    return object;
}

QJsonObject placeJson(const CasePlace &place)
{
    QJsonObject object;
    put(object, u"road"_s, place.road);
    put(object, u"kilometre"_s, place.kilometre);
    put(object, u"metre"_s, place.metre);
    put(object, u"direction"_s, place.direction);
    put(object, u"detail"_s, place.detail);
    return object;
}

QJsonObject itemJson(const CaseItem &item)
{
    QJsonObject object {
        {u"itemId"_s, item.itemId},
        {u"points"_s, item.points},
        {u"fineFen"_s, qint64(item.fine.value)},
        {u"warningOnly"_s, item.warningOnly},
    };
    if (item.measurement) {
        QJsonObject measured;
        put(measured, u"family"_s, item.measurement->family);
        put(measured, u"limit"_s, item.measurement->limit);
        put(measured, u"value"_s, item.measurement->value);
        put(measured, u"roadGroup"_s, item.measurement->roadGroup);
        put(measured, u"vehicleGroup"_s, item.measurement->vehicleGroup);
        put(measured, u"device"_s, item.measurement->device);
        object.insert(u"measurement"_s, measured);
    }
    return object;
}

QJsonObject evidenceJson(const EvidenceRef &file)
{
    QJsonObject object {{u"sha256"_s, QString::fromLatin1(file.sha256.toHex())}, {u"size"_s, file.size}};
    put(object, u"kind"_s, file.kind);
    put(object, u"fileName"_s, file.fileName);
    put(object, u"mediaType"_s, file.mediaType);
    put(object, u"addedAt"_s, file.addedAt);
    return object;
}

QJsonObject statementJson(const DriverStatement &statement)
{
    QJsonObject object {
        {u"toldBeforeDeciding"_s, statement.toldBeforeDeciding},
        {u"noStatement"_s, statement.noStatement},
        {u"signature"_s, word(statement.signature)},
    };
    put(object, u"toldAt"_s, statement.toldAt);
    put(object, u"statement"_s, statement.statement);
    put(object, u"refusalReason"_s, statement.refusalReason);
    put(object, u"signedAt"_s, statement.signedAt);
    if (!statement.strokes.isEmpty()) {
        // Ten-thousandths of the pad: integers, so that the bytes are the same on every machine.
        QJsonArray strokes;
        for (const auto &stroke : statement.strokes) {
            QJsonArray points;
            for (const QPointF &point : stroke) {
                points.append(int(std::lround(std::clamp(point.x(), 0.0, 1.0) * 10000)));
                points.append(int(std::lround(std::clamp(point.y(), 0.0, 1.0) * 10000)));
            }
            strokes.append(points);
        }
        object.insert(u"strokes"_s, strokes);
    }
    return object;
}

/// Reads one object and remembers the first key that is not what it must be.
class Reader {
public:
    explicit Reader(QJsonObject object, QString path = {})
        : m_object(std::move(object))
        , m_path(std::move(path))
    {
    }

    QString text(const QString &key)
    {
        const QJsonValue value = m_object.value(key);
        if (!value.isUndefined() && !value.isString())
            complain(key);
        return value.toString();
    }
    bool flag(const QString &key)
    {
        const QJsonValue value = m_object.value(key);
        if (!value.isUndefined() && !value.isBool())
            complain(key);
        return value.toBool();
    }
    QDateTime time(const QString &key)
    {
        const QString iso = text(key);
        if (iso.isEmpty())
            return {};
        const QDateTime time = QDateTime::fromString(iso, Qt::ISODateWithMs);
        if (!time.isValid() || time.timeSpec() == Qt::LocalTime)
            complain(key);
        return time.toUTC();
    }
    std::optional<double> number(const QString &key)
    {
        const QJsonValue value = m_object.value(key);
        if (value.isUndefined())
            return std::nullopt;
        if (!value.isDouble())
            complain(key);
        return value.toDouble();
    }
    std::optional<int> integer(const QString &key)
    {
        const auto value = number(key);
        if (value && (*value != std::floor(*value) || std::abs(*value) > 1e9)) {
            complain(key);
            return std::nullopt;
        }
        return value ? std::optional<int>(int(*value)) : std::nullopt;
    }
    qint64 big(const QString &key)
    {
        const auto value = number(key);
        if (value && (*value != std::floor(*value) || std::abs(*value) > 9e15)) {
            complain(key);
            return 0;
        }
        return value ? qint64(*value) : 0;
    }
    Reader child(const QString &key)
    {
        const QJsonValue value = m_object.value(key);
        if (!value.isUndefined() && !value.isObject())
            complain(key);
        return Reader(value.toObject(), QString(m_path + key + u'.'));
    }
    QJsonArray list(const QString &key)
    {
        const QJsonValue value = m_object.value(key);
        if (!value.isUndefined() && !value.isArray())
            complain(key);
        return value.toArray();
    }
    bool has(const QString &key) const { return m_object.contains(key); }
    void complain(const QString &key)
    {
        if (m_problem.isEmpty())
            m_problem = m_path + key;
    }
    void absorb(const Reader &other)
    {
        if (m_problem.isEmpty())
            m_problem = other.m_problem;
    }
    const QString &problem() const { return m_problem; }

private:
    QJsonObject m_object;
    QString m_path;
    QString m_problem;
};

CasePerson readPerson(Reader &&reader, Reader &parent)
{
    CasePerson person;
    person.nameZh = reader.text(u"nameZh"_s);
    person.nameLatin = reader.text(u"nameLatin"_s);
    person.licenceNumber = reader.text(u"licenceNumber"_s);
    person.fileNumber = reader.text(u"fileNumber"_s);
    person.classes = reader.text(u"classes"_s);
    person.phone = reader.text(u"phone"_s);
    person.documentVerdict = reader.text(u"documentVerdict"_s);
    person.documentFormat = reader.text(u"documentFormat"_s);
    person.entitlement = reader.text(u"entitlement"_s);
    person.entitlementAsOf = reader.time(u"entitlementAsOf"_s);
    person.entitlementLive = reader.flag(u"entitlementLive"_s);
    person.pointsBefore = reader.integer(u"pointsBefore"_s);
    person.pointsPending = reader.integer(u"pointsPending"_s);
    person.photoCompared = reader.flag(u"photoCompared"_s);
    parent.absorb(reader);
    return person;
}

CaseVehicle readVehicle(Reader &&reader, Reader &parent)
{
    CaseVehicle vehicle;
    vehicle.plate = reader.text(u"plate"_s);
    vehicle.plateType = reader.text(u"plateType"_s);
    vehicle.vehicleType = reader.text(u"vehicleType"_s);
    vehicle.colour = reader.text(u"colour"_s);
    vehicle.requiredClass = reader.text(u"requiredClass"_s);
    parent.absorb(reader);
    return vehicle;
}

CasePlace readPlace(Reader &&reader, Reader &parent)
{
    CasePlace place;
    place.road = reader.text(u"road"_s);
    place.kilometre = reader.integer(u"kilometre"_s);
    place.metre = reader.integer(u"metre"_s);
    place.direction = reader.text(u"direction"_s);
    place.detail = reader.text(u"detail"_s);
    parent.absorb(reader);
    return place;
}

CaseItem readItem(Reader &&reader, Reader &parent)
{
    CaseItem item;
    item.itemId = reader.text(u"itemId"_s);
    item.points = reader.integer(u"points"_s).value_or(0);
    item.fine = Fen {reader.big(u"fineFen"_s)};
    item.warningOnly = reader.flag(u"warningOnly"_s);
    if (reader.has(u"measurement"_s)) {
        Reader measured = reader.child(u"measurement"_s);
        item.measurement = Measurement {
            measured.text(u"family"_s),    measured.number(u"limit"_s),      measured.number(u"value"_s),
            measured.text(u"roadGroup"_s), measured.text(u"vehicleGroup"_s), measured.text(u"device"_s),
        };
        reader.absorb(measured);
    }
    parent.absorb(reader);
    return item;
}

EvidenceRef readEvidence(Reader &&reader, Reader &parent)
{
    EvidenceRef file;
    file.sha256 = QByteArray::fromHex(reader.text(u"sha256"_s).toLatin1());
    if (file.sha256.size() != 32)
        reader.complain(u"sha256"_s);
    file.kind = reader.text(u"kind"_s);
    file.fileName = reader.text(u"fileName"_s);
    file.mediaType = reader.text(u"mediaType"_s);
    file.size = reader.big(u"size"_s);
    file.addedAt = reader.time(u"addedAt"_s);
    parent.absorb(reader);
    return file;
}

DriverStatement readStatement(Reader &&reader, Reader &parent)
{
    DriverStatement statement;
    statement.toldBeforeDeciding = reader.flag(u"toldBeforeDeciding"_s);
    statement.toldAt = reader.time(u"toldAt"_s);
    statement.statement = reader.text(u"statement"_s);
    statement.noStatement = reader.flag(u"noStatement"_s);
    statement.refusalReason = reader.text(u"refusalReason"_s);
    statement.signedAt = reader.time(u"signedAt"_s);
    const QString signature = reader.text(u"signature"_s);
    if (signature == word(SignatureState::Signed))
        statement.signature = SignatureState::Signed;
    else if (signature == word(SignatureState::Refused))
        statement.signature = SignatureState::Refused;
    else if (!signature.isEmpty() && signature != word(SignatureState::Open))
        reader.complain(u"signature"_s);
    const QJsonArray strokes = reader.list(u"strokes"_s);
    for (const QJsonValue &value : strokes) {
        const QJsonArray numbers = value.toArray();
        QList<QPointF> stroke;
        for (qsizetype i = 0; i + 1 < numbers.size(); i += 2)
            stroke.append(QPointF(numbers[i].toInt() / 10000.0, numbers[i + 1].toInt() / 10000.0));
        statement.strokes.append(stroke);
    }
    parent.absorb(reader);
    return statement;
}

} // namespace

QJsonObject toJson(const ViolationCase &violation)
{
    QJsonArray items;
    for (const CaseItem &item : violation.items)
        items.append(itemJson(item));
    QJsonArray files;
    for (const EvidenceRef &file : violation.evidence)
        files.append(evidenceJson(file));
    QJsonObject object {
        {u"schema"_s, u"dutydesk-case/1"_s},
        {u"kind"_s, u"violation"_s},
        {u"id"_s, violation.id.text()},
        {u"revision"_s, violation.revision},
        {u"training"_s, violation.training},
        {u"person"_s, personJson(violation.person)},
        {u"vehicle"_s, vehicleJson(violation.vehicle)},
        {u"place"_s, placeJson(violation.place)},
        {u"items"_s, items},
        {u"evidence"_s, files},
        {u"statement"_s, statementJson(violation.statement)},
    };
    put(object, u"caseNumber"_s, violation.caseNumber);
    put(object, u"startedAt"_s, violation.startedAt);
    put(object, u"occurredAt"_s, violation.occurredAt);
    put(object, u"officerNumber"_s, violation.officerNumber);
    put(object, u"officerName"_s, violation.officerName);
    put(object, u"stationCode"_s, violation.stationCode);
    put(object, u"rulebookVersion"_s, violation.rulebookVersion);
    put(object, u"procedure"_s, violation.procedure);
    put(object, u"note"_s, violation.note);
    return object;
}

QByteArray toCanonicalJson(const ViolationCase &violation)
{
    // QJsonObject keeps its keys sorted, so the compact form is the canonical one.
    return QJsonDocument(toJson(violation)).toJson(QJsonDocument::Compact);
}

Result<ViolationCase> violationFromJson(const QJsonObject &object)
{
    Reader reader(object);
    if (reader.text(u"schema"_s) != u"dutydesk-case/1" || reader.text(u"kind"_s) != u"violation")
        return fail(ErrorKind::BadInput, u"not a violation case of a known schema"_s);
    ViolationCase violation;
    const auto id = CaseId::parse(reader.text(u"id"_s));
    if (!id)
        reader.complain(u"id"_s);
    else
        violation.id = *id;
    violation.revision = reader.integer(u"revision"_s).value_or(0);
    if (violation.revision < 1)
        reader.complain(u"revision"_s);
    violation.caseNumber = reader.text(u"caseNumber"_s);
    violation.startedAt = reader.time(u"startedAt"_s);
    violation.occurredAt = reader.time(u"occurredAt"_s);
    violation.officerNumber = reader.text(u"officerNumber"_s);
    violation.officerName = reader.text(u"officerName"_s);
    violation.stationCode = reader.text(u"stationCode"_s);
    violation.rulebookVersion = reader.text(u"rulebookVersion"_s);
    violation.training = reader.flag(u"training"_s);
    violation.person = readPerson(reader.child(u"person"_s), reader);
    violation.vehicle = readVehicle(reader.child(u"vehicle"_s), reader);
    violation.place = readPlace(reader.child(u"place"_s), reader);
    const QJsonArray items = reader.list(u"items"_s);
    for (const QJsonValue &value : items)
        violation.items.append(readItem(Reader(value.toObject(), u"items."_s), reader));
    const QJsonArray files = reader.list(u"evidence"_s);
    for (const QJsonValue &value : files)
        violation.evidence.append(readEvidence(Reader(value.toObject(), u"evidence."_s), reader));
    violation.statement = readStatement(reader.child(u"statement"_s), reader);
    violation.procedure = reader.text(u"procedure"_s);
    violation.note = reader.text(u"note"_s);
    if (!reader.problem().isEmpty())
        return fail(ErrorKind::BadInput, QString(u"field "_s + reader.problem()));
    return violation;
}

} // namespace dutydesk
