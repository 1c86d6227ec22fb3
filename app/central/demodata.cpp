// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/central/demodata.h"

#include "app/central/statusjson.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

// Has to stand outside of every namespace.
static void initialiseTraining()
{
    Q_INIT_RESOURCE(central);
}

namespace dutydesk {

namespace {

constexpr int kBeijing = 8 * 3600;

Result<QJsonObject> resource(const QString &name)
{
    initialiseTraining();
    QFile file(QString(u":/dutydesk/training/"_s + name));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Internal, QString(u"training data are missing from the program: "_s + name));
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    if (!document.isObject())
        return fail(ErrorKind::Internal, QString(u"training data cannot be read: "_s + name));
    return document.object();
}

/// Replaces every text of the form "today…" by the day or, with \c asTime, the moment that it means.
QJsonValue resolved(const QJsonValue &value, QDate today, bool asTime)
{
    if (value.isString() && value.toString().startsWith("today"_L1)) {
        const QDate day = DemoData::day(value.toString(), today);
        return asTime ? QString(day.toString(Qt::ISODate) + u"T00:00:00Z"_s) : day.toString(Qt::ISODate);
    }
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue &one : value.toArray())
            array.append(resolved(one, today, asTime));
        return array;
    }
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            it.value() = resolved(it.value(), today, asTime);
        return object;
    }
    return value;
}

Result<void> loadStation(CentralServer &central, QDate today)
{
    const auto data = resource(u"station.json"_s);
    if (!data)
        return std::unexpected(data.error());
    const QJsonObject station = data->value(u"station"_s).toObject();
    const QString code = station.value(u"code"_s).toString();
    const QString prefix = station.value(u"casePrefix"_s).toString();
    if (auto added = central.addStation(code, station.value(u"nameZh"_s).toString(),
                                        station.value(u"nameEn"_s).toString(), prefix);
        !added)
        return added;
    const QJsonObject enrolment = data->value(u"enrolment"_s).toObject();
    const auto opened =
        central.addEnrolmentCode(code, enrolment.value(u"code"_s).toString(), enrolment.value(u"uses"_s).toInt(),
                                 enrolment.value(u"days"_s).toInt());
    if (!opened)
        return std::unexpected(opened.error());
    for (const QJsonValue &value : data->value(u"officers"_s).toArray()) {
        const QJsonObject officer = value.toObject();
        QStringList roles;
        for (const QJsonValue &role : officer.value(u"roles"_s).toArray())
            roles.append(role.toString());
        if (auto put = central.putOfficer({officer.value(u"number"_s).toString(), officer.value(u"nameZh"_s).toString(),
                                           officer.value(u"nameLatin"_s).toString(), roles, code,
                                           officer.value(u"verifier"_s).toString().toLatin1()});
            !put)
            return put;
    }
    return central.reserveCaseNumbers(u"%1%2-"_s.arg(prefix).arg(today.year()),
                                      quint64(data->value(u"firstCaseNumber"_s).toInteger()));
}

Result<void> loadVehicles(CentralServer &central, QDate today)
{
    const auto data = resource(u"vehicles.json"_s);
    if (!data)
        return std::unexpected(data.error());
    for (const QJsonValue &value : data->value(u"vehicles"_s).toArray()) {
        const QJsonObject object = resolved(value, today, false).toObject();
        const auto vehicle = central::vehicleFromJson(object);
        if (!vehicle)
            return fail(ErrorKind::Internal, u"training data hold a wrong plate"_s);
        QStringList drivers;
        for (const QJsonValue &driver : object.value(u"drivers"_s).toArray())
            drivers.append(driver.toString());
        if (auto put = central.putVehicle(*vehicle, drivers); !put)
            return put;
    }
    return {};
}

Result<void> loadIssuers(CentralServer &central, QDate today, const QList<TrustedKey> &more)
{
    const auto data = resource(u"issuers.json"_s);
    if (!data)
        return std::unexpected(data.error());
    const QJsonObject list {
        {u"version"_s, 1},
        {u"issuedAt"_s, QString(today.toString(Qt::ISODate) + u"T00:00:00Z"_s)},
        {u"maximumAgeHours"_s, 1},
        {u"keys"_s, resolved(data->value(u"keys"_s), today, true)},
    };
    const auto read = trustListFromJson(QJsonDocument(list).toJson());
    if (!read)
        return std::unexpected(read.error());
    const auto published = central.publishTrustList(read->keys + more);
    return published ? Result<void>() : std::unexpected(published.error());
}

} // namespace

QDate DemoData::day(const QString &text, QDate today)
{
    static const QRegularExpression whole(u"^today([+-][0-9]{1,5}[dmy])*$"_s);
    static const QRegularExpression step(u"([+-][0-9]{1,5})([dmy])"_s);
    if (!whole.match(text).hasMatch())
        return {};
    QDate day = today;
    for (auto it = step.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        const int count = match.captured(1).toInt();
        const QString unit = match.captured(2);
        day = unit == "y"_L1 ? day.addYears(count) : unit == "m"_L1 ? day.addMonths(count) : day.addDays(count);
    }
    return day;
}

Result<QList<PenaltyStatus>> DemoData::people(QDate today)
{
    const auto data = resource(u"people.json"_s);
    if (!data)
        return std::unexpected(data.error());
    QList<PenaltyStatus> people;
    for (const QJsonValue &value : data->value(u"people"_s).toArray()) {
        auto status = central::statusFromJson(resolved(value, today, false).toObject());
        if (!status)
            return fail(ErrorKind::Internal, u"training data hold a wrong licence"_s);
        people.append(*std::move(status));
    }
    return people;
}

Result<void> DemoData::load(CentralServer &central, const Clock &clock, const QList<TrustedKey> &moreIssuers)
{
    const QDate today = clock.now().toOffsetFromUtc(kBeijing).date();
    const QString mark = u"demo-day"_s;
    const auto loaded = central.fact(mark);
    if (!loaded)
        return std::unexpected(loaded.error());
    if (*loaded == today.toString(Qt::ISODate) && moreIssuers.isEmpty())
        return {};
    if (auto done = loadStation(central, today); !done)
        return done;
    const auto drivers = people(today);
    if (!drivers)
        return std::unexpected(drivers.error());
    for (const PenaltyStatus &driver : *drivers) {
        if (const auto put = central.putLicence(driver); !put)
            return std::unexpected(put.error());
    }
    if (auto done = loadVehicles(central, today); !done)
        return done;
    if (auto done = loadIssuers(central, today, moreIssuers); !done)
        return done;
    return central.setFact(mark, today.toString(Qt::ISODate));
}

} // namespace dutydesk
