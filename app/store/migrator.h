// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/connection.h"
#include "app/store/openreport.h"

#include <QList>
#include <QString>

namespace dutydesk {

/// A numbered step of the schema.
struct Migration {
    int version = 0;   ///< counts from 1
    QString sql;       ///< statements, each ended by a semicolon at the end of a line
};

/// Brings a database to the newest version, in one transaction.
class Migrator {
public:
    struct Outcome {
        MigrationOutcome outcome = MigrationOutcome::UpToDate;
        int fromVersion = 0;
        int toVersion = 0;
        Error error {};    ///< for Failed
    };

    /// The migrations that this program carries as resources.
    static QList<Migration> builtIn();
    [[nodiscard]] static Outcome migrate(Connection &connection, const QList<Migration> &migrations);
    /// PRAGMA user_version; 0 for a new file.
    static int versionOf(Connection &connection);
};

} // namespace dutydesk
