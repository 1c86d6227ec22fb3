// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/crypto/opensslptr.h"
#include "app/domain/error.h"

namespace dutydesk::openssl {

inline constexpr int kRawEcSignatureSize = 64;

/// A fresh private key: "ES256" (P-256) or "EdDSA" (Ed25519). Null when OpenSSL refused.
PkeyPtr generateKey(const QString &algorithm);

/// Reads an unencrypted PKCS#8 (or SEC 1) PEM.
PkeyPtr privateKeyFromPem(const QByteArray &pem);
QByteArray privateKeyToPem(EVP_PKEY *key);

/// "ES256" for a P-256 key, "EdDSA" for Ed25519, empty for any other.
QString algorithmOf(EVP_PKEY *key);

/// Uncompressed point (65 bytes) or the 32 bytes of Ed25519; empty for any other key.
QByteArray rawPublicKey(EVP_PKEY *key);

/// The other way round; null when the bytes are no key of that kind (a point off the curve among them).
PkeyPtr publicKeyFromRaw(const QString &algorithm, const QByteArray &raw);

/// Signs as JOSE and COSE want it: r||s or R||S, 64 bytes.
[[nodiscard]] Result<QByteArray> signRaw(EVP_PKEY *key, const QByteArray &message);

/// r||s (64 bytes) as the DER that OpenSSL verifies; empty when the size is wrong.
QByteArray ecSignatureToDer(const QByteArray &raw);

} // namespace dutydesk::openssl
