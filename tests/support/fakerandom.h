// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/random.h"

#include <QCryptographicHash>

namespace dutydesk::test {

/// The same sequence in every run. Safe for tests only.
class FakeRandom final : public Random {
public:
    explicit FakeRandom(quint64 seed = 1)
        : m_counter(seed << 32)
    {
    }
    QByteArray bytes(int count) override
    {
        QByteArray result;
        while (result.size() < count)
            result += QCryptographicHash::hash(QByteArray::number(++m_counter), QCryptographicHash::Sha256);
        return result.first(count);
    }
    QUuid uuidV7() override
    {
        // Version 7 and variant bits as RFC 9562 wants them; the time part counts up.
        QByteArray raw = QByteArray::fromHex("019aa0f25f00") + bytes(10);
        ++m_time;
        raw[4] = char(m_time >> 8);
        raw[5] = char(m_time);
        raw[6] = char((raw[6] & 0x0f) | 0x70);
        raw[8] = char((raw[8] & 0x3f) | 0x80);
        return QUuid::fromRfc4122(raw);
    }

private:
    quint64 m_counter;
    quint16 m_time = 0;
};

} // namespace dutydesk::test
