// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/clock.h"
#include "app/ports/random.h"

#include <QMutex>

namespace dutydesk {

/// OpenSSL's generator, seeded by the system. Safe from any thread. Without randomness nothing here is safe,
/// so the program ends when the generator fails.
class SystemRandom final : public Random {
public:
    explicit SystemRandom(const Clock &clock);

    QByteArray bytes(int count) override;
    /// Grows from call to call within one process, also when the wall clock goes back (RFC 9562, 6.2, method
    /// 1).
    QUuid uuidV7() override;

private:
    const Clock &m_clock;
    QMutex m_mutex;
    qint64 m_lastMilliseconds = 0;
    quint16 m_counter = 0;
};

} // namespace dutydesk
