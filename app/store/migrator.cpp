// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/migrator.h"

#include "app/store/transaction.h"

#include <QDir>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

// A static library's resources are only linked in when something names them; the macro must stand outside a namespace.
static void nameStoreResources()
{
    Q_INIT_RESOURCE(migrations);
}

namespace dutydesk {

namespace {

/// The statements of a migration, without comment lines.
QStringList statementsOf(const QString &sql)
{
    QStringList statements;
    QString current;
    const QStringList lines = sql.split(u'\n');
    for (const QString &line : lines) {
        const QString trimmed = line.trimmed();
        if (trimmed.isEmpty() || trimmed.startsWith("--"_L1)) {
            continue;
        }
        current += line + u'\n';
        if (trimmed.endsWith(u';')) {
            statements << current;
            current.clear();
        }
    }
    if (!current.trimmed().isEmpty()) {
        statements << current;
    }
    return statements;
}

} // namespace

QList<Migration> Migrator::builtIn()
{
    nameStoreResources();
    QList<Migration> migrations;
    const QDir folder(u":/dutydesk/store/migrations"_s);
    const QStringList names = folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly)) {
            migrations << Migration {name.left(4).toInt(), QString::fromUtf8(file.readAll())};
        }
    }
    return migrations;
}

int Migrator::versionOf(Connection &connection)
{
    Rows rows = connection.rows(u"PRAGMA user_version"_s);
    return rows.next() ? rows.number(0) : 0;
}

Migrator::Outcome Migrator::migrate(Connection &connection, const QList<Migration> &migrations)
{
    Outcome result;
    result.fromVersion = versionOf(connection);
    result.toVersion = result.fromVersion;
    const int newest = migrations.isEmpty() ? 0 : migrations.constLast().version;
    if (!connection.ok()) {
        result.outcome = MigrationOutcome::Failed;
        result.error = connection.error();
        return result;
    }
    if (result.fromVersion > newest) {
        result.outcome = MigrationOutcome::NewerDatabase;
        return result;
    }
    for (qsizetype i = 0; i < migrations.size(); ++i) {
        if (migrations.at(i).version != static_cast<int>(i) + 1) {
            result.outcome = MigrationOutcome::Incomplete;
            return result;
        }
    }
    if (result.fromVersion == newest) {
        result.outcome = MigrationOutcome::UpToDate;
        return result;
    }
    Transaction transaction(connection);
    for (const Migration &migration : migrations) {
        if (migration.version <= result.fromVersion) {
            continue;
        }
        const QStringList statements = statementsOf(migration.sql);
        for (const QString &statement : statements) {
            connection.once(statement);
        }
    }
    connection.once(u"PRAGMA user_version = %1"_s.arg(newest));
    if (!transaction.commit()) {
        result.outcome = MigrationOutcome::Failed;
        result.error = connection.error();
        return result;
    }
    result.outcome = result.fromVersion == 0 ? MigrationOutcome::Created : MigrationOutcome::Migrated;
    result.toVersion = newest;
    return result;
}

} // namespace dutydesk
