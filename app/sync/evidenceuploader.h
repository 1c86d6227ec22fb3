// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/centralapi.h"
#include "app/ports/evidencestore.h"

#include <QFuture>
#include <QHash>
#include <QObject>

#include <memory>

namespace dutydesk {

/// Brings the evidence of a case to central, piece by piece (tus 1.0), from wherever the last try ended. A file counts as
/// there when central's verified receipt names its hash and its case.
class EvidenceUploader : public QObject {
    Q_OBJECT
public:
    EvidenceUploader(EvidenceStore &evidence, CentralApi &central, qint64 partSize, QObject *parent = nullptr);

    /// Success when every file of the case is confirmed. Refused when a file can never be sent: too large for central, or
    /// unreadable here ("evidence-unreadable").
    QFuture<Result<void>> upload(const CaseId &caseId);

signals:
    void progress(const dutydesk::CaseId &id, qint64 sent, qint64 total);

private:
    struct Job;
    void next(const std::shared_ptr<Job> &job);
    void create(const std::shared_ptr<Job> &job);
    void askOffset(const std::shared_ptr<Job> &job);
    void sendPart(const std::shared_ptr<Job> &job, qint64 offset);
    void take(const std::shared_ptr<Job> &job, const UploadState &state);
    void confirm(const std::shared_ptr<Job> &job, const UploadState &state);
    void tell(const Job &job, qint64 offset);
    static void end(const std::shared_ptr<Job> &job, Result<void> result);

    EvidenceStore &m_evidence;
    CentralApi &m_central;
    qint64 m_partSize;
    QHash<QByteArray, int> m_hashRefusals; ///< how often central found another hash, by file
};

} // namespace dutydesk
