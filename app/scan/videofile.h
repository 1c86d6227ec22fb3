// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/error.h"
#include "app/domain/frame.h"

#include <QList>
#include <QString>

namespace dutydesk {

/// Writes pictures of one size as an AVI of Motion JPEG, which OpenCV writes and reads without further libraries.
/// \returns BadInput for no pictures or pictures of several sizes, Storage when the file cannot be written.
[[nodiscard]] Result<void> writeVideoFile(const QString &path, const QList<Frame> &frames, double framesPerSecond);

} // namespace dutydesk
