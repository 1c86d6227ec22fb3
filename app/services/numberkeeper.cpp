// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/services/numberkeeper.h"

#include "app/ports/futures.h"

namespace dutydesk {

NumberKeeper::NumberKeeper(CentralApi &central, CaseStore &cases, SignIn &signIn, QObject *parent)
    : QObject(parent)
    , m_central(central)
    , m_cases(cases)
    , m_signIn(signIn)
{
    connect(&m_signIn, &SignIn::stateChanged, this, [this](SignIn::State state) {
        if (state == SignIn::State::SignedIn)
            topUp();
    });
    connect(&m_central, &CentralApi::linkChanged, this, [this](const LinkQuality &link) {
        const bool live = link.state == LinkQuality::State::Live;
        if (live && !m_wasLive)
            topUp();
        m_wasLive = live;
    });
}

QFuture<Result<void>> NumberKeeper::topUp()
{
    const auto &session = m_signIn.session();
    if (m_busy || !session || session->offline)
        return readyFuture(Result<void>());
    m_busy = true;
    return m_cases.numbersLeft()
        .then(this,
              [this](const Result<quint64> &left) {
                  if (!left)
                      return failedFuture<void>(left.error());
                  if (*left >= lowWater)
                      return readyFuture(Result<void>());
                  return m_central.numberBlock(blockSize)
                      .then(this,
                            [this](const Result<NumberBlock> &block) {
                                return block ? m_cases.addNumberBlock(block->prefix, block->first, block->count)
                                             : failedFuture<void>(block.error());
                            })
                      .unwrap();
              })
        .unwrap()
        .then(this, [this](const Result<void> &result) {
            m_busy = false;
            return result;
        });
}

} // namespace dutydesk
