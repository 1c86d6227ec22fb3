// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/central/httpsclient.h"

#include <QEventLoop>
#include <QJsonDocument>
#include <QNetworkRequest>
#include <QSslCertificate>
#include <QSslKey>

using namespace Qt::StringLiterals;

namespace dutydesk::test {

QJsonObject HttpsAnswer::json() const
{
    return QJsonDocument::fromJson(body).object();
}

QJsonObject HttpsAnswer::payload() const
{
    const QList<QByteArray> parts = body.split('.');
    return parts.size() == 3
        ? QJsonDocument::fromJson(QByteArray::fromBase64(parts[1], QByteArray::Base64UrlEncoding)).object()
        : QJsonObject();
}

HttpsClient::HttpsClient(quint16 port, const QByteArray &authorityPem)
    : m_port(port)
    , m_tls(QSslConfiguration::defaultConfiguration())
    , m_manager(std::make_unique<QNetworkAccessManager>())
{
    m_tls.setCaCertificates(QSslCertificate::fromData(authorityPem));
}

void HttpsClient::identify(const QByteArray &certificatePem, const QByteArray &privateKeyPem)
{
    m_tls.setLocalCertificate(QSslCertificate(certificatePem));
    m_tls.setPrivateKey(certificatePem.isEmpty() ? QSslKey() : QSslKey(privateKeyPem, QSsl::Ec));
    m_manager = std::make_unique<QNetworkAccessManager>();
}

HttpsClient::Pending HttpsClient::begin(const QByteArray &method, const QByteArray &path, const QByteArray &body,
                                        const HttpsFields &fields)
{
    QNetworkRequest request(QUrl::fromEncoded(QByteArray("https://127.0.0.1:" + QByteArray::number(m_port) + path)));
    request.setSslConfiguration(m_tls);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    if (!m_token.isEmpty())
        request.setRawHeader("Authorization", QByteArray("Bearer " + m_token));
    for (const auto &[name, value] : fields)
        request.setRawHeader(name, value);
    if (method == "GET")
        return Pending(m_manager->get(request));
    if (method == "HEAD")
        return Pending(m_manager->head(request));
    return Pending(m_manager->sendCustomRequest(request, method, body));
}

HttpsAnswer HttpsClient::finish(QNetworkReply &reply)
{
    if (!reply.isFinished()) {
        QEventLoop loop;
        QObject::connect(&reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
        loop.exec();
    }
    HttpsAnswer answer;
    answer.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.error = reply.error();
    answer.body = reply.readAll();
    for (const auto &[name, value] : reply.rawHeaderPairs())
        answer.fields.insert(name.toLower(), value);
    return answer;
}

HttpsAnswer HttpsClient::send(const QByteArray &method, const QByteArray &path, const QByteArray &body,
                              const HttpsFields &fields)
{
    const Pending reply = begin(method, path, body, fields);
    return finish(*reply);
}

HttpsAnswer HttpsClient::sendJson(const QByteArray &method, const QByteArray &path, const QJsonObject &object,
                                  const HttpsFields &fields)
{
    HttpsFields all = fields;
    all.append({"Content-Type"_ba, "application/json"_ba});
    return send(method, path, QJsonDocument(object).toJson(QJsonDocument::Compact), all);
}

} // namespace dutydesk::test
