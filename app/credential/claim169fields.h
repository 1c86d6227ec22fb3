// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/credential.h"

#include <QCborMap>
#include <QCborValue>
#include <QStringList>

namespace dutydesk::claim169 {

/// Key of the identity data among the claims of a CWT (IANA registry).
inline constexpr qint64 kClaimKey = 169;

/// A date as issuers write it: "YYYYMMDD", "YYYY-MM-DD", or the first as a number; null for anything else.
QDate dateOf(const QCborValue &value);

/// Fills the credential from the identity data (MOSIP Claim 169, 1.2.0). Lenient where the specification contradicts
/// itself: gender as number or word, both date forms, face (62) as one map or an array of them, picture as bytes,
/// hexadecimal or Base64, the deprecated picture (16, 17). A field of another type is left out and its key appended
/// to \c ignored. Fingerprints and the like are named with their size and never kept.
void read(const QCborMap &identity, Credential &credential, QStringList &ignored);

/// The identity data that read() gives back; \c otherFields by their standard names are written too.
QCborMap write(const Credential &credential);

} // namespace dutydesk::claim169
