// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/central/router.h"

#include <QStringDecoder>

#include <optional>

using namespace Qt::StringLiterals;

namespace dutydesk::central {

namespace {

/// The parameters of a path that has the pattern's shape; none when it has another.
std::optional<QStringList> match(const QList<QByteArray> &pattern, const QList<QByteArray> &path)
{
    if (pattern.size() != path.size())
        return std::nullopt;
    QStringList parameters;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (!pattern[i].startsWith('{')) {
            if (pattern[i] != path[i])
                return std::nullopt;
            continue;
        }
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString value = decoder(QByteArray::fromPercentEncoding(path[i]));
        if (decoder.hasError() || value.isEmpty() || value.size() > 200)
            return std::nullopt;
        parameters.append(value);
    }
    return parameters;
}

} // namespace

void Router::add(const QByteArray &method, const QByteArray &pattern, Target target)
{
    m_routes.append({method, pattern.split('/'), std::move(target)});
}

void Router::route(const std::shared_ptr<const HttpRequest> &request, const Reply &reply) const
{
    const QList<QByteArray> path = request->path.split('/');
    QList<QByteArray> allowed;
    for (const Route &route : m_routes) {
        const auto parameters = match(route.parts, path);
        if (!parameters)
            continue;
        if (route.method == request->method)
            return route.target({request, *parameters}, reply);
        allowed.append(route.method);
    }
    if (allowed.isEmpty())
        return reply(problems::notFound().response());
    const Problem problem {405, u"method"_s, u"不支持该请求方法。"_s, u"This method is not taken here."_s};
    reply(problem.response().with("Allow"_ba, allowed.join(", ")));
}

} // namespace dutydesk::central
