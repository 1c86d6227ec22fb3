// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
// What is said about cases: findings and history.
#include "ui/common/sentences.h"

#include <QLocale>
#include <QRegularExpression>

namespace dutydesk {

using namespace Qt::StringLiterals;

Explanation Sentences::finding(const Finding &finding)
{
    if (finding.level == FindingLevel::Passed)
        return {passed(finding.problem)};
    Explanation words {problem(finding.problem), problemMeaning(finding.problem)};
    if (finding.problem == CaseProblem::MeasurementContradicts && !finding.detail.isEmpty()) {
        //: %1 is a number: percent over the limit, or mg/100 mL
        words.meaning = tr("The measured value gives %1, which is another item.").arg(finding.detail);
    } else if (finding.problem == CaseProblem::ClassDoesNotCover && !finding.detail.isEmpty()) {
        //: %1 is a licence class as "B2"
        words.meaning = tr("The vehicle needs class %1.").arg(finding.detail);
    }
    return words;
}

namespace {

/// The number of an article as Chinese citations write it, 1 to 99 (十一); figures in every other language.
QString articleNumber(const QString &figures)
{
    const int number = figures.toInt();
    if (QLocale().language() != QLocale::Chinese || number < 1 || number > 99)
        return figures;
    static constexpr QStringView digits = u"〇一二三四五六七八九";
    QString words;
    if (number >= 20)
        words += digits.at(number / 10);
    if (number >= 10)
        words += u'十';
    if (number % 10 != 0)
        words += digits.at(number % 10);
    return words;
}

} // namespace

QString Sentences::article(const ViolationItem &item)
{
    static const QRegularExpression order(u"^O(\\d+)-(\\d+)-(\\d+)$"_s);
    const QRegularExpressionMatch match = order.match(item.id);
    if (!match.hasMatch())
        return item.article;
    //: An article of the law: %1 is the number of the order, %2 the article, %3 the item in it: Order 163 art 11(2)
    return tr("Order %1 art %2(%3)")
        .arg(match.captured(1), articleNumber(match.captured(2)), articleNumber(match.captured(3)));
}

QString Sentences::fineBasis(const ViolationItem &item)
{
    static const QRegularExpression law(u"^L(\\d+)(?:\\((\\d+)\\))?(?:\\((\\d+)\\))?$"_s);
    const QRegularExpressionMatch match = law.match(item.fineBasis);
    if (!match.hasMatch())
        return item.fineBasis;
    const QString number = articleNumber(match.captured(1));
    const QString paragraph = articleNumber(match.captured(2));
    if (!match.captured(3).isEmpty())
        //: %1 article, %2 paragraph, %3 item
        return tr("Road Traffic Safety Law art %1(%2)(%3)").arg(number, paragraph, articleNumber(match.captured(3)));
    if (!match.captured(2).isEmpty())
        //: %1 article, %2 paragraph
        return tr("Road Traffic Safety Law art %1(%2)").arg(number, paragraph);
    //: %1 article
    return tr("Road Traffic Safety Law art %1").arg(number);
}

// One row an enumerator.
QString Sentences::problem(CaseProblem problem)
{
    switch (problem) {
    case CaseProblem::NameMissing:
        return tr("Name is missing");
    case CaseProblem::LicenceNumberMissing:
        return tr("Licence number is missing");
    case CaseProblem::LicenceNumberWrong:
        return tr("Licence number cannot be right");
    case CaseProblem::PlateMissing:
        return tr("Plate is missing");
    case CaseProblem::PlateWrong:
        return tr("Plate cannot be right");
    case CaseProblem::PlateTypeMissing:
        return tr("Plate type is missing");
    case CaseProblem::TimeMissing:
        return tr("Time is missing");
    case CaseProblem::TimeInFuture:
        return tr("Time lies in the future");
    case CaseProblem::TimeOlderThan48Hours:
        return tr("More than 48 hours ago");
    case CaseProblem::RoadMissing:
        return tr("Road is missing");
    case CaseProblem::DirectionMissing:
        return tr("Direction is missing");
    case CaseProblem::NoItem:
        return tr("No violation chosen");
    case CaseProblem::ItemUnknown:
        return tr("Item is not in the rulebook");
    case CaseProblem::ItemNotInForce:
        return tr("Item was not in force that day");
    case CaseProblem::PointsDiffer:
        return tr("Points differ from the rulebook");
    case CaseProblem::MeasurementMissing:
        return tr("Measured value is missing");
    case CaseProblem::MeasurementContradicts:
        return tr("Measured value contradicts the item");
    case CaseProblem::FineOutOfRange:
        return tr("Fine lies outside its range");
    case CaseProblem::WarningWithPoints:
        return tr("A warning carries no points");
    case CaseProblem::SimpleNotLawful:
        return tr("Simple procedure is not allowed");
    case CaseProblem::SecondOfficerNeeded:
        return tr("A second officer is needed");
    case CaseProblem::NotToldBeforeDeciding:
        return tr("Driver was not told before deciding");
    case CaseProblem::StatementMissing:
        return tr("Driver’s statement not recorded");
    case CaseProblem::SignatureMissing:
        return tr("Signature is missing");
    case CaseProblem::RefusalReasonMissing:
        return tr("Reason of the refusal is missing");
    case CaseProblem::ClassDoesNotCover:
        return tr("Class does not cover the vehicle");
    case CaseProblem::NoDocumentShown:
        return tr("No document was shown");
    case CaseProblem::EntitlementUnknown:
        return tr("Entitlement is not known");
    case CaseProblem::EvidenceMissing:
        return tr("No evidence yet");
    }
    Q_UNREACHABLE();
}

// One row an enumerator.
QString Sentences::problemMeaning(CaseProblem problem)
{
    switch (problem) {
    case CaseProblem::NameMissing:
        return tr("Enter the name as the document gives it.");
    case CaseProblem::LicenceNumberMissing:
        return tr("Enter the 18 characters of the licence.");
    case CaseProblem::LicenceNumberWrong:
        return tr("Its check character does not fit the other digits.");
    case CaseProblem::PlateMissing:
        return tr("Enter the plate as it is on the vehicle.");
    case CaseProblem::PlateWrong:
        return tr("7 characters, 8 for new energy; I and O are not used.");
    case CaseProblem::PlateTypeMissing:
        return tr("Choose the type printed on the plate.");
    case CaseProblem::TimeMissing:
        return tr("Enter when the act happened.");
    case CaseProblem::TimeInFuture:
        return tr("Correct the time of the act.");
    case CaseProblem::TimeOlderThan48Hours:
        return tr("Check the time, or say in the note why it is recorded late.");
    case CaseProblem::RoadMissing:
        return tr("Enter the road on which it happened.");
    case CaseProblem::DirectionMissing:
        return tr("Choose the direction of travel, or none.");
    case CaseProblem::NoItem:
        return tr("Find the offence and add it.");
    case CaseProblem::ItemUnknown:
        return tr("Take it out and choose one from the finder.");
    case CaseProblem::ItemNotInForce:
        return tr("Choose the item that was in force on the day of the act.");
    case CaseProblem::PointsDiffer:
        return tr("Take the item out and add it again.");
    case CaseProblem::MeasurementMissing:
        return tr("This item needs the limit and the value that was measured.");
    case CaseProblem::MeasurementContradicts:
        return tr("Check the value and the limit, or choose the item that fits.");
    case CaseProblem::FineOutOfRange:
        return tr("Set an amount within the range of the law.");
    case CaseProblem::WarningWithPoints:
        return tr("Choose the warning or the points.");
    case CaseProblem::SimpleNotLawful:
        return tr("Over ¥200, suspension, revocation or detention need the general procedure (Order 157 art 43).");
    case CaseProblem::SecondOfficerNeeded:
        return tr("The general procedure takes two officers (Order 157 art 44).");
    case CaseProblem::NotToldBeforeDeciding:
        return tr("Tell the driver points and fine before deciding (Order 163 art 13).");
    case CaseProblem::StatementMissing:
        return tr("Write down what the driver said, or that nothing was said.");
    case CaseProblem::SignatureMissing:
        return tr("Let the driver sign, or record the refusal.");
    case CaseProblem::RefusalReasonMissing:
        return tr("Write down why the driver does not sign.");
    case CaseProblem::ClassDoesNotCover:
        return tr("The licence does not cover this vehicle.");
    case CaseProblem::NoDocumentShown:
        return tr("The person was looked up without a document.");
    case CaseProblem::EntitlementUnknown:
        return tr("The central system has not answered about this person.");
    case CaseProblem::EvidenceMissing:
        return tr("Add a photo or a file if there is one.");
    }
    Q_UNREACHABLE();
}

// One row an enumerator.
QString Sentences::passed(CaseProblem problem)
{
    switch (problem) {
    case CaseProblem::NameMissing:
        return tr("Name recorded");
    case CaseProblem::LicenceNumberMissing:
        return tr("Licence number recorded");
    case CaseProblem::LicenceNumberWrong:
        return tr("Licence number’s check character agrees");
    case CaseProblem::PlateMissing:
        return tr("Plate recorded");
    case CaseProblem::PlateWrong:
        return tr("Plate is well formed");
    case CaseProblem::PlateTypeMissing:
        return tr("Plate type recorded");
    case CaseProblem::TimeMissing:
        return tr("Time recorded");
    case CaseProblem::TimeInFuture:
        return tr("Time not in the future");
    case CaseProblem::TimeOlderThan48Hours:
        return tr("Within the last 48 hours");
    case CaseProblem::RoadMissing:
        return tr("Road recorded");
    case CaseProblem::DirectionMissing:
        return tr("Direction recorded");
    case CaseProblem::NoItem:
        return tr("Violation chosen");
    case CaseProblem::ItemUnknown:
        return tr("Item stands in the rulebook");
    case CaseProblem::ItemNotInForce:
        return tr("Item in force that day");
    case CaseProblem::PointsDiffer:
        return tr("Points as in the rulebook");
    case CaseProblem::MeasurementMissing:
        return tr("Measured value recorded");
    case CaseProblem::MeasurementContradicts:
        return tr("Measured value matches the item");
    case CaseProblem::FineOutOfRange:
        return tr("Fine within its range");
    case CaseProblem::WarningWithPoints:
        return tr("Warning and points do not mix");
    case CaseProblem::SimpleNotLawful:
        return tr("Simple procedure allowed");
    case CaseProblem::SecondOfficerNeeded:
        return tr("Enough officers");
    case CaseProblem::NotToldBeforeDeciding:
        return tr("Points told before deciding");
    case CaseProblem::StatementMissing:
        return tr("Driver’s statement recorded");
    case CaseProblem::SignatureMissing:
        return tr("Signature or refusal recorded");
    case CaseProblem::RefusalReasonMissing:
        return tr("Reason of the refusal recorded");
    case CaseProblem::ClassDoesNotCover:
        return tr("Class covers the vehicle");
    case CaseProblem::NoDocumentShown:
        return tr("Document was shown");
    case CaseProblem::EntitlementUnknown:
        return tr("Entitlement asked");
    case CaseProblem::EvidenceMissing:
        return tr("Evidence added");
    }
    Q_UNREACHABLE();
}

// One row an enumerator.
QString Sentences::journalAction(JournalAction action)
{
    switch (action) {
    case JournalAction::DeskEnrolled:
        return tr("Desk enrolled");
    case JournalAction::SignedIn:
        return tr("Signed in");
    case JournalAction::SignedInOffline:
        return tr("Signed in offline");
    case JournalAction::SignInFailed:
        return tr("Sign-in failed");
    case JournalAction::SignedOut:
        return tr("Signed out");
    case JournalAction::Locked:
        return tr("Desk locked");
    case JournalAction::Unlocked:
        return tr("Desk unlocked");
    case JournalAction::LicenceQueried:
        return tr("Licence asked");
    case JournalAction::VehicleQueried:
        return tr("Vehicle asked");
    case JournalAction::NumberRevealed:
        return tr("Number revealed");
    case JournalAction::DocumentChecked:
        return tr("Document checked");
    case JournalAction::CaseStarted:
        return tr("Case started");
    case JournalAction::CaseSaved:
        return tr("Case saved");
    case JournalAction::CaseCompleted:
        return tr("Case completed");
    case JournalAction::RevisionStarted:
        return tr("Revision started");
    case JournalAction::CaseConfirmed:
        return tr("Confirmed by central");
    case JournalAction::CaseRefused:
        return tr("Refused by central");
    case JournalAction::CaseDiscarded:
        return tr("Draft discarded");
    case JournalAction::EvidenceAdded:
        return tr("Evidence added");
    case JournalAction::EvidenceConfirmed:
        return tr("Evidence confirmed");
    case JournalAction::Released:
        return tr("Driver released");
    case JournalAction::ReleasedOnLastKnown:
        return tr("Driver released on last known");
    case JournalAction::TrustListReplaced:
        return tr("Trust list replaced");
    case JournalAction::RulebookReplaced:
        return tr("Rulebook replaced");
    case JournalAction::ClockSkewSeen:
        return tr("Clock difference seen");
    case JournalAction::DatabaseRepaired:
        return tr("Database repaired");
    case JournalAction::SettingsChanged:
        return tr("Settings changed");
    case JournalAction::QueueRetried:
        return tr("Queue sent again");
    }
    Q_UNREACHABLE();
}

QString Sentences::journalAction(const QString &machineWord)
{
    for (int action = 0; action <= int(JournalAction::QueueRetried); ++action) {
        if (journalWord(JournalAction(action)) == machineWord)
            return journalAction(JournalAction(action));
    }
    return machineWord; // written by a newer program
}

} // namespace dutydesk
