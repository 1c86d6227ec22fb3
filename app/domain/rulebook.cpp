// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/rulebook.h"

#include "app/domain/csv.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dutydesk {
namespace {

std::unexpected<Error> badCell(const CsvTable &table, qsizetype row, const QString &column)
{
    return fail(ErrorKind::BadInput,
                QString(table.name() + u" row "_s + QString::number(row + 2) + u" column "_s + column));
}

std::optional<double> decimal(const QString &text)
{
    bool ok = false;
    const double value = text.toDouble(&ok);
    return ok ? std::optional(value) : std::nullopt;
}

QDate isoDate(const QString &text)
{
    return QDate::fromString(text, Qt::ISODate);
}

Result<QList<ViolationItem>> readItems(const CsvTable &table)
{
    QList<ViolationItem> items;
    for (qsizetype row = 0; row < table.rows(); ++row) {
        ViolationItem item;
        item.id = table.cell(row, u"item_id"_s);
        bool ok = false;
        item.points = table.cell(row, u"points"_s).toInt(&ok);
        if (!ok || item.points < 0 || item.points > 12)
            return badCell(table, row, u"points"_s);
        item.article = table.cell(row, u"article"_s);
        item.textZh = table.cell(row, u"text_zh"_s);
        item.textEn = table.cell(row, u"text_en"_s);
        item.fineBasis = table.cell(row, u"fine_basis"_s);
        const QString low = table.cell(row, u"fine_min_cny"_s);
        const QString high = table.cell(row, u"fine_max_cny"_s);
        if (!low.isEmpty())
            item.fineMin = Fen::fromYuan(low.toLongLong(&ok));
        if (!ok)
            return badCell(table, row, u"fine_min_cny"_s);
        if (!high.isEmpty())
            item.fineMax = Fen::fromYuan(high.toLongLong(&ok));
        if (!ok)
            return badCell(table, row, u"fine_max_cny"_s);
        const QString confidence = table.cell(row, u"fine_confidence"_s);
        item.fineConfidence = confidence == u"law" ? Confidence::Law
            : confidence == u"derived"             ? Confidence::Derived
                                                   : Confidence::Check;
        item.otherMeasures = table.cell(row, u"other_measures"_s);
        item.procedureHint = table.cell(row, u"procedure_hint"_s);
        item.validFrom = isoDate(table.cell(row, u"valid_from"_s));
        if (!item.validFrom.isValid())
            return badCell(table, row, u"valid_from"_s);
        item.validTo = isoDate(table.cell(row, u"valid_to"_s));
        if (item.id.isEmpty() || item.textZh.isEmpty() || item.textEn.isEmpty())
            return badCell(table, row, u"item_id"_s);
        items.append(item);
    }
    return items;
}

Result<QList<MeasuredBand>> readBands(const CsvTable &table)
{
    QList<MeasuredBand> bands;
    for (qsizetype row = 0; row < table.rows(); ++row) {
        MeasuredBand band;
        band.family = table.cell(row, u"family"_s);
        band.vehicleGroup = table.cell(row, u"vehicle_group"_s);
        band.roadGroup = table.cell(row, u"road_group"_s);
        const auto from = decimal(table.cell(row, u"from_pct_or_value_incl"_s));
        if (!from)
            return badCell(table, row, u"from_pct_or_value_incl"_s);
        band.from = *from;
        band.to = decimal(table.cell(row, u"to_excl"_s));
        band.points = table.cell(row, u"points"_s).toInt();
        const QString item = table.cell(row, u"order163_item"_s);
        if (item.startsWith(u"O163-"))
            band.itemId = item;
        else
            band.itemNote = item;
        band.fineText = table.cell(row, u"fine"_s);
        bands.append(band);
    }
    return bands;
}

Result<QList<StatusLetterRow>> readLetters(const CsvTable &table)
{
    QList<StatusLetterRow> letters;
    for (qsizetype row = 0; row < table.rows(); ++row) {
        const QString code = table.cell(row, u"code"_s);
        if (code.size() != 1)
            return badCell(table, row, u"code"_s);
        const QString severity = table.cell(row, u"severity"_s);
        if (!QStringList {u"ok"_s, u"info"_s, u"warn"_s, u"stop"_s}.contains(severity))
            return badCell(table, row, u"severity"_s);
        letters.append({code[0], table.cell(row, u"zh"_s), table.cell(row, u"en"_s),
                        severity == u"ok"         ? Severity::Ok
                            : severity == u"info" ? Severity::Info
                            : severity == u"warn" ? Severity::Warn
                                                  : Severity::Stop,
                        table.cell(row, u"officer_hint"_s), table.cell(row, u"corroboration"_s)});
    }
    return letters;
}

/// std::expected::and_then, which GCC 12 lacks.
template <class Rows>
Result<Rows> readTable(const QByteArray &text, const QString &name, Result<Rows> (*rowsOf)(const CsvTable &))
{
    const auto table = CsvTable::read(text, name);
    return table ? rowsOf(*table) : std::unexpected(table.error());
}

QList<CodeRow> readCodes(const CsvTable &table)
{
    QList<CodeRow> rows;
    for (qsizetype row = 0; row < table.rows(); ++row)
        rows.append({table.cell(row, u"code"_s), table.cell(row, u"zh"_s), table.cell(row, u"en"_s),
                     table.cell(row, u"note"_s)});
    return rows;
}

} // namespace

bool ViolationItem::inForceOn(QDate day) const
{
    return day >= validFrom && (!validTo.isValid() || day <= validTo);
}

bool ViolationItem::simplePossible() const
{
    return fineMin && *fineMin <= Fen::fromYuan(200) && !procedureHint.startsWith(u"general");
}

Result<Rulebook> Rulebook::read(const Sources &sources, const QString &version)
{
    Rulebook book;
    book.m_version = version;
    // One step a table; the first that cannot be read ends it with its name.
    auto points = readTable(sources.points, u"points_order163"_s, readItems);
    if (!points)
        return std::unexpected(points.error());
    auto bands = readTable(sources.measured, u"measured_value_matrix"_s, readBands);
    if (!bands)
        return std::unexpected(bands.error());
    auto letters = readTable(sources.licenceStatus, u"licence_status"_s, readLetters);
    if (!letters)
        return std::unexpected(letters.error());
    const auto classes = CsvTable::read(sources.licenceClasses, u"licence_classes"_s);
    const auto plates = CsvTable::read(sources.plateTypes, u"plate_types"_s);
    const auto vehicles = CsvTable::read(sources.vehicleStatus, u"vehicle_status"_s);
    for (const auto *table : {&classes, &plates, &vehicles}) {
        if (!*table)
            return std::unexpected(table->error());
    }
    book.m_items = *points;
    book.m_bands = *bands;
    book.m_letters = *letters;
    book.m_plateTypes = readCodes(*plates);
    book.m_classes = readCodes(*classes);
    book.m_vehicleLetters = readCodes(*vehicles);
    for (qsizetype row = 0; row < classes->rows(); ++row) {
        const QString code = classes->cell(row, 0);
        const QString also = classes->cell(row, 4);
        book.m_covers.insert(code, QStringList {code} + also.split(u',', Qt::SkipEmptyParts));
    }
    for (const MeasuredBand &band : book.m_bands) {
        if (!band.itemId.isEmpty() && !book.item(band.itemId))
            return fail(ErrorKind::BadInput, QString(u"measured_value_matrix names no known item: "_s + band.itemId));
    }
    return book;
}

const ViolationItem *Rulebook::item(const QString &id) const
{
    const auto found = std::ranges::find(m_items, id, &ViolationItem::id);
    return found == m_items.cend() ? nullptr : &*found;
}

QList<MeasuredBand> Rulebook::bands(const QString &family, const QString &vehicleGroup, const QString &roadGroup) const
{
    QList<MeasuredBand> found;
    for (const MeasuredBand &band : m_bands) {
        if (band.family == family && (band.vehicleGroup == vehicleGroup || band.vehicleGroup == u"any")
            && (band.roadGroup == roadGroup || band.roadGroup == u"any"))
            found.append(band);
    }
    std::ranges::sort(found, {}, &MeasuredBand::from);
    return found;
}

std::optional<MeasuredBand> Rulebook::bandFor(const QString &family, const QString &vehicleGroup,
                                              const QString &roadGroup, double value) const
{
    if (value <= 0)
        return std::nullopt; // at the limit or below it nothing was exceeded
    for (const MeasuredBand &band : bands(family, vehicleGroup, roadGroup)) {
        if (value >= band.from && (!band.to || value < *band.to))
            return band;
    }
    return std::nullopt;
}

QStringList Rulebook::vehicleGroups(const QString &family) const
{
    QStringList groups;
    for (const MeasuredBand &band : m_bands) {
        if (band.family == family && !groups.contains(band.vehicleGroup))
            groups.append(band.vehicleGroup);
    }
    return groups;
}

QStringList Rulebook::roadGroups(const QString &family) const
{
    QStringList groups;
    for (const MeasuredBand &band : m_bands) {
        if (band.family == family && !groups.contains(band.roadGroup))
            groups.append(band.roadGroup);
    }
    return groups;
}

const StatusLetterRow *Rulebook::statusLetter(QChar letter) const
{
    const auto found = std::ranges::find(m_letters, letter, &StatusLetterRow::letter);
    return found == m_letters.cend() ? nullptr : &*found;
}

const CodeRow *Rulebook::vehicleLetter(QChar letter) const
{
    const auto found = std::ranges::find(m_vehicleLetters, QString(letter), &CodeRow::code);
    return found == m_vehicleLetters.cend() ? nullptr : &*found;
}

QStringList Rulebook::covers(const LicenceClasses &held) const
{
    QStringList covered;
    for (const QString &code : held.codes()) {
        for (const QString &also : m_covers.value(code, {code})) {
            if (!covered.contains(also))
                covered.append(also);
        }
    }
    return covered;
}

} // namespace dutydesk
