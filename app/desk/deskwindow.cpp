// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/desk/deskwindow.h"

#include "ui/cases/casespage.h"
#include "ui/desk/deskpage.h"
#include "ui/queue/queuepage.h"
#include "ui/settings/settingspage.h"
#include "ui/violation/violationpage.h"

using namespace Qt::StringLiterals;

namespace dutydesk {

DeskWindow::DeskWindow(DeskParts &parts)
    : m_services(parts.services())
    , m_theme(parts.preferences())
    , m_language(parts.preferences())
    , m_window(std::make_unique<MainWindow>(m_services, m_theme, m_language))
    , m_desk(new DeskPage(m_services))
    , m_cases(new CasesPage(m_services))
    , m_queue(new QueuePage(m_services))
    , m_violation(new ViolationPage(m_services))
    , m_settings(new SettingsPage(m_services, m_theme, m_language))
{
    m_window->addPage(m_desk);
    m_window->addPage(m_cases);
    m_window->addPage(m_queue);
    m_window->addPage(m_violation);
    m_window->addPage(m_settings, MainWindow::RailPlace::Bottom);
    connectPages();
}

DeskWindow::~DeskWindow() = default;

void DeskWindow::connectPages()
{
    QObject *context = m_window.get();
    QObject::connect(m_desk, &DeskPage::violationStarted, context, [this](const ViolationCase &draft) {
        m_violation->open(draft);
        m_window->showPage(m_violation->objectName());
    });
    QObject::connect(m_violation, &ViolationPage::caseCompleted, context,
                     [this](const CaseId &) { m_window->showPage(m_queue->objectName()); });
    QObject::connect(m_cases, &CasesPage::openCase, context, [this](const CaseId &id) { openCase(id); });
    QObject::connect(m_queue, &QueuePage::openCase, context, [this](const CaseId &id) { openCase(id); });
    QObject::connect(m_window.get(), &MainWindow::caseChosen, context, [this](const CaseId &id) { openCase(id); });
    QObject::connect(m_window.get(), &MainWindow::lawItemChosen, context, [this](const QString &itemId) {
        m_window->showPage(m_settings->objectName());
        m_settings->showLawItem(itemId);
    });
    QObject::connect(m_window.get(), &MainWindow::lookUpChosen, context, [this](const QString &typed) {
        m_window->showPage(m_desk->objectName());
        m_desk->lookUp(typed);
    });
    QObject::connect(m_window.get(), &MainWindow::linkAsked, context,
                     [this] { m_window->showPage(m_queue->objectName()); });
}

void DeskWindow::openCase(const CaseId &id)
{
    m_violation->open(id);
    m_window->showPage(m_violation->objectName());
}

} // namespace dutydesk
