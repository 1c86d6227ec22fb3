// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace dutydesk {

/// Cost of Argon2id (RFC 9106). The default is its second recommended choice: 64 MiB, three passes; one lane,
/// since a desk checks one password at a time.
struct Argon2Parameters {
    quint32 memoryKiB = 64 * 1024;
    quint32 passes = 3;
    quint32 lanes = 1;

    /// Within what this program will compute: a file must not be able to ask for all memory or for hours.
    bool isSane() const
    {
        return lanes >= 1 && lanes <= 16 && passes >= 1 && passes <= 64 && memoryKiB >= 8 * lanes
            && memoryKiB <= 1024 * 1024;
    }
    friend bool operator==(const Argon2Parameters &, const Argon2Parameters &) = default;
};

} // namespace dutydesk
