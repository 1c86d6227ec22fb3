// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/sqliteevidencestore.h"

#include "app/store/evidencefile.h"
#include "app/store/journalwriter.h"
#include "app/store/sqlitecasestore.h"

#include <QBuffer>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMimeDatabase>

using namespace Qt::StringLiterals;

namespace dutydesk {

namespace {

/// Columns of uploadsIn().
QString uploadColumns()
{
    return u"case_id, sha256, size, sent, confirmed, location, meta"_s;
}

/// A row is bound to its case and its file.
SealContext metaContext(const CaseId &caseId, const QByteArray &sha256)
{
    return {u"evidence-meta"_s, caseId.uuid().toRfc4122() + sha256, 0};
}

QByteArray metaToBytes(const EvidenceRef &about)
{
    const QJsonObject object {
        {u"kind"_s, about.kind},
        {u"name"_s, about.fileName},
        {u"type"_s, about.mediaType},
        {u"at"_s, toMs(about.addedAt)},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

EvidenceRef metaFromBytes(const QByteArray &sha256, qint64 size, const QByteArray &plain)
{
    const QJsonObject object = QJsonDocument::fromJson(plain).object();
    return {sha256,
            object.value("kind"_L1).toString(),
            object.value("name"_L1).toString(),
            object.value("type"_L1).toString(),
            size,
            fromMs(object.value("at"_L1).toInteger())};
}

} // namespace

SqliteEvidenceStore::SqliteEvidenceStore(Database &database, Sealer &sealer, const Clock &clock)
    : m_database(database)
    , m_sealer(sealer)
    , m_clock(clock)
    , m_folder(QDir(database.folder()).filePath(u"evidence"_s))
{
    // First in the background's queue: files are added on the same thread, so none can be on its way yet.
    m_database.background([this](Connection &connection) -> Result<void> {
        EvidenceFile::clearTemporary(m_folder);
        sweep(connection);
        return {};
    });
}

QFuture<Result<EvidenceRef>> SqliteEvidenceStore::add(const CaseId &caseId, const QString &path, const QString &kind,
                                                      const JournalDraft &entry)
{
    EvidenceRef about;
    about.kind = kind;
    about.fileName = QFileInfo(path).fileName();
    about.mediaType = QMimeDatabase().mimeTypeForFile(path).name();
    const auto open = [path]() -> Result<std::unique_ptr<QIODevice>> {
        auto file = std::make_unique<QFile>(path);
        if (!file->open(QIODevice::ReadOnly)) {
            return fail(ErrorKind::NotFound, u"the file cannot be opened"_s);
        }
        return file;
    };
    return addFrom(caseId, open, about, entry);
}

QFuture<Result<EvidenceRef>> SqliteEvidenceStore::addBytes(const CaseId &caseId, const QByteArray &content,
                                                           const QString &fileName, const QString &mediaType,
                                                           const QString &kind, const JournalDraft &entry)
{
    EvidenceRef about;
    about.kind = kind;
    about.fileName = fileName;
    about.mediaType = mediaType;
    const auto open = [content]() -> Result<std::unique_ptr<QIODevice>> {
        auto buffer = std::make_unique<QBuffer>();
        buffer->setData(content);
        buffer->open(QIODevice::ReadOnly);
        return buffer;
    };
    return addFrom(caseId, open, about, entry);
}

QFuture<Result<EvidenceRef>> SqliteEvidenceStore::addFrom(const CaseId &caseId, const Source &open,
                                                          const EvidenceRef &about, const JournalDraft &entry)
{
    auto promise = std::make_shared<QPromise<Result<EvidenceRef>>>();
    QFuture<Result<EvidenceRef>> future = promise->future();
    promise->start();
    const auto finish = [promise](const Result<EvidenceRef> &result) {
        promise->addResult(result);
        promise->finish();
    };
    m_database.background([this, caseId, open, about, entry, finish](Connection &) -> Result<void> {
        const Result<EvidenceRef> kept = keepFile(open, about);
        if (!kept) {
            finish(kept);
            return {};
        }
        m_database
            .write([this, caseId, ref = *kept, entry](Connection &connection) {
                return insertIn(connection, caseId, ref, entry);
            })
            .then([this, finish, sha256 = kept->sha256](const Result<EvidenceRef> &inserted) {
                release(sha256, !inserted.has_value());
                finish(inserted);
            });
        return {};
    });
    return future;
}

Result<EvidenceRef> SqliteEvidenceStore::keepFile(const Source &open, EvidenceRef about)
{
    const Result<std::unique_ptr<QIODevice>> source = open();
    if (!source) {
        return std::unexpected(source.error());
    }
    const Result<QByteArray> hash = EvidenceFile::hashOf(**source);
    if (!hash) {
        return std::unexpected(hash.error());
    }
    about.sha256 = *hash;
    about.size = (*source)->size();
    about.addedAt = fromMs(toMs(m_clock.now()));
    const EvidenceFile file(m_folder, *hash);
    {
        const QMutexLocker lock(&m_mutex);
        ++m_adding[*hash];
    }
    if (!file.exists()) {
        if (const Result<void> written = file.write(**source, m_sealer); !written) {
            release(*hash, true);
            return std::unexpected(written.error());
        }
    }
    return about;
}

void SqliteEvidenceStore::release(const QByteArray &sha256, bool failed)
{
    const QMutexLocker lock(&m_mutex);
    const int others = --m_adding[sha256];
    if (others > 0) {
        return;
    }
    m_adding.remove(sha256);
    if (!failed) {
        return;
    }
    // Without a row nobody would ever find the file again; with one of another case it stays.
    m_database.background([this, sha256](Connection &connection) -> Result<void> {
        {
            const QMutexLocker adding(&m_mutex);
            if (m_adding.contains(sha256)) {
                return {};
            }
        }
        Rows rows = connection.rows(u"SELECT 1 FROM evidence WHERE sha256 = ? LIMIT 1"_s, sha256);
        if (!rows.next() && connection.ok()) {
            EvidenceFile(m_folder, sha256).remove();
        }
        return {};
    });
}

Result<EvidenceRef> SqliteEvidenceStore::insertIn(Connection &connection, const CaseId &caseId,
                                                  const EvidenceRef &about, const JournalDraft &entry)
{
    {
        Rows rows = connection.rows(u"SELECT size, meta FROM evidence WHERE case_id = ? AND sha256 = ?"_s, caseId,
                                    about.sha256);
        if (rows.next()) {
            const Result<QByteArray> plain = m_sealer.open(rows.bytes(1), metaContext(caseId, about.sha256));
            return plain ? Result<EvidenceRef>(metaFromBytes(about.sha256, rows.integer(0), *plain))
                         : std::unexpected(plain.error());
        }
    }
    const Result<QByteArray> meta = m_sealer.seal(metaToBytes(about), metaContext(caseId, about.sha256));
    if (!meta) {
        return std::unexpected(meta.error());
    }
    connection.run(u"INSERT INTO evidence (case_id, sha256, size, due, sent, confirmed, location, meta) "
                   "VALUES (?, ?, ?, 0, 0, 0, '', ?)"_s,
                   caseId, about.sha256, about.size, *meta);
    JournalDraft draft = entry;
    if (draft.subject.isEmpty()) {
        draft.subject = caseId.text();
    }
    draft.facts.insert(u"sha256"_s, QString::fromLatin1(about.sha256.toHex()));
    const Result<JournalEntry> appended = JournalWriter::append(connection, m_sealer, m_clock.now(), draft);
    if (!appended) {
        return std::unexpected(appended.error());
    }
    return about;
}

QFuture<Result<QByteArray>> SqliteEvidenceStore::read(const QByteArray &sha256, qint64 offset, qint64 length)
{
    return m_database.background([this, sha256, offset, length](Connection &connection) -> Result<QByteArray> {
        qint64 size = 0;
        {
            Rows rows = connection.rows(u"SELECT size FROM evidence WHERE sha256 = ? LIMIT 1"_s, sha256);
            if (!rows.next()) {
                return fail(ErrorKind::NotFound, u"no such evidence"_s);
            }
            size = rows.integer(0);
        }
        return EvidenceFile(m_folder, sha256).read(offset, length, size, m_sealer);
    });
}

Result<QList<EvidenceUpload>> SqliteEvidenceStore::uploadsIn(Rows rows)
{
    QList<EvidenceUpload> uploads;
    while (rows.next()) {
        const CaseId caseId(QUuid::fromRfc4122(rows.bytes(0)));
        const QByteArray sha256 = rows.bytes(1);
        const Result<QByteArray> plain = m_sealer.open(rows.bytes(6), metaContext(caseId, sha256));
        if (!plain) {
            return std::unexpected(plain.error());
        }
        const EvidenceRef about = metaFromBytes(sha256, rows.integer(2), *plain);
        uploads << EvidenceUpload {sha256,     caseId,       about.mediaType, about.fileName,
                                   about.size, rows.text(5), rows.integer(3), rows.flag(4)};
    }
    return uploads;
}

QFuture<Result<QList<EvidenceUpload>>> SqliteEvidenceStore::pendingUploads(int limit)
{
    return m_database.read([this, limit](Connection &connection) {
        return uploadsIn(connection.rows(u"SELECT "_s + uploadColumns()
                                             + u" FROM evidence WHERE due = 1 AND confirmed = 0 ORDER BY pk LIMIT ?"_s,
                                         limit));
    });
}

QFuture<Result<QList<EvidenceUpload>>> SqliteEvidenceStore::uploadsOf(const CaseId &caseId)
{
    return m_database.read([this, caseId](Connection &connection) {
        return uploadsIn(connection.rows(
            u"SELECT "_s + uploadColumns() + u" FROM evidence WHERE case_id = ? ORDER BY pk"_s, caseId));
    });
}

QFuture<Result<void>> SqliteEvidenceStore::setUpload(const QByteArray &sha256, const CaseId &caseId,
                                                     const QString &location, qint64 offset)
{
    return m_database.write([sha256, caseId, location, offset](Connection &connection) -> Result<void> {
        connection.run(u"UPDATE evidence SET location = ?, sent = ? WHERE case_id = ? AND sha256 = ?"_s, location,
                       offset, caseId, sha256);
        return connection.changes() == 1 ? Result<void>() : fail(ErrorKind::NotFound, u"no such evidence"_s);
    });
}

QFuture<Result<void>> SqliteEvidenceStore::confirmUpload(const QByteArray &sha256, const CaseId &caseId)
{
    return m_database.write([this, sha256, caseId](Connection &connection) -> Result<void> {
        {
            Rows rows =
                connection.rows(u"SELECT confirmed FROM evidence WHERE case_id = ? AND sha256 = ?"_s, caseId, sha256);
            if (!rows.next()) {
                return fail(ErrorKind::NotFound, u"no such evidence"_s);
            }
            if (rows.flag(0)) {
                return {};
            }
        }
        connection.run(u"UPDATE evidence SET confirmed = 1, sent = size WHERE case_id = ? AND sha256 = ?"_s, caseId,
                       sha256);
        const JournalDraft draft {
            JournalAction::EvidenceConfirmed, {}, caseId.text(), {{u"sha256"_s, QString::fromLatin1(sha256.toHex())}}};
        const Result<JournalEntry> appended = JournalWriter::append(connection, m_sealer, m_clock.now(), draft);
        return appended ? Result<void>() : std::unexpected(appended.error());
    });
}

void SqliteEvidenceStore::sweep(Connection &connection)
{
    {
        Rows rows = connection.rows(u"SELECT 1 FROM facts WHERE name = ?"_s, SqliteCaseStore::sweepFact());
        if (!rows.next()) {
            return;
        }
    }
    QDirIterator files(m_folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QFileInfo file(files.next());
        const QByteArray sha256 = QByteArray::fromHex((file.dir().dirName() + file.fileName()).toLatin1());
        Rows rows = connection.rows(u"SELECT 1 FROM evidence WHERE sha256 = ? LIMIT 1"_s, sha256);
        if (sha256.size() == 32 && !rows.next() && connection.ok()) {
            EvidenceFile(m_folder, sha256).remove();
        }
    }
    m_database.write([](Connection &writer) -> Result<void> {
        writer.run(u"DELETE FROM facts WHERE name = ?"_s, SqliteCaseStore::sweepFact());
        return {};
    });
}

} // namespace dutydesk
