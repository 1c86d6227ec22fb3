// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/settings/settingssection.h"

namespace dutydesk {

/// Which program this is and under what licence.
class AboutSection : public SettingsSection {
    Q_OBJECT
public:
    explicit AboutSection(DeskServices &services, QWidget *parent = nullptr);
    QString title() const override { return tr("About"); }

protected:
    void refresh() override;

private:
    Card *m_card;
};

} // namespace dutydesk
