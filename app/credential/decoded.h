// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/credential.h"

#include <expected>

namespace dutydesk {

/// What a step of decoding gave, or why the document's structure is wrong.
template <class T>
using Decoded = std::expected<T, CheckReason>;

} // namespace dutydesk
