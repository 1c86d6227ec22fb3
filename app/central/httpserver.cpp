// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/central/httpserver.h"

#include <QLoggingCategory>
#include <QMutex>

#include <restinio/all.hpp>
#include <restinio/tls.hpp>

#include <openssl/ssl.h>
#include <openssl/x509.h>

#include <exception>
#include <string>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace dutydesk::central {

namespace {

Q_LOGGING_CATEGORY(lcHttp, "dutydesk.central.http")

/// Who is behind a connection.
struct Peer {
    QString deskId;
    QByteArray certificate;
};

/// Remembers the client certificate of every open connection: RESTinio hands it out only when one is accepted.
class Peers {
public:
    explicit Peers(std::function<QString(const QByteArray &)> deskOf)
        : m_deskOf(std::move(deskOf))
    {
    }

    // RESTinio calls it by this name.
    void state_changed( // NOLINT(readability-identifier-naming)
        const restinio::connection_state::notice_t &notice) noexcept
    {
        const auto cause = notice.cause();
        if (const auto *accepted = restinio::get_if<restinio::connection_state::accepted_t>(&cause)) {
            accepted->try_inspect_tls([&](const restinio::connection_state::tls_accessor_t &tls) {
                remember(notice.connection_id(), tls.native_handle());
            });
            return;
        }
        const QMutexLocker lock(&m_mutex);
        m_peers.erase(notice.connection_id());
    }

    Peer of(restinio::connection_id_t connection)
    {
        const QMutexLocker lock(&m_mutex);
        const auto found = m_peers.find(connection);
        return found == m_peers.end() ? Peer() : found->second;
    }

private:
    void remember(restinio::connection_id_t connection, SSL *ssl)
    {
        const std::unique_ptr<X509, decltype(&X509_free)> certificate {SSL_get1_peer_certificate(ssl), &X509_free};
        if (!certificate)
            return;
        QByteArray der(i2d_X509(certificate.get(), nullptr), '\0');
        auto *out = reinterpret_cast<unsigned char *>(der.data());
        i2d_X509(certificate.get(), &out);
        Peer peer {m_deskOf(der), der};
        const QMutexLocker lock(&m_mutex);
        m_peers.insert_or_assign(connection, std::move(peer));
    }

    std::function<QString(const QByteArray &)> m_deskOf;
    QMutex m_mutex;
    std::unordered_map<restinio::connection_id_t, Peer> m_peers;
};

struct Traits : restinio::tls_traits_t<restinio::asio_timer_manager_t, restinio::null_logger_t,
                                       std::function<restinio::request_handling_status_t(restinio::request_handle_t)>> {
    using connection_state_listener_t = Peers; // NOLINT(readability-identifier-naming)
    static constexpr bool use_connection_count_limiter = true;
};

/// TLS 1.2 and newer; a client certificate is asked for, and one that is shown must be the authority's.
asio::ssl::context tlsContext(const HttpServer::Options &options)
{
    asio::ssl::context context(asio::ssl::context::tls_server);
    context.set_options(asio::ssl::context::default_workarounds | asio::ssl::context::no_sslv2
                        | asio::ssl::context::no_sslv3 | asio::ssl::context::no_tlsv1 | asio::ssl::context::no_tlsv1_1);
    const auto buffer = [](const QByteArray &bytes) {
        return asio::buffer(bytes.constData(), std::size_t(bytes.size()));
    };
    context.use_certificate_chain(buffer(options.certificatePem + options.authorityPem));
    context.use_private_key(buffer(options.privateKeyPem), asio::ssl::context::pem);
    context.add_certificate_authority(buffer(options.authorityPem));
    context.set_verify_mode(asio::ssl::verify_peer);
    // With client certificates OpenSSL resumes sessions only within a named context.
    static constexpr unsigned char id[] = "dutydesk-central";
    SSL_CTX_set_session_id_context(context.native_handle(), id, sizeof id - 1);
    return context;
}

QByteArray bytes(restinio::string_view_t text)
{
    return {text.data(), qsizetype(text.size())};
}

std::shared_ptr<const HttpRequest> read(const restinio::request_handle_t &handle, Peer peer)
{
    auto request = std::make_shared<HttpRequest>();
    const auto &header = handle->header();
    request->method = QByteArray(header.method().c_str());
    const QByteArray target = QByteArray::fromStdString(header.request_target());
    const qsizetype mark = target.indexOf('?');
    request->path = mark < 0 ? target : target.left(mark);
    request->query = mark < 0 ? QByteArray() : target.mid(mark + 1);
    header.for_each_field([&](const restinio::http_header_field_t &field) {
        request->fields.append({bytes(field.name()).toLower(), bytes(field.value())});
    });
    request->body = QByteArray::fromStdString(handle->body());
    request->deskId = std::move(peer.deskId);
    request->certificate = std::move(peer.certificate);
    return request;
}

void write(const restinio::request_handle_t &handle, const HttpResponse &response)
{
    const restinio::http_status_line_t line {restinio::http_status_code_t {std::uint16_t(response.status)},
                                             reasonPhrase(response.status).toStdString()};
    auto builder = handle->create_response(line);
    builder.append_header_date_field();
    builder.append_header("Dutydesk-Central", "1");
    if (!response.contentType.isEmpty())
        builder.append_header("Content-Type", response.contentType.toStdString());
    for (const auto &[name, value] : response.fields)
        builder.append_header(name.toStdString(), value.toStdString());
    if (!response.body.isEmpty())
        builder.set_body(response.body.toStdString());
    builder.done();
}

restinio::request_handling_status_t handle(const HttpHandler &handler, Peers &peers,
                                           const restinio::request_handle_t &restinioRequest)
{
    const Reply reply = [restinioRequest](const HttpResponse &response) {
        try {
            write(restinioRequest, response);
        } catch (const std::exception &error) {
            // The connection went away, or its time was over; there is nobody to tell.
            qCDebug(lcHttp) << "answer not sent:" << error.what();
        }
    };
    try {
        handler(read(restinioRequest, peers.of(restinioRequest->connection_id())), reply);
    } catch (const std::exception &error) {
        qCWarning(lcHttp) << "request failed:" << error.what();
        reply(problems::unavailable().response());
    }
    return restinio::request_accepted();
}

} // namespace

struct HttpServer::Running {
    restinio::running_server_handle_t<Traits> server;
    quint16 port = 0;
};

HttpServer::HttpServer(std::unique_ptr<Running> running)
    : m_running(std::move(running))
{
}

HttpServer::~HttpServer()
{
    m_running->server->stop();
    m_running->server->wait();
}

quint16 HttpServer::port() const
{
    return m_running->port;
}

Result<std::unique_ptr<HttpServer>> HttpServer::start(const Options &options, HttpHandler handler)
{
    auto running = std::make_unique<Running>();
    auto peers = std::make_shared<Peers>(options.deskOf);
    try {
        auto settings = restinio::server_settings_t<Traits>(options.port);
        settings.address(options.address.toStdString());
        settings.connection_state_listener(peers);
        settings.max_parallel_connections(options.connections);
        settings.read_next_http_message_timelimit(options.slowestRequest);
        settings.write_http_response_timelimit(options.slowestRequest);
        settings.handle_request_timeout(options.longestAnswer);
        settings.concurrent_accepts_count(4);
        settings.incoming_http_msg_limits(restinio::incoming_http_msg_limits_t {}
                                              .max_url_size(8192)
                                              .max_field_name_size(256)
                                              .max_field_value_size(16384)
                                              .max_field_count(100)
                                              .max_body_size(options.largestBody));
        settings.socket_options_setter([](restinio::socket_options_t &socket) {
            // Small answers wait for nothing.
            socket.set_option(asio::ip::tcp::no_delay(true));
        });
        quint16 &port = running->port;
        settings.acceptor_post_bind_hook(
            [&port](asio::ip::tcp::acceptor &acceptor) { port = acceptor.local_endpoint().port(); });
        settings.tls_context(tlsContext(options));
        settings.request_handler([handler = std::move(handler), peers](const restinio::request_handle_t &request) {
            return handle(handler, *peers, request);
        });
        running->server =
            restinio::run_async<Traits>(restinio::own_io_context(), std::move(settings), std::size_t(options.threads));
    } catch (const asio::system_error &error) {
        const bool taken = error.code() == asio::error::address_in_use || error.code() == asio::error::access_denied
            || error.code() == asio::error::make_error_code(asio::error::address_family_not_supported);
        return fail(taken ? ErrorKind::InUse : ErrorKind::BadInput, QString::fromUtf8(error.what()));
    } catch (const std::exception &error) {
        return fail(ErrorKind::InUse, QString::fromUtf8(error.what()));
    }
    return std::unique_ptr<HttpServer>(new HttpServer(std::move(running)));
}

} // namespace dutydesk::central
