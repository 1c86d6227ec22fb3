// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/store/rawdatabase.h"

#include <sqlite3.h>

namespace dutydesk::test {

RawDatabase::RawDatabase(const QString &path)
{
    if (sqlite3_open(path.toUtf8().constData(), &m_handle) != SQLITE_OK) {
        qFatal("SQLite cannot open the file");
    }
    sqlite3_busy_timeout(m_handle, 5000);
}

RawDatabase::~RawDatabase()
{
    sqlite3_close(m_handle);
}

void RawDatabase::run(const QByteArray &sql)
{
    char *message = nullptr;
    if (sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, &message) != SQLITE_OK) {
        qFatal("SQLite refused: %s", message);
    }
}

qint64 RawDatabase::number(const QByteArray &sql)
{
    return text(sql).toLongLong();
}

QString RawDatabase::text(const QByteArray &sql)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(m_handle, sql.constData(), -1, &statement, nullptr) != SQLITE_OK) {
        qFatal("SQLite refused: %s", sqlite3_errmsg(m_handle));
    }
    QString result;
    if (sqlite3_step(statement) == SQLITE_ROW) {
        const unsigned char *bytes = sqlite3_column_text(statement, 0);
        result = QString::fromUtf8(reinterpret_cast<const char *>(bytes));
    }
    sqlite3_finalize(statement);
    return result;
}

} // namespace dutydesk::test
