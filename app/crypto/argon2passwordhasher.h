// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/crypto/argon2parameters.h"
#include "app/ports/passwords.h"
#include "app/ports/random.h"

namespace dutydesk {

/// Argon2id verifiers in the encoded form of the reference implementation. Safe from any thread.
class Argon2PasswordHasher final : public PasswordHasher {
public:
    explicit Argon2PasswordHasher(Random &random, const Argon2Parameters &cost = {});

    [[nodiscard]] Result<QByteArray> hash(const QString &password) const override;
    [[nodiscard]] Result<bool> verify(const QByteArray &verifier, const QString &password) const override;
    bool isOutdated(const QByteArray &verifier) const override;

private:
    Random &m_random;
    Argon2Parameters m_cost;
};

} // namespace dutydesk
