// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/central/core.h"
#include "app/domain/case.h"
#include "app/domain/rulebook.h"

#include <optional>

namespace dutydesk::central {

/// Submission of cases. The key (case, revision) goes in first, under its primary key; body hash, body and receipt stay
/// for good, and a repeat is answered with the receipt of the first time, byte for byte.
class Cases {
public:
    Cases(Core &core, const Rulebook &rulebook);

    void submit(const Call &call, const Reply &reply);
    void submitBatch(const Call &call, const Reply &reply);

private:
    /// One submission, judged as far as it can be without the database.
    struct Submission {
        QString caseId;
        int revision = 0;
        QByteArray body;
        QString bodySha256;
        std::optional<Problem> problem;
    };
    Submission judge(const QString &caseId, int revision, const QByteArray &body) const;
    Outcome record(Sql &sql, const Caller &caller, const Submission &submission) const;
    QByteArray receipt(Sql &sql, const Caller &caller, const Submission &submission, const QString &receiptNumber,
                       const QString &receivedAt) const;

    Core &m_core;
    const Rulebook &m_rulebook;
};

} // namespace dutydesk::central
