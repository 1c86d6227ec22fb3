// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/desk/ctl/exitcode.h"

namespace dutydesk::ctl {

ExitCode exitCodeOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::BadInput:
    case ErrorKind::Unsupported:
        return Usage;
    case ErrorKind::NotFound:
    case ErrorKind::Conflict:
    case ErrorKind::Frozen:
    case ErrorKind::Refused:
    case ErrorKind::Forged:
    case ErrorKind::Expired:
        return Negative;
    case ErrorKind::Offline:
    case ErrorKind::Timeout:
    case ErrorKind::NotCentral:
        return Unreachable;
    case ErrorKind::Forbidden:
    case ErrorKind::NotSignedIn:
    case ErrorKind::WrongPassword:
    case ErrorKind::Paused:
        return NotAllowed;
    case ErrorKind::InUse:
        return Busy;
    case ErrorKind::Storage:
    case ErrorKind::DiskFull:
    case ErrorKind::Damaged:
    case ErrorKind::NewerDatabase:
        return Storage;
    case ErrorKind::Device:
    case ErrorKind::Cancelled:
    case ErrorKind::Internal:
        return Failed;
    }
    return Failed;
}

} // namespace dutydesk::ctl
