// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/settings/settingssection.h"

class QComboBox;

namespace dutydesk {

class Banner;
class FieldRow;

/// Which camera reads licences, and what the hand-held scanner needs.
class CameraSection : public SettingsSection {
    Q_OBJECT
public:
    /// Preference under which the chosen camera is kept; empty: the first one.
    static QString cameraKey() { return QStringLiteral("camera/id"); }

    explicit CameraSection(DeskServices &services, QWidget *parent = nullptr);
    QString title() const override { return tr("Camera and scanners"); }

protected:
    void refresh() override;

private:
    void showState();

    Card *m_card;
    QComboBox *m_cameras;
    FieldRow *m_row;
    Banner *m_state;
    Card *m_scanner;
};

} // namespace dutydesk
