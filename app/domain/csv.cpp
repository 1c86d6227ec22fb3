// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/csv.h"

using namespace Qt::StringLiterals;

namespace dutydesk {
namespace {

/// Splits the text into rows of cells; the flag says whether every quote was closed.
std::pair<QList<QStringList>, bool> split(const QString &text)
{
    QList<QStringList> rows;
    QStringList row;
    QString cell;
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (quoted) {
            if (c != u'"')
                cell += c;
            else if (i + 1 < text.size() && text[i + 1] == u'"')
                cell += text[++i];
            else
                quoted = false;
        } else if (c == u'"') {
            quoted = true;
        } else if (c == u',') {
            row.append(std::exchange(cell, {}));
        } else if (c == u'\n') {
            row.append(std::exchange(cell, {}));
            rows.append(std::exchange(row, {}));
        } else if (c != u'\r') {
            cell += c;
        }
    }
    if (!cell.isEmpty() || !row.isEmpty()) {
        row.append(cell);
        rows.append(row);
    }
    return {rows, !quoted};
}

} // namespace

Result<CsvTable> CsvTable::read(const QByteArray &text, const QString &name)
{
    auto [rows, closed] = split(QString::fromUtf8(text));
    if (!closed)
        return fail(ErrorKind::BadInput, QString(name + u": a quote is left open"));
    if (rows.isEmpty())
        return fail(ErrorKind::BadInput, QString(name + u": no header row"));
    CsvTable table;
    table.m_name = name;
    const QStringList header = rows.takeFirst();
    for (qsizetype i = 0; i < header.size(); ++i)
        table.m_columns.insert(header[i].trimmed(), i);
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (rows[i].size() > header.size())
            return fail(ErrorKind::BadInput,
                        QString(name + u" row "_s + QString::number(i + 2) + u": too many cells"_s));
    }
    table.m_rows = std::move(rows);
    return table;
}

QString CsvTable::cell(qsizetype row, const QString &column) const
{
    const auto found = m_columns.constFind(column);
    return found == m_columns.cend() ? QString() : m_rows[row].value(*found);
}

} // namespace dutydesk
