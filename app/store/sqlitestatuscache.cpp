// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/sqlitestatuscache.h"

#include <QJsonDocument>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace dutydesk {

namespace {

SealContext statusContext(const QByteArray &token)
{
    return {u"status_cache"_s, token, 0};
}

/// A scan has no identifier before its row: the row's number binds the seal.
SealContext scanContext(quint64 sequence)
{
    QByteArray id(8, Qt::Uninitialized);
    qToBigEndian(sequence, id.data());
    return {u"scans"_s, id, 0};
}

QByteArray scanToBytes(const RecentScan &scan)
{
    const QJsonObject object {
        {u"nameZh"_s, scan.nameZh},           {u"nameLatin"_s, scan.nameLatin},
        {u"number"_s, scan.licenceNumber},    {u"document"_s, scan.documentVerdict},
        {u"entitlement"_s, scan.entitlement}, {u"live"_s, scan.live},
        {u"letters"_s, scan.letters},         {u"open"_s, scan.openMatters},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

RecentScan scanFromBytes(quint64 sequence, const QDateTime &at, const QByteArray &plain)
{
    const QJsonObject object = QJsonDocument::fromJson(plain).object();
    RecentScan scan;
    scan.sequence = sequence;
    scan.at = at;
    scan.nameZh = object.value("nameZh"_L1).toString();
    scan.nameLatin = object.value("nameLatin"_L1).toString();
    scan.licenceNumber = object.value("number"_L1).toString();
    scan.documentVerdict = object.value("document"_L1).toString();
    scan.entitlement = object.value("entitlement"_L1).toString();
    scan.live = object.value("live"_L1).toBool();
    scan.letters = object.value("letters"_L1).toString();
    scan.openMatters = object.value("open"_L1).toInt();
    return scan;
}

} // namespace

SqliteStatusCache::SqliteStatusCache(Database &database, Sealer &sealer)
    : m_database(database)
    , m_sealer(sealer)
{
}

QFuture<Result<void>> SqliteStatusCache::keep(const QByteArray &signedStatus, const PenaltyStatus &status,
                                              const QDateTime &receivedAt)
{
    return m_database.write([this, signedStatus, number = status.number.text(), version = status.version,
                             receivedAt](Connection &connection) -> Result<void> {
        const Result<QByteArray> token = m_sealer.token(u"status"_s, number);
        if (!token) {
            return std::unexpected(token.error());
        }
        const Result<QByteArray> sealed = m_sealer.seal(signedStatus, statusContext(*token));
        if (!sealed) {
            return std::unexpected(sealed.error());
        }
        connection.run(u"INSERT INTO status_cache (token, version, received, payload) VALUES (?, ?, ?, ?) "
                       "ON CONFLICT (token) DO UPDATE SET version = excluded.version, received = excluded.received, "
                       "payload = excluded.payload WHERE excluded.version >= status_cache.version"_s,
                       *token, version, receivedAt, *sealed);
        return {};
    });
}

QFuture<Result<std::optional<StatusCache::Kept>>> SqliteStatusCache::lastKnown(const LicenceNumber &number)
{
    return m_database.read([this, text = number.text()](Connection &connection) -> Result<std::optional<Kept>> {
        const Result<QByteArray> token = m_sealer.token(u"status"_s, text);
        if (!token) {
            return std::unexpected(token.error());
        }
        Rows rows = connection.rows(u"SELECT received, payload FROM status_cache WHERE token = ?"_s, *token);
        if (!rows.next()) {
            return std::nullopt;
        }
        const Result<QByteArray> plain = m_sealer.open(rows.bytes(1), statusContext(*token));
        if (!plain) {
            return std::unexpected(plain.error());
        }
        return Kept {*plain, rows.time(0)};
    });
}

SqlitePackStore::SqlitePackStore(Database &database)
    : m_database(database)
{
}

QFuture<Result<void>> SqlitePackStore::keepPack(const QString &name, const QByteArray &signedPack,
                                                const QDateTime &fetchedAt)
{
    return m_database.write([name, signedPack, fetchedAt](Connection &connection) -> Result<void> {
        connection.run(u"INSERT INTO packs (name, fetched, pack) VALUES (?, ?, ?) "
                       "ON CONFLICT (name) DO UPDATE SET fetched = excluded.fetched, pack = excluded.pack"_s,
                       name, fetchedAt, signedPack);
        return {};
    });
}

QFuture<Result<std::optional<PackStore::Pack>>> SqlitePackStore::pack(const QString &name)
{
    return m_database.read([name](Connection &connection) -> Result<std::optional<Pack>> {
        Rows rows = connection.rows(u"SELECT pack, fetched FROM packs WHERE name = ?"_s, name);
        if (!rows.next()) {
            return std::nullopt;
        }
        return Pack {rows.bytes(0), rows.time(1)};
    });
}

QFuture<Result<void>> SqlitePackStore::setFact(const QString &name, const QJsonObject &fact)
{
    return m_database.write([name, fact](Connection &connection) -> Result<void> {
        connection.run(
            u"INSERT INTO facts (name, fact) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET fact = excluded.fact"_s,
            name, QString::fromUtf8(QJsonDocument(fact).toJson(QJsonDocument::Compact)));
        return {};
    });
}

QFuture<Result<QJsonObject>> SqlitePackStore::fact(const QString &name)
{
    return m_database.read([name](Connection &connection) -> Result<QJsonObject> {
        Rows rows = connection.rows(u"SELECT fact FROM facts WHERE name = ?"_s, name);
        return rows.next() ? QJsonDocument::fromJson(rows.text(0).toUtf8()).object() : QJsonObject();
    });
}

SqliteScanStore::SqliteScanStore(Database &database, Sealer &sealer)
    : m_database(database)
    , m_sealer(sealer)
{
}

QFuture<Result<quint64>> SqliteScanStore::addScan(const RecentScan &scan)
{
    return m_database.write([this, scan](Connection &connection) -> Result<quint64> {
        connection.run(u"INSERT INTO scans (at, payload) VALUES (?, x'')"_s, scan.at);
        const auto sequence = static_cast<quint64>(connection.lastInsertId());
        const Result<QByteArray> sealed = m_sealer.seal(scanToBytes(scan), scanContext(sequence));
        if (!sealed) {
            return std::unexpected(sealed.error());
        }
        connection.run(u"UPDATE scans SET payload = ? WHERE sequence = ?"_s, *sealed, sequence);
        return sequence;
    });
}

QFuture<Result<void>> SqliteScanStore::updateScan(const RecentScan &scan)
{
    return m_database.write([this, scan](Connection &connection) -> Result<void> {
        QByteArray before;
        {
            Rows rows = connection.rows(u"SELECT payload FROM scans WHERE sequence = ?"_s, scan.sequence);
            if (!rows.next()) {
                return fail(ErrorKind::NotFound, u"no such scan"_s);
            }
            before = rows.bytes(0);
        }
        const Result<QByteArray> plain = m_sealer.open(before, scanContext(scan.sequence));
        if (!plain) {
            return std::unexpected(plain.error());
        }
        RecentScan merged = scanFromBytes(scan.sequence, scan.at, *plain);
        merged.entitlement = scan.entitlement;
        merged.live = scan.live;
        merged.letters = scan.letters;
        merged.openMatters = scan.openMatters;
        if (merged.nameZh.isEmpty() && merged.nameLatin.isEmpty()) {
            merged.nameZh = scan.nameZh;
            merged.nameLatin = scan.nameLatin;
        }
        if (merged.licenceNumber.isEmpty()) {
            merged.licenceNumber = scan.licenceNumber;
        }
        const Result<QByteArray> sealed = m_sealer.seal(scanToBytes(merged), scanContext(scan.sequence));
        if (!sealed) {
            return std::unexpected(sealed.error());
        }
        connection.run(u"UPDATE scans SET payload = ? WHERE sequence = ?"_s, *sealed, scan.sequence);
        return {};
    });
}

QFuture<Result<QList<RecentScan>>> SqliteScanStore::recentScans(const QDateTime &since, int limit)
{
    return m_database.read([this, since, limit](Connection &connection) -> Result<QList<RecentScan>> {
        QList<RecentScan> scans;
        Rows rows = connection.rows(
            u"SELECT sequence, at, payload FROM scans WHERE at >= ? ORDER BY sequence DESC LIMIT ?"_s, since, limit);
        while (rows.next()) {
            const auto sequence = static_cast<quint64>(rows.integer(0));
            const Result<QByteArray> plain = m_sealer.open(rows.bytes(2), scanContext(sequence));
            if (!plain) {
                return std::unexpected(plain.error());
            }
            scans << scanFromBytes(sequence, rows.time(1), *plain);
        }
        return scans;
    });
}

} // namespace dutydesk
