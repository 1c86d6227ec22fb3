// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/licence.h"
#include "ui/common/tokens.h"

#include <QLineEdit>

#include <optional>

namespace dutydesk {

/// Takes an 18-character licence number, or a 12-digit file number, and explains the check character as it is typed.
/// A right number is masked when the field loses the focus; value() stays the whole one.
class LicenceNoEdit : public QLineEdit {
    Q_OBJECT
public:
    explicit LicenceNoEdit(QWidget *parent = nullptr);

    /// What was typed, without spaces, upper case; never masked.
    QString value() const { return m_value; }
    void setValue(const QString &value);
    std::optional<LicenceNumber> number() const;
    std::optional<FileNumber> fileNumber() const;
    /// What to say under the field now, and how serious it is (Neutral while typing).
    QString explanation() const;
    Meaning explanationMeaning() const;

signals:
    void valueChanged();

protected:
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void take(const QString &text);
    void restyle();

    QString m_value;
    bool m_masked = false;
};

} // namespace dutydesk
