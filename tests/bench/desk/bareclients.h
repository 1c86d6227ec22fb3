// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QNetworkAccessManager>
#include <QSslConfiguration>

namespace dutydesk::bench {

/// One request of a bare client.
struct BareRequest {
    QByteArray verb;
    QByteArray path;
    QByteArray body;
};

/// Posts bodies to central with nothing but QNetworkAccessManager: nothing is kept, looked at or verified.
class BarePoster {
public:
    BarePoster(quint16 port, const QSslConfiguration &tls);

    /// Sends all, \c inFlight at once, and waits for the last answer. \returns seconds; ends the program when one answer
    /// is not \c status.
    double post(const QList<BareRequest> &requests, int inFlight, int status);

private:
    quint16 m_port;
    QSslConfiguration m_tls;
    QNetworkAccessManager m_network;
};

} // namespace dutydesk::bench
