// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/jws.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <optional>

namespace dutydesk::jws {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kBase64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
constexpr qsizetype kLongestMessage = 16 * 1024 * 1024;
constexpr qsizetype kLongestHeader = 4096;

/// One base64url part in its only right spelling: encoding it again must give the same text, so that no two
/// messages carry the same signature.
std::optional<QByteArray> decode(const QByteArray &part)
{
    const auto result =
        QByteArray::fromBase64Encoding(part, QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!result || result.decoded.toBase64(kBase64Url) != part)
        return std::nullopt;
    return result.decoded;
}

} // namespace

Result<Parts> split(const QByteArray &compact)
{
    if (compact.size() > kLongestMessage)
        return fail(ErrorKind::BadInput, u"JWS: too long"_s);
    const QList<QByteArray> texts = compact.split('.');
    if (texts.size() != 3 || texts.at(0).size() > kLongestHeader)
        return fail(ErrorKind::BadInput, u"JWS: not three parts"_s);
    const auto head = decode(texts.at(0));
    const auto payload = decode(texts.at(1));
    const auto signature = decode(texts.at(2));
    if (!head || !payload || !signature || signature->isEmpty())
        return fail(ErrorKind::BadInput, u"JWS: not base64url"_s);
    const QJsonDocument document = QJsonDocument::fromJson(*head);
    if (!document.isObject())
        return fail(ErrorKind::BadInput, u"JWS: header is no JSON object"_s);
    const QJsonObject header = document.object();
    if (header.contains("crit"_L1) || header.contains("b64"_L1))
        return fail(ErrorKind::BadInput, u"JWS: extension not understood"_s);
    Parts parts;
    parts.algorithm = header.value("alg"_L1).toString();
    parts.keyId = header.value("kid"_L1).toString();
    parts.type = header.value("typ"_L1).toString();
    if (parts.algorithm.isEmpty() || parts.type.isEmpty())
        return fail(ErrorKind::BadInput, u"JWS: header without alg or typ"_s);
    parts.payload = *payload;
    parts.signature = *signature;
    parts.signingInput = compact.first(texts.at(0).size() + 1 + texts.at(1).size());
    return parts;
}

QByteArray signingInput(const QString &algorithm, const QString &keyId, QByteArrayView type, const QByteArray &payload)
{
    const QJsonObject header {{u"alg"_s, algorithm}, {u"kid"_s, keyId}, {u"typ"_s, QString::fromLatin1(type)}};
    QByteArray result = QJsonDocument(header).toJson(QJsonDocument::Compact).toBase64(kBase64Url);
    result.append('.');
    result.append(payload.toBase64(kBase64Url));
    return result;
}

QByteArray join(const QByteArray &signingInput, const QByteArray &signature)
{
    QByteArray result = signingInput;
    result.append('.');
    result.append(signature.toBase64(kBase64Url));
    return result;
}

} // namespace dutydesk::jws
