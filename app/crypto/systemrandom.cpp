// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/crypto/systemrandom.h"

#include "app/crypto/opensslptr.h"

#include <QMutexLocker>
#include <QtEndian>

#include <openssl/rand.h>

namespace dutydesk {

namespace {

constexpr quint16 kCounterLimit = 0x0fff;
constexpr quint16 kCounterStartMask = 0x07ff; // upper half left free for counting within one millisecond

} // namespace

SystemRandom::SystemRandom(const Clock &clock)
    : m_clock(clock)
{
}

QByteArray SystemRandom::bytes(int count)
{
    QByteArray result(count, '\0');
    if (RAND_bytes(openssl::bytes(result), count) != 1)
        qFatal("the system's random generator failed");
    return result;
}

QUuid SystemRandom::uuidV7()
{
    QByteArray raw = bytes(16);
    const quint16 start = qFromBigEndian<quint16>(raw.constData() + 6) & kCounterStartMask;

    const QMutexLocker locker(&m_mutex);
    const qint64 now = m_clock.now().toMSecsSinceEpoch();
    if (now > m_lastMilliseconds) {
        m_lastMilliseconds = now;
        m_counter = start;
    } else if (m_counter < kCounterLimit) {
        ++m_counter;
    } else {
        ++m_lastMilliseconds;
        m_counter = start;
    }
    const quint64 head = (quint64(m_lastMilliseconds) << 16) | 0x7000U | m_counter;
    qToBigEndian(head, raw.data());
    raw[8] = char((uchar(raw.at(8)) & 0x3fU) | 0x80U);
    return QUuid::fromRfc4122(raw);
}

} // namespace dutydesk
