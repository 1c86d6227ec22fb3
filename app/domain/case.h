// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/credential.h"
#include "app/domain/id.h"
#include "app/domain/status.h"
#include "app/domain/units.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QPointF>
#include <QString>

#include <optional>

namespace dutydesk {

enum class CaseKind { Violation, Accident };

/// The person of a case, as the officer confirmed it.
struct CasePerson {
    QString nameZh;
    QString nameLatin;
    QString licenceNumber;   ///< text as recorded; validation says whether it can be right
    QString fileNumber;
    QString classes;
    QString phone;
    QString documentVerdict; ///< machine word of DocumentVerdict at the time, or empty when none was shown
    QString documentFormat;  ///< machine word of CredentialFormat
    QString entitlement;     ///< machine word of Entitlement at the time, empty when unknown
    QDateTime entitlementAsOf;
    bool entitlementLive = false;
    std::optional<int> pointsBefore;  ///< counted before this case, as central said
    std::optional<int> pointsPending;
    bool photoCompared = false;
    friend bool operator==(const CasePerson &, const CasePerson &) = default;
};

struct CaseVehicle {
    QString plate;
    QString plateType;
    QString vehicleType;
    QString colour;
    QString requiredClass;
    friend bool operator==(const CaseVehicle &, const CaseVehicle &) = default;
};

struct CasePlace {
    QString road;
    std::optional<int> kilometre;
    std::optional<int> metre;
    QString direction;  ///< "up", "down", "north", "south", "east", "west", "none" or empty
    QString detail;
    friend bool operator==(const CasePlace &, const CasePlace &) = default;
};

/// What was measured for an item, when its family needs it.
struct Measurement {
    QString family;               ///< "speeding", "passenger overload", "goods overload", "alcohol"
    std::optional<double> limit;  ///< in the family's unit: km/h, persons, kg; none for alcohol
    std::optional<double> value;  ///< same unit; alcohol: mg/100 mL blood
    QString roadGroup;            ///< as in measured_value_matrix.csv
    QString vehicleGroup;
    QString device;               ///< serial number of the meter
    /// (value − limit) / limit × 100, when both are there.
    std::optional<double> percentOver() const;
    friend bool operator==(const Measurement &, const Measurement &) = default;
};

/// One violation of a case.
struct CaseItem {
    QString itemId;   ///< item_id of the rulebook, "O163-11-2"
    int points = 0;   ///< by the rulebook in force on the day of the act
    Fen fine;         ///< what the officer set, within the item's range
    bool warningOnly = false;
    std::optional<Measurement> measurement;
    friend bool operator==(const CaseItem &, const CaseItem &) = default;
};

/// A file that belongs to a case; the file itself is in the evidence store under its hash.
struct EvidenceRef {
    QByteArray sha256;   ///< 32 bytes, of the original file
    QString kind;        ///< "meter", "plate", "scene", "document", "video", "other"
    QString fileName;
    QString mediaType;
    qint64 size = 0;
    QDateTime addedAt;
    friend bool operator==(const EvidenceRef &, const EvidenceRef &) = default;
};

enum class SignatureState { Open, Signed, Refused };

/// What the driver said and signed.
struct DriverStatement {
    bool toldBeforeDeciding = false;
    QDateTime toldAt;
    QString statement;
    bool noStatement = false;
    SignatureState signature = SignatureState::Open;
    QString refusalReason;
    QList<QList<QPointF>> strokes;  ///< 0…1 of the pad's width and height
    QDateTime signedAt;
    friend bool operator==(const DriverStatement &, const DriverStatement &) = default;
};

/// A violation case as the officer sees it: everything but its revision history.
struct ViolationCase {
    CaseId id;
    int revision = 1;
    QString caseNumber;       ///< shown to people; from the desk's number block
    QDateTime startedAt;      ///< desk clock, UTC
    QDateTime occurredAt;     ///< time of the act, UTC
    QString officerNumber;
    QString officerName;
    QString stationCode;
    QString rulebookVersion;
    bool training = false;
    CasePerson person;
    CaseVehicle vehicle;
    CasePlace place;
    QList<CaseItem> items;
    QList<EvidenceRef> evidence;
    DriverStatement statement;
    QString procedure;        ///< "simple", "general"
    QString note;
    friend bool operator==(const ViolationCase &, const ViolationCase &) = default;

    int pointsOfCase() const;
    Fen fineOfCase() const;
};

/// Where a case stands between the officer and central.
enum class CaseState { Draft, Waiting, Sending, Refused, Confirmed };

/// The exact bytes that go to central and are hashed: JSON, UTF-8, keys sorted, no insignificant space.
[[nodiscard]] QByteArray toCanonicalJson(const ViolationCase &violation);
[[nodiscard]] QJsonObject toJson(const ViolationCase &violation);
/// Reads what toJson() wrote. \returns BadInput naming the field that is wrong.
[[nodiscard]] Result<ViolationCase> violationFromJson(const QJsonObject &object);

/// Proof from central that it has a revision.
struct Receipt {
    CaseId caseId;
    int revision = 0;
    QByteArray bodySha256;   ///< 32 bytes
    QString receiptNumber;
    QDateTime receivedAt;    ///< central's clock
    QByteArray raw;          ///< the signed compact JWS as it came
    friend bool operator==(const Receipt &, const Receipt &) = default;
};

} // namespace dutydesk
