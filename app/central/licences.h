// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/central/core.h"
#include "app/domain/status.h"

#include <optional>

namespace dutydesk::central {

/// Look-ups of licences and vehicles. Every one is recorded with its purpose, in the transaction that answers it.
class Licences {
public:
    explicit Licences(Core &core);

    void byNumber(const Call &call, const Reply &reply);
    void byFileNumber(const Call &call, const Reply &reply);
    void byCode(const Call &call, const Reply &reply);
    void vehicle(const Call &call, const Reply &reply);
    void drivers(const Call &call, const Reply &reply);

    // For CentralServer; true when there is something to commit.
    std::optional<PenaltyStatus> find(Sql &sql, const QString &number) const;
    bool put(Sql &sql, const PenaltyStatus &status, quint64 &version) const;
    void putVehicle(Sql &sql, const VehicleStatus &vehicle, const QStringList &drivers) const;
    bool putCode(Sql &sql, const QString &code, const QString &number) const;

private:
    struct Query {
        QString purpose;
        QString kind;
        QString subject;
    };
    std::optional<PenaltyStatus> findBy(Sql &sql, const QString &column, const QString &value) const;
    QByteArray signedStatus(const PenaltyStatus &status) const;
    HttpResponse answer(const PenaltyStatus &status) const;
    void note(Sql &sql, const Caller &caller, const Query &query, const QString &outcome) const;
    void lookUp(const Call &call, const Reply &reply, const QString &kind, const QString &column, const QString &value);
    Outcome resolve(Sql &sql, const Caller &caller, const Query &query);

    Core &m_core;
};

/// The purpose that the caller stated; a problem when it is none of those that there are.
OrProblem<QString> purposeOf(const HttpRequest &request);

} // namespace dutydesk::central
