// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/case.h"
#include "app/domain/officer.h"
#include "app/domain/status.h"
#include "app/ports/signatures.h"

namespace dutydesk::test {

// Everybody and everything here is fictional: area code 110105, plate prefix 测.

/// 110105199003120010, with a right check character.
LicenceNumber sampleNumber();
/// Another one, right as well.
LicenceNumber otherNumber();
Plate samplePlate();
/// ZHANG San: status letter H, 6 points, one open matter, version 17.
PenaltyStatus sampleStatus();
VehicleStatus sampleVehicle();
Officer sampleOfficer();
Session sampleSession();
/// A violation that could be completed.
ViolationCase sampleCase(const CaseId &id, int revision = 1);
/// A status as central sends it.
QByteArray signedStatus(const PenaltyStatus &status, const Signer &central);

} // namespace dutydesk::test
