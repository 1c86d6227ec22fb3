// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/crypto/argon2passwordhasher.h"

#include "app/crypto/sealing.h"

#include <QRegularExpression>

#include <argon2.h>

#include <optional>

namespace dutydesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kSaltSize = 16;
constexpr int kHashSize = 32;

std::optional<Argon2Parameters> costOf(const QByteArray &verifier)
{
    static const QRegularExpression pattern(
        uR"(\A\$argon2id\$v=19\$m=(\d{1,9}),t=(\d{1,9}),p=(\d{1,9})\$[A-Za-z0-9+/]+\$[A-Za-z0-9+/]+\z)"_s);
    const auto match = pattern.match(QString::fromLatin1(verifier));
    if (!match.hasMatch())
        return std::nullopt;
    const Argon2Parameters cost {match.capturedView(1).toUInt(), match.capturedView(2).toUInt(),
                                 match.capturedView(3).toUInt()};
    return cost.isSane() ? std::optional(cost) : std::nullopt;
}

} // namespace

Argon2PasswordHasher::Argon2PasswordHasher(Random &random, const Argon2Parameters &cost)
    : m_random(random)
    , m_cost(cost)
{
}

Result<QByteArray> Argon2PasswordHasher::hash(const QString &password) const
{
    if (password.isEmpty() || !m_cost.isSane())
        return fail(ErrorKind::BadInput, u"empty password, or Argon2 parameters out of bounds"_s);
    const QCA::Initializer qca;
    const sealing::SecretBytes secret = sealing::passwordBytes(password);
    const QByteArray salt = m_random.bytes(kSaltSize);
    QByteArray encoded(
        qsizetype(argon2_encodedlen(m_cost.passes, m_cost.memoryKiB, m_cost.lanes, kSaltSize, kHashSize, Argon2_id)),
        '\0');
    const int code =
        argon2id_hash_encoded(m_cost.passes, m_cost.memoryKiB, m_cost.lanes, secret.constData(), size_t(secret.size()),
                              salt.constData(), size_t(salt.size()), kHashSize, encoded.data(), size_t(encoded.size()));
    if (code != ARGON2_OK)
        return fail(ErrorKind::Internal, QString::fromLatin1(argon2_error_message(code)));
    encoded.truncate(qsizetype(qstrnlen(encoded.constData(), size_t(encoded.size()))));
    return encoded;
}

Result<bool> Argon2PasswordHasher::verify(const QByteArray &verifier, const QString &password) const
{
    if (!costOf(verifier))
        return fail(ErrorKind::BadInput, u"not a password verifier"_s);
    const QCA::Initializer qca;
    const sealing::SecretBytes secret = sealing::passwordBytes(password);
    const int code = argon2id_verify(verifier.constData(), secret.constData(), size_t(secret.size()));
    if (code != ARGON2_OK && code != ARGON2_VERIFY_MISMATCH)
        return fail(code == ARGON2_MEMORY_ALLOCATION_ERROR ? ErrorKind::Internal : ErrorKind::BadInput,
                    QString::fromLatin1(argon2_error_message(code)));
    return code == ARGON2_OK;
}

bool Argon2PasswordHasher::isOutdated(const QByteArray &verifier) const
{
    const auto cost = costOf(verifier);
    return !cost || cost->memoryKiB < m_cost.memoryKiB || cost->passes < m_cost.passes;
}

} // namespace dutydesk
