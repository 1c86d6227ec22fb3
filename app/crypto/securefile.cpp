// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/crypto/securefile.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QStorageInfo>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace dutydesk {

using namespace Qt::Literals::StringLiterals;

namespace {

std::unexpected<Error> writeFailed(const QString &folder, const QFileDevice &file)
{
    const QStorageInfo disk(folder);
    const bool full = file.error() == QFileDevice::ResourceError || (disk.isValid() && disk.bytesAvailable() == 0);
    return fail(full ? ErrorKind::DiskFull : ErrorKind::Storage, file.errorString());
}

/// The rename itself must be on the disk too; where a folder cannot be synced the file system does it.
void syncFolder(const QString &folder)
{
#ifdef Q_OS_UNIX
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_CLOEXEC);
    if (handle >= 0) {
        ::fsync(handle);
        ::close(handle);
    }
#else
    Q_UNUSED(folder)
#endif
}

} // namespace

Result<void> writePrivateFile(const QString &path, const QByteArray &content)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (!QDir().mkpath(folder))
        return fail(ErrorKind::Storage, u"folder cannot be made"_s);
    QSaveFile file(path);
    file.setDirectWriteFallback(false);
    if (!file.open(QIODevice::WriteOnly))
        return writeFailed(folder, file);
    if (!file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) || file.write(content) != content.size()
        || !file.commit())
        return writeFailed(folder, file);
    syncFolder(folder);
    return {};
}

Result<QByteArray> readPrivateFile(const QString &path, qint64 limit)
{
    QFile file(path);
    if (!file.exists())
        return fail(ErrorKind::NotFound, u"no such file"_s);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Storage, file.errorString());
    const QByteArray content = file.read(limit + 1);
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorKind::Storage, file.errorString());
    if (content.size() > limit)
        return fail(ErrorKind::Damaged, u"file is larger than it can be"_s);
    return content;
}

} // namespace dutydesk
