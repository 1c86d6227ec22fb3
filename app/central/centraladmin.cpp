// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
// The administrator's side of CentralServer.
#include "app/central/running.h"

using namespace Qt::StringLiterals;

namespace dutydesk {

namespace {

std::unexpected<Error> notRunning()
{
    return fail(ErrorKind::Offline, u"central is not running"_s);
}

std::unexpected<Error> notWritten()
{
    return fail(ErrorKind::Storage, u"central's database did not take it"_s);
}

/// A random code that can be told over the telephone: 16 characters without 0, O, 1 and I.
QString readableCode(Random &random)
{
    static constexpr QStringView alphabet = u"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    QString code;
    const QByteArray bytes = random.bytes(16);
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (i > 0 && i % 4 == 0)
            code += u'-';
        code += alphabet[static_cast<unsigned char>(bytes[i]) % alphabet.size()];
    }
    return code;
}

} // namespace

Result<void> CentralServer::addStation(const QString &code, const QString &nameZh, const QString &nameEn,
                                       const QString &casePrefix)
{
    if (!m_running)
        return notRunning();
    const bool done = m_running->database->writeNow([&](central::Sql &sql) {
        const QVariantList facts {nameZh, nameEn, casePrefix, code};
        if (sql.run(u"UPDATE stations SET name_zh = ?, name_en = ?, case_prefix = ? WHERE code = ?"_s, facts) == 0)
            sql.run(u"INSERT INTO stations (name_zh, name_en, case_prefix, code) VALUES (?, ?, ?, ?)"_s, facts);
        return !sql.failed();
    });
    return done ? Result<void>() : notWritten();
}

Result<QString> CentralServer::addEnrolmentCode(const QString &stationCode, const QString &code, int uses, int days)
{
    if (!m_running)
        return notRunning();
    const QString given = code.isEmpty() ? readableCode(m_ports.random) : code;
    const bool done = m_running->database->writeNow([&](central::Sql &sql) {
        const QString hash = central::sha256Hex(given.toUtf8());
        sql.run(u"DELETE FROM enrolment_codes WHERE code_sha256 = ?"_s, {hash});
        sql.run(u"INSERT INTO enrolment_codes (code_sha256, station_code, uses_left, expires_at) VALUES (?, ?, ?, ?)"_s,
                {hash, stationCode, uses, central::timeText(m_ports.clock.now().addDays(days))});
        return !sql.failed();
    });
    return done ? Result<QString>(given) : notWritten();
}

Result<void> CentralServer::putOfficer(const CentralOfficer &officer)
{
    if (!m_running)
        return notRunning();
    const bool done = m_running->database->writeNow([&](central::Sql &sql) {
        const QVariantList facts {officer.nameZh,
                                  officer.nameLatin,
                                  officer.roles.join(u' '),
                                  officer.stationCode,
                                  QString::fromLatin1(officer.verifier),
                                  officer.number};
        if (sql.run(u"UPDATE officers SET name_zh = ?, name_latin = ?, roles = ?, station_code = ?, verifier = ?, "
                    u"active = 1 "
                    "WHERE number = ?"_s,
                    facts)
            == 0)
            sql.run(u"INSERT INTO officers (name_zh, name_latin, roles, station_code, verifier, number, active) "
                    "VALUES (?, ?, ?, ?, ?, ?, 1)"_s,
                    facts);
        return !sql.failed();
    });
    return done ? Result<void>() : notWritten();
}

Result<quint64> CentralServer::putLicence(const PenaltyStatus &status)
{
    if (!m_running)
        return notRunning();
    quint64 version = 0;
    const bool done = m_running->database->writeNow(
        [&](central::Sql &sql) { return m_running->licences->put(sql, status, version); });
    return done ? Result<quint64>(version) : notWritten();
}

Result<quint64> CentralServer::changeLicence(const QString &number, const LicenceChange &change)
{
    if (!m_running)
        return notRunning();
    quint64 version = 0;
    bool known = false;
    const bool done = m_running->database->writeNow([&](central::Sql &sql) {
        auto status = m_running->licences->find(sql, number);
        known = status.has_value();
        if (!known)
            return false;
        if (change.letters)
            status->letters = StatusLetters(*change.letters);
        status->pointsCounted = change.pointsCounted.value_or(status->pointsCounted);
        status->pointsPending = change.pointsPending.value_or(status->pointsPending);
        status->restrictions = change.restrictions.value_or(status->restrictions);
        status->matters = change.matters.value_or(status->matters);
        status->validUntil = change.validUntil.value_or(status->validUntil);
        return m_running->licences->put(sql, *status, version);
    });
    if (done)
        return version;
    return known ? notWritten() : fail(ErrorKind::NotFound, u"no such licence"_s);
}

Result<void> CentralServer::putVehicle(const VehicleStatus &vehicle, const QStringList &drivers)
{
    if (!m_running)
        return notRunning();
    const bool done = m_running->database->writeNow([&](central::Sql &sql) {
        m_running->licences->putVehicle(sql, vehicle, drivers);
        return !sql.failed();
    });
    return done ? Result<void>() : notWritten();
}

Result<quint64> CentralServer::publishTrustList(const QList<TrustedKey> &keys)
{
    if (!m_running)
        return notRunning();
    quint64 version = 0;
    const bool done = m_running->database->writeNow([&](central::Sql &sql) {
        version = m_running->packs->publishTrustList(sql, keys);
        return version > 0;
    });
    return done ? Result<quint64>(version) : notWritten();
}

Result<QString> CentralServer::issueDynamicCode(const QString &number)
{
    if (!m_running)
        return notRunning();
    const QByteArray secret =
        m_ports.random.bytes(24).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    const QString code = u"DD1:"_s + QString::fromLatin1(secret);
    const bool done = m_running->database->writeNow(
        [&](central::Sql &sql) { return m_running->licences->putCode(sql, code, number); });
    return done ? Result<QString>(code) : fail(ErrorKind::NotFound, u"no such licence"_s);
}

Result<void> CentralServer::revokeDesk(const QString &deskId)
{
    if (!m_running)
        return notRunning();
    const bool done = m_running->database->writeNow(
        [&](central::Sql &sql) { return sql.run(u"UPDATE desks SET revoked = 1 WHERE desk_id = ?"_s, {deskId}) == 1; });
    return done ? Result<void>() : fail(ErrorKind::NotFound, u"no such desk"_s);
}

Result<void> CentralServer::reserveCaseNumbers(const QString &prefix, quint64 upTo)
{
    if (!m_running)
        return notRunning();
    const bool done = m_running->database->writeNow([&](central::Sql &sql) {
        const QString counter = u"cases:"_s + prefix;
        const auto row = sql.one(u"SELECT value FROM counters WHERE name = ?"_s, {counter});
        const quint64 used = row ? row->at(0).toULongLong() : 0;
        if (upTo > used + 1)
            sql.take(counter, qint64(upTo - used - 1));
        return !sql.failed();
    });
    return done ? Result<void>() : notWritten();
}

Result<CentralServer::Totals> CentralServer::totals()
{
    if (!m_running)
        return notRunning();
    Totals totals;
    const bool done = m_running->database->writeNow([&](central::Sql &sql) {
        const auto count = [&sql](const QString &statement) {
            const auto row = sql.one(statement);
            return row ? row->at(0).toULongLong() : 0;
        };
        totals.cases = count(u"SELECT COUNT(*) FROM case_revisions"_s);
        totals.distinctCases = count(u"SELECT COUNT(DISTINCT case_id) FROM case_revisions"_s);
        totals.queries = count(u"SELECT COUNT(*) FROM queries"_s);
        totals.evidence = count(u"SELECT COUNT(*) FROM uploads WHERE receipt <> ''"_s);
        totals.changes = count(u"SELECT COUNT(*) FROM changes"_s);
        return !sql.failed();
    });
    totals.commits = m_running->database->counts().commits;
    return done ? Result<Totals>(totals) : notWritten();
}

Result<QByteArray> CentralServer::caseBody(const QString &caseId, int revision)
{
    if (!m_running)
        return notRunning();
    QByteArray body;
    const bool done = m_running->database->writeNow([&](central::Sql &sql) {
        const auto row =
            sql.one(u"SELECT body FROM case_bodies WHERE case_id = ? AND revision = ?"_s, {caseId, revision});
        if (row)
            body = row->at(0).toString().toUtf8();
        return row.has_value();
    });
    return done ? Result<QByteArray>(body) : fail(ErrorKind::NotFound, u"no such revision"_s);
}

Result<QString> CentralServer::fact(const QString &name)
{
    if (!m_running)
        return notRunning();
    QString value;
    const bool done = m_running->database->writeNow([&](central::Sql &sql) {
        const auto row = sql.one(u"SELECT value FROM facts WHERE name = ?"_s, {name});
        value = row ? row->at(0).toString() : QString();
        return !sql.failed();
    });
    return done ? Result<QString>(value) : notWritten();
}

Result<void> CentralServer::setFact(const QString &name, const QString &value)
{
    if (!m_running)
        return notRunning();
    const bool done = m_running->database->writeNow([&](central::Sql &sql) {
        sql.run(u"DELETE FROM facts WHERE name = ?"_s, {name});
        sql.run(u"INSERT INTO facts (name, value) VALUES (?, ?)"_s, {name, value});
        return !sql.failed();
    });
    return done ? Result<void>() : notWritten();
}

} // namespace dutydesk
