// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/case.h"

#include <QDateTime>
#include <QString>

namespace dutydesk {

enum class OutboxState { Waiting, Sending, Refused, Confirmed };

/// One revision on its way to central. Every state but Refused and Confirmed has a timer (\c nextTry).
struct OutboxEntry {
    quint64 sequence = 0;     ///< order of recording; never the clock
    CaseId caseId;
    int revision = 0;
    QByteArray bodySha256;
    OutboxState state = OutboxState::Waiting;
    int attempts = 0;
    QDateTime recordedAt;
    QDateTime nextTry;        ///< null: at once
    QDateTime lastTry;
    QString lastError;        ///< machine word of ErrorKind, for waiting entries
    QString refusalCode;
    QString refusalText;      ///< central's words
    QString receiptNumber;
    QDateTime confirmedAt;
    qint64 evidenceBytes = 0;
    qint64 evidenceSent = 0;
    int evidenceFiles = 0;
    int evidenceFilesSent = 0;
};

/// recorded = confirmed + sending + waiting + refused. A refused revision that a later completed one replaced leaves both
/// sides and is counted in superseded: what it said goes on under the later revision.
struct QueueSum {
    qint64 recorded = 0;
    qint64 confirmed = 0;
    qint64 sending = 0;
    qint64 waiting = 0;
    qint64 refused = 0;
    QDateTime oldestWaiting;
    qint64 superseded = 0;
    bool addsUp() const { return recorded == confirmed + sending + waiting + refused; }
    friend bool operator==(const QueueSum &, const QueueSum &) = default;
};

} // namespace dutydesk
