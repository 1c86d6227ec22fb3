// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/api/problem.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace dutydesk {

using namespace Qt::Literals::StringLiterals;

namespace {

ErrorKind kindOf(int status, const QString &code)
{
    switch (status) {
    case 401:
        return code == "wrong-password"_L1 ? ErrorKind::WrongPassword : ErrorKind::NotSignedIn;
    case 403:
        return ErrorKind::Forbidden;
    case 404:
        return ErrorKind::NotFound;
    case 408:
    case 425:
        return ErrorKind::Timeout;
    case 409:
        return ErrorKind::Conflict;
    case 429:
        return ErrorKind::Paused;
    default:
        // What central cannot do now it can do later; what it will not do, it says with 4xx.
        return status >= 500 ? ErrorKind::Offline : ErrorKind::Refused;
    }
}

} // namespace

Error problemError(const char *call, int status, const QByteArray &contentType, const QByteArray &body)
{
    QJsonObject problem;
    if (contentType == "application/problem+json")
        problem = QJsonDocument::fromJson(body).object();
    const QString code = problem.value("code"_L1).toString();
    const QJsonObject words = problem.value("text"_L1).toObject();
    QString text = words.value("zh"_L1).toString();
    if (text.isEmpty())
        text = words.value("en"_L1).toString();
    QString detail = u"%1: HTTP %2"_s.arg(QLatin1StringView(call)).arg(status);
    if (const qint64 wait = problem.value("retryAfter"_L1).toInteger(); wait > 0)
        detail += u", again in %1 s"_s.arg(wait);
    return {kindOf(status, code), detail, code, text};
}

} // namespace dutydesk
