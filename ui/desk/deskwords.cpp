// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/desk/deskwords.h"

#include "app/domain/words.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dutydesk {

QDate beijingDay(const QDateTime &moment)
{
    return moment.toOffsetFromUtc(8 * 3600).date();
}

std::optional<DocumentVerdict> DeskWords::documentVerdict(const QString &machineWord)
{
    for (const auto verdict : {DocumentVerdict::Genuine, DocumentVerdict::Unsigned, DocumentVerdict::Expired,
                               DocumentVerdict::NotYetValid, DocumentVerdict::Altered, DocumentVerdict::IssuerUnknown,
                               DocumentVerdict::Unreadable, DocumentVerdict::NotChecked}) {
        if (word(verdict) == machineWord)
            return verdict;
    }
    return std::nullopt;
}

std::optional<Entitlement> DeskWords::entitlement(const QString &machineWord)
{
    for (const auto entitlement :
         {Entitlement::MayDrive, Entitlement::MayDriveToHandle, Entitlement::MustNotDrive, Entitlement::NotKnown}) {
        if (word(entitlement) == machineWord)
            return entitlement;
    }
    return std::nullopt;
}

QString DeskWords::span(QDate from, QDate to)
{
    int months = (to.year() - from.year()) * 12 + to.month() - from.month();
    if (to.day() < from.day())
        --months;
    if (months < 1)
        return tr("%n day(s)", nullptr, int(from.daysTo(to)));
    if (months < 12)
        return tr("%1 mo").arg(months);
    return tr("%1 y %2 mo").arg(months / 12).arg(months % 12);
}

QString DeskWords::source(ReadingSource source)
{
    switch (source) {
    case ReadingSource::Camera:
        return tr("by camera");
    case ReadingSource::Picture:
        return tr("from a picture");
    case ReadingSource::Video:
        return tr("from a video");
    case ReadingSource::HandScanner:
        return tr("by hand-held scanner");
    case ReadingSource::Typed:
        return tr("typed");
    }
    Q_UNREACHABLE();
}

bool DeskWords::chinese()
{
    return QLocale().language() == QLocale::Chinese;
}

QString DeskWords::ownLanguage(const QString &centralWords)
{
    const QStringList halves = centralWords.split(u" / "_s);
    const auto isChinese = [](const QString &text) {
        return std::ranges::any_of(text, [](QChar sign) { return sign.script() == QChar::Script_Han; });
    };
    if (halves.size() != 2 || !isChinese(halves.first()) || isChinese(halves.last()))
        return centralWords;
    return chinese() ? halves.first() : halves.last();
}

} // namespace dutydesk
