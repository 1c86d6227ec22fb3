// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/words.h"

using namespace Qt::StringLiterals;

// Every function is one switch without a default, so that the compiler names a missing word.
namespace dutydesk {

QString word(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::BadInput:
        return u"bad-input"_s;
    case ErrorKind::NotFound:
        return u"not-found"_s;
    case ErrorKind::Forbidden:
        return u"forbidden"_s;
    case ErrorKind::NotSignedIn:
        return u"not-signed-in"_s;
    case ErrorKind::WrongPassword:
        return u"wrong-password"_s;
    case ErrorKind::Paused:
        return u"paused"_s;
    case ErrorKind::Conflict:
        return u"conflict"_s;
    case ErrorKind::Frozen:
        return u"frozen"_s;
    case ErrorKind::Offline:
        return u"offline"_s;
    case ErrorKind::Timeout:
        return u"timeout"_s;
    case ErrorKind::NotCentral:
        return u"not-central"_s;
    case ErrorKind::Refused:
        return u"refused"_s;
    case ErrorKind::Forged:
        return u"forged"_s;
    case ErrorKind::Expired:
        return u"expired"_s;
    case ErrorKind::Storage:
        return u"storage"_s;
    case ErrorKind::DiskFull:
        return u"disk-full"_s;
    case ErrorKind::Damaged:
        return u"damaged"_s;
    case ErrorKind::NewerDatabase:
        return u"newer-database"_s;
    case ErrorKind::InUse:
        return u"in-use"_s;
    case ErrorKind::Device:
        return u"device"_s;
    case ErrorKind::Unsupported:
        return u"unsupported"_s;
    case ErrorKind::Cancelled:
        return u"cancelled"_s;
    case ErrorKind::Internal:
        return u"internal"_s;
    }
    return {};
}

QString word(CredentialFormat format)
{
    switch (format) {
    case CredentialFormat::Claim169:
        return u"claim-169"_s;
    case CredentialFormat::LicenceNumber:
        return u"licence-number"_s;
    case CredentialFormat::FileNumber:
        return u"file-number"_s;
    case CredentialFormat::PlateNumber:
        return u"plate-number"_s;
    case CredentialFormat::OpaqueCode:
        return u"opaque-code"_s;
    case CredentialFormat::Mdoc:
        return u"mdoc"_s;
    case CredentialFormat::Aamva:
        return u"aamva"_s;
    case CredentialFormat::Unknown:
        return u"unknown"_s;
    }
    return {};
}

QString word(CheckKind kind)
{
    switch (kind) {
    case CheckKind::Structure:
        return u"structure"_s;
    case CheckKind::Signature:
        return u"signature"_s;
    case CheckKind::Issuer:
        return u"issuer"_s;
    case CheckKind::Validity:
        return u"validity"_s;
    case CheckKind::NotBefore:
        return u"not-before"_s;
    case CheckKind::TrustListAge:
        return u"trust-list-age"_s;
    case CheckKind::NumberCheckDigit:
        return u"number-check-digit"_s;
    case CheckKind::Revocation:
        return u"revocation"_s;
    }
    return {};
}

QString word(CheckResult result)
{
    switch (result) {
    case CheckResult::Passed:
        return u"passed"_s;
    case CheckResult::Failed:
        return u"failed"_s;
    case CheckResult::NotMade:
        return u"not-made"_s;
    }
    return {};
}

QString word(CheckReason reason)
{
    switch (reason) {
    case CheckReason::None:
        return u"none"_s;
    case CheckReason::BadBase45:
        return u"bad-base45"_s;
    case CheckReason::BadCompression:
        return u"bad-compression"_s;
    case CheckReason::TooLarge:
        return u"too-large"_s;
    case CheckReason::TooDeep:
        return u"too-deep"_s;
    case CheckReason::DuplicateKey:
        return u"duplicate-key"_s;
    case CheckReason::BadCbor:
        return u"bad-cbor"_s;
    case CheckReason::NotCose:
        return u"not-cose"_s;
    case CheckReason::MissingClaim169:
        return u"missing-claim169"_s;
    case CheckReason::BadField:
        return u"bad-field"_s;
    case CheckReason::Unsigned:
        return u"unsigned"_s;
    case CheckReason::SignatureWrong:
        return u"signature-wrong"_s;
    case CheckReason::AlgorithmUnsupported:
        return u"algorithm-unsupported"_s;
    case CheckReason::AlgorithmMismatch:
        return u"algorithm-mismatch"_s;
    case CheckReason::KeyUnknown:
        return u"key-unknown"_s;
    case CheckReason::IssuerUnknown:
        return u"issuer-unknown"_s;
    case CheckReason::IssuerRevoked:
        return u"issuer-revoked"_s;
    case CheckReason::KeyExpired:
        return u"key-expired"_s;
    case CheckReason::NoTrustList:
        return u"no-trust-list"_s;
    case CheckReason::TrustListTooOld:
        return u"trust-list-too-old"_s;
    case CheckReason::TrustListForged:
        return u"trust-list-forged"_s;
    case CheckReason::NotYetValid:
        return u"not-yet-valid"_s;
    case CheckReason::Expired:
        return u"expired"_s;
    case CheckReason::NoExpiry:
        return u"no-expiry"_s;
    case CheckReason::ClockUntrusted:
        return u"clock-untrusted"_s;
    case CheckReason::Encrypted:
        return u"encrypted"_s;
    case CheckReason::CheckDigitWrong:
        return u"check-digit-wrong"_s;
    case CheckReason::BadDate:
        return u"bad-date"_s;
    case CheckReason::BadLength:
        return u"bad-length"_s;
    case CheckReason::NeedsCentral:
        return u"needs-central"_s;
    case CheckReason::NeedsRadio:
        return u"needs-radio"_s;
    case CheckReason::NotRecognised:
        return u"not-recognised"_s;
    case CheckReason::NotApplicable:
        return u"not-applicable"_s;
    }
    return {};
}

QString word(DocumentVerdict verdict)
{
    switch (verdict) {
    case DocumentVerdict::Genuine:
        return u"genuine"_s;
    case DocumentVerdict::Unsigned:
        return u"unsigned"_s;
    case DocumentVerdict::Expired:
        return u"expired"_s;
    case DocumentVerdict::NotYetValid:
        return u"not-yet-valid"_s;
    case DocumentVerdict::Altered:
        return u"altered"_s;
    case DocumentVerdict::IssuerUnknown:
        return u"issuer-unknown"_s;
    case DocumentVerdict::Unreadable:
        return u"unreadable"_s;
    case DocumentVerdict::NotChecked:
        return u"not-checked"_s;
    }
    return {};
}

QString word(Entitlement entitlement)
{
    switch (entitlement) {
    case Entitlement::MayDrive:
        return u"may-drive"_s;
    case Entitlement::MayDriveToHandle:
        return u"may-drive-to-handle"_s;
    case Entitlement::MustNotDrive:
        return u"must-not-drive"_s;
    case Entitlement::NotKnown:
        return u"not-known"_s;
    }
    return {};
}

QString word(CaseState state)
{
    switch (state) {
    case CaseState::Draft:
        return u"draft"_s;
    case CaseState::Waiting:
        return u"waiting"_s;
    case CaseState::Sending:
        return u"sending"_s;
    case CaseState::Refused:
        return u"refused"_s;
    case CaseState::Confirmed:
        return u"confirmed"_s;
    }
    return {};
}

QString word(OutboxState state)
{
    switch (state) {
    case OutboxState::Waiting:
        return u"waiting"_s;
    case OutboxState::Sending:
        return u"sending"_s;
    case OutboxState::Refused:
        return u"refused"_s;
    case OutboxState::Confirmed:
        return u"confirmed"_s;
    }
    return {};
}

QString word(SignatureState state)
{
    switch (state) {
    case SignatureState::Open:
        return u"open"_s;
    case SignatureState::Signed:
        return u"signed"_s;
    case SignatureState::Refused:
        return u"refused"_s;
    }
    return {};
}

QString word(OpenMatterKind kind)
{
    switch (kind) {
    case OpenMatterKind::UnhandledViolation:
        return u"unhandled-violation"_s;
    case OpenMatterKind::UnpaidFine:
        return u"unpaid-fine"_s;
    case OpenMatterKind::UnhandledAccident:
        return u"unhandled-accident"_s;
    case OpenMatterKind::Notice:
        return u"notice"_s;
    }
    return {};
}

std::optional<OpenMatterKind> openMatterKind(const QString &text)
{
    for (const auto kind : {OpenMatterKind::UnhandledViolation, OpenMatterKind::UnpaidFine,
                            OpenMatterKind::UnhandledAccident, OpenMatterKind::Notice}) {
        if (word(kind) == text)
            return kind;
    }
    return std::nullopt;
}

std::optional<OutboxState> outboxState(const QString &text)
{
    for (const auto state :
         {OutboxState::Waiting, OutboxState::Sending, OutboxState::Refused, OutboxState::Confirmed}) {
        if (word(state) == text)
            return state;
    }
    return std::nullopt;
}

} // namespace dutydesk
