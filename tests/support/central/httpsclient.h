// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QUrl>

#include <memory>
#include <utility>

namespace dutydesk::test {

/// What a server answered; status 0 when nothing did.
struct HttpsAnswer {
    int status = 0;
    QHash<QByteArray, QByteArray> fields;   ///< names in lower case
    QByteArray body;
    QNetworkReply::NetworkError error = QNetworkReply::NoError;

    QJsonObject json() const;
    QString code() const { return json().value(QLatin1String("code")).toString(); }
    /// Payload of a compact JWS body; not verified.
    QJsonObject payload() const;
};

using HttpsFields = QList<std::pair<QByteArray, QByteArray>>;

/// A plain HTTPS client that knows nothing of the API.
class HttpsClient {
public:
    HttpsClient(quint16 port, const QByteArray &authorityPem);

    /// Shows this certificate from now on, on new connections.
    void identify(const QByteArray &certificatePem, const QByteArray &privateKeyPem);
    void setToken(const QByteArray &token) { m_token = token; }
    const QByteArray &token() const { return m_token; }

    /// Sends and runs the event loop until the answer is there.
    HttpsAnswer send(const QByteArray &method, const QByteArray &path, const QByteArray &body = {},
                     const HttpsFields &fields = {});
    HttpsAnswer get(const QByteArray &path, const HttpsFields &fields = {}) { return send("GET", path, {}, fields); }
    HttpsAnswer sendJson(const QByteArray &method, const QByteArray &path, const QJsonObject &object,
                         const HttpsFields &fields = {});

    /// A request that is on its way.
    using Pending = std::unique_ptr<QNetworkReply>;
    Pending begin(const QByteArray &method, const QByteArray &path, const QByteArray &body = {},
                  const HttpsFields &fields = {});
    static HttpsAnswer finish(QNetworkReply &reply);

    QSslConfiguration tls() const { return m_tls; }

private:
    quint16 m_port;
    QSslConfiguration m_tls;
    QByteArray m_token;
    std::unique_ptr<QNetworkAccessManager> m_manager;
};

} // namespace dutydesk::test
