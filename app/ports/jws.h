// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/jws.h"
#include "app/ports/signatures.h"

namespace dutydesk::jws {

/// Signs a payload as a compact JWS with header {"alg","kid","typ"} (RFC 7515; RFC 8037 for EdDSA).
[[nodiscard]] inline Result<QByteArray> sign(const Signer &signer, QByteArrayView type, const QByteArray &payload)
{
    const QByteArray input = signingInput(signer.algorithm(), signer.keyId(), type, payload);
    const auto signature = signer.sign(input);
    if (!signature)
        return std::unexpected(signature.error());
    return join(input, *signature);
}

/// The payload of a compact JWS after its type, its algorithm and its signature were checked. The algorithm
/// is the caller's, never the message's.
/// \returns BadInput when it is no compact JWS, Forged when it is of another type or algorithm or not by this
/// key.
[[nodiscard]] inline Result<QByteArray> open(const QByteArray &compact, QByteArrayView type,
                                             const SignatureVerifier &verifier, const QString &algorithm,
                                             const QByteArray &publicKey)
{
    const auto parts = split(compact);
    if (!parts)
        return std::unexpected(parts.error());
    if (parts->type != QLatin1StringView(type))
        return fail(ErrorKind::Forged, QStringLiteral("JWS: another type was expected"));
    if (parts->algorithm != algorithm)
        return fail(ErrorKind::Forged, QStringLiteral("JWS: another algorithm was expected"));
    const auto verified = verifier.verify(algorithm, publicKey, parts->signingInput, parts->signature);
    if (!verified)
        return std::unexpected(verified.error());
    if (!*verified)
        return fail(ErrorKind::Forged, QStringLiteral("JWS: signature does not hold"));
    return parts->payload;
}

} // namespace dutydesk::jws
