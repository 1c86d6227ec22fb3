// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/case.h"
#include "ui/common/paint.h"

#include <QCoreApplication>

namespace dutydesk {

/// How cases are named on lists.
class CaseStateWords {
    Q_DECLARE_TR_FUNCTIONS(dutydesk::CaseStateWords)
public:
    /// "Saved" and "sent" are different words: Draft, Waiting, Sending, Refused, Confirmed.
    static paint::PillText pill(CaseState state);
    static QString stateWord(CaseState state);
};

} // namespace dutydesk
