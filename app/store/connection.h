// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/error.h"
#include "app/domain/id.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QVariant>

#include <memory>
#include <optional>

class QSqlQuery;

namespace dutydesk {

class Connection;

/// Milliseconds since 1970 as the database keeps them; 0 for a null time.
[[nodiscard]] qint64 toMs(const QDateTime &time);
/// UTC; null for 0.
[[nodiscard]] QDateTime fromMs(qint64 ms);

/// The rows of one query, forward only. A failure ends the rows and stays in the connection.
class Rows {
public:
    Rows(Connection &connection, QSqlQuery *query);
    Rows(Rows &&other) noexcept;
    Rows(const Rows &) = delete;
    Rows &operator=(const Rows &) = delete;
    Rows &operator=(Rows &&) = delete;
    ~Rows();

    bool next();
    QVariant value(int column) const;
    qint64 integer(int column) const { return value(column).toLongLong(); }
    int number(int column) const { return value(column).toInt(); }
    bool flag(int column) const { return value(column).toLongLong() != 0; }
    QString text(int column) const { return value(column).toString(); }
    QByteArray bytes(int column) const { return value(column).toByteArray(); }
    QDateTime time(int column) const { return fromMs(integer(column)); }

private:
    Connection *m_connection;
    QSqlQuery *m_query;
};

/// One SQLite connection of one thread, with its prepared statements. The first failure stays until clearError():
/// statements after it do nothing, so a piece of work that missed a check can never be committed.
class Connection {
public:
    enum class Role { Writer, Reader };

    /// WAL, synchronous=FULL, nothing in temporary files. Use it on the thread that opened it.
    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(const QString &path, Role role);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// Runs a statement with bound parameters; false on failure.
    template <class... Args>
    bool run(const QString &sql, const Args &...args)
    {
        return execute(sql, {bound(args)...}) != nullptr && finishStatement(sql);
    }
    bool runOf(const QString &sql, const QVariantList &args)
    {
        return execute(sql, args) != nullptr && finishStatement(sql);
    }
    /// Rows of a statement with bound parameters; the statement is reset when they go out of scope.
    template <class... Args>
    [[nodiscard]] Rows rows(const QString &sql, const Args &...args)
    {
        return Rows(*this, execute(sql, {bound(args)...}));
    }
    [[nodiscard]] Rows rowsOf(const QString &sql, const QVariantList &args) { return Rows(*this, execute(sql, args)); }
    /// Runs without keeping the prepared statement: PRAGMA, DDL.
    bool once(const QString &sql);

    qint64 changes() const { return m_changes; }
    qint64 lastInsertId() const { return m_lastInsertId; }

    /// Length of the write-ahead log after the last commit of this connection, in pages; 0 where it cannot be known.
    int framesInLog() const;

    bool ok() const { return !m_error.has_value(); }
    Error error() const { return m_error.value_or(Error {}); }
    void clearError() { m_error.reset(); }
    void restoreError(const Error &error) { m_error = error; }
    /// False after SQLite rolled back on its own (disk full, I/O error); true when it cannot be known.
    bool inTransaction() const;
    /// Keeps the failure that the handle or \c query tells.
    void keepError(const QSqlQuery &query, const QString &what);

private:
    struct Private;
    explicit Connection(std::unique_ptr<Private> priv);
    static QVariant bound(const QString &value);
    static QVariant bound(const QByteArray &value);
    static QVariant bound(const QDateTime &value) { return toMs(value); }
    static QVariant bound(qint64 value) { return value; }
    static QVariant bound(quint64 value) { return static_cast<qint64>(value); }
    static QVariant bound(int value) { return value; }
    static QVariant bound(bool value) { return value ? 1 : 0; }
    template <class Tag>
    static QVariant bound(const Id<Tag> &id)
    {
        return id.uuid().toRfc4122();
    }

    QSqlQuery *execute(const QString &sql, const QVariantList &args);
    bool finishStatement(const QString &sql);
    bool applyPragmas(Role role);

    std::unique_ptr<Private> m_d;
    std::optional<Error> m_error;
    qint64 m_changes = 0;
    qint64 m_lastInsertId = 0;
};

/// SQLite's extended result code as an error a caller can act on.
[[nodiscard]] ErrorKind errorKindOfSqlite(int extendedCode);

/// The file that says: this database answered with damage, look at every page when opening it.
[[nodiscard]] QString suspectMark(const QString &databasePath);

} // namespace dutydesk
