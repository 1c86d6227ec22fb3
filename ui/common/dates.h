// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QDateTime>

#include <chrono>

namespace dutydesk {

/// Dates, times, ages, sizes and money as people read them (design, section 8), in the language of the moment.
/// Date-times are shown in local time.
class Dates {
    Q_DECLARE_TR_FUNCTIONS(dutydesk::Dates)
public:
    static QString data(QDate date);                 ///< 2026-11-20, in both languages
    static QString near(QDate date);                 ///< Tue 24 Nov · 11 月 24 日 周二
    static QString spoken(QDate date);               ///< 7 May 2027 · 2027 年 5 月 7 日
    static QString whole(QDate date);                ///< Friday 20 November 2026 · 2026 年 11 月 20 日 星期五
    static QString bar(QDate date);                  ///< Fri 20 Nov 2026 · 2026-11-20 周五
    static QString time(const QDateTime &moment);    ///< 10:42:07
    static QString shortTime(const QDateTime &moment); ///< 10:42
    /// The time alone today, day and time otherwise: "10:42", "Thu 17:20", "2026-11-02".
    static QString listed(const QDateTime &moment, const QDateTime &now);
    static QString age(std::chrono::seconds age);    ///< 14 s ago
    static QString old(std::chrono::seconds age);    ///< 3 h 12 min old
    static QString duration(std::chrono::seconds length); ///< 3 h 12 min
    static QString milliseconds(std::chrono::milliseconds length); ///< 38 ms · 4.2 s
    /// For differences of clocks: "0.2 s", "4 min".
    static QString tenths(std::chrono::milliseconds length);
    static QString size(qint64 bytes);               ///< 18.2 MB
    static QString yuan(qint64 fen);                 ///< ¥200 · 200 元
    /// How often an age that is shown changes: a second up to one minute, then a minute.
    static std::chrono::milliseconds tick(std::chrono::seconds age);
};

} // namespace dutydesk
