// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/central/http.h"
#include "app/domain/error.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>

namespace dutydesk::central {

/// HTTPS with optional client certificates, on threads of its own. The only place that includes RESTinio.
class HttpServer {
public:
    struct Options {
        QString address;
        quint16 port = 0;                     ///< 0: any free one
        int threads = 2;
        QByteArray certificatePem;
        QByteArray privateKeyPem;
        QByteArray authorityPem;              ///< client certificates must come from it
        /// The desk of a client certificate (DER); empty when it is not one. Asked once a connection.
        std::function<QString(const QByteArray &)> deskOf;
        std::chrono::seconds longestAnswer {90};
        std::chrono::seconds slowestRequest {120};
        std::size_t connections = 4096;
        quint64 largestBody = 17U * 1024 * 1024; ///< a request beyond it loses its connection
    };

    /// \returns InUse when the address cannot be had, BadInput when certificate or key cannot be used.
    [[nodiscard]] static Result<std::unique_ptr<HttpServer>> start(const Options &options, HttpHandler handler);
    /// Stops and waits for its threads.
    ~HttpServer();

    quint16 port() const;

private:
    struct Running;
    explicit HttpServer(std::unique_ptr<Running> running);
    std::unique_ptr<Running> m_running;
};

} // namespace dutydesk::central
