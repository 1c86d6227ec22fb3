// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/common/card.h"
#include "ui/violation/violationeditor.h"

class QComboBox;
class QDateTimeEdit;
class QLineEdit;

namespace dutydesk {

class ElidedLabel;
class FieldRow;
class KmPostEdit;
class LicenceNoEdit;
class PlateEdit;

/// When, where, which vehicle, and the driver where the scan did not say.
class FactsPane : public Card {
    Q_OBJECT
public:
    explicit FactsPane(ViolationEditor &editor, QWidget *parent = nullptr);

    /// Shows the draft; fields whose value is the same are left alone, so that a cursor stays where it is.
    void refresh();
    /// Puts the focus on the field of a finding. \returns false for a field that is not here.
    bool focusField(const QString &field);

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeFields();
    void layOut();
    void connectFields();
    void showMessages();
    void fillCombos();
    void retranslate();

    ViolationEditor &m_editor;
    TextLabel *m_title;
    ElidedLabel *m_remark;
    QDateTimeEdit *m_time;
    QLineEdit *m_road;
    KmPostEdit *m_post;
    QComboBox *m_direction;
    PlateEdit *m_plate;
    QComboBox *m_plateType;
    QLineEdit *m_vehicleType;
    QLineEdit *m_colour;
    QLineEdit *m_device;
    QLineEdit *m_name;
    LicenceNoEdit *m_number;
    QWidget *m_driver;
    bool m_driverAsked = false;   ///< the scan gave no name or no right number
    bool m_filling = false;
    QHash<QString, FieldRow *> m_rows;
};

} // namespace dutydesk
