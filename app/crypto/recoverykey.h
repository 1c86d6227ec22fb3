// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/random.h"

#include <QString>

#include <optional>

namespace dutydesk::recoverykey {

/// 160 random bits in Crockford's base 32, eight groups of four with hyphens: to be written down and typed
/// back.
QString make(Random &random);

/// The form make() gives, from what a person typed (case, spaces, hyphens, O for 0, I and L for 1); none when
/// it cannot be such a key.
std::optional<QString> normalise(const QString &typed);

} // namespace dutydesk::recoverykey
