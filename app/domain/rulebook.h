// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/error.h"
#include "app/domain/status.h"
#include "app/domain/units.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace dutydesk {

/// How far a row of the law's data is to be trusted.
enum class Confidence { Law, Derived, Check };

/// One behaviour that carries points (Order 163 arts. 8–12).
struct ViolationItem {
    QString id;           ///< "O163-11-2"
    int points = 0;
    QString article;      ///< as the data says, Chinese
    QString textZh;
    QString textEn;
    QString fineBasis;
    std::optional<Fen> fineMin;
    std::optional<Fen> fineMax;
    Confidence fineConfidence = Confidence::Check;
    QString otherMeasures;
    QString procedureHint;
    QDate validFrom;
    QDate validTo;        ///< null: still in force
    bool inForceOn(QDate day) const;
    /// Only the simple procedure can be lawful when the range stays ≤ 200 yuan (Order 157 art. 43).
    bool simplePossible() const;
};

/// One row of the matrix from measured value to item; bounds are percent over the limit, or mg/100 mL for alcohol.
struct MeasuredBand {
    QString family;
    QString vehicleGroup;
    QString roadGroup;
    double from = 0;              ///< inclusive
    std::optional<double> to;     ///< exclusive; none: open
    int points = 0;
    QString itemId;               ///< empty: no item with points (warning or fine only) or criminal track
    QString itemNote;             ///< the cell as it stands when it names no item
    QString fineText;
};

struct StatusLetterRow {
    QChar letter;
    QString zh;
    QString en;
    Severity severity = Severity::Stop;
    QString officerHint;
    QString corroboration;        ///< "conflict" marks rows on which sources differ
};

struct CodeRow {
    QString code;
    QString zh;
    QString en;
    QString note;
};

/// The law as data, as far as the desk needs it: read from CSV texts, never from code.
class Rulebook {
public:
    /// The CSV texts, one per table, UTF-8, with their header rows.
    struct Sources {
        QByteArray points;          ///< points_order163.csv
        QByteArray measured;        ///< measured_value_matrix.csv
        QByteArray licenceStatus;   ///< licence_status.csv
        QByteArray licenceClasses;  ///< licence_classes.csv
        QByteArray plateTypes;      ///< plate_types.csv
        QByteArray vehicleStatus;   ///< vehicle_status.csv
    };

    /// \returns BadInput naming table, row and column of the first cell that cannot be read.
    [[nodiscard]] static Result<Rulebook> read(const Sources &sources, const QString &version);

    const QString &version() const { return m_version; }
    const QList<ViolationItem> &items() const { return m_items; }
    const ViolationItem *item(const QString &id) const;
    const QList<MeasuredBand> &bands() const { return m_bands; }
    /// Bands of a family for these groups, ascending.
    QList<MeasuredBand> bands(const QString &family, const QString &vehicleGroup, const QString &roadGroup) const;
    /// The band that holds \c value (percent over the limit, or mg/100 mL).
    std::optional<MeasuredBand> bandFor(const QString &family, const QString &vehicleGroup, const QString &roadGroup,
                                        double value) const;
    QStringList vehicleGroups(const QString &family) const;
    QStringList roadGroups(const QString &family) const;
    const StatusLetterRow *statusLetter(QChar letter) const;
    const QList<StatusLetterRow> &statusLetters() const { return m_letters; }
    const CodeRow *vehicleLetter(QChar letter) const;
    const QList<CodeRow> &plateTypes() const { return m_plateTypes; }
    const QList<CodeRow> &licenceClasses() const { return m_classes; }
    /// Classes that a holder of \c held may drive, its own included (unconfirmed column of licence_classes.csv).
    QStringList covers(const LicenceClasses &held) const;

private:
    QString m_version;
    QList<ViolationItem> m_items;
    QList<MeasuredBand> m_bands;
    QList<StatusLetterRow> m_letters;
    QList<CodeRow> m_vehicleLetters;
    QList<CodeRow> m_plateTypes;
    QList<CodeRow> m_classes;
    QHash<QString, QStringList> m_covers;
};

} // namespace dutydesk
