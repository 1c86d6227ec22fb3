// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/central/centralfixture.h"

#include <QJsonObject>
#include <QProcess>
#include <QSet>
#include <QStringList>

namespace dutydesk::test {

/// Puts a published validation proxy (Prism) between a client and central, and collects what it objects to by
/// resources/api/central.yaml; payloads of signed answers are checked by the schemas of the same file. The client talks to frontPort() as if it were central.
class ContractProxy {
public:
    /// DUTYDESK_CONTRACT_PROXY names the proxy's program (packaging/test-contract fetches it); it runs on node.
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
    /// The types of the signed answers whose payloads were checked and found right.
    QSet<QString> signedTypes();

private:
    void readBridge();

    const CentralFixture &m_central;
    const EnrolledDesk &m_desk;
    QProcess m_bridge;
    QProcess m_prism;
    quint16 m_front = 0;
    QStringList m_problems;
    QStringList m_exchanges;
    QSet<QString> m_signedTypes;
    QByteArray m_unread;
};

} // namespace dutydesk::test
