// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/credential.h"
#include "app/domain/reading.h"
#include "app/domain/trust.h"

#include <QDateTime>

#include <optional>

namespace dutydesk {

/// Says what a reading is and what it proves, offline.
class CredentialReader {
public:
    virtual ~CredentialReader() = default;
    /// \c trust: the list to check against, or none (the checks that need it become NotMade). Hostile input never throws.
    virtual Verification read(const Reading &reading, const std::optional<TrustList> &trust,
                              const QDateTime &now) const = 0;
};

} // namespace dutydesk
