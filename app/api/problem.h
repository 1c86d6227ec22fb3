// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/error.h"

#include <QByteArray>

namespace dutydesk {

/// What an answer of central that is no success means (RFC 9457 body, schema `Problem` of resources/api/central.yaml).
/// \c call goes into the detail; it never holds a person's data.
[[nodiscard]] Error problemError(const char *call, int status, const QByteArray &contentType, const QByteArray &body);

} // namespace dutydesk
