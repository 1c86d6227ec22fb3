// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/fault/faultproxy.h"

#include <QPointer>

#include <memory>

using namespace Qt::StringLiterals;

namespace dutydesk::test {
namespace {

QByteArray page(const QByteArray &status, const QByteArray &html)
{
    return "HTTP/1.1 "_ba + status + "\r\nContent-Type: text/html\r\nContent-Length: "_ba
        + QByteArray::number(html.size()) + "\r\n\r\n"_ba + html;
}

} // namespace

qsizetype httpMessageLength(const QByteArray &bytes, bool bodyless)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return -1;
    const QByteArray head = bytes.first(end).toLower();
    const QByteArray status = head.startsWith("http/") ? head.mid(9, 3) : QByteArray();
    if (bodyless || status == "204" || status == "304")
        return end + 4;
    const qsizetype field = head.indexOf("\r\ncontent-length:");
    qsizetype length = 0;
    if (field >= 0) {
        const qsizetype from = field + 17;
        const qsizetype lineEnd = head.indexOf("\r\n", from);
        length = head.mid(from, lineEnd < 0 ? -1 : lineEnd - from).trimmed().toLongLong();
    }
    const qsizetype whole = end + 4 + length;
    return bytes.size() >= whole ? whole : -1;
}

FaultProxy::FaultProxy(const QSslConfiguration &facingDesk, const QSslConfiguration &facingCentral, quint16 centralPort)
    : m_facingCentral(facingCentral)
    , m_centralPort(centralPort)
{
    m_server.setSslConfiguration(facingDesk);
    connect(&m_server, &QSslServer::pendingConnectionAvailable, this, [this] {
        while (auto *desk = qobject_cast<QSslSocket *>(m_server.nextPendingConnection()))
            serve(desk);
    });
}

bool FaultProxy::listen(quint16 port)
{
    return m_server.listen(QHostAddress::LocalHost, port);
}

void FaultProxy::serve(QSslSocket *desk)
{
    desk->setParent(this);
    auto buffer = std::make_shared<QByteArray>();
    connect(desk, &QSslSocket::readyRead, this, [this, desk, buffer] {
        buffer->append(desk->readAll());
        takeRequest(desk, *buffer);
    });
    connect(desk, &QSslSocket::disconnected, desk, &QObject::deleteLater);
    // Bytes may have come before the signal was connected.
    buffer->append(desk->readAll());
    takeRequest(desk, *buffer);
}

void FaultProxy::takeRequest(QSslSocket *desk, QByteArray &buffer)
{
    const qsizetype length = httpMessageLength(buffer);
    if (length < 0)
        return;
    const QByteArray request = buffer.first(length);
    buffer.remove(0, length);
    act(desk, request);
}

void FaultProxy::act(QSslSocket *desk, const QByteArray &request)
{
    ++m_exchanges;
    const QByteArray requestLine = request.first(request.indexOf("\r\n"));
    const FaultStep step = m_plan ? m_plan(requestLine) : FaultStep {};
    ++m_done[step.fault];
    switch (step.fault) {
    case Fault::None:
        forward(request, desk, [this, desk](const QByteArray &reply) { sendWhole(desk, reply); });
        return;
    case Fault::RefuseConnection:
        desk->abort();
        return;
    case Fault::ResetRequest:
        forward(request.first(std::min<qsizetype>(step.at, request.size() - 1)), desk, {});
        desk->abort();
        return;
    case Fault::LoseAcknowledgement:
        forward(request, desk, [desk](const QByteArray &) { desk->abort(); });
        return;
    case Fault::ResetReply:
        forward(request, desk, [desk, step](const QByteArray &reply) {
            desk->write(reply.first(std::min<qsizetype>(step.at, reply.size() - 1)));
            desk->flush();
            desk->abort();
        });
        return;
    case Fault::OneByteASecond:
        forward(request, desk, [this, desk](const QByteArray &reply) { trickle(desk, reply); });
        return;
    case Fault::BadGateway:
        sendWhole(desk, page("502 Bad Gateway"_ba, "<html><body>502</body></html>"_ba));
        return;
    case Fault::CaptivePortal:
        sendWhole(desk, page("200 OK"_ba, "<html><body>Accept the terms of this network.</body></html>"_ba));
        return;
    case Fault::DuplicateReply:
        forward(request, desk, [this, desk](const QByteArray &reply) { sendWhole(desk, reply + reply); });
        return;
    case Fault::DuplicateRequest:
        forward(request, desk, [this, desk, request](const QByteArray &) {
            forward(request, desk, [this, desk](const QByteArray &reply) { sendWhole(desk, reply); });
        });
        return;
    }
}

void FaultProxy::forward(const QByteArray &request, QSslSocket *desk, std::function<void(const QByteArray &)> reply)
{
    auto *central = new QSslSocket(this);
    central->setSslConfiguration(m_facingCentral);
    auto answer = std::make_shared<QByteArray>();
    const bool bodyless = request.startsWith("HEAD ");
    const QPointer<QSslSocket> guard(desk);
    connect(central, &QSslSocket::encrypted, this, [central, request, cut = !reply] {
        central->write(request);
        central->flush();
        if (cut)
            central->disconnectFromHost();
    });
    connect(central, &QSslSocket::readyRead, this, [central, answer, bodyless, guard, reply] {
        answer->append(central->readAll());
        const qsizetype length = httpMessageLength(*answer, bodyless);
        if (length < 0)
            return;
        const QByteArray whole = answer->first(length);
        central->disconnectFromHost();
        if (reply && guard && guard->state() == QAbstractSocket::ConnectedState)
            reply(whole);
    });
    connect(central, &QSslSocket::errorOccurred, this, [central, guard, answer, bodyless] {
        // Central closes after its answer; anything else means that it is not there.
        if (guard && httpMessageLength(*answer, bodyless) < 0)
            guard->abort();
        central->deleteLater();
    });
    connect(central, &QSslSocket::disconnected, central, &QObject::deleteLater);
    central->connectToHostEncrypted(u"127.0.0.1"_s, m_centralPort);
}

void FaultProxy::sendWhole(QSslSocket *desk, const QByteArray &bytes)
{
    desk->write(bytes);
    desk->flush();
}

void FaultProxy::trickle(QSslSocket *desk, const QByteArray &bytes)
{
    auto *timer = new QTimer(desk);
    auto at = std::make_shared<qsizetype>(0);
    connect(timer, &QTimer::timeout, desk, [timer, desk, bytes, at] {
        if (*at >= bytes.size() || desk->state() != QAbstractSocket::ConnectedState) {
            timer->deleteLater();
            return;
        }
        desk->write(bytes.constData() + *at, 1);
        desk->flush();
        ++*at;
    });
    timer->start(1000);
}

} // namespace dutydesk::test
