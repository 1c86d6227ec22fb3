// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/settings/settingssection.h"

namespace dutydesk {

/// Which desk of which station this is, and since when.
class DeskSection : public SettingsSection {
    Q_OBJECT
public:
    explicit DeskSection(DeskServices &services, QWidget *parent = nullptr);
    QString title() const override { return tr("This desk"); }

protected:
    void refresh() override;

private:
    Card *m_desk;
    Card *m_session;
};

} // namespace dutydesk
