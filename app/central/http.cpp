// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/central/http.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace dutydesk::central {

QByteArray HttpRequest::field(QByteArrayView name) const
{
    for (const auto &[key, value] : fields) {
        if (key == name)
            return value;
    }
    return {};
}

std::optional<QString> HttpRequest::parameter(QByteArrayView name) const
{
    for (const QByteArray &pair : query.split('&')) {
        const qsizetype equals = pair.indexOf('=');
        if (equals >= 0 && QByteArray::fromPercentEncoding(pair.left(equals)) == name)
            return QString::fromUtf8(QByteArray::fromPercentEncoding(pair.mid(equals + 1)));
    }
    return std::nullopt;
}

HttpResponse HttpResponse::json(int status, const QJsonObject &object)
{
    return {status, "application/json"_ba, QJsonDocument(object).toJson(QJsonDocument::Compact)};
}

HttpResponse HttpResponse::jose(int status, const QByteArray &compact)
{
    return {status, "application/jose"_ba, compact};
}

HttpResponse HttpResponse::empty(int status)
{
    return {status, {}, {}};
}

HttpResponse HttpResponse::with(const QByteArray &name, const QByteArray &value) &&
{
    fields.append({name, value});
    return std::move(*this);
}

QJsonObject Problem::json() const
{
    QJsonObject object = more;
    object.insert(u"type"_s, u"about:blank"_s);
    object.insert(u"title"_s, QString::fromLatin1(reasonPhrase(status)));
    object.insert(u"status"_s, status);
    object.insert(u"code"_s, code);
    object.insert(u"text"_s, QJsonObject {{u"zh"_s, zh}, {u"en"_s, en}});
    if (retryAfter > 0)
        object.insert(u"retryAfter"_s, retryAfter);
    return object;
}

HttpResponse Problem::response() const
{
    HttpResponse response = HttpResponse::json(status, json());
    response.contentType = "application/problem+json"_ba;
    if (retryAfter > 0)
        response.fields.append({"Retry-After"_ba, QByteArray::number(retryAfter)});
    return response;
}

namespace problems {

Problem badRequest(const QString &en)
{
    return {400, u"bad-request"_s, u"请求格式有误。"_s, en};
}

Problem badJson()
{
    return {400, u"bad-json"_s, u"请求内容不是有效的 JSON。"_s, u"The body is not the JSON that this call takes."_s};
}

Problem badEncoding()
{
    return {400, u"bad-encoding"_s, u"请求内容不是有效的 UTF-8 文本。"_s, u"The body is not UTF-8."_s};
}

Problem purposeMissing()
{
    return {400, u"purpose"_s, u"请说明查询目的。"_s, u"State the purpose of the query."_s};
}

Problem badNumber()
{
    return {400, u"V14"_s, u"驾驶证号有误：应为18位且校验位正确。"_s,
            u"The licence number cannot be right: 18 characters with a right check character are needed."_s};
}

Problem notSignedIn()
{
    return {401, u"not-signed-in"_s, u"会话已失效，请重新登录。"_s, u"The session is over. Sign in again."_s};
}

Problem deskUnknown()
{
    return {403, u"desk-unknown"_s, u"中心不认识本工作台的证书。"_s,
            u"Central does not know this desk's certificate."_s};
}

Problem notFound()
{
    return {404, u"not-found"_s, u"未查到记录。"_s, u"No such record."_s};
}

Problem tooLarge()
{
    return {413, u"too-large"_s, u"提交内容过大。"_s, u"The body is too large."_s};
}

Problem mediaType()
{
    return {415, u"media-type"_s, u"不支持该内容类型。"_s, u"This content type is not taken here."_s};
}

Problem unavailable()
{
    return {503,
            u"unavailable"_s,
            u"中心暂时无法处理，请稍后再试。"_s,
            u"Central cannot do this now. Try again later."_s,
            {},
            5};
}

} // namespace problems

QByteArray reasonPhrase(int status)
{
    switch (status) {
    case 200:
        return "OK"_ba;
    case 201:
        return "Created"_ba;
    case 204:
        return "No Content"_ba;
    case 304:
        return "Not Modified"_ba;
    case 400:
        return "Bad Request"_ba;
    case 401:
        return "Unauthorized"_ba;
    case 403:
        return "Forbidden"_ba;
    case 404:
        return "Not Found"_ba;
    case 405:
        return "Method Not Allowed"_ba;
    case 409:
        return "Conflict"_ba;
    case 410:
        return "Gone"_ba;
    case 412:
        return "Precondition Failed"_ba;
    case 413:
        return "Content Too Large"_ba;
    case 415:
        return "Unsupported Media Type"_ba;
    case 422:
        return "Unprocessable Content"_ba;
    case 429:
        return "Too Many Requests"_ba;
    case 503:
        return "Service Unavailable"_ba;
    default:
        return "Internal Server Error"_ba;
    }
}

} // namespace dutydesk::central
