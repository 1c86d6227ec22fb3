// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/central/sql.h"

#include <QSqlError>
#include <QSqlRecord>

using namespace Qt::StringLiterals;

namespace dutydesk::central {

Sql::Sql(const QSqlDatabase &database)
    : m_database(database)
{
}

QSqlQuery *Sql::execute(const QString &statement, const QVariantList &values)
{
    if (failed())
        return nullptr;
    auto &query = m_prepared[statement];
    if (!query) {
        query = std::make_unique<QSqlQuery>(m_database);
        query->setForwardOnly(true);
        if (!query->prepare(statement)) {
            m_problem = query->lastError().text();
            query.reset();
            return nullptr;
        }
    }
    for (qsizetype i = 0; i < values.size(); ++i) {
        // Qt binds a null text as NULL; here an empty text is an empty text.
        const bool null = values[i].typeId() == QMetaType::QString && values[i].toString().isNull();
        query->bindValue(int(i), null ? QVariant(u""_s) : values[i]);
    }
    if (!query->exec()) {
        m_problem = query->lastError().text();
        if (m_problem.isEmpty())
            m_problem = u"statement failed without a reason"_s;
        query->finish();
        return nullptr;
    }
    return query.get();
}

QList<Row> Sql::all(const QString &statement, const QVariantList &values)
{
    QList<Row> rows;
    QSqlQuery *query = execute(statement, values);
    if (!query)
        return rows;
    const int columns = query->record().count();
    while (query->next()) {
        Row row;
        row.reserve(columns);
        for (int i = 0; i < columns; ++i)
            row.append(query->value(i));
        rows.append(row);
    }
    if (query->lastError().isValid())
        m_problem = query->lastError().text();
    query->finish();
    return rows;
}

std::optional<Row> Sql::one(const QString &statement, const QVariantList &values)
{
    const QList<Row> rows = all(statement, values);
    return rows.isEmpty() ? std::nullopt : std::optional<Row>(rows.first());
}

qint64 Sql::run(const QString &statement, const QVariantList &values)
{
    QSqlQuery *query = execute(statement, values);
    if (!query)
        return 0;
    const qint64 changed = query->numRowsAffected();
    query->finish();
    return changed;
}

qint64 Sql::next(const QString &counter)
{
    return take(counter, 1);
}

qint64 Sql::take(const QString &counter, qint64 count)
{
    if (run(u"UPDATE counters SET value = value + ? WHERE name = ?"_s, {count, counter}) == 0)
        run(u"INSERT INTO counters (name, value) VALUES (?, ?)"_s, {counter, count});
    const auto row = one(u"SELECT value FROM counters WHERE name = ?"_s, {counter});
    return row ? row->at(0).toLongLong() - count + 1 : 0;
}

void Sql::announce(const QString &kind, const QString &subject, qint64 version)
{
    const Announcement change {next(u"changes"_s), kind, subject, version};
    run(u"INSERT INTO changes (sequence, kind, subject, version) VALUES (?, ?, ?, ?)"_s,
        {change.sequence, change.kind, change.subject, change.version});
    m_announcements.append(change);
}

} // namespace dutydesk::central
