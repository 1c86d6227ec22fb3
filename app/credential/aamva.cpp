// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/credential/aamva.h"

#include <QHash>

#include <array>

namespace dutydesk::aamva {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kLongestFile = 8 * 1024;
constexpr qsizetype kSeparators = 3;
constexpr qsizetype kHeaderStart = 9;  // "@", three separators, "ANSI "
constexpr qsizetype kIssuerLength = 6;
constexpr qsizetype kElementName = 3;

struct NamedElement {
    QLatin1StringView element;
    QLatin1StringView name;
};

/// Elements kept as they stand, under plain names.
constexpr std::array<NamedElement, 12> kOthers {{
    {"DAG"_L1, "address"_L1},
    {"DAI"_L1, "city"_L1},
    {"DAJ"_L1, "jurisdiction"_L1},
    {"DAK"_L1, "postalCode"_L1},
    {"DAU"_L1, "height"_L1},
    {"DAY"_L1, "eyeColour"_L1},
    {"DCA"_L1, "vehicleClass"_L1},
    {"DCB"_L1, "restrictions"_L1},
    {"DCD"_L1, "endorsements"_L1},
    {"DCF"_L1, "documentDiscriminator"_L1},
    {"DCG"_L1, "country"_L1},
    {"DDA"_L1, "compliance"_L1},
}};

using Elements = QHash<QString, QString>;

/// Elements stand a line each; the first follows the subfile's two letters on the same line. The offsets of the header
/// are often wrong on real cards, so lines decide.
Elements elementsOf(const QString &text)
{
    Elements elements;
    QString body = text;
    body.replace(u'\r', u'\n');
    const QStringList lines = body.split(u'\n', Qt::SkipEmptyParts);
    for (QString line : lines) {
        for (const QLatin1StringView subfile :
             {"DLDAQ"_L1, "DLDCS"_L1, "DLDCA"_L1, "DLDBA"_L1, "IDDAQ"_L1, "IDDCS"_L1}) {
            if (const qsizetype at = line.indexOf(subfile); at >= 0)
                line = line.sliced(at + 2);
        }
        if (line.size() <= kElementName || line.at(0) != u'D')
            continue;
        const QString name = line.first(kElementName);
        if (!elements.contains(name))
            elements.insert(name, line.sliced(kElementName).trimmed());
    }
    return elements;
}

/// MMDDCCYY in the USA, CCYYMMDD in Canada; without a country whichever gives a date.
QDate dateOf(const QString &text, const QString &country)
{
    const QDate american = QDate::fromString(text, u"MMddyyyy"_s);
    const QDate canadian = QDate::fromString(text, u"yyyyMMdd"_s);
    if (country == "CAN"_L1)
        return canadian;
    return american.isValid() || country == "USA"_L1 ? american : canadian;
}

QString nameOf(const Elements &elements)
{
    QStringList parts;
    for (const QLatin1StringView element : {"DAC"_L1, "DAD"_L1, "DCS"_L1}) {
        const QString part = elements.value(element);
        if (!part.isEmpty() && part != "NONE"_L1)
            parts.append(part);
    }
    return parts.join(u' ');
}

QString genderOf(const QString &code)
{
    if (code == "1"_L1 || code == "M"_L1)
        return u"male"_s;
    if (code == "2"_L1 || code == "F"_L1)
        return u"female"_s;
    return code == "9"_L1 || code == "X"_L1 ? u"other"_s : QString();
}

Check validityCheck(QDate lastDay, const QDateTime &now)
{
    Check check {CheckKind::Validity, CheckResult::NotMade, CheckReason::NoExpiry, {}};
    if (!lastDay.isValid() || !now.isValid())
        return check;
    check.detail = lastDay.toString(Qt::ISODate);
    const bool over = now.toUTC().date() > lastDay;
    check.result = over ? CheckResult::Failed : CheckResult::Passed;
    check.reason = over ? CheckReason::Expired : CheckReason::None;
    return check;
}

} // namespace

bool isFile(QByteArrayView bytes)
{
    if (bytes.size() < kHeaderStart + kIssuerLength || bytes.at(0) != '@')
        return false;
    for (const char separator : bytes.sliced(1, kSeparators)) {
        // LF, RS, CR by the standard; FS for RS and an additional CR are found on real cards.
        if (uchar(separator) > 0x1f)
            return false;
    }
    const QByteArray head = bytes.first(kHeaderStart + 1).toByteArray();
    return head.contains("ANSI ") || head.contains("AAMVA");
}

Verification verify(QByteArrayView bytes, const QDateTime &now)
{
    Verification verification;
    verification.checkedAt = now.toUTC();
    Credential &credential = verification.credential;
    credential.format = CredentialFormat::Aamva;
    const QString text = QString::fromUtf8(bytes.first(qMin(bytes.size(), kLongestFile)));
    const Elements elements = elementsOf(text);
    const QString country = elements.value(u"DCG"_s);
    credential.documentId = elements.value(u"DAQ"_s);
    credential.nameLatin = nameOf(elements);
    credential.birthDate = dateOf(elements.value(u"DBB"_s), country);
    credential.validFrom = dateOf(elements.value(u"DBD"_s), country);
    credential.validUntil = dateOf(elements.value(u"DBA"_s), country);
    credential.gender = genderOf(elements.value(u"DBC"_s));
    credential.issuedBy = elements.value(u"DAJ"_s);
    credential.issuer = u"AAMVA "_s + text.mid(kHeaderStart, kIssuerLength);
    for (const NamedElement &other : kOthers) {
        if (const QString value = elements.value(other.element); !value.isEmpty())
            credential.otherFields.insert(other.name, value);
    }
    const bool readable =
        !credential.documentId.isEmpty() && !credential.nameLatin.isEmpty() && bytes.size() <= kLongestFile;
    verification.checks = {
        {CheckKind::Structure,
         readable ? CheckResult::Passed : CheckResult::Failed,
         readable ? CheckReason::None : CheckReason::BadField,
         {}},
        {CheckKind::Signature, CheckResult::NotMade, CheckReason::Unsigned, {}},
        {CheckKind::Issuer, CheckResult::NotMade, CheckReason::Unsigned, {}},
        validityCheck(credential.validUntil, now),
        {CheckKind::Revocation, CheckResult::NotMade, CheckReason::NotApplicable, {}},
    };
    return verification;
}

} // namespace dutydesk::aamva
