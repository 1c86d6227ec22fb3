// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/settings/settingssection.h"

namespace dutydesk {

class Banner;
class KeyCapButton;

/// The link to central, as measured on real answers, and a test of it.
class LinkSection : public SettingsSection {
    Q_OBJECT
public:
    explicit LinkSection(DeskServices &services, QWidget *parent = nullptr);
    QString title() const override { return tr("Central link"); }

protected:
    void refresh() override;

private:
    void test();

    Card *m_card;
    Banner *m_answer;
    KeyCapButton *m_test;
    bool m_asking = false;
};

} // namespace dutydesk
