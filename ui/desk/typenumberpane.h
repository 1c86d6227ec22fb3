// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/services/checklicence.h"
#include "ui/common/card.h"

class QComboBox;
class QListWidget;

namespace dutydesk {

class FieldRow;
class KeyCapButton;
class LicenceNoEdit;
class PlateEdit;

/// Looks a person up without a document: by licence number, archive number or plate, always with a purpose.
class TypeNumberPane : public Card {
    Q_OBJECT
public:
    explicit TypeNumberPane(CheckLicence &check, QWidget *parent = nullptr);
    void focusNumber();
    /// Puts a number or a plate that was typed elsewhere into its field; the purpose is still asked for.
    void prefill(const QString &typed);
    /// Leaves nothing of the last person behind.
    void clear();

protected:
    void changeEvent(QEvent *event) override;

private:
    void explain();
    void lookUp();
    void showDrivers(const QList<SignedStatus> &drivers);
    void choose(int row);
    void retranslate();

    CheckLicence &m_check;
    LicenceNoEdit *m_number;
    PlateEdit *m_plate;
    QComboBox *m_purpose;
    FieldRow *m_numberRow;
    FieldRow *m_plateRow;
    FieldRow *m_purposeRow;
    KeyCapButton *m_go;
    TextLabel *m_why;
    QListWidget *m_drivers;
    QList<SignedStatus> m_found;
};

} // namespace dutydesk
