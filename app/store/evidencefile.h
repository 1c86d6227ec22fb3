// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/sealer.h"

#include <QByteArray>
#include <QIODevice>
#include <QString>

namespace dutydesk {

/// One evidence file on disk: a header ("DDEVID01", chunk size, length of a full sealed chunk, 4 bytes each, big endian),
/// then sealed chunks of 1 MiB, each behind its length (4 bytes, big endian) and bound to (hash of the file, index).
class EvidenceFile {
public:
    static constexpr qint64 chunkSize = 1024 * 1024;

    /// \c folder: the evidence folder; the file is folder/ab/cdef….
    EvidenceFile(QString folder, QByteArray sha256);

    QString path() const;
    bool exists() const;
    /// SHA-256 of all that \c source gives, from its beginning. \returns Storage when it cannot be read to its end.
    [[nodiscard]] static Result<QByteArray> hashOf(QIODevice &source);
    /// Seals \c source and puts it in its place: temporary name, flushed, renamed, folder flushed. Nothing stays behind after
    /// a failure. \returns DiskFull, Storage, NotSignedIn; BadInput when the source no longer has this hash.
    [[nodiscard]] Result<void> write(QIODevice &source, Sealer &sealer) const;
    /// The original bytes of [offset, offset + length), opening only the chunks that hold them. \c size of the original file.
    /// \returns Forged when a seal does not hold, Damaged when the file ends too soon, NotFound when it is gone.
    [[nodiscard]] Result<QByteArray> read(qint64 offset, qint64 length, qint64 size, Sealer &sealer) const;
    bool remove() const;

    /// Clears what an interrupted write left.
    static void clearTemporary(const QString &folder);

private:
    SealContext context(qint64 chunk) const;
    [[nodiscard]] Result<void> seal(QIODevice &source, QFile &target, Sealer &sealer) const;

    QString m_folder;
    QByteArray m_sha256;
};

} // namespace dutydesk
