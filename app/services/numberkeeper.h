// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/casestore.h"
#include "app/ports/centralapi.h"
#include "app/services/signin.h"

#include <QFuture>
#include <QObject>

namespace dutydesk {

/// Keeps enough case numbers on the desk for the time without a network.
class NumberKeeper : public QObject {
    Q_OBJECT
public:
    static constexpr int lowWater = 50;   ///< below this many, a new block is asked for
    static constexpr int blockSize = 100;

    NumberKeeper(CentralApi &central, CaseStore &cases, SignIn &signIn, QObject *parent = nullptr);

    /// Runs by itself at sign-in and when the link comes back.
    QFuture<Result<void>> topUp();

private:
    CentralApi &m_central;
    CaseStore &m_cases;
    SignIn &m_signIn;
    bool m_busy = false;
    bool m_wasLive = false;
};

} // namespace dutydesk
