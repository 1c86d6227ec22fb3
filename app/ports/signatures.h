// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/error.h"

#include <QByteArray>
#include <QString>

namespace dutydesk {

/// Verifies detached signatures. Algorithms by their COSE/JOSE names: "ES256", "EdDSA" (Ed25519), "PS256".
class SignatureVerifier {
public:
    virtual ~SignatureVerifier() = default;
    /// \c publicKey: ES256 uncompressed point (65 bytes), EdDSA 32 bytes; \c signature: 64 bytes (r‖s, or R‖S).
    /// \returns true or false; Unsupported or BadInput when the question itself makes no sense.
    [[nodiscard]] virtual Result<bool> verify(const QString &algorithm, const QByteArray &publicKey,
                                              const QByteArray &message, const QByteArray &signature) const = 0;
};

/// Signs with a key it keeps.
class Signer {
public:
    virtual ~Signer() = default;
    virtual QString algorithm() const = 0;
    virtual QByteArray publicKey() const = 0; ///< same form as SignatureVerifier takes
    virtual QString keyId() const = 0;        ///< lower-case hex of the first 8 bytes of SHA-256(publicKey)
    [[nodiscard]] virtual Result<QByteArray> sign(const QByteArray &message) const = 0;
};

} // namespace dutydesk
