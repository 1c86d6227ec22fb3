// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/licence.h"
#include "app/domain/units.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QSet>
#include <QString>

#include <chrono>
#include <optional>

namespace dutydesk {

/// How much a status letter weighs (column severity of licence_status.csv).
enum class Severity { Ok, Info, Warn, Stop };

/// The set of status letters of a licence ("BDJ"). Every letter counts; none hides another.
class StatusLetters {
public:
    StatusLetters() = default;
    /// Takes the letters as central sent them; unknown letters stay in the set.
    explicit StatusLetters(QStringView letters);

    const QList<QChar> &letters() const { return m_letters; } ///< sorted, each once
    bool contains(QChar letter) const { return m_letters.contains(letter); }
    bool isEmpty() const { return m_letters.isEmpty(); }
    QString text() const;
    friend bool operator==(const StatusLetters &, const StatusLetters &) = default;

private:
    QList<QChar> m_letters;
};

/// A scoring cycle (Order 163 art. 3): twelve months from the date of first issue.
struct ScoringCycle {
    QDate first; ///< first day
    QDate last;  ///< last day
    /// The cycle that holds \c day, for a licence first issued on \c firstIssued (29 February counts as 28 in common years).
    [[nodiscard]] static ScoringCycle at(QDate firstIssued, QDate day);
    friend bool operator==(const ScoringCycle &, const ScoringCycle &) = default;
};

enum class OpenMatterKind { UnhandledViolation, UnpaidFine, UnhandledAccident, Notice };

/// Something that waits for the holder.
struct OpenMatter {
    OpenMatterKind kind = OpenMatterKind::Notice;
    QString reference; ///< central's number of it
    QDate date;
    QString what; ///< as central words it
    QString where;
    std::optional<int> points;
    bool pointsCounted = false; ///< already in the sum
    std::optional<Fen> fine;
    QDate due; ///< null when there is none
    friend bool operator==(const OpenMatter &, const OpenMatter &) = default;
};

/// What central says about a licence, at one moment. Never shown without its age.
struct PenaltyStatus {
    LicenceNumber number;
    FileNumber fileNumber;
    QString nameZh {};
    QString nameLatin {};
    QString gender {};
    LicenceClasses classes {};
    QDate firstIssued {};
    QDate validFrom {};
    QDate validUntil {}; ///< null: long term
    QDate probationEnds {}; ///< null: none
    QString issuedBy {};
    QString restrictions {}; ///< as central words it, empty when none
    StatusLetters letters {};
    int pointsCounted = 0;
    int pointsPending = 0;
    ScoringCycle cycle {};
    QList<OpenMatter> matters {};
    QByteArray photo {}; ///< encoded picture or empty
    QDateTime asOf {}; ///< central's clock, UTC
    QString etag {};
    quint64 version = 0; ///< counts up at central with every change of this licence
    friend bool operator==(const PenaltyStatus &, const PenaltyStatus &) = default;
};

/// How the desk came by a status.
enum class StatusOrigin { Live, LastKnown };

/// A status with where it came from and how long the answer took.
struct StatusAnswer {
    PenaltyStatus status;
    StatusOrigin origin = StatusOrigin::Live;
    QDateTime receivedAt; ///< desk clock, UTC
    std::chrono::milliseconds roundTrip {0};
};

/// The verdict about the person alone; never computed from the document.
enum class Entitlement { MayDrive, MayDriveToHandle, MustNotDrive, NotKnown };

/// Derives the entitlement from the letters, the points and the validity on \c today. A stop letter, an unknown letter,
/// 12 points or an expired licence make MustNotDrive; a warning letter or an open matter makes MayDriveToHandle.
[[nodiscard]] Entitlement entitlementOf(const PenaltyStatus &status, QDate today);

/// What central says about a vehicle.
struct VehicleStatus {
    Plate plate;
    QString plateType {}; ///< code of plate_types.csv, "02"
    QString vehicleType {}; ///< as registered
    QString requiredClass {}; ///< the licence class that it needs, "C1"
    QString brand {};
    QString colour {};
    StatusLetters letters {}; ///< letters of vehicle_status.csv
    QDate inspectedUntil {};
    QDate insuredUntil {};
    QString insurer {};
    QString ownerMasked {};
    QDateTime asOf {};
    friend bool operator==(const VehicleStatus &, const VehicleStatus &) = default;
};

} // namespace dutydesk
