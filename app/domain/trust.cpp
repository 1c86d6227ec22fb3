// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/trust.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace dutydesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kBase64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
constexpr qsizetype kMostKeys = 10'000;

QString toText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODate) : QString();
}

QDateTime toTime(const QJsonValue &value)
{
    const QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODate);
    // A time without a zone would mean another instant on another desk.
    return time.isValid() && time.timeSpec() != Qt::LocalTime ? time.toUTC() : QDateTime();
}

qsizetype keySize(const QString &algorithm)
{
    if (algorithm == "ES256"_L1)
        return 65;
    return algorithm == "EdDSA"_L1 ? 32 : 0;
}

Result<TrustedKey> toKey(const QJsonObject &object)
{
    TrustedKey key;
    key.keyId = object.value("kid"_L1).toString();
    key.issuer = object.value("iss"_L1).toString();
    key.displayName = object.value("name"_L1).toString();
    key.algorithm = object.value("alg"_L1).toString();
    key.revoked = object.value("revoked"_L1).toBool();
    const auto raw =
        QByteArray::fromBase64Encoding(object.value("key"_L1).toString().toLatin1(),
                                       QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    key.publicKey = raw ? raw.decoded : QByteArray();
    key.validFrom = toTime(object.value("validFrom"_L1));
    key.validUntil = toTime(object.value("validUntil"_L1));
    if (key.issuer.isEmpty() || keySize(key.algorithm) == 0 || key.publicKey.size() != keySize(key.algorithm))
        return fail(ErrorKind::BadInput, u"trust list: key without issuer, or of an unknown kind or size"_s);
    if (key.keyId != key.keyId.toLower())
        return fail(ErrorKind::BadInput, u"trust list: key id is not lower-case hexadecimal"_s);
    if (!key.validFrom.isValid() || !key.validUntil.isValid() || key.validUntil < key.validFrom)
        return fail(ErrorKind::BadInput, u"trust list: key without its days"_s);
    return key;
}

} // namespace

Result<TrustList> trustListFromJson(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return fail(ErrorKind::BadInput, u"trust list: no JSON object"_s);
    const QJsonObject object = document.object();
    TrustList list;
    const qint64 version = object.value("version"_L1).toInteger(-1);
    const qint64 hours = object.value("maximumAgeHours"_L1).toInteger(-1);
    list.issuedAt = toTime(object.value("issuedAt"_L1));
    if (version < 0 || hours <= 0 || hours > 24 * 366 || !list.issuedAt.isValid() || !object.value("keys"_L1).isArray())
        return fail(ErrorKind::BadInput, u"trust list: version, age, time or keys missing"_s);
    list.version = quint64(version);
    list.maximumAge = std::chrono::hours(hours);
    const QJsonArray keys = object.value("keys"_L1).toArray();
    if (keys.size() > kMostKeys)
        return fail(ErrorKind::BadInput, u"trust list: too many keys"_s);
    for (const QJsonValue &value : keys) {
        auto key = toKey(value.toObject());
        if (!key)
            return std::unexpected(key.error());
        list.keys.append(*std::move(key));
    }
    return list;
}

QByteArray trustListToJson(const TrustList &list)
{
    QJsonArray keys;
    for (const TrustedKey &key : list.keys) {
        keys.append(QJsonObject {
            {u"kid"_s, key.keyId},
            {u"iss"_s, key.issuer},
            {u"name"_s, key.displayName},
            {u"alg"_s, key.algorithm},
            {u"key"_s, QString::fromLatin1(key.publicKey.toBase64(kBase64Url))},
            {u"validFrom"_s, toText(key.validFrom)},
            {u"validUntil"_s, toText(key.validUntil)},
            {u"revoked"_s, key.revoked},
        });
    }
    const QJsonObject object {
        {u"version"_s, qint64(list.version)},
        {u"issuedAt"_s, toText(list.issuedAt)},
        {u"maximumAgeHours"_s, qint64(list.maximumAge.count())},
        {u"keys"_s, keys},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace dutydesk
