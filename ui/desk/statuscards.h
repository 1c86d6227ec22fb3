// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/rulebook.h"
#include "app/services/checklicence.h"
#include "ui/common/card.h"

class QLabel;
class QTableView;

namespace dutydesk {

class ElidedLabel;
class FlowLayout;
class KeyCapButton;
class MattersModel;
class PlateEdit;
class PointsGauge;

/// Points of the running cycle with the gauge and its legend.
class PointsCard : public Card {
    Q_OBJECT
public:
    explicit PointsCard(QWidget *parent = nullptr);
    /// \c asOf: when the answer is not live, its time is shown.
    void setStatus(const PenaltyStatus &status, const QDateTime &asOf, bool live, QDate today);

protected:
    void changeEvent(QEvent *event) override;

private:
    class Legend;
    TextLabel *m_title;
    ElidedLabel *m_cycle;
    TextLabel *m_counted;
    TextLabel *m_of;
    TextLabel *m_projected;
    PointsGauge *m_gauge;
    Legend *m_legend;
    TextLabel *m_nine;
    TextLabel *m_twelve;
};

/// What waits for the holder.
class MattersCard : public Card {
    Q_OBJECT
public:
    explicit MattersCard(QWidget *parent = nullptr);
    void setStatus(const PenaltyStatus &status, const QDateTime &asOf, bool live, QDate today);

protected:
    void changeEvent(QEvent *event) override;

private:
    MattersModel *m_model;
    QTableView *m_table;
    QWidget *m_nothing;
    TextLabel *m_nothingText;
    TextLabel *m_sum;
};

/// The vehicle at the desk: its plate, what central says of it, and whether the licence covers it.
class VehicleCard : public Card {
    Q_OBJECT
public:
    explicit VehicleCard(const Rulebook &rulebook, QWidget *parent = nullptr);
    void setCheck(const LicenceCheck &check, QDate today);
    /// F5: looks up the plate that was typed, or puts the focus there.
    void lookUp();
    void focusPlate();

signals:
    void lookUpAsked(const dutydesk::Plate &plate);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showVehicle(const VehicleStatus &vehicle, const LicenceCheck &check, QDate today);
    void retranslate();

    const Rulebook &m_rulebook;
    TextLabel *m_title;
    TextLabel *m_where;
    PlateEdit *m_plate;
    KeyCapButton *m_ask;
    ElidedLabel *m_what;
    QWidget *m_pillBox;
    FlowLayout *m_pills;
    LicenceCheck m_check;
    QDate m_today;
};

} // namespace dutydesk
