// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/error.h"
#include "app/domain/status.h"

#include <QStringList>

namespace dutydesk {

/// The sample documents of training: genuine, forged, expired and unsigned ones of fictional people, as pictures and as
/// a short video of a phone that is held to the camera.
class SampleLicences {
public:
    struct Files {
        QStringList pictures; ///< in the order of a lesson
        QString video;
    };
    /// Writes the files into \c folder unless they are there for this day already. Needs a QGuiApplication (fonts).
    [[nodiscard]] static Result<Files> prepare(const QString &folder, const QList<PenaltyStatus> &people,
                                               const QDateTime &now);
    /// A drawn face of nobody for each person, as JPEG.
    [[nodiscard]] static QByteArray photoOf(const PenaltyStatus &person);
};

} // namespace dutydesk
