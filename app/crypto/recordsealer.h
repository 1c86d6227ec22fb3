// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/random.h"
#include "app/ports/sealer.h"

namespace dutydesk {

class KeyHolder;

/// Seals under the key of the vault. Got from SealedVault::sealer().
class RecordSealer final : public Sealer {
public:
    RecordSealer(const KeyHolder &keys, Random &random);

    [[nodiscard]] Result<QByteArray> seal(const QByteArray &plain, const SealContext &context) override;
    [[nodiscard]] Result<QByteArray> open(const QByteArray &sealed, const SealContext &context) override;
    [[nodiscard]] Result<QByteArray> token(const QString &purpose, const QString &value) override;

private:
    const KeyHolder &m_keys;
    Random &m_random;
};

} // namespace dutydesk
