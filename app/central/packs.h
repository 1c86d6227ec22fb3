// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/central/core.h"
#include "app/domain/trust.h"

namespace dutydesk::central {

/// Signed data for every desk: the trust list and the rulebook.
class Packs {
public:
    explicit Packs(Core &core);

    void trustList(const Call &call, const Reply &reply);
    void rulebook(const Call &call, const Reply &reply);

    // For CentralServer.
    /// Signs a new trust list; version 0 when it could not be.
    quint64 publishTrustList(Sql &sql, const QList<TrustedKey> &keys) const;
    /// Signs the rulebook of the options when it is not the one that desks have.
    bool publishRulebook(Sql &sql) const;

private:
    void serve(const Call &call, const Reply &reply, const QString &name);
    bool keep(Sql &sql, const QString &name, const QString &kind, quint64 version, const QByteArray &source,
              const QByteArray &message) const;
    quint64 nextVersion(Sql &sql, const QString &name) const;
    void renewTrustList() const;

    Core &m_core;
};

} // namespace dutydesk::central
