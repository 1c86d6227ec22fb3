// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/central/http.h"
#include "app/domain/case.h"
#include "app/domain/rulebook.h"

#include <QDateTime>

#include <optional>

namespace dutydesk::central {

/// What central refuses a case for (422), by the rules of validation_rules.csv that need no more than the case itself:
/// V07 time, V13 item in force on the day of the act, V14 licence number, V18 plate type and vehicle, V19 plate.
/// \returns none when central takes it.
[[nodiscard]] std::optional<Problem> refusalOf(const ViolationCase &violation, const Rulebook &rulebook,
                                               const QDateTime &now);

} // namespace dutydesk::central
