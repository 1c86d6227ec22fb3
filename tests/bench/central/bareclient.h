// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QSslConfiguration>
#include <QSslSocket>

namespace dutydesk::bench {

/// One HTTPS connection that is kept, used by one thread, waiting for each answer: as little client as there can be.
class BareClient {
public:
    BareClient(quint16 port, const QSslConfiguration &tls);

    bool connect();
    /// Sends a request and waits for the whole answer. \returns its status, 0 when there was none.
    int send(const QByteArray &method, const QByteArray &path, const QByteArray &fields, const QByteArray &body);
    const QByteArray &body() const { return m_body; }
    const QByteArray &head() const { return m_head; }

private:
    quint16 m_port;
    QSslSocket m_socket;
    QByteArray m_head;
    QByteArray m_body;
};

} // namespace dutydesk::bench
