// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringView>

#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace dutydesk::central {

using HttpFields = QList<std::pair<QByteArray, QByteArray>>;

/// A request as it came, with what TLS knows of who sent it.
struct HttpRequest {
    QByteArray method;
    QByteArray path;             ///< still percent-encoded
    QByteArray query;            ///< still percent-encoded, without '?'
    HttpFields fields;           ///< names in lower case
    QByteArray body;
    QString deskId;              ///< of the client certificate; empty without one
    QByteArray certificate;      ///< DER; empty without one

    /// Value of a header field; \c name in lower case. Null when it is not there.
    QByteArray field(QByteArrayView name) const;
    /// Decoded value of a query parameter; none when it is not there.
    std::optional<QString> parameter(QByteArrayView name) const;
};

struct HttpResponse {
    int status = 200;
    QByteArray contentType;
    QByteArray body;
    HttpFields fields {};

    static HttpResponse json(int status, const QJsonObject &object);
    static HttpResponse jose(int status, const QByteArray &compact);
    static HttpResponse empty(int status);
    HttpResponse with(const QByteArray &name, const QByteArray &value) &&;
};

/// Answers a request; may be called once, from any thread.
using Reply = std::function<void(HttpResponse)>;
using HttpHandler = std::function<void(const std::shared_ptr<const HttpRequest> &, const Reply &)>;

/// application/problem+json (RFC 9457) with central's words in both languages.
struct Problem {
    int status = 400;
    QString code;
    QString zh;
    QString en;
    QJsonObject more {};         ///< further members: "field", "shownAt", "offset"
    int retryAfter = 0;          ///< seconds; also sent as Retry-After

    QJsonObject json() const;
    HttpResponse response() const;
};

/// The refusals that many calls share.
namespace problems {
Problem badRequest(const QString &en);
Problem badJson();
Problem badEncoding();
Problem purposeMissing();
Problem badNumber();
Problem notSignedIn();
Problem deskUnknown();
Problem notFound();
Problem tooLarge();
Problem mediaType();
Problem unavailable();
} // namespace problems

/// The phrase of a status code, as RFC 9110 has it.
QByteArray reasonPhrase(int status);

} // namespace dutydesk::central
