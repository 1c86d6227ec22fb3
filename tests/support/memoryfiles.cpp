// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/memorystores.h"

#include "app/ports/futures.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace dutydesk::test {

using namespace Qt::Literals::StringLiterals;

namespace {

template <class T>
QFuture<Result<T>> good(T value)
{
    return readyFuture(Result<T>(std::move(value)));
}

QFuture<Result<void>> done()
{
    return readyFuture(Result<void>());
}

} // namespace

// --- evidence

QFuture<Result<EvidenceRef>> MemoryEvidenceStore::add(const CaseId &caseId, const QString &path, const QString &kind,
                                                      const JournalDraft &entry)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failedFuture<EvidenceRef>({ErrorKind::NotFound, {}});
    return addBytes(caseId, file.readAll(), QFileInfo(path).fileName(), u"application/octet-stream"_s, kind, entry);
}

QFuture<Result<EvidenceRef>> MemoryEvidenceStore::addBytes(const CaseId &caseId, const QByteArray &content,
                                                           const QString &fileName, const QString &mediaType,
                                                           const QString &kind, const JournalDraft &entry)
{
    if (m_desk.broken)
        return failedFuture<EvidenceRef>(*m_desk.broken);
    const QByteArray hash = QCryptographicHash::hash(content, QCryptographicHash::Sha256);
    const EvidenceRef ref {hash, kind, fileName, mediaType, content.size(), m_desk.clock.now()};
    m_desk.files[{hash, caseId}] = {{hash, caseId, mediaType, fileName, content.size(), {}, 0, false}, ref, content};
    m_desk.journal.append(entry);
    return good(ref);
}

QFuture<Result<QByteArray>> MemoryEvidenceStore::read(const QByteArray &hash, qint64 offset, qint64 length)
{
    for (const auto &[key, file] : m_desk.files) {
        if (key.first == hash)
            return good(file.content.mid(offset, length));
    }
    return failedFuture<QByteArray>({ErrorKind::NotFound, {}});
}

QFuture<Result<QList<EvidenceUpload>>> MemoryEvidenceStore::pendingUploads(int limit)
{
    QList<EvidenceUpload> found;
    for (const auto &[key, file] : m_desk.files) {
        if (!file.upload.confirmed && found.size() < limit)
            found.append(file.upload);
    }
    return good(found);
}

QFuture<Result<QList<EvidenceUpload>>> MemoryEvidenceStore::uploadsOf(const CaseId &caseId)
{
    QList<EvidenceUpload> found;
    for (const auto &[key, file] : m_desk.files) {
        if (key.second == caseId)
            found.append(file.upload);
    }
    return good(found);
}

QFuture<Result<void>> MemoryEvidenceStore::setUpload(const QByteArray &hash, const CaseId &caseId,
                                                     const QString &location, qint64 offset)
{
    const auto found = m_desk.files.find({hash, caseId});
    if (found == m_desk.files.end())
        return failedFuture<void>({ErrorKind::NotFound, {}});
    found->second.upload.location = location;
    found->second.upload.offset = offset;
    return done();
}

QFuture<Result<void>> MemoryEvidenceStore::confirmUpload(const QByteArray &hash, const CaseId &caseId)
{
    const auto found = m_desk.files.find({hash, caseId});
    if (found == m_desk.files.end())
        return failedFuture<void>({ErrorKind::NotFound, {}});
    found->second.upload.confirmed = true;
    return done();
}

// --- what central said

QFuture<Result<void>> MemoryStatusCache::keep(const QByteArray &signedStatus, const PenaltyStatus &status,
                                              const QDateTime &receivedAt)
{
    Row &row = rows[status.number.text()];
    if (row.version <= status.version)
        row = {{signedStatus, receivedAt}, status.version};
    return done();
}

QFuture<Result<std::optional<StatusCache::Kept>>> MemoryStatusCache::lastKnown(const LicenceNumber &number)
{
    const auto found = rows.find(number.text());
    return good(found == rows.end() ? std::nullopt : std::optional(found->second.kept));
}

QFuture<Result<void>> MemoryPackStore::keepPack(const QString &name, const QByteArray &signedPack,
                                                const QDateTime &fetchedAt)
{
    packs[name] = {signedPack, fetchedAt};
    return done();
}

QFuture<Result<std::optional<PackStore::Pack>>> MemoryPackStore::pack(const QString &name)
{
    const auto found = packs.find(name);
    return good(found == packs.end() ? std::nullopt : std::optional(found->second));
}

QFuture<Result<void>> MemoryPackStore::setFact(const QString &name, const QJsonObject &fact)
{
    facts[name] = fact;
    return done();
}

QFuture<Result<QJsonObject>> MemoryPackStore::fact(const QString &name)
{
    const auto found = facts.find(name);
    return good(found == facts.end() ? QJsonObject() : found->second);
}

QFuture<Result<quint64>> MemoryScanStore::addScan(const RecentScan &scan)
{
    scans.append(scan);
    scans.last().sequence = quint64(scans.size());
    return good(scans.last().sequence);
}

QFuture<Result<void>> MemoryScanStore::updateScan(const RecentScan &scan)
{
    if (scan.sequence == 0 || scan.sequence > quint64(scans.size()))
        return failedFuture<void>({ErrorKind::NotFound, {}});
    scans[qsizetype(scan.sequence) - 1] = scan;
    return done();
}

QFuture<Result<QList<RecentScan>>> MemoryScanStore::recentScans(const QDateTime &since, int limit)
{
    QList<RecentScan> found;
    for (auto it = scans.crbegin(); it != scans.crend() && found.size() < limit; ++it) {
        if (it->at >= since)
            found.append(*it);
    }
    return good(found);
}

} // namespace dutydesk::test
