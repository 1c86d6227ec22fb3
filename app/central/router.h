// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/central/core.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <functional>

namespace dutydesk::central {

/// Finds who answers a method and a path. 404 for an unknown path, 405 for a known one with another method.
class Router {
public:
    using Target = std::function<void(const Call &, const Reply &)>;

    /// \c pattern: "/v1/licences/{number}"; each part in braces is handed on decoded.
    void add(const QByteArray &method, const QByteArray &pattern, Target target);
    void route(const std::shared_ptr<const HttpRequest> &request, const Reply &reply) const;

private:
    struct Route {
        QByteArray method;
        QList<QByteArray> parts;
        Target target;
    };
    QList<Route> m_routes;
};

} // namespace dutydesk::central
