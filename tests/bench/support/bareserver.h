// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QSslConfiguration>
#include <QThread>

namespace dutydesk::bench {

/// A TLS server on one thread that answers whatever is asked with the same bytes: what a round trip costs when nothing is
/// done for it. Takes requests without a body.
class BareServer {
public:
    /// Listens on a free loopback port once the constructor returns.
    BareServer(const QSslConfiguration &tls, const QByteArray &answer);
    ~BareServer();
    BareServer(const BareServer &) = delete;
    BareServer &operator=(const BareServer &) = delete;

    quint16 port() const { return m_port; }

private:
    QThread m_thread;
    quint16 m_port = 0;
};

} // namespace dutydesk::bench
