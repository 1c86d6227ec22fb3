// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/credential/claim169reader.h"

#include "app/credential/base45.h"
#include "app/credential/cbortree.h"
#include "app/credential/claim169fields.h"
#include "app/credential/compression.h"
#include "app/credential/cose.h"
#include "app/credential/licenceclaim.h"
#include "app/credential/trustcheck.h"

#include <QCborMap>

#include <cmath>

namespace dutydesk::claim169 {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kShortestText = 12;
constexpr qsizetype kLongestText = 16 * 1024; // a version 40 symbol holds 4,296 characters
constexpr qsizetype kLongestCredential = 256 * 1024;
constexpr int kChinaOffsetSeconds = 8 * 3600;

constexpr qint64 kIssuerClaim = 1;
constexpr qint64 kSubjectClaim = 2;
constexpr qint64 kExpiryClaim = 4;
constexpr qint64 kNotBeforeClaim = 5;
constexpr qint64 kIssuedAtClaim = 6;

/// Seconds since 1970 as a number of either kind (RFC 8392, 2); null outside the years 1 to 9999.
QDateTime timeOf(const QCborValue &value)
{
    constexpr double kEarliest = -62135596800.0;
    constexpr double kLatest = 253402300799.0;
    if (!value.isInteger() && !value.isDouble())
        return {};
    const double seconds = value.isInteger() ? double(value.toInteger()) : value.toDouble();
    if (!std::isfinite(seconds) || seconds < kEarliest || seconds > kLatest)
        return {};
    return QDateTime::fromSecsSinceEpoch(qint64(seconds), Qt::UTC);
}

Check structureFailed(CheckReason reason)
{
    return {CheckKind::Structure, CheckResult::Failed, reason, {}};
}

/// From when on the document counts: nbf, and never before it was issued.
Check checkNotBefore(const Credential &credential, const QDateTime &now, bool clockBehind)
{
    Check check {CheckKind::NotBefore, CheckResult::NotMade, CheckReason::NotApplicable, {}};
    QDateTime start = credential.notBefore;
    if (credential.issuedAt.isValid() && (!start.isValid() || credential.issuedAt > start))
        start = credential.issuedAt;
    if (!start.isValid())
        return check;
    check.detail = start.toString(Qt::ISODate);
    if (clockBehind) {
        check.reason = CheckReason::ClockUntrusted;
        return check;
    }
    const bool early = now.addSecs(kClockSkewSeconds) < start;
    check.result = early ? CheckResult::Failed : CheckResult::Passed;
    check.reason = early ? CheckReason::NotYetValid : CheckReason::None;
    return check;
}

/// Until when it counts: exp of the CWT and the last valid day of the licence (a day in China), whichever ends first.
Check checkValidity(const Credential &credential, const QDateTime &now, bool clockBehind)
{
    Check check {CheckKind::Validity, CheckResult::NotMade, CheckReason::NoExpiry, {}};
    const bool licenceOver = credential.validUntil.isValid() && now.isValid()
        && now.toOffsetFromUtc(kChinaOffsetSeconds).date() > credential.validUntil;
    const bool tokenOver =
        credential.expiresAt.isValid() && now.isValid() && now > credential.expiresAt.addSecs(kClockSkewSeconds);
    if (tokenOver || licenceOver) {
        check.result = CheckResult::Failed;
        check.reason = CheckReason::Expired;
        check.detail =
            tokenOver ? credential.expiresAt.toString(Qt::ISODate) : credential.validUntil.toString(Qt::ISODate);
    } else if (credential.expiresAt.isValid()) {
        check.result = clockBehind ? CheckResult::NotMade : CheckResult::Passed;
        check.reason = clockBehind ? CheckReason::ClockUntrusted : CheckReason::None;
        check.detail = credential.expiresAt.toString(Qt::ISODate);
    }
    return check;
}

Check checkNumber(const QString &number)
{
    Check check {CheckKind::NumberCheckDigit, CheckResult::NotMade, CheckReason::NotApplicable, {}};
    if (number.isEmpty())
        return check;
    check.result = CheckResult::Failed;
    switch (LicenceNumber::problemOf(number)) {
    case LicenceNumber::Problem::None:
        check.result = CheckResult::Passed;
        check.reason = CheckReason::None;
        break;
    case LicenceNumber::Problem::Length:
        check.reason = CheckReason::BadLength;
        break;
    case LicenceNumber::Problem::BirthDate:
        check.reason = CheckReason::BadDate;
        break;
    case LicenceNumber::Problem::Characters:
    case LicenceNumber::Problem::Area:
        check.reason = CheckReason::BadField;
        break;
    case LicenceNumber::Problem::CheckCharacter:
        check.reason = CheckReason::CheckDigitWrong;
        break;
    }
    return check;
}

/// Reads the claims; the licence number as it stands in the document, or why they are no Claim 169.
Decoded<QString> readClaims(const QByteArray &payload, Credential &credential, QStringList &ignored)
{
    const auto tree = readCbor(payload);
    if (!tree)
        return std::unexpected(tree.error());
    if (!tree->value.isMap())
        return std::unexpected(CheckReason::NotCose);
    const QCborMap claims = tree->value.toMap();
    credential.issuer = claims.value(kIssuerClaim).toString();
    credential.issuedAt = timeOf(claims.value(kIssuedAtClaim));
    credential.notBefore = timeOf(claims.value(kNotBeforeClaim));
    credential.expiresAt = timeOf(claims.value(kExpiryClaim));
    // A time that cannot be read must not count as one that is not there.
    for (const qint64 key : {kExpiryClaim, kNotBeforeClaim, kIssuedAtClaim}) {
        if (!claims.value(key).isUndefined() && !timeOf(claims.value(key)).isValid())
            return std::unexpected(CheckReason::BadField);
    }
    const QCborValue identity = claims.value(kClaimKey);
    if (identity.isUndefined())
        return std::unexpected(CheckReason::MissingClaim169);
    if (!identity.isMap())
        return std::unexpected(CheckReason::BadField);
    read(identity.toMap(), credential, ignored);
    if (const QString subject = claims.value(kSubjectClaim).toString(); !subject.isEmpty())
        credential.otherFields.insert(u"subject"_s, subject);

    const QCborValue licence = claims.value(licenceclaim::kClaimKey);
    if (licence.isUndefined()) {
        // Without our claim the document's own identifier may be the licence number.
        const auto number = LicenceNumber::parse(credential.documentId);
        if (!number)
            return QString();
        credential.number = *number;
        return credential.documentId;
    }
    if (!licence.isMap())
        return std::unexpected(CheckReason::BadField);
    return licenceclaim::read(licence.toMap(), credential, ignored);
}

void appendEncrypted(Verification &verification, const CoseMessage &message)
{
    verification.credential.keyId = QString::fromLatin1(message.keyId.toHex());
    for (const CheckKind kind : {CheckKind::Structure, CheckKind::Signature, CheckKind::Issuer, CheckKind::Validity,
                                 CheckKind::NotBefore, CheckKind::NumberCheckDigit, CheckKind::Revocation})
        verification.checks.append({kind, CheckResult::NotMade, CheckReason::Encrypted, {}});
}

void appendChecks(Verification &verification, const CoseMessage &message, const QString &number,
                  const QStringList &ignored, const std::optional<TrustList> &trust, const SignatureVerifier &verifier)
{
    Credential &credential = verification.credential;
    const QDateTime &now = verification.checkedAt;
    const bool clockBehind = isClockBehind(trust, now);
    const TrustFindings trusted = checkTrust(message, credential.issuer, trust, now, verifier);
    verification.checks = {
        {CheckKind::Structure, CheckResult::Passed, CheckReason::None, ignored.join(u',')},
        trusted.signature,
        trusted.issuer,
        trusted.listAge,
        checkNotBefore(credential, now, clockBehind),
        checkValidity(credential, now, clockBehind),
        checkNumber(number),
        // What was withdrawn since it was signed, only central knows.
        {CheckKind::Revocation, CheckResult::NotMade, CheckReason::NeedsCentral, {}},
    };
}

} // namespace

bool looksPossible(QByteArrayView text)
{
    if (text.size() < kShortestText || QByteArray::fromRawData(text.data(), text.size()).contains("://"))
        return false;
    for (const char character : text) {
        if (character < ' ' || character > '~' || (character >= 'a' && character <= 'z'))
            return false;
    }
    return true;
}

Verification verify(QByteArrayView text, const std::optional<TrustList> &trust, const QDateTime &now,
                    const SignatureVerifier &verifier)
{
    Verification verification;
    verification.checkedAt = now.toUTC();
    const auto stop = [&verification](CheckReason reason) {
        verification.checks = {structureFailed(reason)};
        return verification;
    };
    if (text.size() > kLongestText)
        return stop(CheckReason::TooLarge);
    const auto compressed = base45::decode(text);
    if (!compressed)
        return stop(compressed.error());
    if (compression::looksLikeZlib(*compressed))
        verification.credential.format = CredentialFormat::Claim169;
    const auto data = compression::inflate(*compressed, kLongestCredential);
    if (!data)
        return stop(data.error());
    verification.credential.format = CredentialFormat::Claim169;
    const auto message = readCose(*data);
    if (!message)
        return stop(message.error());
    if (message->encrypted) {
        appendEncrypted(verification, *message);
        return verification;
    }
    verification.credential.keyId = QString::fromLatin1(message->keyId.toHex());
    verification.credential.algorithm = message->algorithm;
    QStringList ignored;
    const auto number = readClaims(message->payload, verification.credential, ignored);
    if (!number)
        return stop(number.error());
    appendChecks(verification, *message, *number, ignored, trust, verifier);
    return verification;
}

} // namespace dutydesk::claim169
