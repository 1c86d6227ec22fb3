// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/crypto/recordsealer.h"

#include "app/crypto/keyholder.h"

#include <QMessageAuthenticationCode>

namespace dutydesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kTokenSize = 16;

std::unexpected<Error> locked()
{
    return fail(ErrorKind::NotSignedIn, u"vault is locked"_s);
}

} // namespace

RecordSealer::RecordSealer(const KeyHolder &keys, Random &random)
    : m_keys(keys)
    , m_random(random)
{
}

Result<QByteArray> RecordSealer::seal(const QByteArray &plain, const SealContext &context)
{
    const auto key = m_keys.key();
    if (!key)
        return locked();
    return sealing::sealRecord(*key, m_random, plain, context);
}

Result<QByteArray> RecordSealer::open(const QByteArray &sealed, const SealContext &context)
{
    const auto key = m_keys.key();
    if (!key)
        return locked();
    return sealing::openRecord(*key, sealed, context);
}

Result<QByteArray> RecordSealer::token(const QString &purpose, const QString &value)
{
    const auto key = m_keys.key();
    if (!key)
        return locked();
    const QByteArray info = sealing::lengthPrefixed({"dutydesk search token v1", purpose.toUtf8()});
    const auto tokenKey = sealing::deriveKey(*key, {}, info);
    if (!tokenKey)
        return std::unexpected(tokenKey.error());
    QByteArray macKey(tokenKey->constData(), tokenKey->size());
    const QByteArray mac = QMessageAuthenticationCode::hash(value.toUtf8(), macKey, QCryptographicHash::Sha256);
    macKey.fill('\0');
    return mac.first(kTokenSize);
}

} // namespace dutydesk
