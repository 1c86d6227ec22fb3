// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/case.h"
#include "app/domain/rulebook.h"

#include <QCoreApplication>
#include <QString>

namespace dutydesk {

/// The words of a case that come from the law's data, in the language of the interface.
class CaseWords {
    Q_DECLARE_TR_FUNCTIONS(dutydesk::CaseWords)
public:
    /// True when the interface is Chinese: the data's own Chinese text is shown then.
    static bool chinese();
    static QString itemText(const ViolationItem &item);
    /// "Order 163 art 11(2)", from the item's id; the data's Chinese article in Chinese.
    static QString article(const ViolationItem &item);
    /// "3 points"
    static QString points(int points);
    /// "¥20–200", "¥200", or that the data give none.
    static QString fineRange(const ViolationItem &item);
    static QString yuan(Fen fen);
    /// The procedure an item takes with the fine that was set: simple up to 200 yuan (Order 157 art. 43).
    static bool isSimple(const ViolationItem *item, Fen fine);
    static QString procedure(bool simple);
    /// Groups of the measured-value matrix; an unknown one is shown as the data have it.
    static QString group(const QString &dataText);
    static QString direction(const QString &machineWord);
    static QStringList directions();
    static QString evidenceKind(const QString &machineWord);
    static QStringList evidenceKinds();
    static QString code(const CodeRow &row);
};

} // namespace dutydesk
