// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/central/licences.h"

#include "app/central/statusjson.h"
#include "app/domain/jws.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace dutydesk::central {

namespace {

constexpr qsizetype kMostCode = 8 * 1024;
constexpr qint64 kCodeSeconds = 60;

QByteArray entityTag(quint64 version)
{
    return QByteArray('"' + QByteArray::number(version) + '"');
}

/// True when If-None-Match names this tag (RFC 9110 section 13.1.2; weak comparison).
bool matches(const QByteArray &header, const QByteArray &tag)
{
    for (QByteArray one : header.split(',')) {
        one = one.trimmed();
        if (one.startsWith("W/"))
            one = one.mid(2);
        if (one == tag || one == "*")
            return true;
    }
    return false;
}

Problem codeUsed(const QString &shownAt)
{
    return {410, u"code-used"_s, u"该动态码已使用过。"_s, u"This code was shown before."_s, {{u"shownAt"_s, shownAt}}};
}

Problem codeExpired()
{
    return {410, u"code-expired"_s, u"该动态码已过期，请持证人刷新后再出示。"_s,
            u"This code is too old. Ask the holder to show a fresh one."_s};
}

QJsonObject parse(const QVariant &text)
{
    return QJsonDocument::fromJson(text.toString().toUtf8()).object();
}

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

OrProblem<QString> purposeOf(const HttpRequest &request)
{
    static const QStringList known {u"roadside-check"_s, u"violation-handling"_s, u"accident-handling"_s,
                                    u"identity-check"_s, u"complaint"_s};
    const QString purpose = QString::fromLatin1(request.field("dutydesk-purpose"));
    if (!known.contains(purpose))
        return std::unexpected(problems::purposeMissing());
    return purpose;
}

Licences::Licences(Core &core)
    : m_core(core)
{
}

std::optional<PenaltyStatus> Licences::findBy(Sql &sql, const QString &column, const QString &value) const
{
    const auto row = sql.one(
        u"SELECT document, letters, points_counted, points_pending, version FROM licences WHERE %1 = ?"_s.arg(column),
        {value});
    if (!row)
        return std::nullopt;
    auto status = statusFromJson(parse(row->at(0)));
    if (!status)
        return std::nullopt;
    status->letters = StatusLetters(row->at(1).toString());
    status->pointsCounted = row->at(2).toInt();
    status->pointsPending = row->at(3).toInt();
    status->version = row->at(4).toULongLong();
    status->cycle = ScoringCycle::at(status->firstIssued, m_core.today());
    status->asOf = m_core.now();
    return status;
}

std::optional<PenaltyStatus> Licences::find(Sql &sql, const QString &number) const
{
    return findBy(sql, u"number"_s, number);
}

bool Licences::put(Sql &sql, const PenaltyStatus &status, quint64 &version) const
{
    const auto known = sql.one(u"SELECT version FROM licences WHERE number = ?"_s, {status.number.text()});
    version = known ? known->at(0).toULongLong() + 1 : 1;
    PenaltyStatus kept = status;
    kept.asOf = {};
    kept.version = version;
    const QVariantList facts {status.fileNumber.text(), status.letters.text(),     status.pointsCounted,
                              status.pointsPending,     compact(statusJson(kept)), qint64(version),
                              status.number.text()};
    if (known)
        sql.run(
            u"UPDATE licences SET file_number = ?, letters = ?, points_counted = ?, points_pending = ?, document = ?, "
            "version = ? WHERE number = ?"_s,
            facts);
    else
        sql.run(
            u"INSERT INTO licences (file_number, letters, points_counted, points_pending, document, version, number) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
            facts);
    sql.announce(u"licence"_s, status.number.text(), qint64(version));
    return !sql.failed();
}

void Licences::putVehicle(Sql &sql, const VehicleStatus &vehicle, const QStringList &drivers) const
{
    VehicleStatus kept = vehicle;
    kept.asOf = {};
    const QString plate = vehicle.plate.text();
    if (sql.run(u"UPDATE vehicles SET document = ? WHERE plate = ?"_s, {compact(vehicleJson(kept)), plate}) == 0)
        sql.run(u"INSERT INTO vehicles (document, plate) VALUES (?, ?)"_s, {compact(vehicleJson(kept)), plate});
    sql.run(u"DELETE FROM vehicle_drivers WHERE plate = ?"_s, {plate});
    for (qsizetype i = 0; i < drivers.size(); ++i)
        sql.run(u"INSERT INTO vehicle_drivers (plate, place, relation, number) VALUES (?, ?, ?, ?)"_s,
                {plate, i, i == 0 ? u"owner"_s : u"usual-driver"_s, drivers[i]});
}

bool Licences::putCode(Sql &sql, const QString &code, const QString &number) const
{
    if (!sql.one(u"SELECT 1 FROM licences WHERE number = ?"_s, {number}))
        return false;
    sql.run(u"INSERT INTO dynamic_codes (code_sha256, number, expires_at, shown_at) VALUES (?, ?, ?, '')"_s,
            {sha256Hex(code.toUtf8()), number, timeText(m_core.now().addSecs(kCodeSeconds))});
    return !sql.failed();
}

QByteArray Licences::signedStatus(const PenaltyStatus &status) const
{
    return m_core.sign(jws::kStatusType, QJsonDocument(statusJson(status)).toJson(QJsonDocument::Compact));
}

HttpResponse Licences::answer(const PenaltyStatus &status) const
{
    const QByteArray message = signedStatus(status);
    if (message.isEmpty())
        return problems::unavailable().response();
    return HttpResponse::jose(200, message)
        .with("ETag"_ba, entityTag(status.version))
        .with("Cache-Control"_ba, "no-store"_ba);
}

void Licences::note(Sql &sql, const Caller &caller, const Query &query, const QString &outcome) const
{
    sql.run(u"INSERT INTO queries (sequence, at, officer_number, desk_id, purpose, subject_kind, subject, outcome) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
            {sql.next(u"queries"_s), m_core.timestamp(), caller.officerNumber, caller.deskId, query.purpose, query.kind,
             query.subject, outcome});
}

void Licences::lookUp(const Call &call, const Reply &reply, const QString &kind, const QString &column,
                      const QString &value)
{
    const auto purpose = purposeOf(*call.request);
    if (!purpose)
        return reply(purpose.error().response());
    const Query query {*purpose, kind, value};
    const QByteArray known = call.request->field("if-none-match");
    m_core.write(call, Access::Officer, reply, [this, query, column, known](Sql &sql, const Caller &caller) -> Outcome {
        const auto status = findBy(sql, column, query.subject);
        const bool unchanged = status && matches(known, entityTag(status->version));
        note(sql, caller, query, !status ? u"not-found"_s : unchanged ? u"unchanged"_s : u"found"_s);
        if (!status)
            return {problems::notFound().response()};
        if (unchanged)
            return {HttpResponse::empty(304).with("ETag"_ba, entityTag(status->version))};
        return {answer(*status)};
    });
}

void Licences::byNumber(const Call &call, const Reply &reply)
{
    const auto number = LicenceNumber::parse(call.parameters.first());
    if (!number)
        return reply(problems::badNumber().response());
    lookUp(call, reply, u"licence"_s, u"number"_s, number->text());
}

void Licences::byFileNumber(const Call &call, const Reply &reply)
{
    const auto number = FileNumber::parse(call.request->parameter("fileNumber").value_or(QString()));
    if (!number)
        return reply(problems::badRequest(u"fileNumber (12 digits) is needed."_s).response());
    lookUp(call, reply, u"file-number"_s, u"file_number"_s, number->text());
}

void Licences::byCode(const Call &call, const Reply &reply)
{
    const auto purpose = purposeOf(*call.request);
    if (!purpose)
        return reply(purpose.error().response());
    const auto body = jsonBody(*call.request, kMostCode);
    if (!body)
        return reply(body.error().response());
    const auto code = QByteArray::fromBase64Encoding(body->value(u"code"_s).toString().toLatin1(),
                                                     QByteArray::AbortOnBase64DecodingErrors);
    if (!code || code.decoded.isEmpty() || code.decoded.size() > 2048)
        return reply(problems::badRequest(u"code (Base64, at most 2048 bytes) is needed."_s).response());
    // The code itself is kept nowhere: its hash is enough to find it and to record the query.
    const Query query {*purpose, u"code"_s, sha256Hex(code.decoded)};
    m_core.write(call, Access::Officer, reply,
                 [this, query](Sql &sql, const Caller &caller) { return resolve(sql, caller, query); });
}

Outcome Licences::resolve(Sql &sql, const Caller &caller, const Query &query)
{
    const auto row =
        sql.one(u"SELECT number, expires_at, shown_at FROM dynamic_codes WHERE code_sha256 = ?"_s, {query.subject});
    if (!row) {
        note(sql, caller, query, u"not-found"_s);
        return {problems::notFound().response()};
    }
    const QString shownAt = row->at(2).toString();
    if (!shownAt.isEmpty()) {
        note(sql, caller, query, u"code-used"_s);
        return {codeUsed(shownAt).response()};
    }
    sql.run(u"UPDATE dynamic_codes SET shown_at = ? WHERE code_sha256 = ?"_s, {m_core.timestamp(), query.subject});
    if (timeOf(row->at(1).toString()) < m_core.now()) {
        note(sql, caller, query, u"code-expired"_s);
        return {codeExpired().response()};
    }
    const auto status = find(sql, row->at(0).toString());
    note(sql, caller, query, status ? u"found"_s : u"not-found"_s);
    return {status ? answer(*status) : problems::notFound().response()};
}

void Licences::vehicle(const Call &call, const Reply &reply)
{
    const auto purpose = purposeOf(*call.request);
    if (!purpose)
        return reply(purpose.error().response());
    const auto plate = Plate::parse(call.parameters.first());
    if (!plate)
        return reply(problems::badRequest(u"This is no number plate."_s).response());
    const Query query {*purpose, u"vehicle"_s, plate->text()};
    m_core.write(call, Access::Officer, reply, [this, query](Sql &sql, const Caller &caller) -> Outcome {
        const auto row = sql.one(u"SELECT document FROM vehicles WHERE plate = ?"_s, {query.subject});
        note(sql, caller, query, row ? u"found"_s : u"not-found"_s);
        if (!row)
            return {problems::notFound().response()};
        QJsonObject document = parse(row->at(0));
        document.insert(u"asOf"_s, m_core.timestamp());
        return {HttpResponse::json(200, document)};
    });
}

void Licences::drivers(const Call &call, const Reply &reply)
{
    const auto purpose = purposeOf(*call.request);
    if (!purpose)
        return reply(purpose.error().response());
    const auto plate = Plate::parse(call.parameters.first());
    if (!plate)
        return reply(problems::badRequest(u"This is no number plate."_s).response());
    const Query query {*purpose, u"drivers"_s, plate->text()};
    m_core.write(call, Access::Officer, reply, [this, query](Sql &sql, const Caller &caller) -> Outcome {
        if (!sql.one(u"SELECT 1 FROM vehicles WHERE plate = ?"_s, {query.subject})) {
            note(sql, caller, query, u"not-found"_s);
            return {problems::notFound().response()};
        }
        QJsonArray drivers;
        for (const Row &row : sql.all(u"SELECT relation, number FROM vehicle_drivers WHERE plate = ? ORDER BY place"_s,
                                      {query.subject})) {
            const auto status = find(sql, row.at(1).toString());
            const QByteArray message = status ? signedStatus(*status) : QByteArray();
            if (message.isEmpty())
                return {problems::unavailable().response(), false};
            // Each driver told is a query of its own: a person's data went out.
            note(sql, caller, {query.purpose, u"licence"_s, row.at(1).toString()}, u"found"_s);
            drivers.append(
                QJsonObject {{u"relation"_s, row.at(0).toString()}, {u"status"_s, QString::fromLatin1(message)}});
        }
        note(sql, caller, query, u"found"_s);
        return {HttpResponse::json(200, {{u"drivers"_s, drivers}})};
    });
}

} // namespace dutydesk::central
