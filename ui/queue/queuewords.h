// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/outbox.h"
#include "ui/common/icons.h"

#include <QCoreApplication>

namespace dutydesk {

/// The words of the queue. "Saved" and "sent" never mean the same.
class QueueWords {
    Q_DECLARE_TR_FUNCTIONS(dutydesk::QueueWords)
public:
    static QString state(OutboxState state);
    static Meaning meaning(OutboxState state);
    static Icon icon(OutboxState state);
    /// Why a revision was not taken at the last attempt, from the machine word of an ErrorKind.
    static QString why(const QString &errorWord);
};

} // namespace dutydesk
