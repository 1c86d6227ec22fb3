// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/case.h"

#include <QString>

struct sqlite3;
struct sqlite3_stmt;

namespace dutydesk::bench {

/// The words of cases in the clear in SQLite's own full-text index: what a search takes where nothing is sealed.
class PlainSearch {
public:
    explicit PlainSearch(const QString &path);
    ~PlainSearch();
    PlainSearch(const PlainSearch &) = delete;
    PlainSearch &operator=(const PlainSearch &) = delete;

    void begin() { run("BEGIN"); }
    void add(const ViolationCase &violation);
    void commit() { run("COMMIT"); }
    /// Counts what has all words of \c text and reads the newest 50 lines. \returns the count.
    qint64 find(const QString &text);

private:
    void run(const char *sql);
    qint64 count(sqlite3_stmt *statement, const QByteArray &match);

    sqlite3 *m_handle = nullptr;
    sqlite3_stmt *m_insertLine = nullptr;
    sqlite3_stmt *m_insertWords = nullptr;
    sqlite3_stmt *m_countAll = nullptr;
    sqlite3_stmt *m_count = nullptr;
    sqlite3_stmt *m_pageAll = nullptr;
    sqlite3_stmt *m_page = nullptr;
};

} // namespace dutydesk::bench
