// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/credential.h"

#include <QCborMap>
#include <QStringList>

namespace dutydesk::licenceclaim {

/// Key of our private CWT claim; specified in resources/api/claim-driving-licence.md.
inline constexpr qint64 kClaimKey = -70169;

/// Fills number, file number, classes, dates and authority from the claim's map. What has the wrong form is left out
/// and its key appended to \c ignored; the licence number as it stands is answered, right or wrong.
QString read(const QCborMap &claim, Credential &credential, QStringList &ignored);

/// The claim's map; empty when the credential says nothing about a licence.
QCborMap write(const Credential &credential);

} // namespace dutydesk::licenceclaim
