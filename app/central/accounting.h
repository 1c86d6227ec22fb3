// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/central/core.h"
#include "app/domain/journal.h"

namespace dutydesk::central {

/// Numbers given out, and the witness of the desks' journals.
class Accounting {
public:
    explicit Accounting(Core &core);

    void numberBlock(const Call &call, const Reply &reply);
    void cosign(const Call &call, const Reply &reply);

private:
    Outcome witness(Sql &sql, const Caller &caller, const JournalCheckpoint &checkpoint) const;

    Core &m_core;
};

} // namespace dutydesk::central
