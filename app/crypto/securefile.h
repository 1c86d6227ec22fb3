// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/error.h"

#include <QByteArray>
#include <QString>

namespace dutydesk {

/// Replaces a file as a whole: readable by its owner alone (0600), on the disk before the name points to it,
/// so that a crash leaves the old content or the new. Makes the folder when it is missing.
/// \returns DiskFull or Storage; the old content is there then.
[[nodiscard]] Result<void> writePrivateFile(const QString &path, const QByteArray &content);

/// \returns NotFound when there is no such file, Damaged when it is larger than \c limit bytes, Storage
/// otherwise.
[[nodiscard]] Result<QByteArray> readPrivateFile(const QString &path, qint64 limit = 4 * 1024 * 1024);

} // namespace dutydesk
