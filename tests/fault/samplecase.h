// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desk/deskparts.h"
#include "app/domain/case.h"

namespace dutydesk::test {

/// A complete violation case of fictional people that every rule passes; \c serial makes each one different.
[[nodiscard]] ViolationCase fillSampleCase(ViolationCase draft, int serial);

/// What must never be found in the clear on a desk's disk: every name, number and plate of the sample cases.
[[nodiscard]] QList<QByteArray> personalTexts();

} // namespace dutydesk::test
