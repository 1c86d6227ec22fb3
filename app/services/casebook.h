// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/case.h"
#include "app/domain/rulebook.h"
#include "app/domain/validation.h"
#include "app/ports/casestore.h"
#include "app/ports/clock.h"
#include "app/ports/evidencestore.h"
#include "app/ports/outboxstore.h"
#include "app/ports/random.h"
#include "app/ports/syncpump.h"
#include "app/services/checklicence.h"
#include "app/services/signin.h"

#include <QFuture>
#include <QObject>

namespace dutydesk {

/// What an officer does with cases.
class Casebook : public QObject {
    Q_OBJECT
public:
    struct Ports {
        CaseStore &cases;
        OutboxStore &outbox;
        EvidenceStore &evidence;
        SyncPump &pump;
        Random &random;
        const Clock &clock;
    };
    Casebook(const Ports &ports, const Rulebook &rulebook, SignIn &signIn, bool training, QObject *parent = nullptr);

    const Rulebook &rulebook() const;
    /// A new draft, filled from the licence and the vehicle on the desk. Saved at once.
    QFuture<Result<ViolationCase>> startViolation(const LicenceCheck &check);
    QFuture<Result<void>> saveDraft(const ViolationCase &draft);
    /// Validates, then completes: BadInput when a finding is an error.
    QFuture<Result<OutboxEntry>> complete(const ViolationCase &violation);
    QFuture<Result<ViolationCase>> startRevision(const CaseId &id);
    QFuture<Result<void>> discard(const CaseId &id);
    QFuture<Result<ViolationCase>> load(const CaseId &id);
    QFuture<Result<CasePage>> search(const CaseQuery &query);
    QFuture<Result<QList<CaseEvent>>> history(const CaseId &id);
    QFuture<Result<EvidenceRef>> addEvidence(const CaseId &id, const QString &path, const QString &kind);
    QFuture<Result<EvidenceRef>> addEvidence(const CaseId &id, const QByteArray &content, const QString &fileName,
                                             const QString &mediaType, const QString &kind);
    QFuture<Result<QByteArray>> evidence(const EvidenceRef &file);
    QList<Finding> validate(const ViolationCase &violation) const;
    /// An item with the points of the rulebook on the day of the act and the lowest fine of its range.
    Result<CaseItem> makeItem(const QString &itemId, const QDateTime &occurredAt,
                              const std::optional<Measurement> &measurement = {}) const;

signals:
    /// A case or its state changed; lists reload.
    void casesChanged();

private:
    JournalDraft entry(JournalAction action, const CaseId &id, const QJsonObject &facts) const;
    QFuture<Result<QString>> numberFor(const QString &known);

    Ports m_ports;
    const Rulebook &m_rulebook;
    SignIn &m_signIn;
    bool m_training;
};

} // namespace dutydesk
