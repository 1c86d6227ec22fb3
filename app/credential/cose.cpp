// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/credential/cose.h"

#include "app/credential/cbortree.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborStreamWriter>

namespace dutydesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr quint64 kTagEncrypt0 = 16;
constexpr quint64 kTagSign1 = 18;
constexpr quint64 kTagCwt = 61;
constexpr qint64 kHeaderAlgorithm = 1;
constexpr qint64 kHeaderCritical = 2;
constexpr qint64 kHeaderKeyId = 4;
constexpr qint64 kEs256 = -7;
constexpr qint64 kEdDsa = -8;

std::unexpected<CheckReason> notCose()
{
    return std::unexpected(CheckReason::NotCose);
}

/// Both headers of a message, checked against each other.
struct Headers {
    QCborMap protectedMap;
    QCborMap unprotectedMap;
};

Decoded<Headers> readHeaders(const QCborValue &protectedBytes, const QCborValue &unprotectedMap)
{
    if (!protectedBytes.isByteArray() || !unprotectedMap.isMap())
        return notCose();
    Headers headers;
    headers.unprotectedMap = unprotectedMap.toMap();
    const QByteArray bytes = protectedBytes.toByteArray();
    if (!bytes.isEmpty()) {
        const auto tree = readCbor(bytes);
        if (!tree)
            return std::unexpected(tree.error());
        if (!tree->value.isMap())
            return notCose();
        headers.protectedMap = tree->value.toMap();
    }
    for (const QCborValue &label : headers.protectedMap.keys()) {
        if (headers.unprotectedMap.contains(label))
            return std::unexpected(CheckReason::DuplicateKey);
    }
    // Nothing beyond the headers read here is understood, so nothing may be critical.
    if (headers.protectedMap.contains(kHeaderCritical) || headers.unprotectedMap.contains(kHeaderCritical))
        return notCose();
    return headers;
}

QByteArray keyIdOf(const Headers &headers)
{
    const QCborValue inside = headers.protectedMap.value(kHeaderKeyId);
    return inside.isByteArray() ? inside.toByteArray() : headers.unprotectedMap.value(kHeaderKeyId).toByteArray();
}

} // namespace

Decoded<CoseMessage> readCose(const QByteArray &data)
{
    const auto tree = readCbor(data);
    if (!tree)
        return std::unexpected(tree.error());
    QList<quint64> tags = tree->tags;
    if (tags.size() == 2 && tags.first() == kTagCwt)
        tags.removeFirst();
    if (tags.size() != 1 || !tree->value.isArray() || (tags.first() != kTagSign1 && tags.first() != kTagEncrypt0))
        return notCose();
    const QCborArray parts = tree->value.toArray();
    CoseMessage message;
    message.encrypted = tags.first() == kTagEncrypt0;
    if (parts.size() != (message.encrypted ? 3 : 4))
        return notCose();
    const auto headers = readHeaders(parts.at(0), parts.at(1));
    if (!headers)
        return std::unexpected(headers.error());
    message.keyId = keyIdOf(*headers);
    if (message.encrypted)
        return message;
    if (!parts.at(2).isByteArray() || !parts.at(3).isByteArray())
        return notCose();
    message.algorithmNumber = headers->protectedMap.value(kHeaderAlgorithm).toInteger(0);
    if (message.algorithmNumber == kEs256)
        message.algorithm = u"ES256"_s;
    else if (message.algorithmNumber == kEdDsa)
        message.algorithm = u"EdDSA"_s;
    message.payload = parts.at(2).toByteArray();
    message.signature = parts.at(3).toByteArray();
    message.toBeSigned = cose::toBeSigned(parts.at(0).toByteArray(), message.payload);
    return message;
}

QByteArray cose::toBeSigned(const QByteArray &protectedHeader, const QByteArray &payload)
{
    QByteArray bytes;
    QCborStreamWriter writer(&bytes);
    writer.startArray(4);
    writer.append("Signature1"_L1);
    writer.append(protectedHeader);
    writer.append(QByteArray());
    writer.append(payload);
    writer.endArray();
    return bytes;
}

QByteArray cose::protectedHeader(const QString &algorithm)
{
    const qint64 number = algorithm == "ES256"_L1 ? kEs256 : algorithm == "EdDSA"_L1 ? kEdDsa : 0;
    return number == 0 ? QByteArray() : QCborValue(QCborMap {{kHeaderAlgorithm, number}}).toCbor();
}

QByteArray cose::sign1(const QByteArray &protectedHeader, const QByteArray &keyId, const QByteArray &payload,
                       const QByteArray &signature, bool cwtTag)
{
    QByteArray bytes;
    QCborStreamWriter writer(&bytes);
    if (cwtTag)
        writer.append(QCborTag(kTagCwt));
    writer.append(QCborTag(kTagSign1));
    writer.startArray(4);
    writer.append(protectedHeader);
    writer.startMap(keyId.isEmpty() ? 0 : 1);
    if (!keyId.isEmpty()) {
        writer.append(kHeaderKeyId);
        writer.append(keyId);
    }
    writer.endMap();
    writer.append(payload);
    writer.append(signature);
    writer.endArray();
    return bytes;
}

} // namespace dutydesk
