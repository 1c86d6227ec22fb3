// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QList>
#include <QObject>
#include <QSslConfiguration>
#include <QSslServer>
#include <QSslSocket>
#include <QTimer>

#include <functional>
#include <map>

namespace dutydesk::test {

/// What the network does to one exchange.
enum class Fault {
    None,
    RefuseConnection,   ///< closed before anything was read
    ResetRequest,       ///< central gets only the first bytes of the request
    LoseAcknowledgement,///< central did the work; the answer never arrives
    ResetReply,         ///< the answer is cut at byte k
    OneByteASecond,     ///< the answer trickles
    BadGateway,         ///< 502 by something between
    CaptivePortal,      ///< 200 with a page of HTML
    DuplicateReply,     ///< the same answer twice on one connection
    DuplicateRequest,   ///< central gets the same request twice
};

/// A fault and where it strikes, in bytes of the request or reply.
struct FaultStep {
    Fault fault = Fault::None;
    int at = 0;
};

/// Stands between a desk and central, ends TLS on both sides and does to each exchange what the plan says.
/// Lives in one thread with an event loop.
class FaultProxy : public QObject {
    Q_OBJECT
public:
    /// \c facingDesk: certificate and key of the proxy; \c facingCentral: the desk's certificate and key.
    FaultProxy(const QSslConfiguration &facingDesk, const QSslConfiguration &facingCentral, quint16 centralPort);

    bool listen(quint16 port = 0);
    quint16 port() const { return m_server.serverPort(); }
    void setPlan(std::function<FaultStep(const QByteArray &requestLine)> plan) { m_plan = std::move(plan); }
    int exchanges() const { return m_exchanges; }
    /// How often each fault was really done.
    const std::map<Fault, int> &done() const { return m_done; }

private:
    struct Exchange;
    void serve(QSslSocket *desk);
    void takeRequest(QSslSocket *desk, QByteArray &buffer);
    void act(QSslSocket *desk, const QByteArray &request);
    void forward(const QByteArray &request, QSslSocket *desk, std::function<void(const QByteArray &)> reply);
    void sendWhole(QSslSocket *desk, const QByteArray &bytes);
    void trickle(QSslSocket *desk, const QByteArray &bytes);

    QSslServer m_server;
    QSslConfiguration m_facingCentral;
    quint16 m_centralPort;
    std::function<FaultStep(const QByteArray &)> m_plan;
    std::map<Fault, int> m_done;
    int m_exchanges = 0;
};

/// Length of the first whole HTTP/1.1 message in \c bytes: headers and the body that Content-Length promises; −1 when
/// more must come. \c bodyless: the answer to a HEAD request.
qsizetype httpMessageLength(const QByteArray &bytes, bool bodyless = false);

} // namespace dutydesk::test
