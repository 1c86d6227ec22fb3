// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/signatures.h"

namespace dutydesk {

/// Verifies ES256 and EdDSA (RFC 7518, RFC 8037), and PS256 with a DER SubjectPublicKeyInfo. Safe from any
/// thread.
class OpenSslSignatureVerifier final : public SignatureVerifier {
public:
    [[nodiscard]] Result<bool> verify(const QString &algorithm, const QByteArray &publicKey, const QByteArray &message,
                                      const QByteArray &signature) const override;
};

} // namespace dutydesk
