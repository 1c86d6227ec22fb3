// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/store/plainsearch.h"

#include "tests/bench/support/figures.h"

#include <QStringList>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace dutydesk::bench {

namespace {

/// Letters and digits in runs, each Chinese character a word: how the index is to see a text.
QStringList wordsOf(const QString &text)
{
    QStringList words;
    bool open = false;
    for (const QChar character : text) {
        const bool han = character.script() == QChar::Script_Han;
        if (han || !character.isLetterOrNumber()) {
            open = false;
            if (han)
                words << QString(character);
            continue;
        }
        if (!open)
            words << QString();
        words.last() += character;
        open = true;
    }
    return words;
}

void bind(sqlite3_stmt *statement, int at, const QByteArray &text)
{
    sqlite3_bind_text(statement, at, text.constData(), int(text.size()), SQLITE_TRANSIENT);
}

} // namespace

PlainSearch::PlainSearch(const QString &path)
{
    require(sqlite3_open(path.toUtf8().constData(), &m_handle) == SQLITE_OK, "opening the plain database");
    run("PRAGMA journal_mode = WAL");
    run("PRAGMA cache_size = -32768");
    run("CREATE TABLE lines (id INTEGER PRIMARY KEY, line TEXT)");
    run("CREATE VIRTUAL TABLE words USING fts5(word, content='', detail=none)");
    const auto prepare = [this](const char *sql, sqlite3_stmt **statement) {
        require(sqlite3_prepare_v2(m_handle, sql, -1, statement, nullptr) == SQLITE_OK, sql);
    };
    prepare("INSERT INTO lines (line) VALUES (?)", &m_insertLine);
    prepare("INSERT INTO words (rowid, word) VALUES (?, ?)", &m_insertWords);
    prepare("SELECT count(*) FROM lines", &m_countAll);
    prepare("SELECT count(*) FROM words WHERE words MATCH ?", &m_count);
    prepare("SELECT line FROM lines ORDER BY id DESC LIMIT 50", &m_pageAll);
    prepare(
        "SELECT line FROM lines WHERE id IN (SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT 50) "
        "ORDER BY id DESC",
        &m_page);
}

PlainSearch::~PlainSearch()
{
    for (sqlite3_stmt *statement : {m_insertLine, m_insertWords, m_countAll, m_count, m_pageAll, m_page})
        sqlite3_finalize(statement);
    sqlite3_close(m_handle);
}

void PlainSearch::add(const ViolationCase &violation)
{
    const CasePerson &person = violation.person;
    const QStringList line {
        violation.caseNumber,    person.nameZh,        person.nameLatin,      person.licenceNumber,
        violation.vehicle.plate, violation.place.road, violation.officerName, person.licenceNumber.right(4)};
    bind(m_insertLine, 1, line.join(u' ').toUtf8());
    require(sqlite3_step(m_insertLine) == SQLITE_DONE, "a plain line");
    sqlite3_reset(m_insertLine);
    sqlite3_bind_int64(m_insertWords, 1, sqlite3_last_insert_rowid(m_handle));
    bind(m_insertWords, 2, wordsOf(line.join(u' ')).join(u' ').toUtf8());
    require(sqlite3_step(m_insertWords) == SQLITE_DONE, "plain words");
    sqlite3_reset(m_insertWords);
}

qint64 PlainSearch::count(sqlite3_stmt *statement, const QByteArray &match)
{
    if (!match.isEmpty())
        bind(statement, 1, match);
    require(sqlite3_step(statement) == SQLITE_ROW, "a plain count");
    const qint64 found = sqlite3_column_int64(statement, 0);
    sqlite3_reset(statement);
    return found;
}

qint64 PlainSearch::find(const QString &text)
{
    QStringList wanted;
    const QStringList words = wordsOf(text);
    for (const QString &word : words)
        wanted << (word.front().script() == QChar::Script_Han ? u"\"%1\""_s : u"\"%1\"*"_s).arg(word);
    const QByteArray match = wanted.join(u" AND "_s).toUtf8();
    const qint64 found = count(match.isEmpty() ? m_countAll : m_count, match);
    sqlite3_stmt *page = match.isEmpty() ? m_pageAll : m_page;
    if (!match.isEmpty())
        bind(page, 1, match);
    while (sqlite3_step(page) == SQLITE_ROW) {
        // Out of SQLite, as a list would have it.
        const QString line = QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(page, 0)));
        require(!line.isEmpty(), "a plain line read back");
    }
    sqlite3_reset(page);
    return found;
}

void PlainSearch::run(const char *sql)
{
    require(sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr) == SQLITE_OK, sql);
}

} // namespace dutydesk::bench
