// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/credential/deskcredentialreader.h"

#include "app/credential/aamva.h"
#include "app/credential/claim169reader.h"

#include <QRegularExpression>

namespace dutydesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kNumberLength = 18;
constexpr qsizetype kLongestEntry = 64; // numbers, plates and dynamic codes are all shorter
constexpr qsizetype kOpaquePrefix = 4;
constexpr qsizetype kShortestOpaque = 26;
constexpr qsizetype kLongestOpaque = 64;

Verification answer(CredentialFormat format, const QDateTime &now, QList<Check> checks)
{
    Verification verification;
    verification.credential.format = format;
    verification.checks = std::move(checks);
    verification.checkedAt = now.toUTC();
    return verification;
}

Check passed(CheckKind kind)
{
    return {kind, CheckResult::Passed, CheckReason::None, {}};
}

Check notMade(CheckKind kind, CheckReason reason)
{
    return {kind, CheckResult::NotMade, reason, {}};
}

Check failed(CheckKind kind, CheckReason reason)
{
    return {kind, CheckResult::Failed, reason, {}};
}

/// What is typed or printed bare proves nothing.
Check unsignedText()
{
    return notMade(CheckKind::Signature, CheckReason::Unsigned);
}

CheckReason reasonOf(LicenceNumber::Problem problem)
{
    switch (problem) {
    case LicenceNumber::Problem::None:
        return CheckReason::None;
    case LicenceNumber::Problem::Length:
        return CheckReason::BadLength;
    case LicenceNumber::Problem::BirthDate:
        return CheckReason::BadDate;
    case LicenceNumber::Problem::Characters:
    case LicenceNumber::Problem::Area:
        return CheckReason::BadField;
    case LicenceNumber::Problem::CheckCharacter:
        return CheckReason::CheckDigitWrong;
    }
    return CheckReason::BadField;
}

bool allDigits(QStringView text)
{
    for (const QChar character : text) {
        if (character < u'0' || character > u'9')
            return false;
    }
    return !text.isEmpty();
}

std::optional<Verification> asLicenceNumber(const QString &text, const QDateTime &now)
{
    const bool shaped = text.size() == kNumberLength && allDigits(QStringView(text).first(kNumberLength - 1))
        && (allDigits(QStringView(text).last(1)) || text.back().toUpper() == u'X');
    if (!shaped)
        return std::nullopt;
    const CheckReason reason = reasonOf(LicenceNumber::problemOf(text));
    auto verification = answer(CredentialFormat::LicenceNumber, now,
                               {passed(CheckKind::Structure), unsignedText(),
                                reason == CheckReason::None ? passed(CheckKind::NumberCheckDigit)
                                                            : failed(CheckKind::NumberCheckDigit, reason)});
    verification.credential.documentId = text;
    if (const auto number = LicenceNumber::parse(text)) {
        verification.credential.number = *number;
        verification.credential.birthDate = number->birthDate();
    }
    return verification;
}

std::optional<Verification> asFileNumber(const QString &text, const QDateTime &now)
{
    const auto number = FileNumber::parse(text);
    if (!number)
        return std::nullopt;
    auto verification = answer(CredentialFormat::FileNumber, now, {passed(CheckKind::Structure), unsignedText()});
    verification.credential.fileNumber = *number;
    verification.credential.documentId = number->text();
    return verification;
}

/// A Chinese character and then six to eight letters and digits (a dot between them is printed on the plate).
std::optional<Verification> asPlate(const QString &text, const QDateTime &now)
{
    static const QRegularExpression shape(u"\\A\\p{Han}[A-Za-z][·• ]?[A-Za-z0-9]{4,7}\\p{Han}?\\z"_s,
                                          QRegularExpression::UseUnicodePropertiesOption);
    const auto plate = Plate::parse(text);
    if (!plate && !shape.match(text).hasMatch())
        return std::nullopt;
    auto verification = answer(CredentialFormat::PlateNumber, now, {passed(CheckKind::Structure), unsignedText()});
    if (plate)
        verification.credential.plate = *plate;
    else
        verification.checks.first() =
            failed(CheckKind::Structure,
                   Plate::problemOf(text) == Plate::Problem::Length ? CheckReason::BadLength : CheckReason::BadField);
    return verification;
}

/// A short-lived code: who it stands for, only central knows.
std::optional<Verification> asOpaqueCode(const QByteArray &bytes, const QDateTime &now)
{
    const qsizetype length = bytes.size() - kOpaquePrefix;
    if (!bytes.startsWith("DD1:") || length < kShortestOpaque || length > kLongestOpaque)
        return std::nullopt;
    for (const char character : bytes.sliced(kOpaquePrefix)) {
        if (!((character >= 'A' && character <= 'Z') || (character >= '2' && character <= '7')))
            return std::nullopt;
    }
    auto verification = answer(CredentialFormat::OpaqueCode, now,
                               {passed(CheckKind::Structure), notMade(CheckKind::Signature, CheckReason::NeedsCentral),
                                notMade(CheckKind::Validity, CheckReason::NeedsCentral)});
    verification.credential.opaque = bytes;
    return verification;
}

Verification unknown(const Reading &reading, const QDateTime &now, CheckReason reason)
{
    Check structure = failed(CheckKind::Structure, reason);
    structure.detail = u"%1 %2"_s.arg(symbologyName(reading.symbology)).arg(reading.bytes.size());
    return answer(CredentialFormat::Unknown, now, {structure});
}

} // namespace

DeskCredentialReader::DeskCredentialReader(const SignatureVerifier &verifier)
    : m_verifier(verifier)
{
}

Verification DeskCredentialReader::read(const Reading &reading, const std::optional<TrustList> &trust,
                                        const QDateTime &now) const
{
    if (aamva::isFile(reading.bytes))
        return aamva::verify(reading.bytes, now);
    // Handheld scanners end their text with a return; a trailing space can be Base45 and stays.
    qsizetype end = reading.bytes.size();
    while (end > 0 && (reading.bytes.at(end - 1) == '\r' || reading.bytes.at(end - 1) == '\n'))
        --end;
    const QByteArray bytes = reading.bytes.first(end);
    if (bytes.first(qMin<qsizetype>(5, bytes.size())).toLower() == "mdoc:")
        return answer(CredentialFormat::Mdoc, now,
                      {passed(CheckKind::Structure), notMade(CheckKind::Signature, CheckReason::NeedsRadio)});
    if (auto opaque = asOpaqueCode(bytes, now))
        return *std::move(opaque);
    if (bytes.size() <= kLongestEntry) {
        const QString text = QString::fromUtf8(bytes).trimmed();
        for (const auto &attempt : {asLicenceNumber, asFileNumber, asPlate}) {
            if (auto verification = attempt(text, now))
                return *std::move(verification);
        }
    }
    // Health certificates ("HC1:") and the like use the same envelope for something else.
    static const QRegularExpression otherPrefix(u"\\A[A-Z]{2}[0-9]:"_s);
    if (!claim169::looksPossible(bytes)
        || otherPrefix.match(QString::fromLatin1(bytes.first(qMin<qsizetype>(4, bytes.size())))).hasMatch())
        return unknown(reading, now, CheckReason::NotRecognised);
    auto verification = claim169::verify(bytes, trust, now, m_verifier);
    if (verification.credential.format == CredentialFormat::Unknown)
        return unknown(reading, now, verification.checks.first().reason);
    return verification;
}

} // namespace dutydesk
