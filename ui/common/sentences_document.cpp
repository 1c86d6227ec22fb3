// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
// What is said about documents and persons.
#include "ui/common/sentences.h"

namespace dutydesk {

using namespace Qt::StringLiterals;

paint::PillText Sentences::documentVerdict(DocumentVerdict verdict)
{
    switch (verdict) {
    case DocumentVerdict::Genuine:
        return {Meaning::Ok, Icon::ShieldTick, tr("Genuine"), {}};
    case DocumentVerdict::Unsigned:
        return {Meaning::Warn, Icon::Triangle, tr("Unsigned"), {}};
    case DocumentVerdict::Expired:
        return {Meaning::Stop, Icon::OctagonCross, tr("Expired"), {}};
    case DocumentVerdict::NotYetValid:
        return {Meaning::Stop, Icon::OctagonCross, tr("Not yet valid"), {}};
    case DocumentVerdict::Altered:
        return {Meaning::Stop, Icon::OctagonCross, tr("Altered"), {}};
    case DocumentVerdict::IssuerUnknown:
        return {Meaning::Stop, Icon::OctagonCross, tr("Issuer unknown"), {}};
    case DocumentVerdict::Unreadable:
        return {Meaning::Warn, Icon::Triangle, tr("Cannot be read"), {}};
    case DocumentVerdict::NotChecked:
        return {Meaning::Neutral, Icon::Info, tr("Not checked"), {}};
    }
    Q_UNREACHABLE();
}

QString Sentences::documentMeaning(DocumentVerdict verdict)
{
    switch (verdict) {
    case DocumentVerdict::Genuine:
        return tr("The issuer's signature holds and the document is in force.");
    case DocumentVerdict::Unsigned:
        return tr(
            "The document carries no signature, so it proves nothing by itself. Compare it with the central answer.");
    case DocumentVerdict::Expired:
        return tr("The document was signed by its issuer but is not in force any more.");
    case DocumentVerdict::NotYetValid:
        return tr("The document was signed by its issuer but is not in force yet.");
    case DocumentVerdict::Altered:
        return tr("The signature does not fit the content. Treat it as a forgery.");
    case DocumentVerdict::IssuerUnknown:
        return tr("Nobody on the trust list issued it. Compare it with the central answer.");
    case DocumentVerdict::Unreadable:
        return tr("The code was read but its content makes no licence.");
    case DocumentVerdict::NotChecked:
        return tr("The document could not be checked on this desk.");
    }
    Q_UNREACHABLE();
}

QString Sentences::checkName(CheckKind kind)
{
    switch (kind) {
    case CheckKind::Structure:
        return tr("Structure");
    case CheckKind::Signature:
        return tr("Signature");
    case CheckKind::Issuer:
        return tr("Issuer");
    case CheckKind::Validity:
        return tr("Validity");
    case CheckKind::NotBefore:
        return tr("In force from");
    case CheckKind::TrustListAge:
        return tr("Trust list");
    case CheckKind::NumberCheckDigit:
        return tr("Check character");
    case CheckKind::Revocation:
        return tr("Revocation");
    }
    Q_UNREACHABLE();
}

// One row an enumerator.
QString Sentences::checkReason(CheckReason reason)
{
    switch (reason) {
    case CheckReason::None:
        return {};
    case CheckReason::BadBase45:
        return tr("The code is not Base45 text");
    case CheckReason::BadCompression:
        return tr("The content cannot be unpacked");
    case CheckReason::TooLarge:
        return tr("The content is larger than any licence");
    case CheckReason::TooDeep:
        return tr("The content is nested deeper than any licence");
    case CheckReason::DuplicateKey:
        return tr("A field stands in it twice");
    case CheckReason::BadCbor:
        return tr("The content is not well formed");
    case CheckReason::NotCose:
        return tr("The content is not a signed message");
    case CheckReason::MissingClaim169:
        return tr("It carries no identity (claim 169)");
    case CheckReason::BadField:
        return tr("A field holds what it cannot hold");
    case CheckReason::Unsigned:
        return tr("Not signed");
    case CheckReason::SignatureWrong:
        return tr("The signature does not fit the content");
    case CheckReason::AlgorithmUnsupported:
        return tr("Signed in a way this desk cannot check");
    case CheckReason::AlgorithmMismatch:
        return tr("Signed in another way than the issuer does");
    case CheckReason::KeyUnknown:
        return tr("The issuer's key is not on the trust list");
    case CheckReason::IssuerUnknown:
        return tr("The issuer is not on the trust list");
    case CheckReason::IssuerRevoked:
        return tr("The issuer's key was revoked");
    case CheckReason::KeyExpired:
        return tr("The issuer's key was not in force when it signed");
    case CheckReason::NoTrustList:
        return tr("This desk has no trust list yet");
    case CheckReason::TrustListTooOld:
        return tr("The trust list is too old");
    case CheckReason::TrustListForged:
        return tr("The trust list's own signature does not hold");
    case CheckReason::NotYetValid:
        return tr("Not in force yet");
    case CheckReason::Expired:
        return tr("Not in force any more");
    case CheckReason::NoExpiry:
        return tr("It names no end of validity");
    case CheckReason::ClockUntrusted:
        return tr("This desk's clock differs too much from central");
    case CheckReason::Encrypted:
        return tr("The content is encrypted for somebody else");
    case CheckReason::CheckDigitWrong:
        return tr("The check character is wrong");
    case CheckReason::BadDate:
        return tr("A date in it does not exist");
    case CheckReason::BadLength:
        return tr("It has the wrong length");
    case CheckReason::NeedsCentral:
        return tr("Only the central system can read this code");
    case CheckReason::NeedsRadio:
        return tr("This code only starts a radio link and holds no licence");
    case CheckReason::NotRecognised:
        return tr("This is no licence that this desk knows");
    case CheckReason::NotApplicable:
        return tr("Does not apply to this document");
    }
    Q_UNREACHABLE();
}

QString Sentences::checkResult(const Check &check)
{
    switch (check.result) {
    case CheckResult::Passed:
        //: A check of the document held; %1 is data about it (algorithm, key, date)
        return check.detail.isEmpty() ? tr("Valid") : tr("Valid · %1").arg(check.detail);
    case CheckResult::Failed:
    case CheckResult::NotMade: {
        const QString reason = checkReason(check.reason);
        const QString words = !reason.isEmpty()   ? reason
            : check.result == CheckResult::Failed ? tr("Failed")
                                                  : tr("Could not be made");
        return check.detail.isEmpty() ? words : QString(words + u" · " + check.detail);
    }
    }
    Q_UNREACHABLE();
}

Meaning Sentences::checkMeaning(CheckResult result)
{
    switch (result) {
    case CheckResult::Passed:
        return Meaning::Ok;
    case CheckResult::Failed:
        return Meaning::Stop;
    case CheckResult::NotMade:
        return Meaning::Warn;
    }
    Q_UNREACHABLE();
}

Icon Sentences::checkIcon(CheckResult result)
{
    switch (result) {
    case CheckResult::Passed:
        return Icon::Tick;
    case CheckResult::Failed:
        return Icon::Cross;
    case CheckResult::NotMade:
        return Icon::Triangle;
    }
    Q_UNREACHABLE();
}

QString Sentences::credentialFormat(CredentialFormat format)
{
    switch (format) {
    case CredentialFormat::Claim169:
        return tr("Signed electronic licence");
    case CredentialFormat::LicenceNumber:
        return tr("Licence number");
    case CredentialFormat::FileNumber:
        return tr("Archive number");
    case CredentialFormat::PlateNumber:
        return tr("Plate");
    case CredentialFormat::OpaqueCode:
        return tr("Short-lived code, read by central");
    case CredentialFormat::Mdoc:
        return tr("Start of a radio link (ISO 18013-5)");
    case CredentialFormat::Aamva:
        return tr("AAMVA card, unsigned");
    case CredentialFormat::Unknown:
        return tr("Unknown code");
    }
    Q_UNREACHABLE();
}

QString Sentences::symbology(Symbology symbology)
{
    switch (symbology) {
    case Symbology::QrCode:
        return tr("QR code");
    case Symbology::MicroQrCode:
        return tr("Micro QR code");
    case Symbology::Pdf417:
        return tr("PDF417 code");
    case Symbology::Aztec:
        return tr("Aztec code");
    case Symbology::DataMatrix:
        return tr("Data Matrix code");
    case Symbology::Code128:
        return tr("Code 128 bar code");
    case Symbology::Code39:
        return tr("Code 39 bar code");
    case Symbology::Typed:
        return tr("Typed by hand");
    case Symbology::HandScanner:
        return tr("Hand-held scanner");
    }
    Q_UNREACHABLE();
}

QString Sentences::licenceNumberProblem(LicenceNumber::Problem problem, const QString &typed)
{
    switch (problem) {
    case LicenceNumber::Problem::None:
        return {};
    case LicenceNumber::Problem::Length:
        return tr("A licence number has 18 characters; this one has %1.").arg(typed.size());
    case LicenceNumber::Problem::Characters:
        return tr("A licence number has digits only; X may stand at the end.");
    case LicenceNumber::Problem::Area:
        return tr("The first six digits name no area. Read the number again.");
    case LicenceNumber::Problem::BirthDate:
        return tr("Digits 7 to 14 are no date of birth. Read the number again.");
    case LicenceNumber::Problem::CheckCharacter:
        //: %1 is the last character as typed, %2 the one that the first 17 digits ask for
        return tr("The last character is %1, but the others ask for %2. One of the 18 was read wrong.")
            .arg(typed.right(1), QString(LicenceNumber::checkCharacter(QStringView(typed).left(17))));
    }
    Q_UNREACHABLE();
}

QString Sentences::plateProblem(Plate::Problem problem)
{
    switch (problem) {
    case Plate::Problem::None:
        return {};
    case Plate::Problem::Length:
        return tr("A plate has 7 characters, a new-energy plate 8.");
    case Plate::Problem::Region:
        return tr("A plate starts with the character of its region.");
    case Plate::Problem::Letters:
        return tr("After the region stands a letter, then letters and digits; I and O are not used.");
    }
    Q_UNREACHABLE();
}

paint::PillText Sentences::entitlement(Entitlement entitlement, StatusOrigin origin)
{
    const bool live = origin == StatusOrigin::Live;
    switch (entitlement) {
    case Entitlement::MayDrive:
        return live ? paint::PillText {Meaning::Ok, Icon::TickCircle, tr("May drive"), {}}
                    : paint::PillText {Meaning::Offline, Icon::CloudOff, tr("Last known: may drive"), {}};
    case Entitlement::MayDriveToHandle:
        return live ? paint::PillText {Meaning::Warn, Icon::Triangle, tr("May drive · to handle"), {}}
                    : paint::PillText {Meaning::Offline, Icon::CloudOff, tr("Last known: may drive · to handle"), {}};
    case Entitlement::MustNotDrive:
        return live ? paint::PillText {Meaning::Stop, Icon::OctagonCross, tr("Must not drive"), {}}
                    : paint::PillText {Meaning::Offline, Icon::CloudOff, tr("Last known: must not drive"), {}};
    case Entitlement::NotKnown:
        return {Meaning::Neutral, Icon::Info, tr("Not known"), {}};
    }
    Q_UNREACHABLE();
}

Meaning Sentences::severity(Severity severity)
{
    switch (severity) {
    case Severity::Ok:
        return Meaning::Ok;
    case Severity::Info:
        return Meaning::Info;
    case Severity::Warn:
        return Meaning::Warn;
    case Severity::Stop:
        return Meaning::Stop;
    }
    Q_UNREACHABLE();
}

paint::PillText Sentences::openMatter(OpenMatterKind kind)
{
    switch (kind) {
    case OpenMatterKind::UnhandledViolation:
        return {Meaning::Warn, Icon::Triangle, tr("Unhandled"), {}};
    case OpenMatterKind::UnpaidFine:
        return {Meaning::Warn, Icon::Receipt, tr("Unpaid fine"), {}};
    case OpenMatterKind::UnhandledAccident:
        return {Meaning::Warn, Icon::Burst, tr("Accident"), {}};
    case OpenMatterKind::Notice:
        return {Meaning::Info, Icon::Info, tr("Notice"), {}};
    }
    Q_UNREACHABLE();
}

QString Sentences::purpose(QueryPurpose purpose)
{
    switch (purpose) {
    case QueryPurpose::RoadsideCheck:
        return tr("Roadside check");
    case QueryPurpose::ViolationHandling:
        return tr("Handling a violation");
    case QueryPurpose::AccidentHandling:
        return tr("Handling an accident");
    case QueryPurpose::IdentityCheck:
        return tr("Establishing identity");
    case QueryPurpose::Complaint:
        return tr("Answering a complaint");
    }
    Q_UNREACHABLE();
}

} // namespace dutydesk
