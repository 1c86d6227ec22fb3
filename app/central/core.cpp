// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/central/core.h"

#include "app/ports/jws.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace dutydesk::central {

namespace {

Q_LOGGING_CATEGORY(lcCentral, "dutydesk.central")

constexpr int kBeijing = 8 * 3600;

} // namespace

Core::Core(const CentralOptions &centralOptions, const CentralPorts &centralPorts, Database &centralDatabase)
    : options(centralOptions)
    , ports(centralPorts)
    , database(centralDatabase)
{
}

void Core::write(const Call &call, Access access, const Reply &reply, Deed deed)
{
    database.write(
        [this, request = call.request, access, deed = std::move(deed)](Sql &sql) -> Outcome {
            const auto who = caller(sql, *request, access);
            if (!who)
                return {who.error().response(), false};
            return deed(sql, *who);
        },
        reply);
}

void Core::read(const Call &call, Access access, const Reply &reply, Deed deed)
{
    database.read(
        [this, request = call.request, access, deed = std::move(deed)](Sql &sql) -> Outcome {
            const auto who = caller(sql, *request, access);
            if (!who)
                return {who.error().response(), false};
            return deed(sql, *who);
        },
        reply);
}

OrProblem<Caller> Core::caller(Sql &sql, const HttpRequest &request, Access access) const
{
    if (request.deskId.isEmpty())
        return std::unexpected(problems::deskUnknown());
    const auto desk =
        sql.one(u"SELECT station_code, certificate_sha256, vault_secret, revoked FROM desks WHERE desk_id = ?"_s,
                {request.deskId});
    if (!desk || desk->at(3).toInt() != 0 || desk->at(1).toString() != sha256Hex(request.certificate))
        return std::unexpected(problems::deskUnknown());
    Caller who {request.deskId, desk->at(0).toString(), desk->at(2).toString(), {}, {}, {}};
    if (access == Access::Desk)
        return who;
    const QByteArray authorization = request.field("authorization");
    if (!authorization.startsWith("Bearer ") || authorization.size() > 200)
        return std::unexpected(problems::notSignedIn());
    who.tokenSha256 = sha256Hex(authorization.mid(7));
    const auto session = sql.one(u"SELECT s.officer_number, s.desk_id, s.expires_at, o.roles, o.active FROM sessions s "
                                 "JOIN officers o ON o.number = s.officer_number WHERE s.token_sha256 = ?"_s,
                                 {who.tokenSha256});
    if (!session || session->at(1).toString() != who.deskId || timeOf(session->at(2).toString()) <= now()
        || session->at(4).toInt() == 0)
        return std::unexpected(problems::notSignedIn());
    who.officerNumber = session->at(0).toString();
    who.roles = session->at(3).toString().split(u' ', Qt::SkipEmptyParts);
    return who;
}

QDate Core::today() const
{
    return now().toOffsetFromUtc(kBeijing).date();
}

QString Core::timestamp() const
{
    return timeText(now());
}

QByteArray Core::sign(QByteArrayView type, const QByteArray &payload) const
{
    const auto message = jws::sign(ports.signer, type, payload);
    if (message)
        return *message;
    qCCritical(lcCentral) << "signing failed:" << message.error().detail;
    return {};
}

QString timeText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QDateTime timeOf(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs).toUTC();
}

QString sha256Hex(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

OrProblem<QJsonObject> jsonBody(const HttpRequest &request, qsizetype most)
{
    const QByteArray type = request.field("content-type").split(';').first().trimmed().toLower();
    if (type != "application/json")
        return std::unexpected(problems::mediaType());
    if (request.body.size() > most)
        return std::unexpected(problems::tooLarge());
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(request.body);
    if (decoder.hasError())
        return std::unexpected(problems::badEncoding());
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(request.body, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return std::unexpected(problems::badJson());
    return document.object();
}

OrProblem<QString> textMember(const QJsonObject &object, const QString &name, qsizetype most)
{
    const QString value = object.value(name).toString();
    if (value.isEmpty() || value.size() > most)
        return std::unexpected(problems::badRequest(u"Member \"%1\" is missing, empty or too long."_s.arg(name)));
    return value;
}

} // namespace dutydesk::central
