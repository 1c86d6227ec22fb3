// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ports/centralapi.h"

using namespace Qt::StringLiterals;

namespace dutydesk {

QString word(QueryPurpose purpose)
{
    switch (purpose) {
    case QueryPurpose::RoadsideCheck:
        return u"roadside-check"_s;
    case QueryPurpose::ViolationHandling:
        return u"violation-handling"_s;
    case QueryPurpose::AccidentHandling:
        return u"accident-handling"_s;
    case QueryPurpose::IdentityCheck:
        return u"identity-check"_s;
    case QueryPurpose::Complaint:
        return u"complaint"_s;
    }
    return {};
}

} // namespace dutydesk
