// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/frame.h"
#include "app/domain/reading.h"

#include <QList>

namespace dutydesk {

/// Finds and reads the codes in one picture. Safe to use from one thread at a time.
class CodeReader {
public:
    virtual ~CodeReader() = default;
    virtual QList<Reading> read(const Frame &frame) = 0;
};

} // namespace dutydesk
