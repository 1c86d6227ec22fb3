// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/licence.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace dutydesk {

/// What kind of code or entry the reading turned out to be.
enum class CredentialFormat {
    Claim169,      ///< MOSIP Claim 169: CWT in COSE_Sign1, deflated, Base45
    LicenceNumber, ///< the bare 18-digit number (GB 11643), from a barcode, a scanner or typed
    FileNumber,    ///< the 12-digit file (archive) number
    PlateNumber,
    OpaqueCode,    ///< short-lived code that only central can resolve; never parsed, never stored
    Mdoc,          ///< ISO 18013-5 engagement: carries no licence data without a radio
    Aamva,         ///< AAMVA DL/ID PDF417: readable, unsigned
    Unknown,
};

/// What can be checked of a document on the desk itself.
enum class CheckKind { Structure, Signature, Issuer, Validity, NotBefore, TrustListAge, NumberCheckDigit, Revocation };

enum class CheckResult { Passed, Failed, NotMade };

/// Why a check failed or could not be made; the sentence is made in `ui`.
enum class CheckReason {
    None,
    BadBase45,
    BadCompression,
    TooLarge,
    TooDeep,
    DuplicateKey,
    BadCbor,
    NotCose,
    MissingClaim169,
    BadField,
    Unsigned,
    SignatureWrong,
    AlgorithmUnsupported,
    AlgorithmMismatch,
    KeyUnknown,
    IssuerUnknown,
    IssuerRevoked,
    KeyExpired,
    NoTrustList,
    TrustListTooOld,
    TrustListForged,
    NotYetValid,
    Expired,
    NoExpiry,
    ClockUntrusted,
    Encrypted,
    CheckDigitWrong,
    BadDate,
    BadLength,
    NeedsCentral,
    NeedsRadio,
    NotRecognised,
    NotApplicable,
};

/// One check and how it ended. \c detail is data (algorithm, key id, date), never a sentence.
struct Check {
    CheckKind kind = CheckKind::Structure;
    CheckResult result = CheckResult::NotMade;
    CheckReason reason = CheckReason::None;
    QString detail;

    friend bool operator==(const Check &, const Check &) = default;
};

/// What a reading says about a person and a licence. Everything here is the document's word only.
struct Credential {
    CredentialFormat format = CredentialFormat::Unknown;
    QString issuer;                      ///< iss of the CWT
    QString keyId;                       ///< kid, hexadecimal, or empty
    QString algorithm;                   ///< "ES256", "EdDSA"
    std::optional<LicenceNumber> number; ///< 18-digit number, when the document carries a right one
    std::optional<FileNumber> fileNumber;
    std::optional<Plate> plate;          ///< for CredentialFormat::PlateNumber
    QString documentId;                  ///< the document's own identifier, as it stands there
    QString nameZh;
    QString nameLatin;
    QDate birthDate;
    QString gender;                      ///< "male", "female", "other", or empty
    LicenceClasses classes;
    QDate firstIssued;
    QDate validFrom;
    QDate validUntil;                    ///< last valid day; null with longTerm
    bool longTerm = false;
    QString issuedBy;
    QByteArray photo;                    ///< encoded picture (JPEG, PNG, WebP, …), or empty
    QDateTime issuedAt;                  ///< iat, UTC
    QDateTime notBefore;
    QDateTime expiresAt;                 ///< exp, UTC
    QByteArray opaque;                   ///< for OpaqueCode only: handed to central, then wiped
    QMap<QString, QString> otherFields;  ///< everything else the document says, by its standard name

    friend bool operator==(const Credential &, const Credential &) = default;
};

/// The verdict about the document alone.
enum class DocumentVerdict { Genuine, Unsigned, Expired, NotYetValid, Altered, IssuerUnknown, Unreadable, NotChecked };

/// The credential with each check of it.
struct Verification {
    Credential credential;
    QList<Check> checks;
    QDateTime checkedAt; ///< UTC, desk clock

    /// The one word for the document, from the checks alone; never looks at entitlement.
    DocumentVerdict verdict() const;
    const Check *check(CheckKind kind) const;
};

} // namespace dutydesk
