// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/error.h"

#include <QString>

namespace dutydesk {

/// Where a desk keeps what it has. Training has a folder of its own, so that it can never touch real records.
struct DeskFolder {
    QString path;

    /// The folder of this user on this machine, or the one given on the command line; made with mode 0700.
    [[nodiscard]] static Result<DeskFolder> prepare(const QString &given, bool training);

    QString file(const QString &name) const { return QString(path + u'/' + name); }
};

} // namespace dutydesk
