// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/status.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dutydesk {

StatusLetters::StatusLetters(QStringView letters)
{
    for (const QChar c : letters) {
        const QChar letter = c.toUpper();
        if (!letter.isSpace() && letter != u',' && !m_letters.contains(letter))
            m_letters.append(letter);
    }
    std::ranges::sort(m_letters);
}

QString StatusLetters::text() const
{
    QString joined;
    for (const QChar letter : m_letters)
        joined += letter;
    return joined;
}

ScoringCycle ScoringCycle::at(QDate firstIssued, QDate day)
{
    if (!firstIssued.isValid() || !day.isValid())
        return {};
    // addYears() turns 29 February into 28 February in common years.
    int years = std::max(0, day.year() - firstIssued.year());
    if (firstIssued.addYears(years) > day && years > 0)
        --years;
    return {firstIssued.addYears(years), firstIssued.addYears(years + 1).addDays(-1)};
}

Entitlement entitlementOf(const PenaltyStatus &status, QDate today)
{
    // Weights of licence_status.csv; a letter that is not in the table counts as a stop.
    constexpr QStringView ok = u"A";
    constexpr QStringView info = u"CNPT";
    constexpr QStringView warn = u"HILSZ";
    if (status.letters.isEmpty())
        return Entitlement::NotKnown;
    bool toHandle = !status.matters.isEmpty();
    for (const QChar letter : status.letters.letters()) {
        if (warn.contains(letter))
            toHandle = true;
        else if (!ok.contains(letter) && !info.contains(letter))
            return Entitlement::MustNotDrive;
    }
    if (status.pointsCounted >= 12)
        return Entitlement::MustNotDrive;
    if (status.validUntil.isValid() && today > status.validUntil)
        return Entitlement::MustNotDrive;
    if (status.validFrom.isValid() && today < status.validFrom)
        return Entitlement::MustNotDrive;
    return toHandle ? Entitlement::MayDriveToHandle : Entitlement::MayDrive;
}

} // namespace dutydesk
