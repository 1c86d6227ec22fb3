// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/status.h"

#include <QJsonObject>

#include <optional>

namespace dutydesk::central {

/// Schema LicenceStatus of resources/api/central.yaml.
QJsonObject statusJson(const PenaltyStatus &status);
/// Reads what statusJson() wrote; none when number or file number cannot be.
std::optional<PenaltyStatus> statusFromJson(const QJsonObject &object);

QJsonObject matterJson(const OpenMatter &matter);
OpenMatter matterFromJson(const QJsonObject &object);

/// Schema VehicleStatus of resources/api/central.yaml.
QJsonObject vehicleJson(const VehicleStatus &vehicle);
std::optional<VehicleStatus> vehicleFromJson(const QJsonObject &object);

} // namespace dutydesk::central
