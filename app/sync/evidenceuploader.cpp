// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/evidenceuploader.h"

#include <QLoggingCategory>
#include <QPromise>

namespace dutydesk {

using namespace Qt::Literals::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcEvidence, "dutydesk.evidence")

// A network that changes bytes is retried; a file that never hashes right is told.
constexpr int kMostHashRefusals = 3;
// Two sides that never agree on an offset would go round for ever.
constexpr int kMostDetours = 5;

} // namespace

/// The files of one case on their way.
struct EvidenceUploader::Job {
    CaseId caseId;
    QList<EvidenceUpload> files;
    qsizetype at = 0;
    int detours = 0; ///< of the file at hand
    QPromise<Result<void>> promise;

    EvidenceUpload &file() { return files[at]; }
};

EvidenceUploader::EvidenceUploader(EvidenceStore &evidence, CentralApi &central, qint64 partSize, QObject *parent)
    : QObject(parent)
    , m_evidence(evidence)
    , m_central(central)
    , m_partSize(partSize)
{
}

QFuture<Result<void>> EvidenceUploader::upload(const CaseId &caseId)
{
    auto job = std::make_shared<Job>();
    job->caseId = caseId;
    job->promise.start();
    auto future = job->promise.future();
    m_evidence.uploadsOf(caseId).then(this, [this, job](const Result<QList<EvidenceUpload>> &files) {
        if (!files) {
            end(job, std::unexpected(files.error()));
            return;
        }
        job->files = *files;
        next(job);
    });
    return future;
}

void EvidenceUploader::end(const std::shared_ptr<Job> &job, Result<void> result)
{
    job->promise.addResult(std::move(result));
    job->promise.finish();
}

void EvidenceUploader::next(const std::shared_ptr<Job> &job)
{
    while (job->at < job->files.size() && job->file().confirmed)
        ++job->at;
    if (job->at == job->files.size()) {
        end(job, {});
        return;
    }
    job->detours = 0;
    if (job->file().location.isEmpty())
        create(job);
    else
        askOffset(job);
}

void EvidenceUploader::create(const std::shared_ptr<Job> &job)
{
    if (++job->detours > kMostDetours) {
        end(job, fail(ErrorKind::NotCentral, u"evidence: central and desk do not agree"_s));
        return;
    }
    const EvidenceUpload &file = job->file();
    const EvidenceRef ref {file.sha256, {}, file.fileName, file.mediaType, file.size, {}};
    m_central.createUpload(ref, job->caseId).then(this, [this, job](const Result<QString> &location) {
        if (!location) {
            end(job, std::unexpected(location.error()));
            return;
        }
        job->file().location = *location;
        m_evidence.setUpload(job->file().sha256, job->caseId, *location, 0)
            .then(this, [this, job](const Result<void> &kept) {
                if (!kept)
                    end(job, kept);
                else
                    askOffset(job); // it may have been there before
            });
    });
}

void EvidenceUploader::askOffset(const std::shared_ptr<Job> &job)
{
    m_central.uploadState(job->file().location).then(this, [this, job](const Result<UploadState> &state) {
        if (state)
            take(job, *state);
        else if (state.error().kind == ErrorKind::NotFound)
            create(job);
        else
            end(job, std::unexpected(state.error()));
    });
}

void EvidenceUploader::take(const std::shared_ptr<Job> &job, const UploadState &state)
{
    tell(*job, state.offset);
    if (state.complete) {
        confirm(job, state);
        return;
    }
    if (state.offset >= job->file().size && job->file().size > 0) {
        end(job, fail(ErrorKind::NotCentral, u"evidence: whole at central, but without a receipt"_s));
        return;
    }
    sendPart(job, state.offset);
}

void EvidenceUploader::sendPart(const std::shared_ptr<Job> &job, qint64 offset)
{
    const EvidenceUpload &file = job->file();
    const qint64 length = std::min(m_partSize, file.size - offset);
    m_evidence.read(file.sha256, offset, length)
        .then(this, [this, job, offset, length](const Result<QByteArray> &part) {
            if (!part) {
                const ErrorKind kind = part.error().kind;
                const bool gone =
                    kind == ErrorKind::Forged || kind == ErrorKind::NotFound || kind == ErrorKind::Damaged;
                if (gone)
                    qCWarning(lcEvidence, "a file cannot be read here any more: %ls",
                              qUtf16Printable(part.error().detail));
                end(job,
                    gone ? std::unexpected(Error {ErrorKind::Refused, part.error().detail, u"evidence-unreadable"_s})
                         : std::unexpected(part.error()));
                return;
            }
            if (part->size() != length) {
                end(job,
                    std::unexpected(
                        Error {ErrorKind::Refused, u"evidence: shorter than it was"_s, u"evidence-unreadable"_s}));
                return;
            }
            m_central.uploadPart(job->file().location, offset, *part)
                .then(this, [this, job](const Result<UploadState> &state) {
                    if (!state) {
                        const Error &why = state.error();
                        const bool detour = why.kind == ErrorKind::Conflict || why.kind == ErrorKind::NotFound;
                        if (detour && ++job->detours <= kMostDetours) {
                            askOffset(job); // central has another offset than we thought
                            return;
                        }
                        if (why.code == "evidence-hash"_L1
                            && ++m_hashRefusals[job->file().sha256] < kMostHashRefusals) {
                            end(job, fail(ErrorKind::Offline, u"evidence: arrived damaged, begins again"_s));
                            return;
                        }
                        end(job, std::unexpected(why));
                        return;
                    }
                    m_evidence.setUpload(job->file().sha256, job->caseId, job->file().location, state->offset)
                        .then(this, [this, job, state = *state](const Result<void> &kept) {
                            if (!kept)
                                end(job, kept);
                            else
                                take(job, state);
                        });
                });
        });
}

void EvidenceUploader::confirm(const std::shared_ptr<Job> &job, const UploadState &state)
{
    if (state.sha256 != job->file().sha256 || state.caseId != job->caseId) {
        end(job, fail(ErrorKind::Forged, u"evidence: a receipt for something else"_s));
        return;
    }
    m_evidence.confirmUpload(state.sha256, state.caseId).then(this, [this, job](const Result<void> &kept) {
        if (!kept) {
            end(job, kept);
            return;
        }
        m_hashRefusals.remove(job->file().sha256);
        job->file().confirmed = true;
        next(job);
    });
}

void EvidenceUploader::tell(const Job &job, qint64 offset)
{
    qint64 sent = offset;
    qint64 total = 0;
    for (qsizetype i = 0; i < job.files.size(); ++i) {
        total += job.files.at(i).size;
        if (i != job.at && job.files.at(i).confirmed)
            sent += job.files.at(i).size;
    }
    emit progress(job.caseId, sent, total);
}

} // namespace dutydesk
