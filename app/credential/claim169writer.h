// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/credential.h"
#include "app/domain/error.h"
#include "app/ports/signatures.h"

#include <QByteArray>

namespace dutydesk {

/// Issues a licence as Claim 169 text for a QR code: claims, COSE_Sign1, compression, Base45. For training samples and
/// tests; the desk itself issues nothing.
class Claim169Writer {
public:
    struct Options {
        bool brotli = false;   ///< zlib otherwise
        bool cwtTag = true;    ///< CWT tag 61 around COSE tag 18
        bool withKeyId = true; ///< the signer's key id in the unprotected header
    };

    explicit Claim169Writer(const Signer &signer);

    /// \returns BadInput without an issuer; what the signer says when it refuses.
    [[nodiscard]] Result<QByteArray> write(const Credential &credential, const Options &options) const;
    [[nodiscard]] Result<QByteArray> write(const Credential &credential) const;

private:
    const Signer &m_signer;
};

} // namespace dutydesk
