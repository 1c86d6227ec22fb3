// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/case.h"
#include "app/ports/casestore.h"
#include "app/ports/sealer.h"
#include "app/store/connection.h"

#include <optional>

namespace dutydesk {

/// What the table `cases` says about a case.
struct CaseRow {
    qint64 pk = 0;
    CaseId id;
    int revision = 0;
    CaseState state = CaseState::Draft;
    QString officer;
    QDateTime started;
    QByteArray wordsDigest;
};

/// Reading and writing of a case's rows inside the caller's transaction.
class CaseRows {
public:
    static constexpr int maximumRevision = 4095;
    static qint64 keyOf(qint64 pk, int revision) { return pk * (maximumRevision + 1) + revision; }
    static qint64 pkOf(qint64 key) { return key / (maximumRevision + 1); }
    static int revisionOf(qint64 key) { return static_cast<int>(key % (maximumRevision + 1)); }

    CaseRows(Connection &connection, Sealer &sealer);

    std::optional<CaseRow> find(const CaseId &id);
    /// The body of a revision as it was saved; NotFound, Forged, NotSignedIn.
    [[nodiscard]] Result<QByteArray> payload(const CaseId &id, qint64 pk, int revision);
    [[nodiscard]] Result<ViolationCase> violation(const CaseId &id, qint64 pk, int revision);
    /// Hash of a completed revision's body; none for a draft or where there is no such revision.
    std::optional<QByteArray> completedHash(qint64 pk, int revision);

    /// Writes the revision, the case's line and its search words. \c row: the case as it is, none for a new one.
    /// \returns the case's pk.
    [[nodiscard]] Result<qint64> save(const ViolationCase &violation, const QByteArray &body, bool completed,
                                      const std::optional<CaseRow> &row, const QDateTime &now);
    /// Takes line and search words from \c violation, whose revision is in the table already.
    [[nodiscard]] Result<void> reflect(const ViolationCase &violation, const CaseRow &row, CaseState state,
                                       const QDateTime &now);
    void removeWords(qint64 pk, const std::optional<ViolationCase> &old);
    /// When \c revision still is the newest one.
    void setState(qint64 pk, int revision, CaseState state, const QDateTime &now);
    /// The line of a case for lists; what central refused with is filled in where the case stands refused.
    [[nodiscard]] Result<CaseSummary> summary(qint64 pk);

    static CaseState stateOf(OutboxState state);

private:
    [[nodiscard]] Result<QByteArray> digestOf(const ViolationCase &violation);
    [[nodiscard]] Result<void> writeWords(qint64 pk, const ViolationCase &violation,
                                          const std::optional<ViolationCase> &old);
    [[nodiscard]] Result<void> fillRefusal(CaseSummary &summary, qint64 pk);

    Connection &m_connection;
    Sealer &m_sealer;
};

} // namespace dutydesk
