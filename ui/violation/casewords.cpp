// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/violation/casewords.h"

#include "ui/common/dates.h"
#include "ui/common/sentences.h"

#include <QHash>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace dutydesk {

bool CaseWords::chinese()
{
    return QLocale().language() == QLocale::Chinese;
}

QString CaseWords::itemText(const ViolationItem &item)
{
    return chinese() ? item.textZh : item.textEn;
}

QString CaseWords::article(const ViolationItem &item)
{
    return Sentences::article(item);
}

QString CaseWords::points(int points)
{
    return tr("%n point(s)", nullptr, points);
}

QString CaseWords::yuan(Fen fen)
{
    return Dates::yuan(fen.value);
}

QString CaseWords::fineRange(const ViolationItem &item)
{
    if (!item.fineMin || !item.fineMax)
        return tr("Fine not in the data");
    if (*item.fineMin == *item.fineMax)
        return yuan(*item.fineMin);
    return tr("¥%1–%2").arg(item.fineMin->yuan()).arg(item.fineMax->yuan());
}

bool CaseWords::isSimple(const ViolationItem *item, Fen fine)
{
    return item && item->simplePossible() && fine <= Fen::fromYuan(200);
}

QString CaseWords::procedure(bool simple)
{
    return simple ? tr("Simple") : tr("General");
}

QString CaseWords::group(const QString &dataText)
{
    static const QHash<QString, const char *> known {
        {u"school bus / medium+ passenger or goods / dangerous goods"_s,
         QT_TR_NOOP("School bus, medium or larger passenger or goods vehicle, dangerous goods")},
        {u"other motor vehicle"_s, QT_TR_NOOP("Other motor vehicle")},
        {u"expressway or urban expressway"_s, QT_TR_NOOP("Expressway or urban expressway")},
        {u"other road"_s, QT_TR_NOOP("Other road")},
        {u"school bus / coach / tour bus"_s, QT_TR_NOOP("School bus, coach, tour bus")},
        {u"other passenger vehicle, 7+ seats"_s, QT_TR_NOOP("Other passenger vehicle, 7 seats or more")},
        {u"other passenger vehicle, <7 seats"_s, QT_TR_NOOP("Other passenger vehicle, under 7 seats")},
        {u"other passenger vehicle (any)"_s, QT_TR_NOOP("Other passenger vehicle, any number of seats")},
        {u"goods vehicle"_s, QT_TR_NOOP("Goods vehicle")},
        {u"any"_s, QT_TR_NOOP("Any")},
    };
    const auto found = known.constFind(dataText);
    return found == known.cend() ? dataText : tr(*found);
}

QStringList CaseWords::directions()
{
    return {u"up"_s, u"down"_s, u"north"_s, u"south"_s, u"east"_s, u"west"_s, u"none"_s};
}

QString CaseWords::direction(const QString &machineWord)
{
    static const QHash<QString, const char *> known {
        {u"up"_s, QT_TR_NOOP("Up (towards higher km)")},
        {u"down"_s, QT_TR_NOOP("Down (towards lower km)")},
        {u"north"_s, QT_TR_NOOP("Northbound")},
        {u"south"_s, QT_TR_NOOP("Southbound")},
        {u"east"_s, QT_TR_NOOP("Eastbound")},
        {u"west"_s, QT_TR_NOOP("Westbound")},
        {u"none"_s, QT_TR_NOOP("No direction here")},
    };
    const auto found = known.constFind(machineWord);
    return found == known.cend() ? machineWord : tr(*found);
}

QStringList CaseWords::evidenceKinds()
{
    return {u"meter"_s, u"plate"_s, u"scene"_s, u"document"_s, u"video"_s, u"other"_s};
}

QString CaseWords::evidenceKind(const QString &machineWord)
{
    static const QHash<QString, const char *> known {
        {u"meter"_s, QT_TR_NOOP("Meter")},       {u"plate"_s, QT_TR_NOOP("Plate")}, {u"scene"_s, QT_TR_NOOP("Scene")},
        {u"document"_s, QT_TR_NOOP("Document")}, {u"video"_s, QT_TR_NOOP("Video")}, {u"other"_s, QT_TR_NOOP("Other")},
    };
    const auto found = known.constFind(machineWord);
    return found == known.cend() ? machineWord : tr(*found);
}

QString CaseWords::code(const CodeRow &row)
{
    const QString text = chinese() || row.en.isEmpty() ? row.zh : row.en;
    return row.code + u' ' + text;
}

} // namespace dutydesk
