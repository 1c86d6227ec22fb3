// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/clock.h"
#include "app/ports/evidencestore.h"
#include "app/ports/sealer.h"
#include "app/store/database.h"

#include <QHash>
#include <QMutex>

#include <functional>
#include <memory>

class QIODevice;

namespace dutydesk {

/// EvidenceStore: rows in the desk's database, sealed files under evidence/ in the desk folder.
class SqliteEvidenceStore final : public EvidenceStore {
public:
    /// Clears what an interrupted run left behind, in the background.
    SqliteEvidenceStore(Database &database, Sealer &sealer, const Clock &clock);

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
    using Source = std::function<Result<std::unique_ptr<QIODevice>>()>;

    QFuture<Result<EvidenceRef>> addFrom(const CaseId &caseId, const Source &open, const EvidenceRef &about,
                                         const JournalDraft &entry);
    [[nodiscard]] Result<EvidenceRef> keepFile(const Source &open, EvidenceRef about);
    [[nodiscard]] Result<EvidenceRef> insertIn(Connection &connection, const CaseId &caseId, const EvidenceRef &about,
                                               const JournalDraft &entry);
    void release(const QByteArray &sha256, bool failed);
    [[nodiscard]] Result<QList<EvidenceUpload>> uploadsIn(Rows rows);
    void sweep(Connection &connection);

    Database &m_database;
    Sealer &m_sealer;
    const Clock &m_clock;
    const QString m_folder;
    QMutex m_mutex;
    QHash<QByteArray, int> m_adding; ///< files on their way to a row; only then may a failure remove one
};

} // namespace dutydesk
