// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/desk/verdicttexts.h"

#include "ui/common/dates.h"
#include "ui/common/sentences.h"
#include "ui/desk/deskwords.h"

using namespace Qt::StringLiterals;

namespace dutydesk {
namespace {

std::chrono::seconds between(const QDateTime &from, const QDateTime &to)
{
    return std::chrono::seconds(qMax<qint64>(0, from.secsTo(to)));
}

} // namespace

bool VerdictTexts::isLive(const StatusAnswer &answer, const QDateTime &now)
{
    return answer.origin == StatusOrigin::Live && between(answer.receivedAt, now) <= liveFor;
}

VerdictText VerdictTexts::document(const std::optional<Verification> &document, const std::optional<Reading> &reading,
                                   const std::optional<TrustList> &trust, const QDateTime &now)
{
    VerdictText text;
    text.caption = tr("The document");
    if (!document) {
        text.icon = Icon::IdCard;
        text.word = tr("None shown");
        text.checks = {{Meaning::Neutral,
                        Icon::Info,
                        tr("How checked"),
                        tr("Looked up without a document"),
                        {},
                        tr("The person was looked up. Nothing was shown, so nothing could be checked.")}};
        return text;
    }
    const DocumentVerdict verdict = document->verdict();
    const paint::PillText words = Sentences::documentVerdict(verdict);
    text.meaning = words.meaning;
    text.icon = words.icon;
    text.word = words.text;
    //: %1 time
    text.aside = tr("Checked here %1").arg(Dates::time(document->checkedAt));
    text.checks = documentChecks(*document, trust, now);
    if (reading) {
        //: %1 kind of code, %2 how it was read: "QR code, by camera"
        const QString how =
            tr("%1, %2").arg(Sentences::symbology(reading->symbology), DeskWords::source(reading->source));
        text.checks.append({Meaning::Ok, Icon::Tick, tr("How checked"), how, {}, {}});
    }
    return text;
}

QList<CheckText> VerdictTexts::documentChecks(const Verification &document, const std::optional<TrustList> &trust,
                                              const QDateTime &now)
{
    // What failed or could not be made comes first and is never left out; of what passed the officer sees the usual three.
    QList<CheckText> troubled;
    QList<CheckText> passed;
    QList<CheckText> elsewhere; // what no document can say about itself
    for (const Check &check : document.checks) {
        if (check.result == CheckResult::NotMade && check.reason == CheckReason::NotApplicable)
            continue;
        const CheckText line = documentLine(check, document.credential, trust, now);
        const bool usual = check.kind == CheckKind::Signature || check.kind == CheckKind::Issuer
            || check.kind == CheckKind::Validity || check.kind == CheckKind::NumberCheckDigit;
        if (check.kind == CheckKind::Revocation && check.reason == CheckReason::NeedsCentral)
            elsewhere.append({Meaning::Neutral, Icon::Cloud, line.label, tr("Central's answer tells it"), {}, {}});
        else if (check.result != CheckResult::Passed)
            troubled.append(line);
        else if (usual)
            passed.append(line);
    }
    return troubled + passed + elsewhere;
}

CheckText VerdictTexts::documentLine(const Check &check, const Credential &credential,
                                     const std::optional<TrustList> &trust, const QDateTime &now)
{
    CheckText line {Sentences::checkMeaning(check.result),
                    Sentences::checkIcon(check.result),
                    Sentences::checkName(check.kind),
                    Sentences::checkResult(check),
                    {},
                    {}};
    if (check.result != CheckResult::Passed)
        return line;
    if (check.kind == CheckKind::Signature && !credential.algorithm.isEmpty()) {
        //: %1 algorithm, %2 short name of the issuer's key
        line.text = tr("Valid · %1 · key %2").arg(credential.algorithm, credential.keyId.left(12));
        line.tip = credential.keyId;
    } else if (check.kind == CheckKind::Issuer && trust) {
        const bool today = beijingDay(trust->fetchedAt) == beijingDay(now);
        line.text = today ? tr("On trust list, updated today %1").arg(Dates::shortTime(trust->fetchedAt))
                          : tr("On trust list, updated %1").arg(Dates::data(trust->fetchedAt.toLocalTime().date()));
        line.tip = credential.issuer;
    } else if (check.kind == CheckKind::Validity) {
        const QDate today = beijingDay(now);
        if (credential.longTerm)
            line.text = tr("Long term");
        else if (credential.validUntil.isValid() && credential.validUntil >= today)
            //: %1 date, %2 what is left: "5 y 5 mo"
            line.text = tr("Until %1 (%2 left)")
                            .arg(Dates::data(credential.validUntil), DeskWords::span(today, credential.validUntil));
        else if (credential.expiresAt.isValid())
            line.text = tr("Until %1").arg(Dates::data(credential.expiresAt.toLocalTime().date()));
    }
    return line;
}

VerdictText VerdictTexts::entitlement(const Person &person, const Rulebook &rulebook, const QDateTime &now)
{
    VerdictText text;
    text.caption = tr("Entitled to drive now");
    text.aside = age(person, now);
    const bool asking = person.asking != LicenceCheck::Asking::Idle;
    if (!person.answer) {
        text.meaning = asking ? Meaning::Info : person.failure ? Meaning::Offline : Meaning::Neutral;
        text.icon = asking ? Icon::Cloud : Icon::CloudOff;
        text.word = person.asking == LicenceCheck::Asking::StillAsking ? tr("Still asking central")
            : asking                                                   ? tr("Asking central")
                                                                       : tr("Not known");
        if (!asking && person.failure) {
            const Explanation why = Sentences::error(*person.failure);
            text.checks = {{Meaning::Warn, Icon::Triangle, tr("Why"), why.what, {}, why.whole()}};
        } else if (!asking) {
            text.checks = {{Meaning::Neutral,
                            Icon::Info,
                            tr("Why"),
                            tr("Nothing on the document names a person to ask about"),
                            {},
                            {}}};
        }
        return text;
    }
    const PenaltyStatus &status = person.answer->status;
    const QDate today = beijingDay(now);
    text.live = isLive(*person.answer, now);
    Entitlement entitlement = entitlementOf(status, today);
    if (entitlement == Entitlement::MayDriveToHandle)
        entitlement = Entitlement::MayDrive; // the word is the verdict; what is to handle stands in the lines below it
    const paint::PillText words =
        Sentences::entitlement(entitlement, text.live ? StatusOrigin::Live : StatusOrigin::LastKnown);
    text.meaning = words.meaning;
    text.icon = words.icon;
    text.word = words.text;
    text.checks = {lettersLine(status, rulebook), restrictionsLine(status, today), classLine(status, rulebook),
                   sourceLine(person, now)};
    return text;
}

QString VerdictTexts::age(const Person &person, const QDateTime &now)
{
    if (!person.answer)
        return {};
    const std::chrono::seconds old = between(person.answer->receivedAt, now);
    if (isLive(*person.answer, now))
        //: %1 "14 s ago"
        return tr("Live · %1").arg(Dates::age(old));
    if (person.asking != LicenceCheck::Asking::Idle)
        //: %1 "3 h 12 min old"
        return tr("Still asking · %1").arg(Dates::old(old));
    return tr("Offline · %1").arg(Dates::old(old));
}

paint::PillText VerdictTexts::letterPill(QChar letter, const Rulebook &rulebook)
{
    const StatusLetterRow *row = rulebook.statusLetter(letter);
    if (!row) // nobody here knows what it means: never taken lightly
        return {Meaning::Stop, Icon::OctagonCross, tr("Unknown, ask the issuing office"), QString(letter)};
    const Meaning meaning = Sentences::severity(row->severity);
    return {meaning, iconOf(meaning), DeskWords::chinese() ? row->zh : row->en, QString(letter)};
}

CheckText VerdictTexts::lettersLine(const PenaltyStatus &status, const Rulebook &rulebook)
{
    CheckText line {Meaning::Ok, Icon::Tick, tr("Status letters"), {}, {}, {}};
    Severity worst = Severity::Ok;
    QStringList hints;
    for (const QChar letter : status.letters.letters()) {
        line.pills.append(letterPill(letter, rulebook));
        const StatusLetterRow *row = rulebook.statusLetter(letter);
        worst = std::max(worst, row ? row->severity : Severity::Stop);
        // The data has its hints in English only.
        if (row && !row->officerHint.isEmpty() && !DeskWords::chinese())
            hints.append(row->officerHint);
    }
    line.tip = hints.join(u"; "_s);
    if (line.pills.isEmpty())
        line.text = tr("None given");
    line.meaning = line.pills.isEmpty() ? Meaning::Warn : Sentences::severity(worst);
    line.icon = worst == Severity::Ok && !line.pills.isEmpty() ? Icon::Tick : iconOf(line.meaning);
    return line;
}

CheckText VerdictTexts::restrictionsLine(const PenaltyStatus &status, QDate today)
{
    CheckText line {Meaning::Ok, Icon::Tick, tr("Restrictions"), {}, {}, {}};
    const bool onProbation = status.probationEnds.isValid() && status.probationEnds >= today;
    QStringList parts;
    if (status.pointsCounted >= 12) {
        line.meaning = Meaning::Stop;
        line.icon = Icon::Cross;
        parts << tr("Detain the licence; 12-point course");
    }
    if (status.validUntil.isValid() && status.validUntil < today) {
        line.meaning = Meaning::Stop;
        line.icon = Icon::Cross;
        parts << tr("Expired on %1").arg(Dates::data(status.validUntil));
    }
    if (!status.restrictions.isEmpty())
        parts << status.restrictions;
    if (onProbation)
        parts << tr("On probation until %1").arg(Dates::data(status.probationEnds));
    if ((onProbation || !status.restrictions.isEmpty()) && line.meaning == Meaning::Ok) {
        line.meaning = Meaning::Warn;
        line.icon = Icon::Triangle;
    }
    if (parts.isEmpty())
        parts << tr("None");
    if (status.probationEnds.isValid() && !onProbation && line.meaning == Meaning::Ok)
        parts << tr("probation ended %1").arg(Dates::data(status.probationEnds));
    line.text = parts.join(u" · "_s);
    return line;
}

CheckText VerdictTexts::classLine(const PenaltyStatus &status, const Rulebook &rulebook)
{
    const QStringList covered = rulebook.covers(status.classes);
    CheckText line {Meaning::Ok, Icon::Tick, tr("Class covers"), {}, {}, {}};
    if (covered.isEmpty())
        return {Meaning::Warn, Icon::Triangle, tr("Class covers"), tr("No class given"), {}, {}};
    QStringList names;
    for (const CodeRow &row : rulebook.licenceClasses()) {
        if (status.classes.contains(row.code))
            names << (DeskWords::chinese() ? row.zh : row.en);
    }
    //: %1 names of the classes held, %2 codes of all classes that may be driven
    line.text = tr("%1 (%2)").arg(Sentences::list(names), Sentences::list(covered));
    return line;
}

CheckText VerdictTexts::sourceLine(const Person &person, const QDateTime &now)
{
    const StatusAnswer &answer = *person.answer;
    const bool sameDay = beijingDay(answer.receivedAt) == beijingDay(now);
    const QString at = sameDay ? Dates::time(answer.receivedAt) : Dates::listed(answer.receivedAt, now);
    if (isLive(answer, now))
        //: %1 time, %2 how long the answer took
        return {Meaning::Ok,  Icon::Cloud,
                tr("Source"), tr("Central, answered %1 in %2").arg(at, Dates::milliseconds(answer.roundTrip)),
                {},           {}};
    const QString why = person.failure ? Sentences::error(*person.failure).whole() : QString();
    return {Meaning::Offline, Icon::CloudOff, tr("Source"), tr("Central, answered %1 · retrying").arg(at), {}, why};
}

QString VerdictTexts::releaseBlocked(const Person &person, const QDateTime &now)
{
    if (!person.answer)
        return person.asking == LicenceCheck::Asking::Idle ? tr("Release needs an answer from central")
                                                           : tr("Waiting for central");
    const PenaltyStatus &status = person.answer->status;
    switch (entitlementOf(status, beijingDay(now))) {
    case Entitlement::MayDrive:
    case Entitlement::MayDriveToHandle:
        return {};
    case Entitlement::NotKnown:
        return tr("Release needs an answer from central");
    case Entitlement::MustNotDrive:
        break;
    }
    if (status.validUntil.isValid() && status.validUntil < beijingDay(now))
        return tr("Release is blocked: the licence has expired");
    if (status.pointsCounted >= 12)
        return tr("Release is blocked: 12 points are reached");
    //: %1 status letters
    return tr("Release is blocked by status %1").arg(status.letters.text());
}

} // namespace dutydesk
