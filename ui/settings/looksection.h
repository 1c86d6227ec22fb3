// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/common/languagecontroller.h"
#include "ui/common/themecontroller.h"
#include "ui/settings/settingssection.h"

namespace dutydesk {

class SegmentedControl;

/// Theme, language and text size; each takes effect at once.
class LookSection : public SettingsSection {
    Q_OBJECT
public:
    LookSection(DeskServices &services, ThemeController &theme, LanguageController &language,
                QWidget *parent = nullptr);
    QString title() const override { return tr("Look and language"); }

protected:
    void refresh() override;

private:
    ThemeController &m_theme;
    LanguageController &m_language;
    Card *m_card;
    QList<TextLabel *> m_labels;
    QList<TextLabel *> m_remarks;
    SegmentedControl *m_themes;
    SegmentedControl *m_languages;
    SegmentedControl *m_sizes;
};

} // namespace dutydesk
