// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QList>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariantList>

#include <memory>
#include <optional>
#include <unordered_map>

namespace dutydesk::central {

/// Something that desks wait for.
struct Announcement {
    qint64 sequence = 0;
    QString kind;      ///< "licence", "trust-list", …
    QString subject;
    qint64 version = 0;
};

using Row = QVariantList;

/// One connection, used on its own thread only. The first failure sticks: later statements do nothing, and whoever
/// runs the transaction looks at failed() before it believes anything.
class Sql {
public:
    explicit Sql(const QSqlDatabase &database);

    std::optional<Row> one(const QString &statement, const QVariantList &values = {});
    QList<Row> all(const QString &statement, const QVariantList &values = {});
    /// \returns rows changed.
    qint64 run(const QString &statement, const QVariantList &values = {});
    /// The next number of a counter, from 1; part of the transaction.
    qint64 next(const QString &counter);
    /// Takes \c count numbers of a counter at once. \returns the first.
    qint64 take(const QString &counter, qint64 count);
    /// Records a change and tells the waiting desks once it is committed.
    void announce(const QString &kind, const QString &subject, qint64 version);

    bool failed() const { return !m_problem.isEmpty(); }
    const QString &problem() const { return m_problem; }
    void forgetFailure() { m_problem.clear(); }
    QList<Announcement> &announcements() { return m_announcements; }

private:
    QSqlQuery *execute(const QString &statement, const QVariantList &values);

    QSqlDatabase m_database;
    std::unordered_map<QString, std::unique_ptr<QSqlQuery>> m_prepared;
    QString m_problem;
    QList<Announcement> m_announcements;
};

} // namespace dutydesk::central
