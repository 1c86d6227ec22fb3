// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/error.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QStringList>

namespace dutydesk {

/// A table read from CSV text (RFC 4180, UTF-8, first row names the columns).
class CsvTable {
public:
    /// \returns BadInput naming the row when a quote is left open or a row has more cells than columns.
    [[nodiscard]] static Result<CsvTable> read(const QByteArray &text, const QString &name);

    qsizetype rows() const { return m_rows.size(); }
    bool hasColumn(const QString &column) const { return m_columns.contains(column); }
    /// Empty for a cell that is not there.
    QString cell(qsizetype row, const QString &column) const;
    QString cell(qsizetype row, qsizetype column) const { return m_rows[row].value(column); }
    const QString &name() const { return m_name; }

private:
    QString m_name;
    QHash<QString, qsizetype> m_columns;
    QList<QStringList> m_rows;
};

} // namespace dutydesk
