// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QUuid>

namespace dutydesk {

/// Randomness and identifiers.
class Random {
public:
    virtual ~Random() = default;
    virtual QByteArray bytes(int count) = 0; ///< from the system's cryptographic source
    virtual QUuid uuidV7() = 0;              ///< RFC 9562: sorts by time of making within one desk
};

} // namespace dutydesk
