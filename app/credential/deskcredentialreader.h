// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/credentialreader.h"
#include "app/ports/signatures.h"

namespace dutydesk {

/// Tells by its content what a reading is, and reads it: Claim 169, licence number, file number, plate, a dynamic code
/// of central ("DD1:" and 26 to 64 characters of base 32), ISO 18013-5 engagement, AAMVA. Anything else is Unknown, of
/// which only its kind of symbol and its length are told. Safe from any thread.
class DeskCredentialReader final : public CredentialReader {
public:
    /// \c verifier must outlive the reader.
    explicit DeskCredentialReader(const SignatureVerifier &verifier);

    Verification read(const Reading &reading, const std::optional<TrustList> &trust,
                      const QDateTime &now) const override;

private:
    const SignatureVerifier &m_verifier;
};

} // namespace dutydesk
