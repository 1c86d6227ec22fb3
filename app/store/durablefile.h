// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/error.h"

#include <QFile>

namespace dutydesk {

/// Writes all of \c content; DiskFull or Storage.
[[nodiscard]] Result<void> writeAll(QFile &file, const QByteArray &content);
/// Flushes a file's content to the disk itself.
[[nodiscard]] Result<void> syncFile(QFile &file);
/// Flushes a folder's entries to the disk itself, so that a rename in it survives a power cut (nothing to do on Windows).
[[nodiscard]] Result<void> syncFolder(const QString &folder);
/// Renames within one file system; the new name must be free.
[[nodiscard]] Result<void> renameFile(const QString &from, const QString &to);

} // namespace dutydesk
