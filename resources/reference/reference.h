// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/rulebook.h"

namespace dutydesk {

/// The tables delivered with the program.
[[nodiscard]] Rulebook::Sources builtinRulebookSources();
/// The rulebook delivered with the program. Its version is the date from which its law is in force.
[[nodiscard]] Result<Rulebook> builtinRulebook();

} // namespace dutydesk
