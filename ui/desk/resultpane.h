// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/services/deskservices.h"
#include "ui/desk/verdicttexts.h"

#include <QWidget>

class QScrollArea;
class QStackedWidget;

namespace dutydesk {

class Banner;
class ElidedLabel;
class EmptyState;
class IdentityCard;
class KeyCapButton;
class MattersCard;
class PointsCard;
class TwoStepButton;
class VehicleCard;
class VerdictPanel;

/// The right side of the Desk: who it is, the two verdicts, points, open matters, the vehicle, and what to do next.
class ResultPane : public QWidget {
    Q_OBJECT
public:
    explicit ResultPane(DeskServices &services, QWidget *parent = nullptr);

    void setCheck(const LicenceCheck &check);
    /// Ages of what is shown, and the end of "live"; called every second while on screen.
    void tick();
    /// Central replaced the answer on screen: says so for a few seconds.
    void showPushed();
    void focusMain();
    /// F5: the plate that was typed, or the licence once more when the focus is elsewhere and no plate was typed.
    void lookUpVehicle();
    void release();
    void recordViolation();
    void askReveal();
    void hideSecrets();
    bool hasPerson() const;

signals:
    void violationAsked();
    void releaseFailed(const dutydesk::Error &error);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeContent();
    QWidget *makeActions();
    void showVerdicts();
    void showCards();
    void showBanner();
    void showActions();
    void retranslate();
    VerdictTexts::Person person() const;

    DeskServices &m_services;
    LicenceCheck m_check;
    bool m_vehicleOpen = false;     ///< F5 without a person: only the vehicle line
    bool m_shownLive = false;       ///< what the panel says now
    QDateTime m_pushedAt;
    QScrollArea *m_scroll;
    EmptyState *m_empty;
    QWidget *m_emptyCard;
    Banner *m_banner;
    IdentityCard *m_identity;
    QWidget *m_verdicts;
    VerdictPanel *m_document;
    VerdictPanel *m_entitlement;
    PointsCard *m_points;
    MattersCard *m_matters;
    VehicleCard *m_vehicle;
    KeyCapButton *m_record;
    KeyCapButton *m_release;
    TwoStepButton *m_releaseLastKnown;
    QWidget *m_remarkIcon = nullptr;
    ElidedLabel *m_remark;
};

} // namespace dutydesk
