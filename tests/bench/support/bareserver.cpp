// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/support/bareserver.h"

#include "tests/bench/support/figures.h"

#include <QSslServer>
#include <QSslSocket>

namespace dutydesk::bench {

namespace {

void answerOn(QTcpSocket *socket, const QByteArray &answer)
{
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket, answer, asked = QByteArray()]() mutable {
        asked += socket->readAll();
        for (qsizetype end = asked.indexOf("\r\n\r\n"); end >= 0; end = asked.indexOf("\r\n\r\n")) {
            asked.remove(0, end + 4);
            socket->write(answer);
        }
    });
}

} // namespace

BareServer::BareServer(const QSslConfiguration &tls, const QByteArray &answer)
{
    auto *server = new QSslServer;
    server->setSslConfiguration(tls);
    server->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, server, &QObject::deleteLater);
    QObject::connect(server, &QTcpServer::pendingConnectionAvailable, server, [server, answer] {
        while (QTcpSocket *socket = server->nextPendingConnection())
            answerOn(socket, answer);
    });
    m_thread.start();
    QMetaObject::invokeMethod(
        server, [server] { return server->listen(QHostAddress::LocalHost); }, Qt::BlockingQueuedConnection);
    m_port = server->serverPort();
    require(m_port != 0, "the bare server listens");
}

BareServer::~BareServer()
{
    m_thread.quit();
    m_thread.wait();
}

} // namespace dutydesk::bench
