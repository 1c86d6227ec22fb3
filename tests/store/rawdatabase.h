// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

struct sqlite3;

namespace dutydesk::test {

/// A database as somebody from outside sees and changes it: SQLite's own interface, none of the store's code.
class RawDatabase {
public:
    explicit RawDatabase(const QString &path);
    ~RawDatabase();
    RawDatabase(const RawDatabase &) = delete;
    RawDatabase &operator=(const RawDatabase &) = delete;

    /// Fails the running test when SQLite refuses.
    void run(const QByteArray &sql);
    qint64 number(const QByteArray &sql);
    QString text(const QByteArray &sql);

private:
    sqlite3 *m_handle = nullptr;
};

} // namespace dutydesk::test
