// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/licence.h"
#include "ui/common/tokens.h"

#include <QLineEdit>

#include <optional>

namespace dutydesk {

/// Takes a number plate: upper case, no I and O, 7 or 8 characters (GA 36). A right one is shown with its dot.
class PlateEdit : public QLineEdit {
    Q_OBJECT
public:
    explicit PlateEdit(QWidget *parent = nullptr);

    std::optional<Plate> plate() const;
    void setPlate(const Plate &plate);
    /// What was typed, without dot and spaces.
    QString value() const;
    /// What is wrong with it, or which kind of plate it is; empty while it is too short to tell.
    QString explanation() const;
    Meaning explanationMeaning() const;

signals:
    /// The text became a right plate, or a right one became something else.
    void plateChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void restyle();
};

} // namespace dutydesk
