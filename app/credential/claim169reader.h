// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/credential.h"
#include "app/domain/trust.h"
#include "app/ports/signatures.h"

#include <QByteArrayView>

#include <optional>

namespace dutydesk::claim169 {

/// The text can be Base45 of a compressed credential: long enough, no lower case, no control characters, no address
/// of the web.
bool looksPossible(QByteArrayView text);

/// Reads Base45 text as Claim 169 and makes every check. The format of the answer is Unknown when the text turned out
/// to be something else before a compressed credential was seen in it; then Structure says where it stopped.
Verification verify(QByteArrayView text, const std::optional<TrustList> &trust, const QDateTime &now,
                    const SignatureVerifier &verifier);

} // namespace dutydesk::claim169
