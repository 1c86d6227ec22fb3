// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/error.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace dutydesk {

/// The 18-character citizen number that is also the licence number (GB 11643-1999).
/// Checked: length, digits, date of birth, MOD 11-2 check character (ISO 7064).
class LicenceNumber {
public:
    /// Why a text is no licence number; `ui` explains it, with the right check character.
    enum class Problem { None, Length, Characters, Area, BirthDate, CheckCharacter };

    [[nodiscard]] static Result<LicenceNumber> parse(QStringView text);
    [[nodiscard]] static Problem problemOf(QStringView text);
    /// The check character for the first 17 digits; a null QChar when they are not 17 digits.
    [[nodiscard]] static QChar checkCharacter(QStringView first17);

    const QString &text() const { return m_text; }
    QDate birthDate() const;
    /// First 6, eight dots, last 4 (desk); with \c shortForm first 4, eight dots, last 4 (lists).
    QString masked(bool shortForm = false) const;

    friend bool operator==(const LicenceNumber &, const LicenceNumber &) = default;

private:
    explicit LicenceNumber(QString text)
        : m_text(std::move(text))
    {
    }
    QString m_text;
};

/// The 12-digit file number (档案编号).
class FileNumber {
public:
    [[nodiscard]] static Result<FileNumber> parse(QStringView text);
    const QString &text() const { return m_text; }
    friend bool operator==(const FileNumber &, const FileNumber &) = default;

private:
    explicit FileNumber(QString text)
        : m_text(std::move(text))
    {
    }
    QString m_text;
};

/// A number plate: 7 characters, 8 for new-energy vehicles, no I and O (GA 36); kept without the dot.
class Plate {
public:
    enum class Problem { None, Length, Region, Letters };

    [[nodiscard]] static Result<Plate> parse(QStringView text);
    [[nodiscard]] static Problem problemOf(QStringView text);

    const QString &text() const { return m_text; }
    /// As printed, with the dot after the second character: 测A·T0001.
    QString display() const;
    bool isNewEnergy() const { return m_text.size() == 8; }
    friend bool operator==(const Plate &, const Plate &) = default;

private:
    explicit Plate(QString text)
        : m_text(std::move(text))
    {
    }
    QString m_text;
};

/// Licence classes (准驾车型), in the order the document lists them: A1 … P.
class LicenceClasses {
public:
    LicenceClasses() = default;
    /// Reads "A2E", "C1", "C1D", "C1, D"; unknown letters make BadInput.
    [[nodiscard]] static Result<LicenceClasses> parse(QStringView text);

    const QList<QString> &codes() const { return m_codes; }
    bool isEmpty() const { return m_codes.isEmpty(); }
    QString text() const { return m_codes.join(QString()); }
    /// Every class that a holder may drive with these, by the "covers" column of licence_classes.csv as given.
    bool contains(const QString &code) const { return m_codes.contains(code); }
    friend bool operator==(const LicenceClasses &, const LicenceClasses &) = default;

private:
    QList<QString> m_codes;
};

} // namespace dutydesk
