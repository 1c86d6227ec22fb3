// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/error.h"
#include "app/domain/frame.h"
#include "app/domain/reading.h"

#include <QByteArray>
#include <QFuture>
#include <QList>
#include <QString>

namespace dutydesk {

/// A picture and the codes in it.
struct ScannedPicture {
    Frame frame;
    QList<Reading> readings;
};

/// Reads codes out of picture and video files and of encoded pictures (drop, paste), on a worker thread.
class PictureSource {
public:
    virtual ~PictureSource() = default;
    virtual QFuture<Result<ScannedPicture>> scanFile(const QString &path) = 0;
    virtual QFuture<Result<ScannedPicture>> scanEncoded(const QByteArray &picture) = 0;
};

} // namespace dutydesk
