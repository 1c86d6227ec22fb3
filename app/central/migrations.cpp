// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/central/migrations.h"

#include <QFile>
#include <QSqlError>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

// Has to stand outside of every namespace.
static void initialiseResources()
{
    Q_INIT_RESOURCE(central);
}

namespace dutydesk::central {

namespace {

constexpr int kNewest = 1;

Result<int> schemaVersion(QSqlDatabase &database)
{
    QSqlQuery query(database);
    if (!query.exec(u"CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)"_s)
        || !query.exec(u"SELECT MAX(version) FROM schema_version"_s) || !query.next())
        return fail(ErrorKind::Damaged, query.lastError().text());
    return query.value(0).toInt();
}

Result<void> step(QSqlDatabase &database, int version)
{
    QFile file(u":/dutydesk/central/migrations/%1.sql"_s.arg(version, 4, 10, QChar(u'0')));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Internal, u"migration is missing from the program"_s);
    const QString text = QString::fromUtf8(file.readAll());
    if (!database.transaction())
        return fail(ErrorKind::Damaged, database.lastError().text());
    QSqlQuery query(database);
    for (const QString &statement : text.split(u"\n;\n"_s, Qt::SkipEmptyParts)) {
        if (!query.exec(statement)) {
            const Error error {ErrorKind::Damaged, query.lastError().text()};
            database.rollback();
            return std::unexpected(error);
        }
    }
    query.prepare(u"INSERT INTO schema_version (version) VALUES (?)"_s);
    query.bindValue(0, version);
    if (!query.exec() || !database.commit()) {
        const Error error {ErrorKind::Storage, database.lastError().text()};
        database.rollback();
        return std::unexpected(error);
    }
    return {};
}

} // namespace

Result<void> migrate(QSqlDatabase database)
{
    initialiseResources();
    const Result<int> version = schemaVersion(database);
    if (!version)
        return std::unexpected(version.error());
    if (*version > kNewest)
        return fail(ErrorKind::NewerDatabase, u"the database was written by a newer program"_s);
    for (int next = *version + 1; next <= kNewest; ++next) {
        if (const auto done = step(database, next); !done)
            return done;
    }
    return {};
}

} // namespace dutydesk::central
