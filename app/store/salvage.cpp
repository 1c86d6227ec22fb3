// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/salvage.h"

#include "app/store/durablefile.h"
#include "app/store/migrator.h"
#include "app/store/salvagetables.h"

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

/// Where the first page is lost, the one of a new database of the same make leads to the same tables: pages are given out
/// in the order of the migrations. schemaReadable() and the tables' own structure decide whether it fits.
void transplantFirstPage(const QString &donor, const QString &copy)
{
    QByteArray page = firstBytes(donor, 65536);
    if (!hasHeader(page.left(headerSize))) {
        return;
    }
    const quint32 raw = numberAt(page, pageSizeOffset) >> 16;
    const qint64 pageSize = raw == 1 ? 65536 : raw;
    page.truncate(pageSize);
    QFile file(copy);
    if (!file.open(QIODevice::ReadWrite) || file.size() < 2 * pageSize) {
        return;
    }
    putNumber(page, pageCountOffset, static_cast<quint32>(file.size() / pageSize));
    putNumber(page, validForOffset, numberAt(page, changeCounterOffset)); // makes SQLite believe the page count
    putNumber(page, freeListOffset, 0);
    putNumber(page, freeListOffset + 4, 0);
    const Result<void> written = writeAll(file, page);
    Q_UNUSED(written) // schemaReadable() tells
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

/// Renames the damaged database and what lies beside it; \returns its new name.
Result<QString> setAside(const QString &path, const QDateTime &now)
{
    const QString base = path + u".damaged-"_s + now.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
    QString name = base;
    for (int i = 2; QFile::exists(name); ++i) {
        name = u"%1-%2"_s.arg(base).arg(i);
    }
    for (const QLatin1StringView suffix : suffixes) {
        if (QFile::exists(path + suffix)) {
            if (const Result<void> renamed = renameFile(path + suffix, name + suffix); !renamed) {
                return std::unexpected(renamed.error());
            }
        }
    }
    return name;
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
            transplantFirstPage(building, copy);
        }
        auto from = Connection::open(copy, Connection::Role::Reader);
        if (from) {
            if (const Result<void> carried = SalvageTables(**from, **to, report).carryOver(); !carried) {
                return carried;
            }
        } else {
            report.unread.insert(u"all"_s, 1);
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
    const Result<QString> aside = setAside(path, now);
    if (!aside) {
        return std::unexpected(aside.error());
    }
    report.condition = OpenReport::Condition::Repaired;
    report.setAside = QFileInfo(*aside).fileName();
    report.reportFile = report.setAside + u".report.json"_s;
    if (const Result<void> placed = finishInterrupted(path); !placed) {
        return placed;
    }
    return writeReport(*aside + u".report.json"_s, now, report);
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
