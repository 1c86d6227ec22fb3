// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/desk/bareclients.h"

#include "tests/bench/support/figures.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QNetworkReply>

using namespace Qt::StringLiterals;

namespace dutydesk::bench {

BarePoster::BarePoster(quint16 port, const QSslConfiguration &tls)
    : m_port(port)
    , m_tls(tls)
{
}

double BarePoster::post(const QList<BareRequest> &requests, int inFlight, int status)
{
    QEventLoop loop;
    qsizetype next = 0;
    qsizetype left = requests.size();
    const std::function<void()> send = [&] {
        if (next >= requests.size())
            return;
        const BareRequest &asked = requests.at(next++);
        QUrl url(u"https://127.0.0.1:%1"_s.arg(m_port));
        url.setPath(QString::fromLatin1(asked.path));
        QNetworkRequest request(url);
        request.setSslConfiguration(m_tls);
        request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
        request.setRawHeader("Content-Type", "application/json");
        QNetworkReply *reply = m_network.sendCustomRequest(request, asked.verb, asked.body);
        QObject::connect(reply, &QNetworkReply::finished, &loop, [&, reply] {
            require(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() == status,
                    "a bare client's request");
            reply->readAll();
            reply->deleteLater();
            send();
            if (--left == 0)
                loop.quit();
        });
    };
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < inFlight; ++i)
        send();
    loop.exec();
    return milliseconds(timer) / 1e3;
}

} // namespace dutydesk::bench
