// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/crypto/recoverykey.h"

#include <QByteArrayView>

namespace dutydesk::recoverykey {

namespace {

constexpr QByteArrayView kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr int kBytes = 20;
constexpr int kCharacters = kBytes * 8 / 5;
constexpr int kGroup = 4;

QString grouped(const QByteArray &characters)
{
    QString text;
    for (int at = 0; at < kCharacters; ++at) {
        if (at > 0 && at % kGroup == 0)
            text.append(u'-');
        text.append(QLatin1Char(characters.at(at)));
    }
    return text;
}

} // namespace

QString make(Random &random)
{
    const QByteArray bits = random.bytes(kBytes);
    QByteArray characters;
    quint32 buffer = 0;
    int held = 0;
    for (const char byte : bits) {
        buffer = (buffer << 8) | uchar(byte);
        held += 8;
        while (held >= 5) {
            held -= 5;
            characters.append(kAlphabet.at((buffer >> held) & 0x1fU));
        }
    }
    return grouped(characters);
}

std::optional<QString> normalise(const QString &typed)
{
    QByteArray characters;
    for (const QChar character : typed) {
        if (character.isSpace() || character.category() == QChar::Punctuation_Dash)
            continue;
        char latin = character.toUpper().toLatin1();
        if (latin == 'O')
            latin = '0';
        else if (latin == 'I' || latin == 'L')
            latin = '1';
        if (latin == '\0' || !kAlphabet.contains(latin) || characters.size() == kCharacters)
            return std::nullopt;
        characters.append(latin);
    }
    if (characters.size() != kCharacters)
        return std::nullopt;
    return grouped(characters);
}

} // namespace dutydesk::recoverykey
