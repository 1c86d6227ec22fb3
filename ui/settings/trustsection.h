// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/settings/settingssection.h"

class QTableWidget;

namespace dutydesk {

class Banner;
class KeyCapButton;

/// Whose signatures on licences count, and until when.
class TrustSection : public SettingsSection {
    Q_OBJECT
public:
    explicit TrustSection(DeskServices &services, QWidget *parent = nullptr);
    QString title() const override { return tr("Trust and keys"); }

protected:
    void refresh() override;

private:
    void fetch();
    void fillRow(int row, const TrustedKey &key);

    Banner *m_state;
    Card *m_card;
    QTableWidget *m_table;
    KeyCapButton *m_fetch;
    bool m_asking = false;
};

} // namespace dutydesk
