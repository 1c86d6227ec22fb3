// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/services/deskservices.h"
#include "ui/common/deskframe.h"
#include "ui/common/page.h"

class QTimer;

namespace dutydesk {

class ElidedLabel;
class IconLabel;
class TextLabel;

/// The bottom: what happened to the record on screen at the left; rules, clock, date and time at the right.
class StatusLine : public Surface {
    Q_OBJECT
public:
    explicit StatusLine(DeskServices &services, QWidget *parent = nullptr);
    /// An empty text stands for the desk's own state.
    void setPageStatus(const PageStatus &status);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void tick();

    DeskServices &m_services;
    PageStatus m_status;
    IconLabel *m_icon;
    ElidedLabel *m_text;
    TextLabel *m_rules;
    TextLabel *m_clock;
    TextLabel *m_date;
    TextLabel *m_time;
    QTimer *m_timer;
};

} // namespace dutydesk
