// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/services/deskservices.h"
#include "ui/common/languagecontroller.h"
#include "ui/common/page.h"
#include "ui/common/themecontroller.h"

#include <QHash>
#include <QMainWindow>
#include <QPointer>

class QStackedWidget;
class QTimer;

namespace dutydesk {

class EntryPage;
class LockPage;
class NavigationRail;
class PalettePopup;
class RecoveryKeyPage;
class StatusLine;
class TopBar;

/// The window: follows the state of sign-in (enrol, sign in, work, lock) and holds the pages of work. The composition
/// root makes the pages and hands them over with addPage(); the first one added is the one a session starts with.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    MainWindow(DeskServices &services, ThemeController &theme, LanguageController &language, QWidget *parent = nullptr);
    ~MainWindow() override;

    enum class RailPlace { Top, Bottom };
    /// Takes the page over; its object name is its id.
    void addPage(Page *page, RailPlace place = RailPlace::Top);
    Page *page(const QString &id) const { return m_pages.value(id); }
    Page *currentPage() const;
    /// Brings a page on screen; the one before can be reached with Alt+Left. Nothing happens while nobody is signed in.
    void showPage(const QString &id);
    void goBack();
    /// Commands beside those of pages and window.
    CommandRegistry &commands() { return m_commands; }
    void openPalette(const QString &text = {});
    /// Ctrl+1 … Ctrl+7 and Ctrl+, name the pages; this is what a page's shortcut() answers by convention.
    static QKeySequence pageKeys(int digit)
    {
        return QKeySequence(QKeyCombination(Qt::CTRL, Qt::Key(Qt::Key_0 + digit)));
    }

signals:
    /// Chosen in the palette.
    void caseChosen(const dutydesk::CaseId &id);
    void lawItemChosen(const QString &itemId);
    void lookUpChosen(const QString &typed);
    /// The pill of the link was pressed.
    void linkAsked();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeWork();
    void makeShortcuts();
    void followState();
    void showEntry(EntryPage *page);
    void bring(Page *page);
    void leave();
    void connectPage(Page *page);
    QList<Command> ownCommands() const;
    void sendNow();
    void showMenu();
    void showHelp();
    void restoreWindow();
    void keepWindow();
    void retranslate();
    static QString geometryKey();

    DeskServices &m_services;
    ThemeController &m_theme;
    LanguageController &m_language;
    CommandRegistry m_commands;
    QStackedWidget *m_states;
    EntryPage *m_signIn;
    EntryPage *m_enrol;
    RecoveryKeyPage *m_recovery;
    LockPage *m_lock;
    QWidget *m_work;
    NavigationRail *m_rail;
    TopBar *m_top;
    QStackedWidget *m_stack;
    StatusLine *m_status;
    PalettePopup *m_palette;
    QTimer *m_digits;
    QList<Page *> m_order;
    QHash<QString, Page *> m_pages;
    QHash<QString, PageStatus> m_statuses;
    QHash<QString, QPointer<QWidget>> m_focus; ///< where the focus was on each page
    QStringList m_history;
};

} // namespace dutydesk
