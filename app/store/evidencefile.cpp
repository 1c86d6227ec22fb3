// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/evidencefile.h"

#include "app/store/durablefile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dutydesk {

namespace {

constexpr qint64 headerSize = 16;
constexpr qint64 lengthSize = 4;

QByteArray bigEndian(qint64 value)
{
    QByteArray bytes(lengthSize, Qt::Uninitialized);
    qToBigEndian(static_cast<quint32>(value), bytes.data());
    return bytes;
}

QString temporaryFolder(const QString &folder)
{
    return folder + u"/incoming"_s;
}

/// Reads a whole chunk, also from a device that answers in smaller pieces.
QByteArray readChunk(QIODevice &source)
{
    QByteArray chunk;
    while (chunk.size() < EvidenceFile::chunkSize) {
        const QByteArray part = source.read(EvidenceFile::chunkSize - chunk.size());
        if (part.isEmpty()) {
            break;
        }
        chunk += part;
    }
    return chunk;
}

} // namespace

EvidenceFile::EvidenceFile(QString folder, QByteArray sha256)
    : m_folder(std::move(folder))
    , m_sha256(std::move(sha256))
{
}

QString EvidenceFile::path() const
{
    const QString name = QString::fromLatin1(m_sha256.toHex());
    return u"%1/%2/%3"_s.arg(m_folder, name.left(2), name.mid(2));
}

bool EvidenceFile::exists() const
{
    return QFileInfo::exists(path());
}

bool EvidenceFile::remove() const
{
    return QFile::remove(path());
}

void EvidenceFile::clearTemporary(const QString &folder)
{
    QDir(temporaryFolder(folder)).removeRecursively();
}

SealContext EvidenceFile::context(qint64 chunk) const
{
    return {u"evidence"_s, m_sha256, static_cast<int>(chunk)};
}

Result<QByteArray> EvidenceFile::hashOf(QIODevice &source)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!source.seek(0)) {
        return fail(ErrorKind::Storage, u"the file cannot be read from its beginning"_s);
    }
    for (QByteArray chunk = readChunk(source); !chunk.isEmpty(); chunk = readChunk(source)) {
        hash.addData(chunk);
    }
    if (!source.atEnd()) {
        return fail(ErrorKind::Storage, u"the file cannot be read to its end"_s);
    }
    return hash.result();
}

Result<void> EvidenceFile::write(QIODevice &source, Sealer &sealer) const
{
    const QString temporary = temporaryFolder(m_folder) + u'/' + QString::fromLatin1(m_sha256.toHex());
    const QString folder = QFileInfo(path()).absolutePath();
    if (!QDir().mkpath(temporaryFolder(m_folder)) || !QDir().mkpath(folder)) {
        return fail(ErrorKind::Storage, u"the evidence folder cannot be made"_s);
    }
    QFile target(temporary);
    if (!target.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered)) {
        return fail(ErrorKind::Storage, u"the evidence file cannot be written"_s);
    }
    Result<void> done = seal(source, target, sealer);
    if (done) {
        done = syncFile(target);
    }
    target.close();
    if (done) {
        done = renameFile(temporary, path());
    }
    if (!done) {
        QFile::remove(temporary);
        return done;
    }
    // The folder itself may be new in its parent.
    if (const Result<void> synced = syncFolder(folder); !synced) {
        return synced;
    }
    return syncFolder(m_folder);
}

Result<void> EvidenceFile::seal(QIODevice &source, QFile &target, Sealer &sealer) const
{
    if (!source.seek(0)) {
        return fail(ErrorKind::Storage, u"the file cannot be read from its beginning"_s);
    }
    QCryptographicHash hash(QCryptographicHash::Sha256);
    qint64 sealedLength = 0;
    qint64 index = 0;
    for (QByteArray chunk = readChunk(source); !chunk.isEmpty() || index == 0; chunk = readChunk(source)) {
        hash.addData(chunk);
        const Result<QByteArray> sealed = sealer.seal(chunk, context(index));
        if (!sealed) {
            return std::unexpected(sealed.error());
        }
        QByteArray bytes;
        if (index == 0) {
            // Every seal adds as much as the first one: the place of a chunk follows from its number.
            sealedLength = sealed->size() - chunk.size() + chunkSize;
            bytes = "DDEVID01"_ba + bigEndian(chunkSize) + bigEndian(sealedLength);
        } else if (sealed->size() - chunk.size() != sealedLength - chunkSize) {
            return fail(ErrorKind::Internal, u"seals of different length"_s);
        }
        bytes += bigEndian(sealed->size()) + *sealed;
        if (const Result<void> written = writeAll(target, bytes); !written) {
            return written;
        }
        ++index;
        if (chunk.size() < chunkSize) {
            break;
        }
    }
    if (hash.result() != m_sha256) {
        return fail(ErrorKind::BadInput, u"the file changed while it was read"_s);
    }
    return {};
}

Result<QByteArray> EvidenceFile::read(qint64 offset, qint64 length, qint64 size, Sealer &sealer) const
{
    if (offset < 0 || length < 0 || offset > size) {
        return fail(ErrorKind::BadInput, u"a range outside the file"_s);
    }
    const qint64 end = std::min(offset + length, size);
    QFile file(path());
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorKind::NotFound, u"the evidence file is gone"_s);
    }
    const QByteArray header = file.read(headerSize);
    if (header.size() != headerSize || !header.startsWith("DDEVID01")) {
        return fail(ErrorKind::Damaged, u"not an evidence file"_s);
    }
    const qint64 chunk = qFromBigEndian<quint32>(header.constData() + 8);
    const qint64 sealedLength = qFromBigEndian<quint32>(header.constData() + 12);
    if (chunk != chunkSize || sealedLength < chunk || sealedLength > chunk + 4096) {
        return fail(ErrorKind::Damaged, u"an evidence header that cannot be"_s);
    }
    QByteArray result;
    for (qint64 index = offset / chunk; index * chunk < end; ++index) {
        const qint64 plainLength = std::min(chunk, size - index * chunk);
        const qint64 wanted = sealedLength - chunk + plainLength;
        if (!file.seek(headerSize + index * (lengthSize + sealedLength))) {
            return fail(ErrorKind::Damaged, u"the evidence file ends too soon"_s);
        }
        const QByteArray sealed = file.read(lengthSize + wanted);
        if (sealed.size() != lengthSize + wanted || qFromBigEndian<quint32>(sealed.constData()) != wanted) {
            return fail(ErrorKind::Damaged, u"the evidence file ends too soon"_s);
        }
        const Result<QByteArray> plain = sealer.open(sealed.mid(lengthSize), context(index));
        if (!plain) {
            return plain;
        }
        const qint64 from = std::max(offset - index * chunk, qint64 {0});
        result += plain->mid(from, end - index * chunk - from);
    }
    return result;
}

} // namespace dutydesk
