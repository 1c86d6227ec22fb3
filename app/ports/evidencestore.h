// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/case.h"
#include "app/domain/journal.h"

#include <QFuture>

#include <functional>

namespace dutydesk {

/// An upload on its way.
struct EvidenceUpload {
    QByteArray sha256;
    CaseId caseId;
    QString mediaType;
    QString fileName;
    qint64 size = 0;
    QString location;      ///< tus upload URL path from central, empty before creation
    qint64 offset = 0;     ///< acknowledged by central
    bool confirmed = false;
};

/// Evidence files under their SHA-256, each sealed in chunks in the desk folder.
class EvidenceStore {
public:
    virtual ~EvidenceStore() = default;
    /// Hashes, seals and keeps a file (original bytes); journals EvidenceAdded. The same file twice is kept once.
    virtual QFuture<Result<EvidenceRef>> add(const CaseId &caseId, const QString &path, const QString &kind,
                                             const JournalDraft &entry) = 0;
    virtual QFuture<Result<EvidenceRef>> addBytes(const CaseId &caseId, const QByteArray &content,
                                                  const QString &fileName, const QString &mediaType,
                                                  const QString &kind, const JournalDraft &entry) = 0;
    /// The original bytes of [offset, offset+length); Forged when the seal does not hold.
    virtual QFuture<Result<QByteArray>> read(const QByteArray &sha256, qint64 offset, qint64 length) = 0;
    /// Uploads not confirmed yet, of cases that were completed; oldest first.
    virtual QFuture<Result<QList<EvidenceUpload>>> pendingUploads(int limit) = 0;
    virtual QFuture<Result<QList<EvidenceUpload>>> uploadsOf(const CaseId &caseId) = 0;
    virtual QFuture<Result<void>> setUpload(const QByteArray &sha256, const CaseId &caseId, const QString &location,
                                            qint64 offset) = 0;
    virtual QFuture<Result<void>> confirmUpload(const QByteArray &sha256, const CaseId &caseId) = 0;
};

} // namespace dutydesk
