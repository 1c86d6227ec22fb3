// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/credential/trustcheck.h"

namespace dutydesk {

namespace {

constexpr qint64 kSecondsAnHour = 3600;

Check checkAge(const std::optional<TrustList> &trust, const QDateTime &now)
{
    Check check {CheckKind::TrustListAge, CheckResult::NotMade, CheckReason::NoTrustList, {}};
    if (!trust)
        return check;
    check.detail = trust->issuedAt.toUTC().toString(Qt::ISODate);
    if (isClockBehind(trust, now)) {
        check.reason = CheckReason::ClockUntrusted;
    } else if (trust->issuedAt.secsTo(now) > trust->maximumAge.count() * kSecondsAnHour) {
        check.reason = CheckReason::TrustListTooOld;
    } else {
        check.result = CheckResult::Passed;
        check.reason = CheckReason::None;
    }
    return check;
}

/// The keys that may have signed: by key id where the message has one, otherwise all of the issuer.
QList<TrustedKey> candidates(const TrustList &trust, const QString &keyId, const QString &issuer)
{
    QList<TrustedKey> keys;
    for (const TrustedKey &key : trust.keys) {
        const bool sameIssuer = key.issuer == issuer;
        // With an id but no issuer in the message, the key's own issuer is the one that signed.
        if (keyId.isEmpty() ? sameIssuer : key.keyId == keyId && (sameIssuer || issuer.isEmpty()))
            keys.append(key);
    }
    return keys;
}

bool knowsIssuer(const TrustList &trust, const QString &issuer)
{
    for (const TrustedKey &key : trust.keys) {
        if (key.issuer == issuer)
            return true;
    }
    return false;
}

Check issuerCheck(const TrustedKey &key, const Check &age, const QDateTime &now)
{
    Check check {CheckKind::Issuer, CheckResult::Passed, CheckReason::None, key.displayName};
    if (key.revoked) {
        check.result = CheckResult::Failed;
        check.reason = CheckReason::IssuerRevoked;
    } else if (age.result != CheckResult::Passed) {
        check.result = CheckResult::NotMade;
        check.reason = age.reason;
    } else if (now < key.validFrom || now > key.validUntil) {
        check.result = CheckResult::Failed;
        check.reason = CheckReason::KeyExpired;
    }
    return check;
}

/// The signature under those of the keys that are of its algorithm; \c signer is the one that made it.
Check signatureCheck(const CoseMessage &message, const QList<TrustedKey> &keys, const SignatureVerifier &verifier,
                     const TrustedKey *&signer)
{
    Check check {CheckKind::Signature, CheckResult::Failed, CheckReason::AlgorithmMismatch, message.algorithm};
    for (const TrustedKey &key : keys) {
        if (key.algorithm != message.algorithm)
            continue;
        signer = signer == nullptr ? &key : signer;
        check.reason = CheckReason::SignatureWrong;
        const auto holds = verifier.verify(key.algorithm, key.publicKey, message.toBeSigned, message.signature);
        if (holds && *holds) {
            signer = &key;
            check.result = CheckResult::Passed;
            check.reason = CheckReason::None;
            break;
        }
    }
    return check;
}

} // namespace

bool isClockBehind(const std::optional<TrustList> &trust, const QDateTime &now)
{
    return !now.isValid() || (trust && now.addSecs(kClockSkewSeconds) < trust->issuedAt);
}

TrustFindings checkTrust(const CoseMessage &message, const QString &issuer, const std::optional<TrustList> &trust,
                         const QDateTime &now, const SignatureVerifier &verifier)
{
    TrustFindings findings;
    findings.listAge = checkAge(trust, now);
    findings.signature.detail = message.algorithm;
    const QString keyId = QString::fromLatin1(message.keyId.toHex());
    findings.issuer.detail = keyId;
    if (message.algorithm.isEmpty()) {
        findings.signature.reason = CheckReason::AlgorithmUnsupported;
        findings.signature.detail = QString::number(message.algorithmNumber);
        findings.issuer.reason = CheckReason::AlgorithmUnsupported;
        return findings;
    }
    if (!trust) {
        findings.signature.reason = CheckReason::NoTrustList;
        findings.issuer.reason = CheckReason::NoTrustList;
        return findings;
    }
    const QList<TrustedKey> keys = candidates(*trust, keyId, issuer);
    if (keys.isEmpty()) {
        const CheckReason why = knowsIssuer(*trust, issuer) ? CheckReason::KeyUnknown : CheckReason::IssuerUnknown;
        const bool current = findings.listAge.result == CheckResult::Passed;
        findings.signature.reason = current ? why : findings.listAge.reason;
        // A newer list might know the key: an old one cannot say no.
        findings.issuer.result = current ? CheckResult::Failed : CheckResult::NotMade;
        findings.issuer.reason = findings.signature.reason;
        return findings;
    }
    const TrustedKey *signer = nullptr;
    findings.signature = signatureCheck(message, keys, verifier, signer);
    findings.issuer = issuerCheck(signer == nullptr ? keys.first() : *signer, findings.listAge, now);
    return findings;
}

} // namespace dutydesk
