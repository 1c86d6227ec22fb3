// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMap>
#include <QString>

namespace dutydesk {

/// How the tables came to the shape that this program knows.
enum class MigrationOutcome {
    Created,       ///< there was no database
    UpToDate,      ///< nothing to do
    Migrated,      ///< brought forward from an older version, in one transaction
    NewerDatabase, ///< written by a newer program: refused, not touched
    Incomplete,    ///< the numbered migrations have a hole: the program was built wrongly, nothing was changed
    Failed,        ///< a statement failed: rolled back, the database is as it was
};

/// What opening a desk folder found and did.
struct OpenReport {
    enum class Condition {
        Sound,
        Repaired,  ///< was damaged: set aside as it was, what could be read was carried over
    };
    Condition condition = Condition::Sound;
    MigrationOutcome migration = MigrationOutcome::UpToDate;
    int fromVersion = 0;
    int toVersion = 0;
    QString setAside;             ///< file name of the damaged database, beside the new one
    QString reportFile;           ///< file name of the JSON report
    QMap<QString, qint64> saved;  ///< rows carried over, by table
    QMap<QString, qint64> unread; ///< spans of rows that could not be read, by table
    qint64 requeued = 0;          ///< completed revisions whose outbox row was lost: queued again under the same key
    qint64 bodiesLost = 0;        ///< outbox entries whose body could not be read: in the list of refusals
};

} // namespace dutydesk
