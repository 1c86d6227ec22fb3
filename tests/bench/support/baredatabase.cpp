// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/support/baredatabase.h"

#include "tests/bench/support/figures.h"

#include <sqlite3.h>

namespace dutydesk::bench {

BareDatabase::BareDatabase(const QString &path)
{
    require(sqlite3_open(path.toUtf8().constData(), &m_handle) == SQLITE_OK, "opening the bare database");
    run("PRAGMA journal_mode = WAL");
    run("PRAGMA synchronous = FULL");
    run("CREATE TABLE bodies (id INTEGER PRIMARY KEY, body BLOB)");
    require(sqlite3_prepare_v2(m_handle, "INSERT INTO bodies (body) VALUES (?)", -1, &m_insert, nullptr) == SQLITE_OK,
            "preparing the bare commit");
}

BareDatabase::~BareDatabase()
{
    sqlite3_finalize(m_insert);
    sqlite3_close(m_handle);
}

void BareDatabase::commit(const QByteArray &body)
{
    sqlite3_bind_blob(m_insert, 1, body.constData(), static_cast<int>(body.size()), SQLITE_STATIC);
    require(sqlite3_step(m_insert) == SQLITE_DONE, "the bare commit");
    sqlite3_reset(m_insert);
}

void BareDatabase::run(const char *sql)
{
    require(sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr) == SQLITE_OK, sql);
}

} // namespace dutydesk::bench
