// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/common/dates.h"

#include <QLocale>

namespace dutydesk {

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace {

bool chinese()
{
    return QLocale().language() == QLocale::Chinese;
}

QLocale locale()
{
    return chinese() ? QLocale(QLocale::Chinese, QLocale::China) : QLocale(QLocale::English, QLocale::UnitedKingdom);
}

/// The day of the week as three letters, or 周二.
QString weekday(QDate date)
{
    return locale().dayName(date.dayOfWeek(), QLocale::ShortFormat);
}

QString month(QDate date, QLocale::FormatType form)
{
    // CLDR says "Sept" in British English; three letters everywhere line up.
    return form == QLocale::ShortFormat ? QLocale(QLocale::English).monthName(date.month(), form)
                                        : locale().monthName(date.month(), form);
}

} // namespace

QString Dates::data(QDate date)
{
    return date.toString(Qt::ISODate);
}

QString Dates::near(QDate date)
{
    return chinese() ? u"%1 月 %2 日 %3"_s.arg(date.month()).arg(date.day()).arg(weekday(date))
                     : u"%1 %2 %3"_s.arg(weekday(date)).arg(date.day()).arg(month(date, QLocale::ShortFormat));
}

QString Dates::spoken(QDate date)
{
    return chinese() ? u"%1 年 %2 月 %3 日"_s.arg(date.year()).arg(date.month()).arg(date.day())
                     : u"%1 %2 %3"_s.arg(date.day()).arg(month(date, QLocale::LongFormat)).arg(date.year());
}

QString Dates::whole(QDate date)
{
    const QString day = locale().dayName(date.dayOfWeek(), QLocale::LongFormat);
    return chinese() ? QString(spoken(date) + u' ' + day) : QString(day + u' ' + spoken(date));
}

QString Dates::bar(QDate date)
{
    return chinese()
        ? QString(data(date) + u' ' + weekday(date))
        : u"%1 %2 %3 %4"_s.arg(weekday(date)).arg(date.day()).arg(month(date, QLocale::ShortFormat)).arg(date.year());
}

QString Dates::time(const QDateTime &moment)
{
    return moment.toLocalTime().toString(u"HH:mm:ss"_s);
}

QString Dates::shortTime(const QDateTime &moment)
{
    return moment.toLocalTime().toString(u"HH:mm"_s);
}

QString Dates::listed(const QDateTime &moment, const QDateTime &now)
{
    const QDate day = moment.toLocalTime().date();
    const qint64 days = day.daysTo(now.toLocalTime().date());
    if (days == 0)
        return shortTime(moment);
    if (days > 0 && days < 7)
        return u"%1 %2"_s.arg(weekday(day), shortTime(moment));
    return data(day);
}

QString Dates::duration(seconds length)
{
    const qint64 total = qMax<qint64>(0, length.count());
    const qint64 minutes = total / 60;
    const qint64 hours = minutes / 60;
    //: Durations: seconds, minutes, hours and minutes, days and hours
    if (total < 60)
        return tr("%1 s").arg(total);
    if (minutes < 60)
        return tr("%1 min").arg(minutes);
    if (hours < 24)
        return tr("%1 h %2 min").arg(hours).arg(minutes % 60);
    return tr("%1 d %2 h").arg(hours / 24).arg(hours % 24);
}

QString Dates::age(seconds age)
{
    //: %1 is a duration as "14 s"
    return tr("%1 ago").arg(duration(age));
}

QString Dates::old(seconds age)
{
    //: %1 is a duration as "3 h 12 min"
    return tr("%1 old").arg(duration(age));
}

QString Dates::milliseconds(std::chrono::milliseconds length)
{
    if (length.count() < 1000)
        return tr("%1 ms").arg(length.count());
    //: Seconds with one decimal
    return tr("%1 s").arg(locale().toString(double(length.count()) / 1000, 'f', 1));
}

QString Dates::tenths(std::chrono::milliseconds length)
{
    if (length >= minutes(1))
        return duration(duration_cast<seconds>(length));
    //: Seconds with one decimal
    return tr("%1 s").arg(locale().toString(double(length.count()) / 1000, 'f', 1));
}

QString Dates::size(qint64 bytes)
{
    static constexpr std::array units {"kB", "MB", "GB", "TB"};
    double value = double(bytes);
    int unit = -1;
    while (value >= 1000 && unit + 1 < int(units.size())) {
        value /= 1000;
        ++unit;
    }
    if (unit < 0)
        return u"%1 B"_s.arg(bytes);
    return u"%1 %2"_s.arg(locale().toString(value, 'f', value < 100 ? 1 : 0),
                          QLatin1StringView(units.at(size_t(unit))));
}

QString Dates::yuan(qint64 fen)
{
    const QString amount = fen % 100 == 0 ? QString::number(fen / 100) : QString::number(double(fen) / 100, 'f', 2);
    return chinese() ? u"%1 元"_s.arg(amount) : u"¥%1"_s.arg(amount);
}

std::chrono::milliseconds Dates::tick(seconds age)
{
    return age < minutes(1) ? std::chrono::milliseconds(seconds(1)) : std::chrono::milliseconds(minutes(1));
}

} // namespace dutydesk
