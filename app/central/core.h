// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/central/centralserver.h"
#include "app/central/database.h"
#include "app/central/http.h"

#include <QDate>
#include <QDateTime>
#include <QJsonObject>
#include <QStringList>

#include <expected>
#include <functional>
#include <memory>

namespace dutydesk::central {

template <class T>
using OrProblem = std::expected<T, Problem>;

/// A request on its way to whom it concerns.
struct Call {
    std::shared_ptr<const HttpRequest> request;
    QStringList parameters;   ///< of the path, decoded, in order
};

/// Who calls: a desk, and an officer where the call needs one.
struct Caller {
    QString deskId;
    QString stationCode;
    QString vaultSecret;
    QString officerNumber;
    QStringList roles;
    QString tokenSha256;
};

enum class Access { Desk, Officer };

/// What all calls share: ports, database, who may what.
class Core {
public:
    Core(const CentralOptions &options, const CentralPorts &ports, Database &database);

    using Deed = std::function<Outcome(Sql &, const Caller &)>;
    /// Checks the caller and does the deed in one transaction.
    void write(const Call &call, Access access, const Reply &reply, Deed deed);
    void read(const Call &call, Access access, const Reply &reply, Deed deed);
    OrProblem<Caller> caller(Sql &sql, const HttpRequest &request, Access access) const;

    QDateTime now() const { return ports.clock.now().toUTC(); }
    /// Beijing's day: the law's days are its days.
    QDate today() const;
    QString timestamp() const;
    /// Signs a payload; empty when the key failed, which is a 503 for the caller.
    QByteArray sign(QByteArrayView type, const QByteArray &payload) const;

    const CentralOptions &options;
    const CentralPorts &ports;
    Database &database;
};

/// RFC 3339, UTC, milliseconds.
QString timeText(const QDateTime &time);
QDateTime timeOf(const QString &text);
/// Lower-case hexadecimal SHA-256.
QString sha256Hex(const QByteArray &bytes);

/// The JSON object of a body: content type, size and encoding are checked.
OrProblem<QJsonObject> jsonBody(const HttpRequest &request, qsizetype most);

/// A member that has to be text of 1 … \c most characters.
OrProblem<QString> textMember(const QJsonObject &object, const QString &name, qsizetype most);

} // namespace dutydesk::central
