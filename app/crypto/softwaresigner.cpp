// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/crypto/softwaresigner.h"

#include "app/crypto/eckeys.h"
#include "app/crypto/securefile.h"

#include <QCryptographicHash>
#include <QFileInfo>

namespace dutydesk {

using namespace Qt::Literals::StringLiterals;

struct SoftwareSigner::Key {
    openssl::PkeyPtr pkey;
};

SoftwareSigner::SoftwareSigner(std::unique_ptr<Key> key)
    : m_key(std::move(key))
    , m_algorithm(openssl::algorithmOf(m_key->pkey.get()))
    , m_publicKey(openssl::rawPublicKey(m_key->pkey.get()))
    , m_keyId(QString::fromLatin1(QCryptographicHash::hash(m_publicKey, QCryptographicHash::Sha256).first(8).toHex()))
{
}

SoftwareSigner::~SoftwareSigner() = default;

Result<std::unique_ptr<SoftwareSigner>> SoftwareSigner::generate(const QString &algorithm)
{
    if (algorithm != "ES256"_L1 && algorithm != "EdDSA"_L1)
        return fail(ErrorKind::Unsupported, u"signing algorithm"_s);
    auto key = std::make_unique<Key>(Key {openssl::generateKey(algorithm)});
    if (!key->pkey)
        return fail(ErrorKind::Internal, openssl::lastReason());
    return std::unique_ptr<SoftwareSigner>(new SoftwareSigner(std::move(key)));
}

Result<std::unique_ptr<SoftwareSigner>> SoftwareSigner::fromPem(const QByteArray &pem)
{
    auto key = std::make_unique<Key>(Key {openssl::privateKeyFromPem(pem)});
    if (!key->pkey)
        return fail(ErrorKind::BadInput, u"no private key in this PEM"_s);
    if (openssl::algorithmOf(key->pkey.get()).isEmpty())
        return fail(ErrorKind::Unsupported, u"neither a P-256 nor an Ed25519 key"_s);
    return std::unique_ptr<SoftwareSigner>(new SoftwareSigner(std::move(key)));
}

Result<std::unique_ptr<SoftwareSigner>> SoftwareSigner::openOrCreate(const QString &path, const QString &algorithm)
{
    if (!QFileInfo::exists(path)) {
        auto fresh = generate(algorithm);
        if (!fresh)
            return fresh;
        if (const auto written = writePrivateFile(path, (*fresh)->privateKeyPem()); !written)
            return std::unexpected(written.error());
        return fresh;
    }
    const auto pem = readPrivateFile(path);
    if (!pem)
        return std::unexpected(pem.error());
    auto signer = fromPem(*pem);
    if (!signer)
        return fail(ErrorKind::Damaged, u"signing key file is no key"_s);
    if ((*signer)->algorithm() != algorithm)
        return fail(ErrorKind::Conflict, u"signing key file holds a key of another algorithm"_s);
    return signer;
}

Result<QByteArray> SoftwareSigner::sign(const QByteArray &message) const
{
    return openssl::signRaw(m_key->pkey.get(), message);
}

QByteArray SoftwareSigner::privateKeyPem() const
{
    return openssl::privateKeyToPem(m_key->pkey.get());
}

} // namespace dutydesk
