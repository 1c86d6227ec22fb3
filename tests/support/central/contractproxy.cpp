// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/central/contractproxy.h"

#include <QFile>
#include <QJsonDocument>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <utility>

using namespace Qt::StringLiterals;

namespace dutydesk::test {

namespace {

constexpr int kStartUp = 60'000;

/// A port that was free a moment ago; the proxy cannot choose one itself.
quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

bool answers(quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    return socket.waitForConnected(1000);
}

} // namespace

bool ContractProxy::isWanted()
{
    return qEnvironmentVariableIsSet("DUTYDESK_CONTRACT_PROXY");
}

ContractProxy::ContractProxy(const CentralFixture &central, const EnrolledDesk &desk)
    : m_central(central)
    , m_desk(desk)
{
}

ContractProxy::~ContractProxy()
{
    for (QProcess *process : {&m_bridge, &m_prism}) {
        process->terminate();
        if (!process->waitForFinished(5000))
            process->kill();
        process->waitForFinished(5000);
    }
}

bool ContractProxy::start()
{
    const quint16 prismPort = freePort();
    const quint16 backPort = freePort();
    const QString source = QStringLiteral(DUTYDESK_SOURCE_DIR);
    const QString contract = source + u"/resources/api/central.yaml"_s;
    const QString prism = qEnvironmentVariable("DUTYDESK_CONTRACT_PROXY");
    const auto server = m_central.authority->issueServer({u"localhost"_s, u"127.0.0.1"_s}, std::chrono::days(1));
    const QJsonObject options {
        {u"proxy"_s, prismPort},
        {u"back"_s, backPort},
        {u"central"_s, m_central.port},
        {u"contract"_s, contract},
        {u"modules"_s, prism},
        {u"ca"_s, QString::fromLatin1(m_central.authority->authorityCertificatePem())},
        {u"serverCert"_s, QString::fromLatin1(server->certificatePem)},
        {u"serverKey"_s, QString::fromLatin1(server->privateKeyPem)},
        {u"clientCert"_s, QString::fromLatin1(m_desk.certificatePem)},
        {u"clientKey"_s, QString::fromLatin1(m_desk.privateKeyPem)},
    };
    m_bridge.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_bridge.start(u"node"_s,
                   {QString(source + u"/tests/support/central/contractbridge.mjs"_s),
                    QString::fromUtf8(QJsonDocument(options).toJson(QJsonDocument::Compact))});
    m_prism.setStandardOutputFile(QProcess::nullDevice());
    m_prism.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_prism.start(prism,
                  {u"proxy"_s, u"--cors"_s, u"false"_s, u"--port"_s, QString::number(prismPort), contract,
                   u"http://127.0.0.1:%1"_s.arg(backPort)});
    if (!m_bridge.waitForStarted() || !m_prism.waitForStarted()) {
        m_problems.append(u"node or the proxy could not be started"_s);
        return false;
    }
    const bool up = QTest::qWaitFor(
        [&] {
            readBridge();
            return m_front != 0 && answers(prismPort);
        },
        kStartUp);
    if (!up)
        m_problems.append(u"the proxy did not come up"_s);
    return up;
}

void ContractProxy::readBridge()
{
    m_unread += m_bridge.readAllStandardOutput();
    for (qsizetype end = m_unread.indexOf('\n'); end >= 0; end = m_unread.indexOf('\n')) {
        const QJsonObject line = QJsonDocument::fromJson(m_unread.left(end)).object();
        m_unread.remove(0, end + 1);
        if (line.contains(u"front"_s))
            m_front = quint16(line.value(u"front"_s).toInt());
        else if (line.contains(u"violation"_s) || line.contains(u"failure"_s))
            m_problems.append(QString::fromUtf8(QJsonDocument(line).toJson(QJsonDocument::Compact)));
        else if (line.contains(u"signed"_s))
            m_signedTypes.insert(line.value(u"signed"_s).toString());
        else
            m_exchanges.append(u"%1 %2 %3"_s.arg(line.value(u"method"_s).toString(), line.value(u"path"_s).toString())
                                   .arg(line.value(u"status"_s).toInt()));
    }
}

QStringList ContractProxy::problems()
{
    readBridge();
    return m_problems;
}

QStringList ContractProxy::takeProblems()
{
    readBridge();
    return std::exchange(m_problems, {});
}

QSet<QString> ContractProxy::signedTypes()
{
    readBridge();
    return m_signedTypes;
}

QStringList ContractProxy::exchanges()
{
    readBridge();
    return m_exchanges;
}

} // namespace dutydesk::test
