// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/casestore.h"
#include "app/ports/clock.h"
#include "app/ports/evidencestore.h"
#include "app/ports/journalstore.h"
#include "app/ports/outboxstore.h"
#include "app/ports/statuscache.h"

#include <map>
#include <optional>

namespace dutydesk::test {

/// The journal in memory.
class MemoryJournalStore final : public JournalStore {
public:
    explicit MemoryJournalStore(const Clock &clock)
        : m_clock(clock)
    {
    }
    QFuture<Result<JournalEntry>> append(const JournalDraft &draft) override;
    QFuture<Result<QList<JournalEntry>>> entries(quint64 before, int limit) override;
    QFuture<Result<JournalReport>> verify() override;
    QFuture<Result<JournalCheckpoint>> head() override;
    QFuture<Result<void>> addCheckpoint(const JournalCheckpoint &checkpoint) override;
    QFuture<Result<QList<JournalCheckpoint>>> checkpoints(int limit) override;

    /// Machine words in order.
    QStringList actions() const;

    std::optional<Error> broken; ///< every append fails so
    QList<JournalEntry> all;
    QList<JournalCheckpoint> kept;

private:
    const Clock &m_clock;
};

/// Cases, outbox and evidence in memory: what one transaction does on disk is one call here.
class MemoryDesk {
public:
    MemoryDesk(const Clock &time, MemoryJournalStore &entries)
        : clock(time)
        , journal(entries)
    {
    }
    struct Row {
        ViolationCase violation;
        bool draft = true;
    };
    struct File {
        EvidenceUpload upload;
        EvidenceRef ref;
        QByteArray content;
    };
    const Clock &clock;
    MemoryJournalStore &journal;
    std::optional<Error> broken; ///< every write fails so
    std::map<std::pair<CaseId, int>, Row> cases;
    std::map<std::pair<CaseId, int>, OutboxEntry> outbox;
    std::map<std::pair<CaseId, int>, QByteArray> bodies;
    QList<Receipt> receipts;
    std::map<std::pair<QByteArray, CaseId>, File> files;
    struct Block {
        QString prefix;
        quint64 next = 0;
        quint64 left = 0;
    };
    QList<Block> blocks {{QStringLiteral("SAMPLE-2026-"), 147, 100}};
    quint64 sequence = 0;
    int confirmations = 0; ///< transitions to Confirmed
    int refusals = 0;

    /// A completed case on its way, as the casebook would have made it.
    OutboxEntry record(const ViolationCase &violation);
    CaseState stateOf(const CaseId &id) const;
};

class MemoryCaseStore final : public CaseStore {
public:
    explicit MemoryCaseStore(MemoryDesk &desk)
        : m_desk(desk)
    {
    }
    QFuture<Result<void>> saveDraft(const ViolationCase &draft, const std::optional<JournalDraft> &entry) override;
    QFuture<Result<OutboxEntry>> complete(const ViolationCase &violation, const JournalDraft &entry) override;
    QFuture<Result<ViolationCase>> startRevision(const CaseId &id, const JournalDraft &entry) override;
    QFuture<Result<void>> discardDraft(const CaseId &id, const JournalDraft &entry) override;
    QFuture<Result<ViolationCase>> load(const CaseId &id) override;
    QFuture<Result<ViolationCase>> loadRevision(const CaseId &id, int revision) override;
    QFuture<Result<CasePage>> search(const CaseQuery &query) override;
    QFuture<Result<QList<CaseEvent>>> history(const CaseId &id) override;
    QFuture<Result<QString>> nextCaseNumber() override;
    QFuture<Result<void>> addNumberBlock(const QString &prefix, quint64 first, quint64 count) override;
    QFuture<Result<quint64>> numbersLeft() override;

private:
    MemoryDesk &m_desk;
};

class MemoryOutboxStore final : public OutboxStore {
public:
    explicit MemoryOutboxStore(MemoryDesk &desk)
        : m_desk(desk)
    {
    }
    QFuture<Result<QList<OutboxBody>>> due(const QDateTime &now, int limit) override;
    QFuture<Result<void>> markSending(const CaseId &id, int revision, const QDateTime &now,
                                      const QDateTime &retryAt) override;
    QFuture<Result<void>> confirm(const Receipt &receipt) override;
    QFuture<Result<void>> refuse(const CaseId &id, int revision, const QString &code, const QString &text) override;
    QFuture<Result<void>> postpone(const CaseId &id, int revision, ErrorKind why, const QDateTime &nextTry) override;
    QFuture<Result<int>> retryNow(bool alsoRefused) override;
    QFuture<Result<QueueSum>> sum() override;
    QFuture<Result<QList<OutboxEntry>>> list(OutboxState state, int limit) override;
    QFuture<Result<OutboxEntry>> entry(const CaseId &id, int revision) override;
    QFuture<Result<QList<Receipt>>> receipts(const CaseId &id) override;
    QFuture<Result<QDateTime>> nextDue() override;

private:
    OutboxEntry *find(const CaseId &id, int revision);

    MemoryDesk &m_desk;
};

class MemoryEvidenceStore final : public EvidenceStore {
public:
    explicit MemoryEvidenceStore(MemoryDesk &desk)
        : m_desk(desk)
    {
    }
    QFuture<Result<EvidenceRef>> add(const CaseId &caseId, const QString &path, const QString &kind,
                                     const JournalDraft &entry) override;
    QFuture<Result<EvidenceRef>> addBytes(const CaseId &caseId, const QByteArray &content, const QString &fileName,
                                          const QString &mediaType, const QString &kind,
                                          const JournalDraft &entry) override;
    QFuture<Result<QByteArray>> read(const QByteArray &sha256, qint64 offset, qint64 length) override;
    QFuture<Result<QList<EvidenceUpload>>> pendingUploads(int limit) override;
    QFuture<Result<QList<EvidenceUpload>>> uploadsOf(const CaseId &caseId) override;
    QFuture<Result<void>> setUpload(const QByteArray &sha256, const CaseId &caseId, const QString &location,
                                    qint64 offset) override;
    QFuture<Result<void>> confirmUpload(const QByteArray &sha256, const CaseId &caseId) override;

private:
    MemoryDesk &m_desk;
};

class MemoryStatusCache final : public StatusCache {
public:
    QFuture<Result<void>> keep(const QByteArray &signedStatus, const PenaltyStatus &status,
                               const QDateTime &receivedAt) override;
    QFuture<Result<std::optional<Kept>>> lastKnown(const LicenceNumber &number) override;

    struct Row {
        Kept kept;
        quint64 version = 0;
    };
    std::map<QString, Row> rows;
};

class MemoryPackStore final : public PackStore {
public:
    QFuture<Result<void>> keepPack(const QString &name, const QByteArray &signedPack,
                                   const QDateTime &fetchedAt) override;
    QFuture<Result<std::optional<Pack>>> pack(const QString &name) override;
    QFuture<Result<void>> setFact(const QString &name, const QJsonObject &fact) override;
    QFuture<Result<QJsonObject>> fact(const QString &name) override;

    std::map<QString, Pack> packs;
    std::map<QString, QJsonObject> facts;
};

class MemoryScanStore final : public ScanStore {
public:
    QFuture<Result<quint64>> addScan(const RecentScan &scan) override;
    QFuture<Result<void>> updateScan(const RecentScan &scan) override;
    QFuture<Result<QList<RecentScan>>> recentScans(const QDateTime &since, int limit) override;

    QList<RecentScan> scans; ///< newest last
};

} // namespace dutydesk::test
