// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/central/centralfixture.h"

#include <QJsonObject>
#include <QProcess>
#include <QSet>
#include <QStringList>

namespace dutydesk::test {

/// Puts a published validation proxy (Prism, through npx) between a client and central, and collects what it objects to
/// by resources/api/central.yaml. The client talks to frontPort() as if it were central.
class ContractProxy {
public:
    /// The environment asks for it: it needs node, and npm's registry the first time.
    static bool isWanted();

    ContractProxy(const CentralFixture &central, const EnrolledDesk &desk);
    ~ContractProxy();

    /// Starts proxy and bridge. False, with the reason in problems(), when they do not come up.
    bool start();
    quint16 frontPort() const { return m_front; }
    /// What violated the contract so far.
    QStringList problems();
    /// The same, and forgets it.
    QStringList takeProblems();
    /// "GET /v1/ping 200" for every exchange so far.
    QStringList exchanges();

private:
    void readBridge();

    const CentralFixture &m_central;
    const EnrolledDesk &m_desk;
    QProcess m_bridge;
    QProcess m_prism;
    quint16 m_front = 0;
    QStringList m_problems;
    QStringList m_exchanges;
    QByteArray m_unread;
};

} // namespace dutydesk::test
