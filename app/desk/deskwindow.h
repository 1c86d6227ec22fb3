// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desk/deskparts.h"
#include "ui/common/languagecontroller.h"
#include "ui/common/themecontroller.h"
#include "ui/shell/mainwindow.h"

namespace dutydesk {

class CasesPage;
class DeskPage;
class QueuePage;
class SettingsPage;
class ViolationPage;

/// The window with its pages, and what leads from one page to another.
class DeskWindow {
public:
    explicit DeskWindow(DeskParts &parts);
    ~DeskWindow();

    MainWindow &window() { return *m_window; }
    ThemeController &theme() { return m_theme; }
    LanguageController &language() { return m_language; }
    ViolationPage &violation() { return *m_violation; }
    DeskPage &desk() { return *m_desk; }
    QueuePage &queue() { return *m_queue; }
    SettingsPage &settings() { return *m_settings; }

private:
    void connectPages();
    void openCase(const CaseId &id);

    DeskServices m_services;
    ThemeController m_theme;
    LanguageController m_language;
    std::unique_ptr<MainWindow> m_window;
    DeskPage *m_desk;            ///< the pages belong to the window
    CasesPage *m_cases;
    QueuePage *m_queue;
    ViolationPage *m_violation;
    SettingsPage *m_settings;
};

} // namespace dutydesk
