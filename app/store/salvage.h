// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/error.h"
#include "app/store/openreport.h"

#include <QDateTime>
#include <QString>

namespace dutydesk {

class Connection;

/// Whether a database file can be trusted.
enum class Soundness {
    Missing,
    Sound,
    Damaged,
    Newer,   ///< written by a newer program; not looked into further
};

/// Looks at the file without changing it beyond what SQLite does to recover its log. \c thorough walks every page.
[[nodiscard]] Result<Soundness> examine(const QString &path, int newestVersion, bool thorough);

/// Sets a damaged database aside as it is and carries every row that can be read into a new one, which takes its place.
class Salvage {
public:
    /// \c path of the damaged database. Fills condition, setAside, reportFile and the counts of \c report.
    /// \returns DiskFull or Storage when the new database could not be written: the old one then still is where it was.
    [[nodiscard]] static Result<void> repair(const QString &path, const QDateTime &now, OpenReport &report);
    /// Ends a repair that was interrupted between setting aside and taking the place.
    [[nodiscard]] static Result<void> finishInterrupted(const QString &path);
};

} // namespace dutydesk
