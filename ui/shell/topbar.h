// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/services/deskservices.h"
#include "ui/common/deskframe.h"

class QAbstractButton;

namespace dutydesk {

class KeyCapButton;
class StatusPill;
class TextLabel;

/// Station and desk, the search and command field, link and queue, officer and lock.
class TopBar : public Surface {
    Q_OBJECT
public:
    explicit TopBar(DeskServices &services, QWidget *parent = nullptr);
    void refresh();

signals:
    void searchAsked();
    void linkAsked();
    void queueAsked();
    void lockAsked();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    DeskServices &m_services;
    QWidget *m_place;
    TextLabel *m_station;
    TextLabel *m_desk;
    QAbstractButton *m_search;
    StatusPill *m_link;
    StatusPill *m_queue;
    TextLabel *m_officer;
    TextLabel *m_number;
    KeyCapButton *m_lock;
};

} // namespace dutydesk
