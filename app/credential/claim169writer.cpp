// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/credential/claim169writer.h"

#include "app/credential/base45.h"
#include "app/credential/claim169fields.h"
#include "app/credential/compression.h"
#include "app/credential/cose.h"
#include "app/credential/licenceclaim.h"

#include <QCborMap>

namespace dutydesk {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray claimsOf(const Credential &credential)
{
    QCborMap claims;
    claims.insert(1, credential.issuer);
    if (const QString subject = credential.otherFields.value(u"subject"_s); !subject.isEmpty())
        claims.insert(2, subject);
    const auto time = [&claims](qint64 key, const QDateTime &value) {
        if (value.isValid())
            claims.insert(key, value.toSecsSinceEpoch());
    };
    time(4, credential.expiresAt);
    time(5, credential.notBefore);
    time(6, credential.issuedAt);
    claims.insert(claim169::kClaimKey, claim169::write(credential));
    if (const QCborMap licence = licenceclaim::write(credential); !licence.isEmpty())
        claims.insert(licenceclaim::kClaimKey, licence);
    return QCborValue(claims).toCbor();
}

} // namespace

Claim169Writer::Claim169Writer(const Signer &signer)
    : m_signer(signer)
{
}

Result<QByteArray> Claim169Writer::write(const Credential &credential) const
{
    return write(credential, Options());
}

Result<QByteArray> Claim169Writer::write(const Credential &credential, const Options &options) const
{
    if (credential.issuer.isEmpty())
        return fail(ErrorKind::BadInput, u"credential without an issuer"_s);
    const QByteArray header = cose::protectedHeader(m_signer.algorithm());
    if (header.isEmpty())
        return fail(ErrorKind::Unsupported, u"COSE algorithm"_s);
    const QByteArray payload = claimsOf(credential);
    const auto signature = m_signer.sign(cose::toBeSigned(header, payload));
    if (!signature)
        return std::unexpected(signature.error());
    const QByteArray keyId = options.withKeyId ? QByteArray::fromHex(m_signer.keyId().toLatin1()) : QByteArray();
    const QByteArray message = cose::sign1(header, keyId, payload, *signature, options.cwtTag);
    const auto compressed =
        compression::deflate(message, options.brotli ? compression::Method::Brotli : compression::Method::Zlib);
    if (!compressed)
        return fail(ErrorKind::Internal, u"compression refused"_s);
    return base45::encode(*compressed);
}

} // namespace dutydesk
