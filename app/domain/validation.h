// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/case.h"
#include "app/domain/rulebook.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace dutydesk {

/// What is wrong, missing or worth a thought in a case. The sentence is made in `ui` from \c problem.
enum class CaseProblem {
    NameMissing,
    LicenceNumberMissing,
    LicenceNumberWrong,
    PlateMissing,
    PlateWrong,
    PlateTypeMissing,
    TimeMissing,
    TimeInFuture,
    TimeOlderThan48Hours,
    RoadMissing,
    DirectionMissing,
    NoItem,
    ItemUnknown,
    ItemNotInForce,
    PointsDiffer,
    MeasurementMissing,
    MeasurementContradicts,
    FineOutOfRange,
    WarningWithPoints,
    SimpleNotLawful,
    SecondOfficerNeeded,
    NotToldBeforeDeciding,
    StatementMissing,
    SignatureMissing,
    RefusalReasonMissing,
    ClassDoesNotCover,
    NoDocumentShown,
    EntitlementUnknown,
    EvidenceMissing,
};

enum class FindingLevel { Error, Warning, Passed };

/// One rule applied to one case.
struct Finding {
    FindingLevel level = FindingLevel::Error;
    CaseProblem problem = CaseProblem::NoItem;
    QString rule;      ///< id in validation_rules.csv ("V07"), or "F-nn" for form rules
    QString field;     ///< field to jump to: "time", "road", "direction", "plate", "items", "item:0", "statement", …
    QString detail;    ///< data for the sentence: a percent, an item id
    friend bool operator==(const Finding &, const Finding &) = default;
};

/// Applies every rule; passed rules are reported too, so that the officer sees what was checked. \c now is the desk clock, UTC.
[[nodiscard]] QList<Finding> validate(const ViolationCase &violation, const Rulebook &rulebook, const QDateTime &now);
/// True when no finding is an error.
[[nodiscard]] bool canComplete(const QList<Finding> &findings);

} // namespace dutydesk
