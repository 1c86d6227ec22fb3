// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

struct sqlite3;
struct sqlite3_stmt;

namespace dutydesk::bench {

/// One bare commit a call: a row with a blob, WAL, synchronous=FULL, through SQLite's own interface.
class BareDatabase {
public:
    explicit BareDatabase(const QString &path);
    ~BareDatabase();
    BareDatabase(const BareDatabase &) = delete;
    BareDatabase &operator=(const BareDatabase &) = delete;

    void commit(const QByteArray &body);

private:
    void run(const char *sql);

    sqlite3 *m_handle = nullptr;
    sqlite3_stmt *m_insert = nullptr;
};

} // namespace dutydesk::bench
