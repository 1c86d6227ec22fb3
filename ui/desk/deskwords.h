// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/credential.h"
#include "app/domain/reading.h"
#include "app/domain/status.h"

#include <QCoreApplication>
#include <QString>

#include <optional>

namespace dutydesk {

/// Words that only the Desk has, and the machine words of verdicts read back.
class DeskWords {
    Q_DECLARE_TR_FUNCTIONS(dutydesk::DeskWords)
public:
    static std::optional<DocumentVerdict> documentVerdict(const QString &machineWord);
    static std::optional<Entitlement> entitlement(const QString &machineWord);

    /// "5 y 5 mo": from one day to a later one.
    static QString span(QDate from, QDate to);
    static QString source(ReadingSource source);
    /// True when the interface is Chinese: the data's own Chinese words are shown then.
    static bool chinese();
    /// The half in the interface's language of central's words in both, "中文 / English"; other words unchanged.
    static QString ownLanguage(const QString &centralWords);
};

/// The day in China at a moment: the law counts days there, whatever the desk's zone is.
QDate beijingDay(const QDateTime &moment);

} // namespace dutydesk
