// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/store/faultvfs.h"

#include <sqlite3.h>

#include <atomic>

namespace dutydesk::test::faultvfs {

namespace {

/// What SQLite allocates for an open file; the real one's part follows directly behind.
struct FaultFile {
    sqlite3_file base;
    sqlite3_file *real;
};

std::atomic_int countdown = 0;
std::atomic_int failure = SQLITE_OK;
std::atomic_bool failed = false;
std::atomic<qint64> room = -1;

sqlite3_vfs shim;
sqlite3_io_methods methods;

sqlite3_file *realOf(sqlite3_file *file)
{
    return reinterpret_cast<FaultFile *>(file)->real;
}

/// The code to fail with now, or SQLITE_OK.
int fault()
{
    if (countdown.load() > 0 && countdown.fetch_sub(1) == 1) {
        failed = true;
        return failure;
    }
    return SQLITE_OK;
}

int closeFile(sqlite3_file *file)
{
    return realOf(file)->pMethods->xClose(realOf(file));
}

int readFile(sqlite3_file *file, void *to, int count, sqlite3_int64 offset)
{
    return realOf(file)->pMethods->xRead(realOf(file), to, count, offset);
}

int writeFile(sqlite3_file *file, const void *from, int count, sqlite3_int64 offset)
{
    if (const int code = fault(); code != SQLITE_OK) {
        return code;
    }
    sqlite3_int64 size = 0;
    sqlite3_file *real = realOf(file);
    if (room.load() >= 0 && real->pMethods->xFileSize(real, &size) == SQLITE_OK && offset + count > size) {
        if (room.fetch_sub(offset + count - size) < offset + count - size) {
            room = 0;
            return SQLITE_FULL;
        }
    }
    return real->pMethods->xWrite(real, from, count, offset);
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    return realOf(file)->pMethods->xTruncate(realOf(file), size);
}

int syncFile(sqlite3_file *file, int flags)
{
    if (const int code = fault(); code != SQLITE_OK) {
        return code;
    }
    return realOf(file)->pMethods->xSync(realOf(file), flags);
}

int fileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    return realOf(file)->pMethods->xFileSize(realOf(file), size);
}

int lockFile(sqlite3_file *file, int level)
{
    return realOf(file)->pMethods->xLock(realOf(file), level);
}

int unlockFile(sqlite3_file *file, int level)
{
    return realOf(file)->pMethods->xUnlock(realOf(file), level);
}

int checkReservedLock(sqlite3_file *file, int *result)
{
    return realOf(file)->pMethods->xCheckReservedLock(realOf(file), result);
}

int fileControl(sqlite3_file *file, int operation, void *argument)
{
    return realOf(file)->pMethods->xFileControl(realOf(file), operation, argument);
}

int sectorSize(sqlite3_file *file)
{
    return realOf(file)->pMethods->xSectorSize(realOf(file));
}

int deviceCharacteristics(sqlite3_file *file)
{
    return realOf(file)->pMethods->xDeviceCharacteristics(realOf(file));
}

int shmMap(sqlite3_file *file, int page, int size, int extend, void volatile **memory)
{
    return realOf(file)->pMethods->xShmMap(realOf(file), page, size, extend, memory);
}

int shmLock(sqlite3_file *file, int offset, int count, int flags)
{
    return realOf(file)->pMethods->xShmLock(realOf(file), offset, count, flags);
}

void shmBarrier(sqlite3_file *file)
{
    realOf(file)->pMethods->xShmBarrier(realOf(file));
}

int shmUnmap(sqlite3_file *file, int remove)
{
    return realOf(file)->pMethods->xShmUnmap(realOf(file), remove);
}

int openFile(sqlite3_vfs *vfs, sqlite3_filename name, sqlite3_file *file, int flags, int *outFlags)
{
    auto *below = static_cast<sqlite3_vfs *>(vfs->pAppData);
    auto *wrapped = reinterpret_cast<FaultFile *>(file);
    wrapped->real = reinterpret_cast<sqlite3_file *>(wrapped + 1);
    const int code = below->xOpen(below, name, wrapped->real, flags, outFlags);
    wrapped->base.pMethods = wrapped->real->pMethods == nullptr ? nullptr : &methods;
    return code;
}

} // namespace

void install()
{
    sqlite3_vfs *below = sqlite3_vfs_find(nullptr);
    shim = *below;
    shim.zName = "fault";
    shim.pAppData = below;
    shim.szOsFile = static_cast<int>(sizeof(FaultFile)) + below->szOsFile;
    shim.xOpen = openFile;
    methods = {};
    methods.iVersion = 2; // without memory-mapped pages
    methods.xClose = closeFile;
    methods.xRead = readFile;
    methods.xWrite = writeFile;
    methods.xTruncate = truncateFile;
    methods.xSync = syncFile;
    methods.xFileSize = fileSize;
    methods.xLock = lockFile;
    methods.xUnlock = unlockFile;
    methods.xCheckReservedLock = checkReservedLock;
    methods.xFileControl = fileControl;
    methods.xSectorSize = sectorSize;
    methods.xDeviceCharacteristics = deviceCharacteristics;
    methods.xShmMap = shmMap;
    methods.xShmLock = shmLock;
    methods.xShmBarrier = shmBarrier;
    methods.xShmUnmap = shmUnmap;
    sqlite3_vfs_register(&shim, 1);
}

void uninstall()
{
    sqlite3_vfs_unregister(&shim);
    sqlite3_vfs_register(static_cast<sqlite3_vfs *>(shim.pAppData), 1);
}

void failNth(int n, int code)
{
    failure = code;
    failed = false;
    countdown = n;
}

bool hasFailed()
{
    return failed;
}

void setRoom(qint64 bytes)
{
    room = bytes;
}

} // namespace dutydesk::test::faultvfs
