// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/credential/claim169fields.h"

#include <QCborArray>

#include <array>
#include <optional>

namespace dutydesk::claim169 {

using namespace Qt::Literals::StringLiterals;

namespace {

enum Key : qint64 {
    Id = 1,
    FullName = 4,
    FirstName = 5,
    MiddleName = 6,
    LastName = 7,
    DateOfBirth = 8,
    Gender = 9,
    MaritalStatus = 14,
    BinaryImage = 16,
    BinaryImageFormat = 17,
    BestQualityFingers = 18,
    SecondaryFullName = 19,
    FirstBiometric = 50,
    Face = 62,
    LastBiometric = 65,
};

struct TextField {
    qint64 key;
    QLatin1StringView name;
};

/// Fields kept as text under their standard names.
constexpr std::array<TextField, 15> kTextFields {{
    {2, "version"_L1},
    {3, "language"_L1},
    {FirstName, "firstName"_L1},
    {MiddleName, "middleName"_L1},
    {LastName, "lastName"_L1},
    {10, "address"_L1},
    {11, "email"_L1},
    {12, "phone"_L1},
    {13, "nationality"_L1},
    {15, "guardian"_L1},
    {BinaryImageFormat, "photoFormat"_L1},
    {20, "secondaryLanguage"_L1},
    {21, "locationCode"_L1},
    {22, "legalStatus"_L1},
    {23, "countryOfIssuance"_L1},
}};

constexpr std::array<QLatin1StringView, 16> kBiometrics {{
    "rightThumb"_L1,
    "rightPointerFinger"_L1,
    "rightMiddleFinger"_L1,
    "rightRingFinger"_L1,
    "rightLittleFinger"_L1,
    "leftThumb"_L1,
    "leftPointerFinger"_L1,
    "leftMiddleFinger"_L1,
    "leftRingFinger"_L1,
    "leftLittleFinger"_L1,
    "rightIris"_L1,
    "leftIris"_L1,
    "face"_L1,
    "rightPalm"_L1,
    "leftPalm"_L1,
    "voice"_L1,
}};

constexpr std::array<QLatin1StringView, 3> kGenders {"male"_L1, "female"_L1, "other"_L1};
constexpr std::array<QLatin1StringView, 3> kMaritalStates {"unmarried"_L1, "married"_L1, "divorced"_L1};

/// A field of text; issuers also write numbers there ("ID", "version").
std::optional<QString> textOf(const QCborValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isInteger())
        return QString::number(value.toInteger());
    if (value.isDouble())
        return QString::number(value.toDouble());
    return std::nullopt;
}

/// 1, 2, 3 (as number or digit) or a word, as one of \c words; empty for anything else.
QString wordOf(const QCborValue &value, const std::array<QLatin1StringView, 3> &words)
{
    const QString text = textOf(value).value_or(QString()).trimmed().toLower();
    for (size_t at = 0; at < words.size(); ++at) {
        if (text == words.at(at) || text == QString::number(at + 1))
            return words.at(at);
    }
    return {};
}

QString genderOf(const QCborValue &value)
{
    const QString text = value.toString().trimmed().toLower();
    if (text == "m"_L1 || text == u"男"_s)
        return kGenders.at(0);
    if (text == "f"_L1 || text == u"女"_s)
        return kGenders.at(1);
    if (text == "o"_L1 || text == "others"_L1)
        return kGenders.at(2);
    return wordOf(value, kGenders);
}

/// A picture's bytes; text is hexadecimal in the specification's own example and Base64 elsewhere.
QByteArray pictureOf(const QCborValue &value)
{
    if (value.isByteArray())
        return value.toByteArray();
    const QByteArray text = value.toString().toLatin1().simplified().replace(' ', "");
    const QByteArray hex = QByteArray::fromHex(text);
    if (!text.isEmpty() && hex.size() * 2 == text.size())
        return hex;
    const auto base64 = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    return base64 ? base64.decoded : QByteArray();
}

bool isHan(const QString &text)
{
    for (const QChar character : text) {
        if (character.script() == QChar::Script_Han)
            return true;
    }
    return false;
}

bool isLatin(const QString &text)
{
    for (const QChar character : text) {
        if (character.isLetter() && character.script() != QChar::Script_Latin)
            return false;
    }
    return !text.isEmpty();
}

void readNames(const QCborMap &identity, Credential &credential)
{
    QStringList parts;
    for (const Key key : {FirstName, MiddleName, LastName}) {
        if (const QString part = identity.value(key).toString(); !part.isEmpty())
            parts.append(part);
    }
    const QString full = identity.value(FullName).toString();
    const QString first = full.isEmpty() ? parts.join(u' ') : full;
    (isHan(first) ? credential.nameZh : credential.nameLatin) = first;

    const QString second = identity.value(SecondaryFullName).toString();
    if (second.isEmpty())
        return;
    if (isHan(second) && credential.nameZh.isEmpty())
        credential.nameZh = second;
    else if (isLatin(second) && credential.nameLatin.isEmpty())
        credential.nameLatin = second;
    else
        credential.otherFields.insert(u"secondaryFullName"_s, second);
}

/// "format=0;subFormat=1;bytes=512" for each sample; the first picture among them goes to the caller.
QString describeBiometrics(const QCborValue &value, QByteArray &firstPicture)
{
    const QCborArray samples = value.isMap() ? QCborArray {value} : value.toArray();
    QStringList described;
    for (const QCborValue &sample : samples) {
        const QCborMap map = sample.toMap();
        const QByteArray data = pictureOf(map.value(0));
        const qint64 format = map.value(1).toInteger(0);
        if (format == 0 && firstPicture.isEmpty())
            firstPicture = data;
        described.append(
            u"format=%1;subFormat=%2;bytes=%3"_s.arg(format).arg(map.value(2).toInteger(-1)).arg(data.size()));
    }
    return described.join(u' ');
}

void readBiometrics(const QCborMap &identity, Credential &credential, QStringList &ignored)
{
    for (qint64 key = FirstBiometric; key <= LastBiometric; ++key) {
        const QCborValue value = identity.value(key);
        if (value.isUndefined())
            continue;
        if (!value.isArray() && !value.isMap()) {
            ignored.append(QString::number(key));
            continue;
        }
        QByteArray picture;
        credential.otherFields.insert(kBiometrics.at(size_t(key - FirstBiometric)), describeBiometrics(value, picture));
        if (key == Face)
            credential.photo = picture;
    }
    if (credential.photo.isEmpty())
        credential.photo = pictureOf(identity.value(BinaryImage));
}

/// Keys that are read in other places of this file.
bool isKnown(qint64 key)
{
    return (key >= 1 && key <= 23) || (key >= FirstBiometric && key <= LastBiometric);
}

void readUnassigned(const QCborMap &identity, Credential &credential, QStringList &ignored)
{
    for (const auto &[key, value] : identity) {
        if (key.isInteger() && isKnown(key.toInteger()))
            continue;
        const auto name = textOf(key);
        const auto text = textOf(value);
        if (name && text)
            credential.otherFields.insert(u"claim169."_s + *name, *text);
        else
            ignored.append(name.value_or(u"?"_s));
    }
}

} // namespace

QDate dateOf(const QCborValue &value)
{
    const QString text = value.isInteger() ? QString::number(value.toInteger()) : value.toString();
    if (text.size() == 8)
        return QDate::fromString(text, u"yyyyMMdd"_s);
    return text.size() == 10 ? QDate::fromString(text, u"yyyy-MM-dd"_s) : QDate();
}

void read(const QCborMap &identity, Credential &credential, QStringList &ignored)
{
    const auto present = [&identity](qint64 key) { return !identity.value(key).isUndefined(); };
    for (const TextField &field : kTextFields) {
        if (!present(field.key))
            continue;
        if (const auto text = textOf(identity.value(field.key)))
            credential.otherFields.insert(field.name, *text);
        else
            ignored.append(QString::number(field.key));
    }
    credential.documentId = textOf(identity.value(Id)).value_or(QString());
    readNames(identity, credential);
    for (const Key key : {FullName, SecondaryFullName}) {
        if (present(key) && !identity.value(key).isString())
            ignored.append(QString::number(key));
    }
    credential.birthDate = dateOf(identity.value(DateOfBirth));
    if (present(DateOfBirth) && !credential.birthDate.isValid())
        ignored.append(QString::number(DateOfBirth));
    credential.gender = genderOf(identity.value(Gender));
    if (present(Gender) && credential.gender.isEmpty())
        ignored.append(QString::number(Gender));
    if (present(MaritalStatus)) {
        const QString state = wordOf(identity.value(MaritalStatus), kMaritalStates);
        credential.otherFields.insert(
            u"maritalStatus"_s, state.isEmpty() ? textOf(identity.value(MaritalStatus)).value_or(QString()) : state);
    }
    if (present(BestQualityFingers)) {
        QStringList fingers;
        const QCborArray numbers = identity.value(BestQualityFingers).toArray();
        for (const QCborValue &number : numbers)
            fingers.append(QString::number(number.toInteger()));
        credential.otherFields.insert(u"bestQualityFingers"_s, fingers.join(u','));
    }
    readBiometrics(identity, credential, ignored);
    readUnassigned(identity, credential, ignored);
}

QCborMap write(const Credential &credential)
{
    QCborMap identity;
    const auto text = [&identity](qint64 key, const QString &value) {
        if (!value.isEmpty())
            identity.insert(key, value);
    };
    text(Id, credential.documentId);
    const bool chinese = !credential.nameZh.isEmpty();
    text(FullName, chinese ? credential.nameZh : credential.nameLatin);
    if (credential.birthDate.isValid())
        text(DateOfBirth, credential.birthDate.toString(u"yyyyMMdd"_s));
    for (size_t at = 0; at < kGenders.size(); ++at) {
        if (credential.gender == kGenders.at(at))
            identity.insert(Gender, qint64(at + 1));
    }
    if (chinese)
        text(SecondaryFullName, credential.nameLatin);
    for (const TextField &field : kTextFields) {
        if (field.key != BinaryImageFormat)
            text(field.key, credential.otherFields.value(field.name));
    }
    if (!credential.photo.isEmpty())
        identity.insert(Face, QCborArray {QCborMap {{0, credential.photo}, {1, 0}}});
    return identity;
}

} // namespace dutydesk::claim169
