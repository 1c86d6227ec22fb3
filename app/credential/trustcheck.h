// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/credential/cose.h"
#include "app/domain/credential.h"
#include "app/domain/trust.h"
#include "app/ports/signatures.h"

#include <QDateTime>

#include <optional>

namespace dutydesk {

/// Who signed, and may they.
struct TrustFindings {
    Check signature {CheckKind::Signature, CheckResult::NotMade, CheckReason::None, {}};
    Check issuer {CheckKind::Issuer, CheckResult::NotMade, CheckReason::None, {}};
    Check listAge {CheckKind::TrustListAge, CheckResult::NotMade, CheckReason::None, {}};
};

/// How far a desk's clock and an issuer's may be apart.
inline constexpr qint64 kClockSkewSeconds = 300;

/// The clock shows a time before the trust list was signed: it cannot be right.
bool isClockBehind(const std::optional<TrustList> &trust, const QDateTime &now);

/// Checks the signature with the key that the message names by its id, or else with each key of \c issuer. A key is
/// used only under its own algorithm and for its own issuer. A list beyond its age still tells whether the signature
/// holds, but not who is trusted now.
TrustFindings checkTrust(const CoseMessage &message, const QString &issuer, const std::optional<TrustList> &trust,
                         const QDateTime &now, const SignatureVerifier &verifier);

} // namespace dutydesk
