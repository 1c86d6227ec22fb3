// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/licence.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace dutydesk {
namespace {

bool isAsciiDigits(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// First two digits of every area code in use (GB/T 2260), provinces and equals.
constexpr std::array areaPrefixes {11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43,
                                   44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83};

/// Plate regions; 测 is the fictional one of samples and training.
constexpr QStringView plateRegions = u"京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领测";

constexpr std::array classCodes {"A1", "A2", "A3", "B1", "B2", "C1", "C2", "C3", "C4",
                                 "C5", "C6", "D",  "E",  "F",  "M",  "N",  "P"};

} // namespace

QChar LicenceNumber::checkCharacter(QStringView first17)
{
    if (first17.size() != 17 || !isAsciiDigits(first17))
        return {};
    // GB 11643 annex A: weights 2^(18 − i) mod 11.
    constexpr std::array weights {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    constexpr QStringView characters = u"10X98765432";
    int sum = 0;
    for (qsizetype i = 0; i < 17; ++i)
        sum += first17[i].digitValue() * weights[size_t(i)];
    return characters[sum % 11];
}

LicenceNumber::Problem LicenceNumber::problemOf(QStringView text)
{
    if (text.size() != 18)
        return Problem::Length;
    const QStringView digits = text.first(17);
    const QChar last = text.back().toUpper();
    if (!isAsciiDigits(digits) || !((last >= u'0' && last <= u'9') || last == u'X'))
        return Problem::Characters;
    if (std::ranges::find(areaPrefixes, digits.first(2).toInt()) == areaPrefixes.end())
        return Problem::Area;
    const QDate birth = QDate::fromString(digits.sliced(6, 8).toString(), u"yyyyMMdd"_s);
    if (!birth.isValid() || birth.year() < 1880)
        return Problem::BirthDate;
    if (checkCharacter(digits) != last)
        return Problem::CheckCharacter;
    return Problem::None;
}

Result<LicenceNumber> LicenceNumber::parse(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    if (problemOf(trimmed) != Problem::None)
        return fail(ErrorKind::BadInput, u"not an 18-character number with a right check character"_s);
    return LicenceNumber(trimmed.toString().toUpper());
}

QDate LicenceNumber::birthDate() const
{
    return QDate::fromString(m_text.sliced(6, 8), u"yyyyMMdd"_s);
}

QString LicenceNumber::masked(bool shortForm) const
{
    return QString(m_text.first(shortForm ? 4 : 6) + QString(8, u'•') + m_text.last(4));
}

Result<FileNumber> FileNumber::parse(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    if (trimmed.size() != 12 || !isAsciiDigits(trimmed))
        return fail(ErrorKind::BadInput, u"not a 12-digit file number"_s);
    return FileNumber(trimmed.toString());
}

Plate::Problem Plate::problemOf(QStringView text)
{
    if (text.size() != 7 && text.size() != 8)
        return Problem::Length;
    if (!plateRegions.contains(text[0]))
        return Problem::Region;
    const auto isLetter = [](QChar c) { return c >= u'A' && c <= u'Z' && c != u'I' && c != u'O'; };
    if (!isLetter(text[1]))
        return Problem::Letters;
    const QStringView serial = text.sliced(2);
    for (qsizetype i = 0; i < serial.size(); ++i) {
        const QChar c = serial[i];
        // Suffix characters of special plates stand last only (GA 36).
        const bool special = i == serial.size() - 1 && QStringView(u"学警港澳挂试超领使").contains(c);
        if (!isLetter(c) && !(c >= u'0' && c <= u'9') && !special)
            return Problem::Letters;
    }
    return Problem::None;
}

Result<Plate> Plate::parse(QStringView text)
{
    QString plain;
    for (const QChar c : text.trimmed()) {
        if (c != u'·' && c != u'•' && c != u'.' && c != u'-' && !c.isSpace())
            plain += c.toUpper();
    }
    if (problemOf(plain) != Problem::None)
        return fail(ErrorKind::BadInput, u"not a plate"_s);
    return Plate(plain);
}

QString Plate::display() const
{
    return QString(m_text.first(2) + u'·' + m_text.sliced(2));
}

Result<LicenceClasses> LicenceClasses::parse(QStringView text)
{
    LicenceClasses classes;
    qsizetype at = 0;
    while (at < text.size()) {
        const QChar c = text[at].toUpper();
        if (c == u',' || c == u'/' || c == u'、' || c.isSpace()) {
            ++at;
            continue;
        }
        QString code(c);
        if (at + 1 < text.size() && text[at + 1] >= u'0' && text[at + 1] <= u'9')
            code += text[++at];
        ++at;
        if (std::ranges::none_of(classCodes, [&](const char *known) { return QLatin1StringView(known) == code; }))
            return fail(ErrorKind::BadInput, u"unknown licence class"_s);
        if (!classes.m_codes.contains(code))
            classes.m_codes.append(code);
    }
    return classes;
}

} // namespace dutydesk
