// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/mainwindow.h"

#include "ui/common/sentences.h"
#include "ui/lock/lockpage.h"
#include "ui/palette/palettepopup.h"
#include "ui/shell/navigationrail.h"
#include "ui/shell/statusline.h"
#include "ui/shell/topbar.h"
#include "ui/shell/trainingribbon.h"
#include "ui/signin/enrolpage.h"
#include "ui/signin/recoverykeypage.h"
#include "ui/signin/signinpage.h"

#include <QApplication>
#include <QCloseEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QScreen>
#include <QShortcut>
#include <QStackedWidget>
#include <QTimer>
#include <QWhatsThis>

namespace dutydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize smallestWindow {1180, 720};
constexpr QSize firstWindow {1440, 900};
constexpr qsizetype longestHistory = 20;
const QString pageKey = u"window/page"_s;

} // namespace

MainWindow::MainWindow(DeskServices &services, ThemeController &theme, LanguageController &language, QWidget *parent)
    : QMainWindow(parent)
    , m_services(services)
    , m_theme(theme)
    , m_language(language)
    , m_states(new QStackedWidget(this))
    , m_signIn(new SignInPage(services, theme, language, this))
    , m_enrol(new EnrolPage(services, theme, language, this))
    , m_recovery(new RecoveryKeyPage(services, theme, language, this))
    , m_lock(new LockPage(services, language, this))
    , m_work(makeWork())
    , m_palette(new PalettePopup(services, m_commands, m_work))
    , m_digits(new QTimer(this))
{
    m_signIn->setObjectName(u"signInPage"_s);
    m_enrol->setObjectName(u"enrolPage"_s);
    m_recovery->setObjectName(u"recoveryKeyPage"_s);
    auto *central = new QWidget(this);
    auto *column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    if (services.training)
        column->addWidget(new TrainingRibbon(central));
    column->addWidget(m_states, 1);
    for (QWidget *state : std::initializer_list<QWidget *> {m_signIn, m_enrol, m_recovery, m_lock, m_work})
        m_states->addWidget(state);
    setCentralWidget(central);
    setMinimumSize(smallestWindow);

    m_commands.addSource(this, [this] { return ownCommands(); });
    m_commands.addSource(this,
                         [this] { return currentPage() != nullptr ? currentPage()->commands() : QList<Command>(); });
    makeShortcuts();

    connect(&services.signIn, &SignIn::stateChanged, this, &MainWindow::followState);
    connect(&services.signIn, &SignIn::recoveryKeyMade, m_recovery, &RecoveryKeyPage::setKey);
    connect(m_recovery, &RecoveryKeyPage::kept, this, &MainWindow::followState);
    connect(m_palette, &PalettePopup::caseChosen, this, &MainWindow::caseChosen);
    connect(m_palette, &PalettePopup::lawItemChosen, this, &MainWindow::lawItemChosen);
    connect(m_palette, &PalettePopup::lookUpChosen, this, &MainWindow::lookUpChosen);
    connect(m_palette, &PalettePopup::personChosen, this, [this] { showPage(u"desk"_s); });
    m_digits->setSingleShot(true);
    m_digits->setInterval(600);
    connect(m_digits, &QTimer::timeout, this, [this] { m_rail->setDigitsShown(true); });
    qApp->installEventFilter(this);
    retranslate();
    restoreWindow();
    followState();
}

MainWindow::~MainWindow()
{
    qApp->removeEventFilter(this);
}

QWidget *MainWindow::makeWork()
{
    auto *work = new Surface(&Tokens::Surface::window, this);
    work->setObjectName(u"work"_s);
    m_rail = new NavigationRail(work);
    m_top = new TopBar(m_services, work);
    m_stack = new QStackedWidget(work);
    m_stack->setObjectName(u"pages"_s);
    m_status = new StatusLine(m_services, work);
    auto *grid = new QGridLayout(work);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(0);
    grid->addWidget(m_rail, 0, 0, 3, 1);
    grid->addWidget(m_top, 0, 1);
    grid->addWidget(m_stack, 1, 1);
    grid->addWidget(m_status, 2, 1);
    grid->setRowStretch(1, 1);
    grid->setColumnStretch(1, 1);
    connect(m_rail, &NavigationRail::chosen, this, &MainWindow::showPage);
    connect(m_rail->brand(), &QAbstractButton::clicked, this, &MainWindow::showMenu);
    connect(m_top, &TopBar::searchAsked, this, [this] { openPalette(); });
    connect(m_top, &TopBar::queueAsked, this, [this] { showPage(u"queue"_s); });
    connect(m_top, &TopBar::linkAsked, this, &MainWindow::linkAsked);
    connect(m_top, &TopBar::lockAsked, &m_services.signIn, &SignIn::lock);
    return work;
}

void MainWindow::makeShortcuts()
{
    // Those of the window work everywhere, those of work only while it is on screen.
    const auto add = [](QWidget *owner, const QKeySequence &keys, auto &&run) {
        auto *shortcut = new QShortcut(keys, owner);
        QObject::connect(shortcut, &QShortcut::activated, owner, std::forward<decltype(run)>(run));
    };
    add(this, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L), [this] { m_language.toggle(); });
    add(this, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D), [this] { m_theme.toggle(); });
    add(this, QKeySequence(Qt::Key_F1), [this] { showHelp(); });
    add(m_work, QKeySequence(Qt::CTRL | Qt::Key_K), [this] { openPalette(); });
    add(m_work, QKeySequence(Qt::CTRL | Qt::Key_L), [this] { m_services.signIn.lock(); });
    add(m_work, QKeySequence(Qt::ALT | Qt::Key_Left), [this] { goBack(); });
    add(m_work, QKeySequence(Qt::Key_F9), [this] { sendNow(); });
}

void MainWindow::addPage(Page *page, RailPlace place)
{
    const QString id = page->objectName();
    m_order += page;
    m_pages.insert(id, page);
    m_stack->addWidget(page);
    if (page->onRail())
        m_rail->addPage(page, place == RailPlace::Bottom);
    if (!page->shortcut().isEmpty()) {
        auto *shortcut = new QShortcut(page->shortcut(), m_work);
        connect(shortcut, &QShortcut::activated, this, [this, id] { showPage(id); });
    }
    connectPage(page);
    m_palette->raise();
    // Pages come after the window was made: a session may be open already (tests, a restart of the window).
    if (m_services.signIn.state() == SignIn::State::SignedIn && m_order.size() == 1)
        followState();
}

void MainWindow::connectPage(Page *page)
{
    const QString id = page->objectName();
    connect(page, &Page::statusChanged, this, [this, page, id](const PageStatus &status) {
        m_statuses.insert(id, status);
        if (page == currentPage())
            m_status->setPageStatus(status);
    });
    connect(page, &Page::badgeChanged, this, [this, id](int count, bool stop) { m_rail->setBadge(id, count, stop); });
    connect(page, &Page::goTo, this, &MainWindow::showPage);
    connect(page, &Page::goBack, this, &MainWindow::goBack);
}

Page *MainWindow::currentPage() const
{
    return qobject_cast<Page *>(m_stack->currentWidget());
}

void MainWindow::followState()
{
    m_palette->close();
    switch (m_services.signIn.state()) {
    case SignIn::State::NotEnrolled:
        showEntry(m_enrol);
        return;
    case SignIn::State::SignedOut:
        leave();
        m_history.clear();
        m_focus.clear();
        m_statuses.clear();
        for (Page *page : std::as_const(m_order))
            page->forget();
        showEntry(m_signIn);
        return;
    case SignIn::State::Locked:
        leave();
        m_states->setCurrentWidget(m_lock);
        m_lock->activate();
        return;
    case SignIn::State::SignedIn:
        break;
    }
    if (m_recovery->hasKey()) {
        showEntry(m_recovery);
        return;
    }
    if (m_states->currentWidget() == m_work && currentPage() != nullptr && currentPage()->isVisible())
        return; // the session went online: nothing to change on screen
    m_states->setCurrentWidget(m_work);
    m_services.queue.refreshSum();
    Page *wanted = m_history.isEmpty() ? m_pages.value(m_services.preferences.value(pageKey, {}).toString())
                                       : m_pages.value(m_history.constLast());
    // A page of one case cannot be come back to without its case.
    if (wanted == nullptr || (m_history.isEmpty() && !wanted->onRail()))
        wanted = m_order.value(0);
    if (wanted != nullptr)
        bring(wanted);
}

void MainWindow::showEntry(EntryPage *page)
{
    m_states->setCurrentWidget(page);
    page->activate();
}

void MainWindow::leave()
{
    if (m_states->currentWidget() != m_work || currentPage() == nullptr)
        return;
    m_focus.insert(currentPage()->objectName(), m_work->window()->focusWidget());
    currentPage()->deactivate();
}

void MainWindow::bring(Page *page)
{
    const QString id = page->objectName();
    m_stack->setCurrentWidget(page);
    m_rail->setCurrent(page->railId());
    m_status->setPageStatus(m_statuses.value(id));
    if (m_history.isEmpty() || m_history.constLast() != id)
        m_history += id;
    if (m_history.size() > longestHistory)
        m_history.removeFirst();
    page->activate();
    // Going back restores where the officer was, unless the page chose for itself.
    QWidget *before = m_focus.value(id);
    if (before != nullptr && page->isAncestorOf(before) && before->isVisible() && before->isEnabled())
        before->setFocus(Qt::OtherFocusReason);
    if (page->onRail())
        m_services.preferences.setValue(pageKey, id);
}

void MainWindow::showPage(const QString &id)
{
    Page *wanted = m_pages.value(id);
    if (wanted == nullptr || m_services.signIn.state() != SignIn::State::SignedIn)
        return;
    m_palette->close();
    if (wanted == currentPage() && wanted->isVisible()) {
        wanted->activate();
        return;
    }
    leave();
    bring(wanted);
}

void MainWindow::goBack()
{
    if (m_history.size() < 2 || m_services.signIn.state() != SignIn::State::SignedIn)
        return;
    leave();
    m_history.removeLast();
    const QString id = m_history.takeLast();
    if (Page *before = m_pages.value(id); before != nullptr)
        bring(before);
}

void MainWindow::openPalette(const QString &text)
{
    if (m_services.signIn.state() == SignIn::State::SignedIn && m_states->currentWidget() == m_work)
        m_palette->open(text);
}

QList<Command> MainWindow::ownCommands() const
{
    auto *self = const_cast<MainWindow *>(this);
    const QueueSum sum = m_services.queue.sum();
    QList<Command> all;
    for (const Page *page : m_order) {
        if (!page->onRail())
            continue;
        const QString id = page->objectName();
        //: %1 is the name of a page
        all += Command {.id = u"go."_s + id,
                        .text = tr("Go to %1").arg(page->title()),
                        .keywords = {id},
                        .shortcut = page->shortcut(),
                        .icon = page->icon(),
                        .run = [self, id] { self->showPage(id); }};
    }
    all += Command {.id = u"queue.send"_s,
                    .text = tr("Send the queue now"),
                    .remark = Sentences::queue(sum).text,
                    .keywords = {u"发送"_s, u"send"_s},
                    .shortcut = QKeySequence(Qt::Key_F9),
                    .icon = Icon::Send,
                    .enabled = sum.waiting > 0,
                    .run = [self] { self->sendNow(); }};
    const bool english = m_language.language() == LanguageController::Language::English;
    //: %1 is the name of a language in its own words
    all += Command {.id = u"look.language"_s,
                    .text = tr("Switch to %1")
                                .arg(LanguageController::nameOf(english ? LanguageController::Language::Chinese
                                                                        : LanguageController::Language::English)),
                    .remark = tr("language of this desk"),
                    .keywords = {u"language"_s, u"语言"_s, u"English"_s, u"中文"_s},
                    .shortcut = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L),
                    .icon = Icon::Globe,
                    .run = [self] { self->m_language.toggle(); }};
    all += Command {.id = u"look.theme"_s,
                    .text = m_theme.scheme() == Scheme::Light ? tr("Switch to the dark theme")
                                                              : tr("Switch to the light theme"),
                    .keywords = {u"theme"_s, u"主题"_s},
                    .shortcut = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D),
                    .icon = Icon::Sun,
                    .run = [self] { self->m_theme.toggle(); }};
    all += Command {.id = u"session.lock"_s,
                    .text = tr("Lock this desk"),
                    .keywords = {u"lock"_s, u"锁定"_s},
                    .shortcut = QKeySequence(Qt::CTRL | Qt::Key_L),
                    .icon = Icon::Lock,
                    .run = [self] { self->m_services.signIn.lock(); }};
    all += Command {.id = u"session.signOut"_s,
                    .text = tr("Sign out"),
                    .remark = tr("ends the session and wipes its keys"),
                    .keywords = {u"quit"_s, u"退出"_s},
                    .icon = Icon::User,
                    .run = [self] { self->m_services.signIn.signOut(); }};
    all += Command {.id = u"help"_s,
                    .text = tr("Help for what is focused"),
                    .keywords = {u"帮助"_s},
                    .shortcut = QKeySequence(Qt::Key_F1),
                    .icon = Icon::Info,
                    .run = [self] { self->showHelp(); }};
    return all;
}

void MainWindow::sendNow()
{
    m_services.queue.sendNow().then(this, [this](const Result<int> &sent) {
        if (!sent) {
            m_status->setPageStatus({Meaning::Stop, Icon::None, Sentences::error(sent.error()).whole()});
            return;
        }
        m_status->setPageStatus(
            {Meaning::Info, Icon::Send,
             *sent == 0 ? tr("Nothing waits to be sent.") : tr("Sending %n records now.", nullptr, *sent)});
    });
}

void MainWindow::showMenu()
{
    QMenu *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"mainMenu"_s);
    QString section;
    for (const Command &command : m_commands.commands()) {
        if (command.section != section)
            menu->addSeparator();
        section = command.section;
        QAction *action = menu->addAction(iconOf(command.icon, Ink::Secondary), command.text);
        // Shown only: a second listener would make the keys ambiguous.
        if (!command.shortcut.isEmpty())
            action->setText(QString(command.text + u'\t' + command.shortcut.toString(QKeySequence::NativeText)));
        action->setEnabled(command.enabled);
        if (command.run)
            connect(action, &QAction::triggered, this, [run = command.run] { run(); });
    }
    const QWidget *brand = m_rail->brand();
    menu->popup(brand->mapToGlobal(QPoint(brand->width() + 4, 0)));
}

void MainWindow::showHelp()
{
    QWidget *focused = QApplication::focusWidget();
    if (focused == nullptr)
        focused = m_states->currentWidget();
    for (QWidget *widget = focused; widget != nullptr; widget = widget->parentWidget()) {
        QStringList words;
        for (const QString &part : {widget->whatsThis(), widget->accessibleDescription(), widget->toolTip()}) {
            if (!part.isEmpty() && !words.contains(part))
                words += part;
        }
        if (words.isEmpty())
            continue;
        if (!widget->accessibleName().isEmpty())
            words.prepend(widget->accessibleName());
        QWhatsThis::showText(focused->mapToGlobal(QPoint(0, focused->height())), words.join(u'\n'), focused);
        return;
    }
}

QString MainWindow::geometryKey()
{
    // Another set of screens, another place.
    QString key = u"window/geometry"_s;
    for (const QScreen *screen : QGuiApplication::screens())
        key += u"-%1x%2"_s.arg(screen->geometry().width()).arg(screen->geometry().height());
    return key;
}

void MainWindow::restoreWindow()
{
    const QByteArray kept = m_services.preferences.value(geometryKey(), {}).toByteArray();
    if (kept.isEmpty() || !restoreGeometry(kept))
        resize(firstWindow);
}

void MainWindow::keepWindow()
{
    m_services.preferences.setValue(geometryKey(), saveGeometry());
}

void MainWindow::retranslate()
{
    //: Title of the window
    setWindowTitle(m_services.training ? tr("Dutydesk – training") : tr("Dutydesk"));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    keepWindow();
    leave(); // pages save what is open
    QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Control && !m_digits->isActive()) {
            m_digits->start();
        } else if (static_cast<QKeyEvent *>(event)->key() != Qt::Key_Control) {
            m_digits->stop();
            m_rail->setDigitsShown(false);
        }
        m_services.signIn.touch();
        break;
    case QEvent::KeyRelease:
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Control) {
            m_digits->stop();
            m_rail->setDigitsShown(false);
        }
        break;
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TabletPress:
        m_services.signIn.touch();
        break;
    default:
        break;
    }
    return QMainWindow::eventFilter(watched, event);
}

} // namespace dutydesk
