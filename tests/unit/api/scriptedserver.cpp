// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/api/scriptedserver.h"

#include <QSslCertificate>
#include <QSslKey>

#include <memory>

namespace dutydesk::test {

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

ScriptedServer::ScriptedServer(const CertificateAuthority &authority, const QStringList &names, Script script)
    : m_script(std::move(script))
{
    const IssuedCertificate issued = authority.issueServer(names, std::chrono::days(2)).value();
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(QSslCertificate(issued.certificatePem));
    tls.setPrivateKey(QSslKey(issued.privateKeyPem, QSsl::Ec));
    tls.setCaCertificates(QSslCertificate::fromData(authority.authorityCertificatePem()));
    tls.setPeerVerifyMode(QSslSocket::QueryPeer);
    m_server.setSslConfiguration(tls);
    connect(&m_server, &QTcpServer::pendingConnectionAvailable, this, [this] {
        while (auto *socket = qobject_cast<QSslSocket *>(m_server.nextPendingConnection()))
            serve(socket);
    });
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no free port");
}

void ScriptedServer::close()
{
    m_server.close();
}

void ScriptedServer::serve(QSslSocket *socket)
{
    auto buffer = std::make_shared<QByteArray>();
    connect(socket, &QIODevice::readyRead, this, [this, socket, buffer] {
        *buffer += socket->readAll();
        take(socket, *buffer);
    });
    connect(socket, &QAbstractSocket::disconnected, socket, &QObject::deleteLater);
    *buffer += socket->readAll();
    take(socket, *buffer);
}

void ScriptedServer::take(QSslSocket *socket, QByteArray &buffer)
{
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    const QList<QByteArray> lines = buffer.first(end).split('\n');
    ScriptedRequest request;
    const QList<QByteArray> first = lines.first().trimmed().split(' ');
    request.method = first.value(0);
    request.target = first.value(1);
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        request.fields.insert(line.first(colon).trimmed().toLower(), line.sliced(colon + 1).trimmed());
    }
    const qsizetype length = request.fields.value("content-length").toLongLong();
    if (buffer.size() < end + 4 + length)
        return;
    request.body = buffer.mid(end + 4, length);
    buffer.clear();
    request.clientCertificate = !socket->peerCertificate().isNull();
    m_requests.append(request);
    const ScriptedReply reply = m_script(request);
    if (reply.hold)
        return;
    socket->write(reply.bytes);
    socket->flush();
    if (reply.close)
        socket->disconnectFromHost();
}

ScriptedReply ScriptedServer::stranger(int status, const QByteArray &type, const QByteArray &body,
                                       const QList<QByteArray> &fields)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(status)
        + " Test\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n";
    if (!type.isEmpty())
        bytes += "Content-Type: " + type + "\r\n";
    for (const QByteArray &field : fields)
        bytes += field + "\r\n";
    return {bytes + "\r\n" + body};
}

ScriptedReply ScriptedServer::central(int status, const QByteArray &type, const QByteArray &body,
                                      const QList<QByteArray> &fields)
{
    return stranger(status, type, body,
                    fields + QList<QByteArray> {"Dutydesk-Central: 1", "Date: Fri, 20 Nov 2026 02:38:04 GMT"});
}

ScriptedReply ScriptedServer::problem(int status, const QByteArray &code, const QByteArray &zh)
{
    return central(status, "application/problem+json",
                   "{\"type\":\"about:blank\",\"title\":\"Test\",\"status\":" + QByteArray::number(status)
                       + ",\"code\":\"" + code + "\",\"text\":{\"zh\":\"" + zh + "\",\"en\":\"No.\"}}");
}

} // namespace dutydesk::test
