// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/crypto/certificateauthority.h"
#include "app/crypto/softwaresigner.h"
#include "app/crypto/systemrandom.h"
#include "app/ports/jws.h"

#include <QHash>
#include <QSslConfiguration>
#include <QSslServer>
#include <QSslSocket>

#include <functional>

namespace dutydesk::test {

/// A request as it arrived.
struct ScriptedRequest {
    QByteArray method;
    QByteArray target;
    QHash<QByteArray, QByteArray> fields; ///< lower-case names
    QByteArray body;
    bool clientCertificate = false;
};

/// What is written back, byte for byte.
struct ScriptedReply {
    QByteArray bytes;
    bool close = false;  ///< the connection ends after it
    bool hold = false;   ///< nothing is ever answered
};

/// A TLS server that says what the test tells it to, right or wrong. Keys are made anew for every test.
class ScriptedServer : public QObject {
public:
    using Script = std::function<ScriptedReply(const ScriptedRequest &)>;

    /// \c names: what its certificate is for; \c authority: who vouches for it.
    ScriptedServer(const CertificateAuthority &authority, const QStringList &names, Script script);

    quint16 port() const { return m_server.serverPort(); }
    void setScript(Script script) { m_script = std::move(script); }
    const QList<ScriptedRequest> &requests() const { return m_requests; }
    void close();

    /// A whole answer of central.
    static ScriptedReply central(int status, const QByteArray &type, const QByteArray &body,
                                 const QList<QByteArray> &fields = {});
    /// An error of central as the contract has it.
    static ScriptedReply problem(int status, const QByteArray &code, const QByteArray &zh = "不行。");
    /// An answer of something else.
    static ScriptedReply stranger(int status, const QByteArray &type, const QByteArray &body,
                                  const QList<QByteArray> &fields = {});

private:
    void serve(QSslSocket *socket);
    void take(QSslSocket *socket, QByteArray &buffer);

    QSslServer m_server;
    Script m_script;
    QList<ScriptedRequest> m_requests;
};

} // namespace dutydesk::test
