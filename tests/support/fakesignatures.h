// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/signatures.h"

#include <QCryptographicHash>

namespace dutydesk::test {

/// "Signs" with a hash over public key and message: enough to tell right from wrong, worth nothing against anybody.
inline QByteArray fakeSignature(const QByteArray &publicKey, const QByteArray &message)
{
    return QCryptographicHash::hash(QByteArray(publicKey + '|' + message), QCryptographicHash::Sha512);
}

class FakeVerifier final : public SignatureVerifier {
public:
    Result<bool> verify(const QString &, const QByteArray &publicKey, const QByteArray &message,
                        const QByteArray &signature) const override
    {
        return signature == fakeSignature(publicKey, message);
    }
};

class FakeSigner final : public Signer {
public:
    explicit FakeSigner(const QByteArray &publicKey = QByteArray(32, 'c'))
        : m_publicKey(publicKey)
    {
    }
    QString algorithm() const override { return QStringLiteral("EdDSA"); }
    QByteArray publicKey() const override { return m_publicKey; }
    QString keyId() const override
    {
        return QString::fromLatin1(QCryptographicHash::hash(m_publicKey, QCryptographicHash::Sha256).first(8).toHex());
    }
    Result<QByteArray> sign(const QByteArray &message) const override { return fakeSignature(m_publicKey, message); }

private:
    QByteArray m_publicKey;
};

} // namespace dutydesk::test
