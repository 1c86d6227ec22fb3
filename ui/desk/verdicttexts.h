// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/rulebook.h"
#include "app/domain/trust.h"
#include "app/services/checklicence.h"
#include "ui/common/verdictpanel.h"

#include <QCoreApplication>

namespace dutydesk {

/// What one verdict panel shows.
struct VerdictText {
    Meaning meaning = Meaning::Neutral;
    Icon icon = Icon::Shield;
    QString caption;
    QString word;
    QString aside;
    bool live = false;
    QList<CheckText> checks;
};

/// Makes the words of the two panels, each from its own half of the check: the document's never sees central's answer, the person's
/// never sees the document.
class VerdictTexts {
    Q_DECLARE_TR_FUNCTIONS(dutydesk::VerdictTexts)
public:
    /// An answer older than this is not shown as live, whoever says it is.
    static constexpr std::chrono::seconds liveFor {90};

    static bool isLive(const StatusAnswer &answer, const QDateTime &now);
    static VerdictText document(const std::optional<Verification> &document, const std::optional<Reading> &reading,
                                const std::optional<TrustList> &trust, const QDateTime &now);

    /// The half of a check that is about the person.
    struct Person {
        const std::optional<StatusAnswer> &answer;
        LicenceCheck::Asking asking;
        const std::optional<Error> &failure;
    };
    static VerdictText entitlement(const Person &person, const Rulebook &rulebook, const QDateTime &now);
    /// The age alone, for the tick of the clock.
    static QString age(const Person &person, const QDateTime &now);
    /// Why the person cannot be released now; empty when release is possible.
    static QString releaseBlocked(const Person &person, const QDateTime &now);
    static paint::PillText letterPill(QChar letter, const Rulebook &rulebook);

private:
    static QList<CheckText> documentChecks(const Verification &document, const std::optional<TrustList> &trust,
                                           const QDateTime &now);
    static CheckText documentLine(const Check &check, const Credential &credential,
                                  const std::optional<TrustList> &trust, const QDateTime &now);
    static CheckText lettersLine(const PenaltyStatus &status, const Rulebook &rulebook);
    static CheckText restrictionsLine(const PenaltyStatus &status, QDate today);
    static CheckText classLine(const PenaltyStatus &status, const Rulebook &rulebook);
    static CheckText sourceLine(const Person &person, const QDateTime &now);
};

} // namespace dutydesk
