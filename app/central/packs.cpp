// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/central/packs.h"

#include "app/domain/jws.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace dutydesk::central {

namespace {

const QString kTrustList = u"trust-lists/main"_s;
const QString kRulebook = u"rulebooks/order163"_s;
/// A trust list grows old on the desks; central issues the same keys anew after so many seconds.
constexpr qint64 kRenewAfter = 24 * 3600;
constexpr auto kMaximumAge = std::chrono::hours(24 * 30);

QByteArray entityTag(const QVariant &version)
{
    return QByteArray('"' + version.toByteArray() + '"');
}

} // namespace

Packs::Packs(Core &core)
    : m_core(core)
{
}

quint64 Packs::nextVersion(Sql &sql, const QString &name) const
{
    const auto row = sql.one(u"SELECT version FROM packs WHERE name = ?"_s, {name});
    return row ? row->at(0).toULongLong() + 1 : 1;
}

bool Packs::keep(Sql &sql, const QString &name, const QString &kind, quint64 version, const QByteArray &source,
                 const QByteArray &message) const
{
    if (message.isEmpty())
        return false;
    sql.run(u"DELETE FROM packs WHERE name = ?"_s, {name});
    sql.run(u"INSERT INTO packs (name, version, issued_at, source, signed_pack) VALUES (?, ?, ?, ?, ?)"_s,
            {name, qint64(version), m_core.timestamp(), QString::fromUtf8(source), QString::fromLatin1(message)});
    sql.announce(kind, name.section(u'/', 1), qint64(version));
    return !sql.failed();
}

quint64 Packs::publishTrustList(Sql &sql, const QList<TrustedKey> &keys) const
{
    TrustList list;
    list.version = nextVersion(sql, kTrustList);
    list.issuedAt = m_core.now();
    list.maximumAge = kMaximumAge;
    list.keys = keys;
    const QByteArray payload = trustListToJson(list);
    const bool kept =
        keep(sql, kTrustList, u"trust-list"_s, list.version, payload, m_core.sign(jws::kTrustListType, payload));
    return kept ? list.version : 0;
}

bool Packs::publishRulebook(Sql &sql) const
{
    const Rulebook::Sources &sources = m_core.options.rulebook;
    const QJsonObject tables {
        {u"points"_s, QString::fromUtf8(sources.points)},
        {u"measured"_s, QString::fromUtf8(sources.measured)},
        {u"licenceStatus"_s, QString::fromUtf8(sources.licenceStatus)},
        {u"licenceClasses"_s, QString::fromUtf8(sources.licenceClasses)},
        {u"plateTypes"_s, QString::fromUtf8(sources.plateTypes)},
        {u"vehicleStatus"_s, QString::fromUtf8(sources.vehicleStatus)},
    };
    QJsonObject pack {{u"id"_s, u"order163"_s}, {u"label"_s, m_core.options.rulebookLabel}, {u"tables"_s, tables}};
    const QString hash = sha256Hex(QJsonDocument(pack).toJson(QJsonDocument::Compact));
    const auto row = sql.one(u"SELECT source FROM packs WHERE name = ?"_s, {kRulebook});
    if (row && row->at(0).toString() == hash)
        return true;
    const quint64 version = nextVersion(sql, kRulebook);
    pack.insert(u"version"_s, qint64(version));
    pack.insert(u"issuedAt"_s, m_core.timestamp());
    return keep(sql, kRulebook, u"rulebook"_s, version, hash.toLatin1(),
                m_core.sign(jws::kRulebookType, QJsonDocument(pack).toJson(QJsonDocument::Compact)));
}

void Packs::trustList(const Call &call, const Reply &reply)
{
    serve(call, reply, QString(u"trust-lists/"_s + call.parameters.first()));
}

void Packs::rulebook(const Call &call, const Reply &reply)
{
    serve(call, reply, QString(u"rulebooks/"_s + call.parameters.first()));
}

void Packs::serve(const Call &call, const Reply &reply, const QString &name)
{
    const QByteArray known = call.request->field("if-none-match");
    m_core.read(call, Access::Desk, reply, [this, name, known](Sql &sql, const Caller &) -> Outcome {
        const auto row = sql.one(u"SELECT version, signed_pack, issued_at FROM packs WHERE name = ?"_s, {name});
        if (!row)
            return {problems::notFound().response()};
        if (name == kTrustList && timeOf(row->at(2).toString()).secsTo(m_core.now()) > kRenewAfter)
            renewTrustList();
        const QByteArray tag = entityTag(row->at(0));
        if (known.contains(tag))
            return {HttpResponse::empty(304).with("ETag"_ba, tag)};
        return {HttpResponse::jose(200, row->at(1).toString().toLatin1()).with("ETag"_ba, tag)};
    });
}

void Packs::renewTrustList() const
{
    // Done behind the answer; its announcement makes the desks ask again.
    m_core.database.write(
        [this](Sql &sql) -> Outcome {
            const auto row = sql.one(u"SELECT source, issued_at FROM packs WHERE name = ?"_s, {kTrustList});
            if (!row || timeOf(row->at(1).toString()).secsTo(m_core.now()) <= kRenewAfter)
                return {HttpResponse::empty(204)};
            const auto list = trustListFromJson(row->at(0).toString().toUtf8());
            return {HttpResponse::empty(204), list && publishTrustList(sql, list->keys) > 0};
        },
        [](const HttpResponse &) {});
}

} // namespace dutydesk::central
