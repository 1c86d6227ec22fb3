// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/credential/base45.h"

#include <array>

namespace dutydesk::base45 {

namespace {

constexpr QByteArrayView kAlphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
constexpr quint32 kBase = 45;

constexpr std::array<qint8, 128> makeValues()
{
    std::array<qint8, 128> values {};
    values.fill(-1);
    constexpr char alphabet[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    for (int at = 0; at < 45; ++at)
        values[static_cast<unsigned char>(alphabet[at])] = qint8(at);
    return values;
}

constexpr std::array<qint8, 128> kValues = makeValues();

int valueOf(char character)
{
    const auto code = static_cast<unsigned char>(character);
    return code < kValues.size() ? kValues.at(code) : -1;
}

} // namespace

bool isAlphabet(char character)
{
    return valueOf(character) >= 0;
}

Decoded<QByteArray> decode(QByteArrayView text)
{
    if (text.size() % 3 == 1)
        return std::unexpected(CheckReason::BadBase45);
    QByteArray bytes;
    bytes.reserve(text.size() / 3 * 2 + 1);
    for (qsizetype at = 0; at < text.size(); at += 3) {
        const qsizetype length = qMin<qsizetype>(3, text.size() - at);
        quint32 number = 0;
        quint32 weight = 1;
        for (qsizetype digit = 0; digit < length; ++digit, weight *= kBase) {
            const int value = valueOf(text.at(at + digit));
            if (value < 0)
                return std::unexpected(CheckReason::BadBase45);
            number += quint32(value) * weight;
        }
        if (number > (length == 3 ? 0xffffU : 0xffU))
            return std::unexpected(CheckReason::BadBase45);
        if (length == 3)
            bytes.append(char(number >> 8));
        bytes.append(char(number & 0xffU));
    }
    return bytes;
}

QByteArray encode(QByteArrayView bytes)
{
    QByteArray text;
    text.reserve((bytes.size() + 1) / 2 * 3);
    for (qsizetype at = 0; at < bytes.size(); at += 2) {
        const bool pair = at + 1 < bytes.size();
        quint32 number = uchar(bytes.at(at));
        if (pair)
            number = (number << 8) | uchar(bytes.at(at + 1));
        for (int digit = 0; digit < (pair ? 3 : 2); ++digit, number /= kBase)
            text.append(kAlphabet.at(number % kBase));
    }
    return text;
}

} // namespace dutydesk::base45
