// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/error.h"

#include <QSqlDatabase>

namespace dutydesk::central {

/// Brings the tables up to date with the numbered .sql resources, each in one transaction.
/// \returns NewerDatabase when a newer program wrote it, Damaged when a step cannot be done.
[[nodiscard]] Result<void> migrate(QSqlDatabase database);

} // namespace dutydesk::central
