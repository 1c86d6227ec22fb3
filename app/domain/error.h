// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <expected>

namespace dutydesk {

/// What went wrong, as far as a caller can act on it. The sentence a person reads is made in `ui`.
enum class ErrorKind {
    BadInput,          ///< what was given cannot be what it claims to be
    NotFound,          ///< no such record here or at central
    Forbidden,         ///< this officer or this desk may not
    NotSignedIn,       ///< no unlocked vault or no session
    WrongPassword,     ///< the secret does not open the vault
    Paused,            ///< too many wrong tries; wait
    Conflict,          ///< the same key stands for something else already
    Frozen,            ///< the revision is being sent and cannot change
    Offline,           ///< central cannot be reached now
    Timeout,           ///< central was reached and did not answer in time
    NotCentral,        ///< something answered, but it was not central (captive portal, proxy)
    Refused,           ///< central understood and said no
    Forged,            ///< a signature or a seal does not hold
    Expired,           ///< was right once, is too old now
    Storage,           ///< the disk refused; nothing was written
    DiskFull,          ///< no room; nothing was written
    Damaged,           ///< the database is broken
    NewerDatabase,     ///< written by a newer program
    InUse,             ///< another program holds it
    Device,            ///< camera, scanner or token failed
    Unsupported,       ///< known but not done by this program
    Cancelled,
    Internal,
};

/// A failure as a value. \c detail is for the log: English, and never with a person's data.
struct Error {
    ErrorKind kind = ErrorKind::Internal;
    QString detail;
    QString code {};        ///< central's reason code, when it refused (V18, …)
    QString centralText {}; ///< central's own words, quoted unchanged on screen

    friend bool operator==(const Error &, const Error &) = default;
};

template <class T>
using Result = std::expected<T, Error>;

/// Shorthand for the failing branch of a Result.
[[nodiscard]] inline std::unexpected<Error> fail(ErrorKind kind, QString detail = {})
{
    return std::unexpected(Error {kind, std::move(detail)});
}

} // namespace dutydesk
