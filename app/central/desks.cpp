// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/central/desks.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dutydesk::central {

namespace {

constexpr qsizetype kMostBody = 32 * 1024;
constexpr auto kSessionLength = std::chrono::hours(12);
constexpr auto kCertificateLength = std::chrono::days(365);
constexpr int kTriesBeforePause = 5;
constexpr int kFirstPause = 60;      // seconds; doubles with each further wrong try
constexpr int kLongestPause = 900;
constexpr int kCodeFailuresAMinute = 20;

Problem paused(qint64 seconds)
{
    return {429,
            u"paused"_s,
            u"密码错误次数过多，请稍后再试。"_s,
            u"Too many wrong passwords. Wait."_s,
            {},
            int(std::clamp<qint64>(seconds, 1, kLongestPause))};
}

Problem wrongPassword()
{
    return {401, u"wrong-password"_s, u"警号或密码错误。"_s, u"Officer number or password is wrong."_s};
}

Problem wrongCode()
{
    return {403, u"enrolment-code"_s, u"登记码无效或已使用。"_s, u"The enrolment code is wrong, used up or too old."_s};
}

QJsonObject stationJson(const Row &row, int first)
{
    return {{u"code"_s, row.at(first).toString()},
            {u"nameZh"_s, row.at(first + 1).toString()},
            {u"nameEn"_s, row.at(first + 2).toString()}};
}

/// DER of a PEM certificate.
QByteArray derOf(const QByteArray &pem)
{
    static const QByteArray begin = "-----BEGIN CERTIFICATE-----"_ba;
    const qsizetype from = pem.indexOf(begin);
    const qsizetype to = pem.indexOf("-----END CERTIFICATE-----");
    return from < 0 || to < from ? QByteArray()
                                 : QByteArray::fromBase64(pem.mid(from + begin.size(), to - from - begin.size()));
}

} // namespace

Desks::Desks(Core &core)
    : m_core(core)
{
    m_slow.setMaxThreadCount(2);
}

Desks::~Desks()
{
    m_slow.waitForDone();
}

void Desks::enrol(const Call &call, const Reply &reply)
{
    const auto body = jsonBody(*call.request, kMostBody);
    if (!body)
        return reply(body.error().response());
    const auto code = textMember(*body, u"code"_s, 100);
    const auto name = textMember(*body, u"deskName"_s, 100);
    const auto request = textMember(*body, u"certificateRequest"_s, 16384);
    for (const auto *member : {&code, &name, &request}) {
        if (!*member)
            return reply(member->error().response());
    }
    m_core.database.write([this, code = *code, name = *name,
                           pem = request->toUtf8()](Sql &sql) { return enrolNow(sql, code, name, pem); },
                          reply);
}

Outcome Desks::enrolNow(Sql &sql, const QString &code, const QString &deskName, const QByteArray &request)
{
    // Runs on the writer's thread only, so the counters of wrong codes need no lock.
    const qint64 minute = m_core.now().toSecsSinceEpoch() / 60;
    if (minute != std::exchange(m_codeMinute, minute))
        m_codeFailures = 0;
    if (m_codeFailures >= kCodeFailuresAMinute)
        return {paused(60).response(), false};
    const QString hash = sha256Hex(code.toUtf8());
    const auto row =
        sql.one(u"SELECT c.uses_left, c.expires_at, s.code, s.name_zh, s.name_en, s.case_prefix FROM enrolment_codes c "
                "JOIN stations s ON s.code = c.station_code WHERE c.code_sha256 = ?"_s,
                {hash});
    if (!row || row->at(0).toInt() < 1 || timeOf(row->at(1).toString()) < m_core.now()) {
        ++m_codeFailures;
        return {wrongCode().response(), false};
    }
    const QString deskId = m_core.ports.random.uuidV7().toString(QUuid::WithoutBraces);
    const auto issued = m_core.ports.issuer.issueClient(request, deskId, kCertificateLength);
    if (!issued) {
        const bool bad = issued.error().kind == ErrorKind::BadInput;
        return {bad ? problems::badRequest(
                          u"The certificate request cannot be used: a signed PKCS#10 for a P-256 key is needed."_s)
                          .response()
                    : problems::unavailable().response(),
                false};
    }
    const QString at = m_core.timestamp();
    const QString secret = QString::fromLatin1(m_core.ports.random.bytes(32).toBase64());
    sql.run(u"UPDATE enrolment_codes SET uses_left = uses_left - 1 WHERE code_sha256 = ?"_s, {hash});
    sql.run(u"INSERT INTO desks (desk_id, name, station_code, certificate, certificate_sha256, certificate_until, "
            u"vault_secret, "
            "enrolled_at, revoked) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)"_s,
            {deskId, deskName, row->at(2), QString::fromLatin1(issued->certificatePem),
             sha256Hex(derOf(issued->certificatePem)), timeText(issued->validUntil), secret, at});
    const QByteArray key = m_core.ports.signer.publicKey();
    const QJsonObject answer {
        {u"deskId"_s, deskId},
        {u"deskName"_s, deskName},
        {u"station"_s, stationJson(*row, 2)},
        {u"enrolledAt"_s, at},
        {u"certificate"_s, QString::fromLatin1(issued->certificatePem)},
        {u"certificateUntil"_s, timeText(issued->validUntil)},
        {u"centralCa"_s, QString::fromLatin1(m_core.ports.issuer.authorityCertificatePem())},
        {u"signingKey"_s,
         QJsonObject {{u"algorithm"_s, m_core.ports.signer.algorithm()},
                      {u"keyId"_s, m_core.ports.signer.keyId()},
                      {u"publicKey"_s, QString::fromLatin1(key.toBase64())}}},
        {u"caseNumberPrefix"_s, row->at(5).toString()},
    };
    return {HttpResponse::json(201, answer)};
}

OrProblem<Desks::Attempt> Desks::beginAttempt(Sql &sql, const Caller &caller, const QString &number) const
{
    if (const auto row = sql.one(u"SELECT paused_until FROM sign_in_failures WHERE officer_number = ?"_s, {number})) {
        const QDateTime until = timeOf(row->at(0).toString());
        if (until.isValid() && until > m_core.now())
            return std::unexpected(paused(m_core.now().secsTo(until) + 1));
    }
    Attempt attempt {caller, number, {}, {}, {}, false};
    const auto row =
        sql.one(u"SELECT o.verifier, o.name_zh, o.name_latin, o.roles, s.code, s.name_zh, s.name_en FROM officers o "
                "JOIN stations s ON s.code = o.station_code WHERE o.number = ? AND o.active = 1"_s,
                {number});
    if (row) {
        attempt.known = true;
        attempt.verifier = row->at(0).toString().toLatin1();
        attempt.officer = {
            {u"number"_s, number},
            {u"nameZh"_s, row->at(1).toString()},
            {u"nameLatin"_s, row->at(2).toString()},
            {u"roles"_s, QJsonArray::fromStringList(row->at(3).toString().split(u' ', Qt::SkipEmptyParts))},
            {u"station"_s, stationJson(*row, 4)},
        };
    }
    return attempt;
}

void Desks::signIn(const Call &call, const Reply &reply)
{
    const auto body = jsonBody(*call.request, kMostBody);
    if (!body)
        return reply(body.error().response());
    const auto number = textMember(*body, u"officerNumber"_s, 6);
    const auto password = textMember(*body, u"password"_s, 200);
    static const QRegularExpression sixDigits(u"^[0-9]{6}$"_s);
    if (!number || !password || !sixDigits.match(*number).hasMatch())
        return reply(problems::badRequest(u"officerNumber (six digits) and password are needed."_s).response());
    {
        const std::lock_guard lock(m_mutex);
        if (m_verifying.contains(*number)) {
            Problem busy = paused(1);
            busy.code = u"busy"_s;
            return reply(busy.response());
        }
        m_verifying.insert(*number);
    }
    const Reply release = [this, number = *number, reply](HttpResponse response) {
        {
            const std::lock_guard lock(m_mutex);
            m_verifying.remove(number);
        }
        reply(std::move(response));
    };
    auto attempt = std::make_shared<Attempt>();
    m_core.read(
        call, Access::Desk,
        [this, attempt, password = *password, release](HttpResponse response) {
            if (response.status != 204)
                return release(std::move(response));
            attempt->password = password;
            m_slow.start([this, attempt, release] { verify(std::move(*attempt), release); });
        },
        [this, attempt, number = *number](Sql &sql, const Caller &caller) -> Outcome {
            auto begun = beginAttempt(sql, caller, number);
            if (!begun)
                return {begun.error().response(), false};
            *attempt = *std::move(begun);
            return {HttpResponse::empty(204)};
        });
}

QByteArray Desks::stranger()
{
    const std::lock_guard lock(m_mutex);
    if (m_stranger.isEmpty())
        m_stranger =
            m_core.ports.hasher.hash(QString::fromLatin1(m_core.ports.random.bytes(16).toHex())).value_or(QByteArray());
    return m_stranger;
}

void Desks::verify(Attempt attempt, const Reply &reply)
{
    const auto right = m_core.ports.hasher.verify(attempt.known ? attempt.verifier : stranger(), attempt.password);
    if (!right)
        return reply(problems::unavailable().response());
    if (!*right || !attempt.known) {
        m_core.database.write([this, number = attempt.officerNumber](Sql &sql) { return countFailure(sql, number); },
                              reply);
        return;
    }
    QByteArray better;
    if (m_core.ports.hasher.isOutdated(attempt.verifier))
        better = m_core.ports.hasher.hash(attempt.password).value_or(QByteArray());
    attempt.password.fill(u'\0');
    m_core.database.write(
        [this, attempt = std::move(attempt), better](Sql &sql) { return admit(sql, attempt, better); }, reply);
}

Outcome Desks::countFailure(Sql &sql, const QString &officerNumber)
{
    const auto row = sql.one(u"SELECT failures FROM sign_in_failures WHERE officer_number = ?"_s, {officerNumber});
    const int failures = (row ? row->at(0).toInt() : 0) + 1;
    const int over = failures - kTriesBeforePause;
    const int pause = over < 0 ? 0 : std::min(kLongestPause, kFirstPause << std::min(over, 5));
    const QString until = pause > 0 ? timeText(m_core.now().addSecs(pause)) : QString();
    if (row)
        sql.run(u"UPDATE sign_in_failures SET failures = ?, paused_until = ? WHERE officer_number = ?"_s,
                {failures, until, officerNumber});
    else
        sql.run(u"INSERT INTO sign_in_failures (failures, paused_until, officer_number) VALUES (?, ?, ?)"_s,
                {failures, until, officerNumber});
    return {pause > 0 ? paused(pause).response() : wrongPassword().response()};
}

Outcome Desks::admit(Sql &sql, const Attempt &attempt, const QByteArray &betterVerifier)
{
    const QByteArray token =
        m_core.ports.random.bytes(32).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    const QDateTime now = m_core.now();
    const QString expires = timeText(now.addSecs(std::chrono::seconds(kSessionLength).count()));
    sql.run(u"DELETE FROM sign_in_failures WHERE officer_number = ?"_s, {attempt.officerNumber});
    sql.run(u"DELETE FROM sessions WHERE expires_at < ?"_s, {timeText(now)});
    if (!betterVerifier.isEmpty())
        sql.run(u"UPDATE officers SET verifier = ? WHERE number = ?"_s,
                {QString::fromLatin1(betterVerifier), attempt.officerNumber});
    sql.run(
        u"INSERT INTO sessions (token_sha256, officer_number, desk_id, started_at, expires_at) VALUES (?, ?, ?, ?, ?)"_s,
        {sha256Hex(token), attempt.officerNumber, attempt.caller.deskId, timeText(now), expires});
    return {
        HttpResponse::json(201,
                           {
                               {u"token"_s, QString::fromLatin1(token)},
                               {u"startedAt"_s, timeText(now)},
                               {u"expiresAt"_s, expires},
                               {u"officer"_s, attempt.officer},
                               {u"offlinePolicy"_s, QJsonObject {{u"maximumAgeHours"_s, 168}, {u"maximumTries"_s, 5}}},
                               {u"vaultSecret"_s, attempt.caller.vaultSecret},
                           })};
}

void Desks::signOut(const Call &call, const Reply &reply)
{
    m_core.write(call, Access::Officer, reply, [](Sql &sql, const Caller &caller) -> Outcome {
        sql.run(u"DELETE FROM sessions WHERE token_sha256 = ?"_s, {caller.tokenSha256});
        return {HttpResponse::empty(204)};
    });
}

void Desks::ping(const Call &call, const Reply &reply)
{
    m_core.read(call, Access::Desk, reply, [this](Sql &, const Caller &) -> Outcome {
        return {HttpResponse::json(200, {{u"now"_s, m_core.timestamp()}})};
    });
}

} // namespace dutydesk::central
