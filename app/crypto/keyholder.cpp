// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/crypto/keyholder.h"

#include <QReadLocker>
#include <QWriteLocker>

namespace dutydesk {

void KeyHolder::set(const sealing::SecretBytes &key)
{
    const QWriteLocker locker(&m_lock);
    m_key = key;
}

void KeyHolder::clear()
{
    const QWriteLocker locker(&m_lock);
    m_key = sealing::SecretBytes();
}

bool KeyHolder::isSet() const
{
    const QReadLocker locker(&m_lock);
    return m_key.size() == sealing::kKeySize;
}

std::optional<sealing::SecretBytes> KeyHolder::key() const
{
    const QReadLocker locker(&m_lock);
    if (m_key.size() != sealing::kKeySize)
        return std::nullopt;
    return m_key;
}

} // namespace dutydesk
