// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/durablefile.h"

#include <cerrno>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace dutydesk {

namespace {

Error errorOfErrno(int code, const QString &what)
{
    bool full = code == ENOSPC || code == EFBIG;
#ifdef EDQUOT
    full = full || code == EDQUOT;
#endif
    return {full ? ErrorKind::DiskFull : ErrorKind::Storage, u"%1: errno %2"_s.arg(what).arg(code)};
}

} // namespace

Result<void> writeAll(QFile &file, const QByteArray &content)
{
    errno = 0;
    if (file.write(content) != content.size() || !file.flush()) {
        return std::unexpected(errorOfErrno(errno, u"writing a file"_s));
    }
    return {};
}

Result<void> syncFile(QFile &file)
{
    errno = 0;
#ifdef Q_OS_WIN
    const bool synced = file.flush() && ::_commit(file.handle()) == 0;
#else
    const bool synced = file.flush() && ::fsync(file.handle()) == 0;
#endif
    if (!synced) {
        return std::unexpected(errorOfErrno(errno, u"flushing a file"_s));
    }
    return {};
}

Result<void> syncFolder(const QString &folder)
{
#ifdef Q_OS_WIN
    Q_UNUSED(folder)
    return {};
#else
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0) {
        return std::unexpected(errorOfErrno(errno, u"opening a folder"_s));
    }
    const bool synced = ::fsync(handle) == 0;
    const int code = errno;
    ::close(handle);
    if (!synced) {
        return std::unexpected(errorOfErrno(code, u"flushing a folder"_s));
    }
    return {};
#endif
}

Result<void> renameFile(const QString &from, const QString &to)
{
    QFile file(from);
    errno = 0;
    if (!file.rename(to)) {
        return std::unexpected(errorOfErrno(errno, u"renaming a file"_s));
    }
    return {};
}

} // namespace dutydesk
