// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/services/deskservices.h"
#include "ui/common/deskframe.h"

class QGridLayout;

namespace dutydesk {

class TextLabel;

/// The left of sign-in: which station and which desk this is, and what is kept on it. Nothing personal.
class IdentityPane : public Surface {
    Q_OBJECT
public:
    explicit IdentityPane(DeskServices &services, QWidget *parent = nullptr);
    void refresh();

protected:
    void changeEvent(QEvent *event) override;

private:
    DeskServices &m_services;
    QWidget *m_station;
    TextLabel *m_stationCaption;
    TextLabel *m_stationName;
    TextLabel *m_stationOther;
    QWidget *m_facts;
    QList<TextLabel *> m_labels;
    QList<TextLabel *> m_values;
    TextLabel *m_notice;
};

} // namespace dutydesk
