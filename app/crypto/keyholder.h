// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/crypto/sealing.h"

#include <QReadWriteLock>

#include <optional>

namespace dutydesk {

/// The unlocked data key, shared by the vault and the sealer. Safe from any thread.
class KeyHolder {
public:
    void set(const sealing::SecretBytes &key);
    /// Forgets the key; a call that is sealing right now keeps its reference until it ends, then the memory
    /// is wiped.
    void clear();
    bool isSet() const;
    std::optional<sealing::SecretBytes> key() const;

private:
    QCA::Initializer m_qca; // before the first secure memory, until after the last
    mutable QReadWriteLock m_lock;
    sealing::SecretBytes m_key;
};

} // namespace dutydesk
