// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/services/deskservices.h"
#include "ui/common/languagecontroller.h"
#include "ui/common/pill.h"

#include <QDateTime>
#include <QWidget>

class QTimer;

namespace dutydesk {

class Card;
class FieldRow;
class IconLabel;
class KeyCapButton;
class PasswordEdit;
class StatusPill;
class TextLabel;

/// The locked desk: the time, who locked it, and that sending goes on. No driver, plate or number is on it.
class LockPage : public QWidget {
    Q_OBJECT
public:
    LockPage(DeskServices &services, LanguageController &language, QWidget *parent = nullptr);

    void activate();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeOfficerCard();
    QWidget *makeWorkCard();
    void unlock();
    void anotherOfficer();
    void setAsking(bool asking);
    void retranslate();
    void tick();
    void showQueue();

    DeskServices &m_services;
    QDateTime m_lockedAt;
    TextLabel *m_station;
    TextLabel *m_desk;
    StatusPill *m_link;
    TextLabel *m_clock;
    TextLabel *m_date;
    TextLabel *m_officer = nullptr;
    TextLabel *m_locked = nullptr;
    PasswordEdit *m_password = nullptr;
    FieldRow *m_row = nullptr;
    KeyCapButton *m_unlock = nullptr;
    KeyCapButton *m_another = nullptr;
    TextLabel *m_progress = nullptr;
    TextLabel *m_workTitle = nullptr;
    IconLabel *m_sumIcon = nullptr;
    TextLabel *m_sum = nullptr;
    IconLabel *m_queueIcon = nullptr;
    TextLabel *m_queue = nullptr;
    TextLabel *m_queueAside = nullptr;
    TextLabel *m_saved = nullptr;
    TextLabel *m_notice;
    QTimer *m_timer;
    bool m_asking = false;
};

} // namespace dutydesk
