// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/central/bareclient.h"

using namespace Qt::StringLiterals;

namespace dutydesk::bench {

BareClient::BareClient(quint16 port, const QSslConfiguration &tls)
    : m_port(port)
{
    m_socket.setSslConfiguration(tls);
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
}

bool BareClient::connect()
{
    m_socket.connectToHostEncrypted(u"127.0.0.1"_s, m_port);
    return m_socket.waitForEncrypted(30000);
}

int BareClient::send(const QByteArray &method, const QByteArray &path, const QByteArray &fields, const QByteArray &body)
{
    m_socket.write(QByteArray(method + ' ' + path + " HTTP/1.1\r\nHost: localhost\r\n" + fields
                              + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body));
    QByteArray answer;
    qsizetype end = -1;
    while ((end = answer.indexOf("\r\n\r\n")) < 0) {
        if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(60000))
            return 0;
        answer += m_socket.readAll();
    }
    m_head = answer.left(end);
    const qsizetype at = m_head.toLower().indexOf("content-length:");
    const qsizetype lineEnd = m_head.indexOf('\r', at);
    const qsizetype length =
        at < 0 ? 0 : m_head.mid(at + 15, lineEnd < 0 ? -1 : lineEnd - at - 15).trimmed().toLongLong();
    while (answer.size() < end + 4 + length) {
        if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(60000))
            return 0;
        answer += m_socket.readAll();
    }
    m_body = answer.mid(end + 4, length);
    return m_head.mid(9, 3).toInt();
}

} // namespace dutydesk::bench
