// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/api/httptransport.h"

#include "app/api/problem.h"
#include "app/ports/futures.h"

#include <QCryptographicHash>
#include <QLocale>
#include <QSslCertificate>
#include <QSslKey>
#include <QTimer>

namespace dutydesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kDatePrecision = std::chrono::milliseconds(1500); // the Date header counts whole seconds

QDateTime dateOf(const QByteArray &header)
{
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(header), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    date.setTimeSpec(Qt::UTC);
    // Half a second is the best guess for what the header leaves out.
    return date.isValid() ? date.addMSecs(500) : QDateTime();
}

QByteArray mediaTypeOf(const QByteArray &header)
{
    return header.split(';').first().trimmed().toLower();
}

/// Failures below HTTP, by what can be done about them. The reply's own text names the URL and so, perhaps, a person.
ErrorKind kindOf(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::TooManyRedirectsError:
    case QNetworkReply::InsecureRedirectError:
        return ErrorKind::NotCentral;
    case QNetworkReply::TimeoutError:
    case QNetworkReply::ProxyTimeoutError:
        return ErrorKind::Timeout;
    default:
        return ErrorKind::Offline;
    }
}

} // namespace

/// A call on its way.
struct HttpTransport::Exchange {
    QPromise<Result<HttpAnswer>> promise;
    HttpCall call;
    QNetworkReply *reply = nullptr;
    QTimer *deadline = nullptr;
    QByteArray body;
    QByteArray sentToken;
    std::chrono::nanoseconds startedAt {0};
    std::optional<Error> broken; ///< why we broke it off
};

HttpTransport::HttpTransport(const Clock &clock, LinkMeter &meter, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_meter(meter)
{
    for (QNetworkAccessManager *manager : {&m_network, &m_polls}) {
        manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
        manager->setStrictTransportSecurityEnabled(false); // nothing but https is ever asked for
    }
}

HttpTransport::~HttpTransport() = default;

void HttpTransport::setToken(const QByteArray &token)
{
    m_token = token;
}

void HttpTransport::endPoll()
{
    if (m_poll)
        m_poll->abort();
}

Result<QSslConfiguration> HttpTransport::tls(const HttpRoute &route)
{
    const QByteArray key = QCryptographicHash::hash(
        QByteArray(route.caPem + '\0' + route.certificatePem + '\0' + route.keyPem), QCryptographicHash::Sha256);
    if (key == m_tlsKey)
        return m_tls;
    const QList<QSslCertificate> authorities = QSslCertificate::fromData(route.caPem, QSsl::Pem);
    if (authorities.isEmpty())
        return fail(ErrorKind::NotCentral, u"TLS: central's authority is not known"_s);
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setCaCertificates(authorities); // these alone: no authority of the system vouches for central
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setAllowedNextProtocols({QByteArrayLiteral("http/1.1")});
    if (!route.certificatePem.isEmpty()) {
        const QList<QSslCertificate> chain = QSslCertificate::fromData(route.certificatePem, QSsl::Pem);
        const QSslKey privateKey(route.keyPem, QSsl::Ec, QSsl::Pem, QSsl::PrivateKey);
        if (chain.isEmpty() || privateKey.isNull())
            return fail(ErrorKind::Forbidden, u"TLS: the desk's certificate cannot be read"_s);
        tls.setLocalCertificateChain(chain);
        tls.setPrivateKey(privateKey);
    }
    // Another identity must not ride on a connection of the one before.
    m_network.clearConnectionCache();
    m_polls.clearConnectionCache();
    m_tlsKey = key;
    m_tls = tls;
    return tls;
}

QNetworkRequest HttpTransport::requestOf(const HttpRoute &route, const HttpCall &call)
{
    QUrl url = route.base;
    const qsizetype mark = call.path.indexOf(u'?');
    url.setPath(call.path.left(mark < 0 ? call.path.size() : mark), QUrl::StrictMode);
    if (mark >= 0)
        url.setQuery(call.path.mid(mark + 1), QUrl::StrictMode);
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setRawHeader("User-Agent", "dutydesk");
    // Plain bytes: what arrives is what was sent, and nothing small unpacks into something huge.
    request.setRawHeader("Accept-Encoding", "identity");
    request.setRawHeader("Accept",
                         call.expects.isEmpty() ? "application/problem+json"
                                                : QByteArray(call.expects + ", application/problem+json"));
    if (!call.contentType.isEmpty())
        request.setRawHeader("Content-Type", call.contentType);
    if (!m_token.isEmpty() && call.token != HttpCall::Token::None)
        request.setRawHeader("Authorization", QByteArray("Bearer " + m_token));
    for (const auto &[name, value] : call.headers)
        request.setRawHeader(name, value);
    return request;
}

QFuture<Result<HttpAnswer>> HttpTransport::send(const HttpRoute &route, const HttpCall &call)
{
    if (call.token == HttpCall::Token::Needed && m_token.isEmpty())
        return failedFuture<HttpAnswer>(
            {ErrorKind::NotSignedIn, u"%1: no session"_s.arg(QLatin1StringView(call.name))});
    if (route.base.scheme() != "https"_L1)
        return failedFuture<HttpAnswer>(
            {ErrorKind::NotCentral, u"%1: central's address is not https"_s.arg(QLatin1StringView(call.name))});
    QNetworkRequest request = requestOf(route, call);
    const auto configuration = tls(route);
    if (!configuration)
        return failedFuture<HttpAnswer>(configuration.error());
    request.setSslConfiguration(*configuration);
    if (call.poll)
        endPoll();
    auto exchange = std::make_shared<Exchange>();
    exchange->call = call;
    exchange->sentToken = call.token == HttpCall::Token::None ? QByteArray() : m_token;
    exchange->startedAt = m_clock.monotonic();
    exchange->promise.start();
    auto future = exchange->promise.future();
    QNetworkAccessManager &manager = call.poll ? m_polls : m_network;
    exchange->reply =
        call.verb == "HEAD" ? manager.head(request) : manager.sendCustomRequest(request, call.verb, call.body);
    if (call.poll)
        m_poll = exchange->reply;
    watch(exchange);
    return future;
}

void HttpTransport::watch(const std::shared_ptr<Exchange> &exchange)
{
    QNetworkReply *reply = exchange->reply;
    reply->setReadBufferSize(256 * 1024);
    exchange->deadline = new QTimer(reply);
    exchange->deadline->setSingleShot(true);
    exchange->deadline->start(exchange->call.timeout);
    const auto breakOff = [weak = std::weak_ptr(exchange)](ErrorKind kind, const QString &why) {
        const auto open = weak.lock();
        if (!open || open->broken)
            return;
        open->broken = Error {kind, u"%1: %2"_s.arg(QLatin1StringView(open->call.name), why)};
        open->reply->abort();
    };
    connect(exchange->deadline, &QTimer::timeout, reply,
            [breakOff] { breakOff(ErrorKind::Timeout, u"no whole answer in time"_s); });
    connect(reply, &QNetworkReply::uploadProgress, reply, [deadline = exchange->deadline](qint64, qint64) {
        if (deadline->isActive())
            deadline->start(); // sending goes on; the time counts from the last byte sent
    });
    connect(reply, &QNetworkReply::metaDataChanged, reply, [reply, breakOff, largest = exchange->call.largest] {
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        // A captive portal is known by its head; its page is not fetched.
        if (status != 0 && status < 500 && reply->rawHeader("Dutydesk-Central") != "1")
            breakOff(ErrorKind::NotCentral, u"something else answered"_s);
        else if (reply->header(QNetworkRequest::ContentLengthHeader).toLongLong() > largest)
            breakOff(ErrorKind::NotCentral, u"the answer is too large"_s);
    });
    connect(reply, &QIODevice::readyRead, reply, [weak = std::weak_ptr(exchange), reply, breakOff] {
        const auto open = weak.lock();
        if (!open)
            return;
        open->body += reply->readAll();
        if (open->body.size() > open->call.largest)
            breakOff(ErrorKind::NotCentral, u"the answer is too large"_s);
    });
    connect(reply, &QNetworkReply::finished, this, [this, exchange] { finish(exchange); });
}

void HttpTransport::finish(const std::shared_ptr<Exchange> &exchange)
{
    exchange->deadline->stop();
    if (exchange->reply->isOpen()) // closed when it was broken off
        exchange->body += exchange->reply->readAll();
    Result<HttpAnswer> answer = note(*exchange, judge(*exchange));
    exchange->reply->deleteLater();
    exchange->promise.addResult(std::move(answer));
    exchange->promise.finish();
}

Result<HttpAnswer> HttpTransport::judge(Exchange &exchange)
{
    QNetworkReply &reply = *exchange.reply;
    const auto name = QLatin1StringView(exchange.call.name);
    if (exchange.broken)
        return std::unexpected(*exchange.broken);
    if (reply.error() == QNetworkReply::OperationCanceledError)
        return fail(ErrorKind::Cancelled, u"%1: replaced by a newer call"_s.arg(name));
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    // Content errors (201 …) and server errors (401 …) of QNetworkReply are HTTP's own; the status says more.
    const int error = int(reply.error());
    const bool belowHttp = error != 0 && (error < 200 || error == QNetworkReply::ProtocolFailure);
    if (status == 0 || belowHttp)
        return fail(kindOf(reply.error()), u"%1: network error %2"_s.arg(name).arg(error));
    if (reply.rawHeader("Dutydesk-Central") != "1") {
        // A gateway before central is no central, but it says that central is not there now.
        return fail(status >= 500 ? ErrorKind::Offline : ErrorKind::NotCentral,
                    u"%1: HTTP %2 from something else"_s.arg(name).arg(status));
    }
    const QByteArray type = mediaTypeOf(reply.rawHeader("Content-Type"));
    if (status >= 400)
        return std::unexpected(problemError(exchange.call.name, status, type, exchange.body));
    const bool success = (status >= 200 && status < 300) || status == 304;
    if (!success)
        return fail(ErrorKind::NotCentral, u"%1: HTTP %2"_s.arg(name).arg(status));
    const QVariant length = reply.header(QNetworkRequest::ContentLengthHeader);
    const bool bodiless = exchange.call.verb == "HEAD" || status == 304 || status == 204;
    if (!bodiless && length.isValid() && length.toLongLong() != exchange.body.size())
        return fail(ErrorKind::Offline, u"%1: the answer was cut"_s.arg(name));
    if (status != 304 && !exchange.call.expects.isEmpty() && type != exchange.call.expects)
        return fail(ErrorKind::NotCentral, u"%1: another content type"_s.arg(name));
    HttpAnswer answer;
    answer.status = status;
    answer.body = exchange.body;
    for (const auto &[header, value] : reply.rawHeaderPairs())
        answer.headers.insert(header.toLower(), value);
    return answer;
}

Result<HttpAnswer> HttpTransport::note(const Exchange &exchange, Result<HttpAnswer> answer)
{
    const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(m_clock.monotonic() - exchange.startedAt);
    if (answer)
        answer->roundTrip = took;
    const bool desk =
        !answer && answer.error().kind == ErrorKind::Forbidden && answer.error().code == "desk-unknown"_L1;
    const bool believed = answer || (!exchange.broken && answer.error().kind != ErrorKind::NotCentral);
    const bool central = believed && exchange.reply->rawHeader("Dutydesk-Central") == "1";
    const bool busy = !answer && answer.error().kind == ErrorKind::Offline;
    // A token that central no longer takes is worth nothing: the next calls say so without asking.
    const bool over = !answer && answer.error().kind == ErrorKind::NotSignedIn;
    if (over && exchange.sentToken == m_token)
        m_token.clear();
    if (desk) {
        m_meter.failed(ErrorKind::Forbidden);
    } else if (central && !busy) {
        const bool measured = exchange.call.measures && answer;
        m_meter.answered(measured ? std::optional(took) : std::nullopt, dateOf(exchange.reply->rawHeader("Date")),
                         kDatePrecision);
    } else if (answer.error().kind != ErrorKind::Cancelled) {
        m_meter.failed(answer.error().kind);
    }
    return answer;
}

} // namespace dutydesk
