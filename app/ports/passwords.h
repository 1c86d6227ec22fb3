// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/error.h"

#include <QByteArray>
#include <QString>

namespace dutydesk {

/// Keeps passwords as verifiers that do not give the password away (central's officers). Takes a good part of
/// a second a call on purpose: never on the thread of a window or of a network loop.
class PasswordHasher {
public:
    virtual ~PasswordHasher() = default;
    /// A self-describing verifier with its own salt ("$argon2id$v=19$m=…").
    [[nodiscard]] virtual Result<QByteArray> hash(const QString &password) const = 0;
    /// \returns true or false; BadInput when the verifier is not one of hash().
    [[nodiscard]] virtual Result<bool> verify(const QByteArray &verifier, const QString &password) const = 0;
    /// The verifier was made with weaker parameters than today's: make a new one at the next right password.
    virtual bool isOutdated(const QByteArray &verifier) const = 0;
};

} // namespace dutydesk
