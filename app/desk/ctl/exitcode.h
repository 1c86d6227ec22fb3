// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/error.h"

namespace dutydesk::ctl {

/// What a script can tell from the end of a command. Documented in `dutydeskctl --help`.
enum ExitCode {
    Done = 0,
    Negative = 1, ///< the question was answered with no: nothing read, not genuine, chain broken, refused, not found
    Usage = 2,
    Unreachable = 3, ///< central cannot be reached; what was recorded is kept
    NotAllowed = 4, ///< not signed in, wrong password, not permitted
    Busy = 5, ///< another program holds the desk folder
    Storage = 6, ///< disk full, database damaged or newer
    Failed = 7,
};

[[nodiscard]] ExitCode exitCodeOf(ErrorKind kind);

} // namespace dutydesk::ctl
