// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/sqlitecasesearch.h"

#include "app/store/searchwords.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace dutydesk {

namespace {

constexpr int confirmed = static_cast<int>(CaseState::Confirmed);

/// "case_tokens t0 CROSS JOIN case_tokens t1": the order of the joins is ours, rarest token first.
QString tokenJoins(qsizetype from, qsizetype count)
{
    QString sql;
    for (qsizetype i = from; i < count; ++i) {
        sql += (i == 0 ? u"case_tokens t%1"_s : u" CROSS JOIN case_tokens t%1"_s).arg(i);
    }
    return sql;
}

QString tokenConditions(qsizetype count, const QString &casePk)
{
    QString sql;
    for (qsizetype i = 0; i < count; ++i) {
        sql += u" AND t%1.token = ?"_s.arg(i);
        if (const QString left = i == 0 ? casePk : u"t0.case_pk"_s; !left.isEmpty()) {
            sql += u" AND t%1.case_pk = %2"_s.arg(i).arg(left);
        }
    }
    return sql;
}

QVariantList valuesOf(const QList<qint64> &tokens)
{
    return {tokens.cbegin(), tokens.cend()};
}

void addFilter(QString &sql, QVariantList &values, const QString &table, const QString &officer, qint64 since)
{
    if (!officer.isEmpty()) {
        sql += u" AND %1.officer = ?"_s.arg(table);
        values << officer;
    }
    if (since != 0) {
        sql += u" AND %1.started >= ?"_s.arg(table);
        values << since;
    }
}

} // namespace

SqliteCaseSearch::SqliteCaseSearch(Connection &connection, Sealer &sealer)
    : m_connection(connection)
    , m_sealer(sealer)
{
}

qint64 SqliteCaseSearch::countOf(qint64 token)
{
    Rows rows = m_connection.rows(u"SELECT count(*) FROM case_tokens WHERE token = ?"_s, token);
    return rows.next() ? rows.integer(0) : 0;
}

Result<bool> SqliteCaseSearch::addKnown(QList<qint64> &tokens, const QString &word)
{
    const Result<qint64> token = searchwords::token(m_sealer, word);
    if (!token) {
        return std::unexpected(token.error());
    }
    Rows rows = m_connection.rows(u"SELECT 1 FROM case_tokens WHERE token = ? LIMIT 1"_s, *token);
    if (!rows.next()) {
        return false;
    }
    if (!tokens.contains(*token)) {
        tokens << *token;
    }
    return true;
}

Result<std::optional<QList<qint64>>> SqliteCaseSearch::tokensOf(const QString &text)
{
    QList<qint64> tokens;
    const QList<searchwords::Wanted> list = searchwords::wanted(text);
    for (const searchwords::Wanted &want : list) {
        // As typed; else its pieces; else each Chinese character of a piece, since names are kept by character too.
        const Result<bool> whole = addKnown(tokens, want.whole);
        if (!whole) {
            return std::unexpected(whole.error());
        }
        for (qsizetype i = 0; !*whole && i < want.pieces.size(); ++i) {
            const Result<bool> piece = addKnown(tokens, want.pieces.at(i));
            if (!piece) {
                return std::unexpected(piece.error());
            }
            bool all = *piece || want.characters.at(i).size() > 1;
            for (qsizetype k = 0; !*piece && all && k < want.characters.at(i).size(); ++k) {
                const Result<bool> one = addKnown(tokens, want.characters.at(i).at(k));
                if (!one) {
                    return std::unexpected(one.error());
                }
                all = *one;
            }
            if (!all) {
                return std::nullopt;
            }
        }
        if (!*whole && want.pieces.isEmpty()) {
            return std::nullopt; // only marks, which no word holds
        }
    }
    if (tokens.size() > 1) {
        QHash<qint64, qint64> counts;
        for (const qint64 token : std::as_const(tokens)) {
            counts.insert(token, countOf(token));
        }
        std::sort(tokens.begin(), tokens.end(),
                  [&counts](qint64 a, qint64 b) { return counts.value(a) < counts.value(b); });
    }
    return tokens;
}

qint64 SqliteCaseSearch::count(const Filter &filter)
{
    QString sql;
    QVariantList values;
    if (filter.tokens.isEmpty()) {
        sql = u"SELECT count(*) FROM cases c WHERE 1"_s;
        addFilter(sql, values, u"c"_s, filter.officer, filter.since);
        if (values.isEmpty()) {
            sql = u"SELECT count(*) FROM cases"_s; // answered from the pages' own counts
        }
    } else {
        const qsizetype n = filter.tokens.size();
        sql = u"SELECT count(*) FROM "_s + tokenJoins(0, n) + u" WHERE 1"_s + tokenConditions(n, {});
        values = valuesOf(filter.tokens);
        addFilter(sql, values, u"t0"_s, filter.officer, filter.since);
    }
    Rows rows = m_connection.rowsOf(sql, values);
    return rows.next() ? rows.integer(0) : 0;
}

qint64 SqliteCaseSearch::countMine(const Filter &filter, qint64 all)
{
    constexpr qint64 seek = 12; // finding a row costs about as much as passing by this many
    qint64 ofOfficer = 0;
    {
        Rows rows = m_connection.rows(u"SELECT count(*) FROM cases WHERE officer = ?"_s, filter.officer);
        ofOfficer = rows.next() ? rows.integer(0) : 0;
    }
    if (filter.tokens.isEmpty() || ofOfficer * seek > all) {
        return count(filter);
    }
    const qsizetype n = filter.tokens.size();
    QString sql = u"SELECT count(*) FROM cases c INDEXED BY cases_by_officer CROSS JOIN "_s + tokenJoins(0, n)
        + u" WHERE c.officer = ?"_s + tokenConditions(n, u"c.pk"_s);
    QVariantList values {filter.officer};
    values << valuesOf(filter.tokens);
    addFilter(sql, values, u"t0"_s, {}, filter.since);
    Rows rows = m_connection.rowsOf(sql, values);
    return rows.next() ? rows.integer(0) : 0;
}

QMap<CaseState, int> SqliteCaseSearch::countOpen(const Filter &filter)
{
    const qsizetype n = filter.tokens.size();
    QString sql = u"SELECT c.state, count(*) FROM "_s;
    // From whichever side is shorter: the desk's open cases, or the cases with the rarest word.
    bool fromTokens = false;
    if (n > 0) {
        Rows rows = m_connection.rows(
            u"SELECT count(*) FROM (SELECT 1 FROM cases INDEXED BY cases_open WHERE state <> 4 LIMIT 2000)"_s);
        fromTokens = rows.next() && rows.integer(0) > countOf(filter.tokens.constFirst());
    }
    if (fromTokens) {
        sql += tokenJoins(0, n) + u" CROSS JOIN cases c ON c.pk = t0.case_pk WHERE c.state <> 4"_s
            + tokenConditions(n, {});
    } else {
        sql += u"cases c INDEXED BY cases_open"_s + (n > 0 ? u" CROSS JOIN "_s + tokenJoins(0, n) : QString())
            + u" WHERE c.state <> 4"_s + tokenConditions(n, u"c.pk"_s);
    }
    QVariantList values = valuesOf(filter.tokens);
    addFilter(sql, values, u"c"_s, filter.officer, filter.since);
    sql += u" GROUP BY c.state"_s;
    QMap<CaseState, int> counts;
    Rows rows = m_connection.rowsOf(sql, values);
    while (rows.next()) {
        counts.insert(static_cast<CaseState>(rows.number(0)), rows.number(1));
    }
    return counts;
}

QList<qint64> SqliteCaseSearch::page(const Filter &filter, const CaseQuery &query)
{
    const qsizetype n = filter.tokens.size();
    const bool open = query.state && *query.state != CaseState::Confirmed;
    QString sql;
    QVariantList values;
    QString order;
    if (open || n == 0) {
        // Open states are few: from their index. Without words the cases themselves are walked in the wanted order.
        sql = u"SELECT c.pk FROM cases c"_s;
        if (open) {
            sql += u" INDEXED BY cases_open"_s;
        }
        if (n > 0) {
            sql += u" CROSS JOIN "_s + tokenJoins(0, n);
        }
        sql += open ? u" WHERE c.state <> 4"_s : u" WHERE 1"_s;
        sql += tokenConditions(n, u"c.pk"_s);
        values = valuesOf(filter.tokens);
        addFilter(sql, values, u"c"_s, filter.officer, filter.since);
        order = u"c.pk"_s;
    } else {
        sql = u"SELECT t0.case_pk FROM "_s + tokenJoins(0, n);
        sql += query.state ? u" CROSS JOIN cases c ON c.pk = t0.case_pk WHERE 1"_s : u" WHERE 1"_s;
        sql += tokenConditions(n, {});
        values = valuesOf(filter.tokens);
        addFilter(sql, values, u"t0"_s, filter.officer, filter.since);
        order = u"t0.case_pk"_s;
    }
    if (query.state) {
        sql += u" AND c.state = ?"_s;
        values << static_cast<int>(*query.state);
    }
    sql +=
        u" ORDER BY %1 %2 LIMIT ? OFFSET ?"_s.arg(order, query.order == CaseOrder::NewestFirst ? u"DESC"_s : u"ASC"_s);
    values << query.limit << query.offset;
    QList<qint64> pks;
    Rows rows = m_connection.rowsOf(sql, values);
    while (rows.next()) {
        pks << rows.integer(0);
    }
    return pks;
}

Result<CasePage> SqliteCaseSearch::find(const CaseQuery &query)
{
    CasePage result;
    const QString text = query.text.trimmed();
    Filter filter {{}, query.officerNumber, toMs(query.since)};
    if (!text.isEmpty()) {
        const auto tokens = tokensOf(text);
        if (!tokens) {
            return std::unexpected(tokens.error());
        }
        if (!tokens->has_value()) {
            return result;
        }
        filter.tokens = **tokens;
    }
    const qint64 all = count(filter);
    result.byState = countOpen(filter);
    qint64 open = 0;
    for (const int number : std::as_const(result.byState)) {
        open += number;
    }
    if (all > open) {
        result.byState.insert(CaseState::Confirmed, static_cast<int>(all - open));
    }
    result.total = query.state ? result.byState.value(*query.state) : static_cast<int>(all);
    const QString me = query.mineOf.isEmpty() ? query.officerNumber : query.mineOf;
    if (!me.isEmpty()) {
        Filter mine = filter;
        mine.officer = me;
        result.mine = static_cast<int>(me == filter.officer ? all : countMine(mine, all));
    }
    const QList<qint64> pks = page(filter, query);
    CaseRows cases(m_connection, m_sealer);
    for (const qint64 pk : pks) {
        const Result<CaseSummary> line = cases.summary(pk);
        if (!line) {
            return std::unexpected(line.error());
        }
        result.rows << *line;
    }
    return result;
}

} // namespace dutydesk
