// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/credential/decoded.h"

#include <QByteArray>
#include <QByteArrayView>

namespace dutydesk::base45 {

bool isAlphabet(char character);
/// RFC 9285. \returns BadBase45 for other characters, an impossible length or a group above its range.
[[nodiscard]] Decoded<QByteArray> decode(QByteArrayView text);
QByteArray encode(QByteArrayView bytes);

} // namespace dutydesk::base45
