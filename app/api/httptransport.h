// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/api/linkmeter.h"
#include "app/ports/deskkeys.h"

#include <QFuture>
#include <QHash>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPointer>
#include <QSslConfiguration>
#include <QUrl>

namespace dutydesk {

/// One call to central.
struct HttpCall {
    const char *name = "";          ///< for the log; never a person's data
    QByteArray verb = "GET";
    QString path;                   ///< percent-encoded, with its query, "/v1/…"
    QByteArray body;
    QByteArray contentType;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray expects;             ///< content type of a success; empty: no body
    enum class Token { None, IfThere, Needed };
    Token token = Token::None;      ///< the session's
    bool poll = false;              ///< held by central; a new one replaces the one that is held
    bool measures = true;           ///< its round trip says how quick the link is
    std::chrono::milliseconds timeout {20000}; ///< from the last byte sent to the last byte received
    qint64 largest = 1 << 20;       ///< bytes of an answer that are taken
};

struct HttpAnswer {
    int status = 0;
    QByteArray body;
    QHash<QByteArray, QByteArray> headers; ///< lower-case names
    std::chrono::milliseconds roundTrip {0};
};

/// Where to, and how central and the desk prove themselves.
struct HttpRoute {
    QUrl base;
    QByteArray caPem;
    QByteArray certificatePem;      ///< empty: no client certificate (enrolment)
    QByteArray keyPem;
};

/// HTTPS to one central and to nobody else: its own CA only, no redirects, no cookies, no caches, HTTP/1.1.
class HttpTransport : public QObject {
    Q_OBJECT
public:
    HttpTransport(const Clock &clock, LinkMeter &meter, QObject *parent = nullptr);
    ~HttpTransport() override;

    void setToken(const QByteArray &token);
    bool hasToken() const { return !m_token.isEmpty(); }
    /// Ends a held call with Cancelled.
    void endPoll();
    /// Succeeds with 2xx and 304 of central; everything else is an Error.
    QFuture<Result<HttpAnswer>> send(const HttpRoute &route, const HttpCall &call);

private:
    struct Exchange;
    QNetworkRequest requestOf(const HttpRoute &route, const HttpCall &call);
    Result<QSslConfiguration> tls(const HttpRoute &route);
    void watch(const std::shared_ptr<Exchange> &exchange);
    void finish(const std::shared_ptr<Exchange> &exchange);
    Result<HttpAnswer> judge(Exchange &exchange);
    Result<HttpAnswer> note(const Exchange &exchange, Result<HttpAnswer> answer);

    const Clock &m_clock;
    LinkMeter &m_meter;
    QByteArray m_token;
    QNetworkAccessManager m_network;
    QNetworkAccessManager m_polls; ///< its own connection: a held call must not stand in the way of others
    QPointer<QNetworkReply> m_poll;
    QByteArray m_tlsKey;           ///< what m_tls was made from
    QSslConfiguration m_tls;
};

} // namespace dutydesk
