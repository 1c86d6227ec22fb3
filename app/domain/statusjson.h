// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/status.h"

#include <QByteArray>
#include <QJsonObject>

namespace dutydesk {

/// The payload of a signed status (schema `LicenceStatus` of resources/api/central.yaml), compact JSON.
[[nodiscard]] QByteArray statusToJson(const PenaltyStatus &status);
/// Reads it; the etag is made from the version. Members it does not know are passed over.
/// \returns BadInput naming the member that is missing or wrong; a status is taken whole or not at all.
[[nodiscard]] Result<PenaltyStatus> statusFromJson(const QByteArray &json);

/// Schema `VehicleStatus`.
[[nodiscard]] QJsonObject vehicleToJson(const VehicleStatus &vehicle);
[[nodiscard]] Result<VehicleStatus> vehicleFromJson(const QJsonObject &object);

/// The entity tag of a status version: the number in quotation marks.
[[nodiscard]] QString etagOf(quint64 version);

} // namespace dutydesk
