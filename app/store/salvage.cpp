// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/salvage.h"

#include "app/store/durablefile.h"
#include "app/store/journalwriter.h"
#include "app/store/migrator.h"
#include "app/store/salvagetables.h"
#include "app/store/transaction.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

#include <array>

using namespace Qt::StringLiterals;

namespace dutydesk {

namespace {

constexpr qsizetype headerSize = 100;       // https://www.sqlite.org/fileformat2.html §1.3
constexpr qsizetype pageSizeOffset = 16;
constexpr qsizetype changeCounterOffset = 24;
constexpr qsizetype pageCountOffset = 28;
constexpr qsizetype freeListOffset = 32;
constexpr qsizetype userVersionOffset = 60;
constexpr qsizetype validForOffset = 92;

/// The main file and what SQLite keeps beside it.
const std::array suffixes {""_L1, "-wal"_L1, "-shm"_L1};

QByteArray firstBytes(const QString &path, qsizetype count)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(count) : QByteArray();
}

quint32 numberAt(const QByteArray &bytes, qsizetype offset)
{
    return qFromBigEndian<quint32>(bytes.constData() + offset);
}

void putNumber(QByteArray &bytes, qsizetype offset, quint32 value)
{
    qToBigEndian(value, bytes.data() + offset);
}

bool hasHeader(const QByteArray &header)
{
    return header.size() == headerSize && header.startsWith("SQLite format 3");
}

Result<void> removeAll(const QString &path)
{
    for (const QLatin1StringView suffix : suffixes) {
        const QString name = path + suffix;
        if (QFile::exists(name) && !QFile::remove(name)) {
            return fail(ErrorKind::Storage, u"a left-over file cannot be removed"_s);
        }
    }
    QFile::remove(suspectMark(path));
    return {};
}

/// A copy to read from: reading a database may write back its log, and the damaged one stays as it is.
Result<void> copyAside(const QString &path, const QString &copy)
{
    if (const Result<void> removed = removeAll(copy); !removed) {
        return removed;
    }
    for (const QLatin1StringView suffix : {suffixes.at(0), suffixes.at(1)}) {
        QFile source(path + suffix);
        if (!source.exists()) {
            continue;
        }
        QFile target(copy + suffix);
        if (!source.open(QIODevice::ReadOnly) || !target.open(QIODevice::WriteOnly)) {
            return fail(ErrorKind::Storage, u"the damaged database cannot be copied"_s);
        }
        while (!source.atEnd()) {
            const QByteArray part = source.read(1 << 20);
            if (part.isEmpty()) {
                break; // a sector that cannot be read: the copy ends there, as the readable part does
            }
            if (const Result<void> written = writeAll(target, part); !written) {
                return written;
            }
        }
    }
    return {};
}

bool schemaReadable(const QString &path)
{
    const auto connection = Connection::open(path, Connection::Role::Reader);
    if (!connection) {
        return false;
    }
    Rows rows =
        (*connection)->rows(u"SELECT count(*) FROM sqlite_schema WHERE name IN ('cases', 'outbox', 'revisions')"_s);
    return rows.next() && rows.integer(0) == 3;
}

/// The pages of the list of tables (sqlite_schema): the first page, and the pages right below it (fileformat2 §1.6).
QList<quint32> schemaPages(const QByteArray &firstPage)
{
    constexpr char innerTable = 5;
    QList<quint32> pages {1};
    if (firstPage.size() < headerSize + 12 || firstPage.at(headerSize) != innerTable) {
        return pages;
    }
    const int cells = qFromBigEndian<quint16>(firstPage.constData() + headerSize + 3);
    pages << numberAt(firstPage, headerSize + 8);
    for (int i = 0; i < cells && headerSize + 14 + 2 * i <= firstPage.size(); ++i) {
        const int offset = qFromBigEndian<quint16>(firstPage.constData() + headerSize + 12 + 2 * i);
        if (offset + 4 <= firstPage.size()) {
            pages << numberAt(firstPage, offset);
        }
    }
    return pages;
}

/// Gives the copy a list of tables that can be read. A file that was cut only needs its length in its header. Where the
/// list itself is lost, the one of a new database of the same make leads to the same tables: pages are given out in the
/// order of the migrations. schemaReadable() and the tables' own structure decide whether it fits.
void mendSchema(const QString &donor, const QString &copy)
{
    const QByteArray whole = firstBytes(donor, 1 << 20);
    const qint64 pageSize = hasHeader(whole.left(headerSize)) ? numberAt(whole, pageSizeOffset) >> 16 : 0;
    if (pageSize < 512) {
        return;
    }
    for (const bool ownFirstPage : {true, false}) {
        QFile file(copy);
        if (!file.open(QIODevice::ReadWrite) || file.size() < pageSize) {
            return;
        }
        QByteArray page = ownFirstPage ? file.read(pageSize) : whole.left(pageSize);
        if (!hasHeader(page.left(headerSize))) {
            continue;
        }
        putNumber(page, pageCountOffset, static_cast<quint32>(file.size() / pageSize));
        putNumber(page, validForOffset, numberAt(page, changeCounterOffset)); // makes SQLite believe the page count
        putNumber(page, freeListOffset, 0);
        putNumber(page, freeListOffset + 4, 0);
        bool written = file.seek(0) && file.write(page) == page.size();
        const QList<quint32> others = ownFirstPage ? QList<quint32>() : schemaPages(page).mid(1);
        for (const quint32 number : others) {
            const QByteArray other = whole.mid((number - 1) * pageSize, pageSize);
            written = written && file.seek((number - 1) * pageSize) && file.write(other) == other.size();
        }
        file.close();
        if (written && schemaReadable(copy)) {
            return;
        }
    }
}

Result<std::unique_ptr<Connection>> makeNew(const QString &path)
{
    if (const Result<void> removed = removeAll(path); !removed) {
        return std::unexpected(removed.error());
    }
    auto connection = Connection::open(path, Connection::Role::Writer);
    if (!connection) {
        return connection;
    }
    const Migrator::Outcome outcome = Migrator::migrate(**connection, Migrator::builtIn());
    if (outcome.outcome != MigrationOutcome::Created) {
        return std::unexpected(outcome.error);
    }
    (*connection)->once(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    if (!(*connection)->ok()) {
        return std::unexpected((*connection)->error());
    }
    return connection;
}

/// A free name beside the database.
QString asideName(const QString &path, const QDateTime &now)
{
    const QString base = path + u".damaged-"_s + now.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
    QString name = base;
    for (int i = 2; QFile::exists(name); ++i) {
        name = u"%1-%2"_s.arg(base).arg(i);
    }
    return name;
}

/// Renames the damaged database and what lies beside it.
Result<void> setAside(const QString &path, const QString &name)
{
    for (const QLatin1StringView suffix : suffixes) {
        if (QFile::exists(path + suffix)) {
            if (const Result<void> renamed = renameFile(path + suffix, name + suffix); !renamed) {
                return renamed;
            }
        }
    }
    return {};
}

QJsonObject countsToJson(const QMap<QString, qint64> &counts)
{
    QJsonObject object;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        object.insert(it.key(), it.value());
    }
    return object;
}

Result<void> writeReport(const QString &path, const QDateTime &now, const OpenReport &report)
{
    const QJsonObject object {
        {u"at"_s, now.toUTC().toString(Qt::ISODate)},
        {u"setAside"_s, report.setAside},
        {u"saved"_s, countsToJson(report.saved)},
        {u"unreadSpans"_s, countsToJson(report.unread)},
        {u"requeued"_s, report.requeued},
        {u"bodiesLost"_s, report.bodiesLost},
    };
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return fail(ErrorKind::Storage, u"the report cannot be written"_s);
    }
    if (const Result<void> written = writeAll(file, QJsonDocument(object).toJson()); !written) {
        return written;
    }
    return syncFile(file);
}

} // namespace

Result<Soundness> examine(const QString &path, int newestVersion, bool thorough)
{
    if (QFileInfo(path).size() == 0) {
        return Soundness::Missing; // or made and never written to
    }
    const QByteArray header = firstBytes(path, headerSize);
    if (!hasHeader(header)) {
        return Soundness::Damaged;
    }
    // Told from the header alone where it can be, so that a newer program's file is not even opened.
    const quint32 version = numberAt(header, userVersionOffset);
    if (version > static_cast<quint32>(newestVersion) && version < 100000) {
        return Soundness::Newer;
    }
    const auto answer = [](const Error &error) -> Result<Soundness> {
        return error.kind == ErrorKind::Damaged ? Result<Soundness>(Soundness::Damaged) : std::unexpected(error);
    };
    const auto connection = Connection::open(path, Connection::Role::Reader);
    if (!connection) {
        return answer(connection.error());
    }
    {
        Rows rows =
            (*connection)->rows(thorough ? u"PRAGMA quick_check(1)"_s : u"SELECT 'ok' FROM sqlite_schema LIMIT 1"_s);
        if (rows.next() && rows.text(0) != "ok"_L1) {
            return Soundness::Damaged;
        }
    }
    const int known = Migrator::versionOf(**connection);
    if (!(*connection)->ok()) {
        return answer((*connection)->error());
    }
    return known > newestVersion ? Soundness::Newer : Soundness::Sound;
}

Result<void> Salvage::repair(const QString &path, const QDateTime &now, OpenReport &report)
{
    const QString copy = path + u".salvage"_s;
    const QString building = path + u".building"_s;
    const QString repaired = path + u".repaired"_s;
    const QString aside = asideName(path, now);
    report.setAside = QFileInfo(aside).fileName();
    report.reportFile = report.setAside + u".report.json"_s;
    if (const Result<void> copied = copyAside(path, copy); !copied) {
        QFile::remove(copy);
        return copied;
    }
    {
        auto to = makeNew(building);
        if (!to) {
            return std::unexpected(to.error());
        }
        if (!schemaReadable(copy)) {
            mendSchema(building, copy);
        }
        auto from = Connection::open(copy, Connection::Role::Reader);
        if (from) {
            if (const Result<void> carried = SalvageTables(**from, **to, report).carryOver(now); !carried) {
                return carried;
            }
        } else {
            report.unread.insert(u"all"_s, 1);
            Transaction transaction(**to);
            JournalWriter::appendSealed(**to, now, {JournalAction::DatabaseRepaired, {}, report.reportFile, {}}, {});
            transaction.commit();
        }
        (*to)->once(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
        if (!(*to)->ok()) {
            return std::unexpected((*to)->error());
        }
    }
    if (const Result<void> removed = removeAll(copy); !removed) {
        return removed;
    }
    QFile whole(building);
    if (!whole.open(QIODevice::ReadWrite)) {
        return fail(ErrorKind::Storage, u"the repaired database cannot be opened"_s);
    }
    if (const Result<void> synced = syncFile(whole); !synced) {
        return synced;
    }
    whole.close();
    QFile::remove(repaired);
    if (const Result<void> ready = renameFile(building, repaired); !ready) {
        return ready;
    }
    if (const Result<void> moved = setAside(path, aside); !moved) {
        return moved;
    }
    report.condition = OpenReport::Condition::Repaired;
    if (const Result<void> placed = finishInterrupted(path); !placed) {
        return placed;
    }
    return writeReport(aside + u".report.json"_s, now, report);
}

Result<void> Salvage::finishInterrupted(const QString &path)
{
    const QString repaired = path + u".repaired"_s;
    if (!QFile::exists(repaired)) {
        return {};
    }
    if (QFile::exists(path)) {
        // The end came before the damaged one was set aside: it is looked at again.
        return removeAll(repaired);
    }
    // A log beside the new name can only be the damaged one's: it must never be applied to the repaired database.
    for (const QLatin1StringView suffix : {suffixes.at(1), suffixes.at(2)}) {
        if (QFile::exists(path + suffix)) {
            const QString aside = path + u".damaged-interrupted"_s + suffix;
            QFile::remove(aside);
            if (const Result<void> moved = renameFile(path + suffix, aside); !moved) {
                return moved;
            }
        }
    }
    if (const Result<void> placed = renameFile(repaired, path); !placed) {
        return placed;
    }
    return syncFolder(QFileInfo(path).absolutePath());
}

} // namespace dutydesk
