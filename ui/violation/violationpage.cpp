// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/violation/violationpage.h"

#include "ui/common/accessible.h"
#include "ui/common/banner.h"
#include "ui/common/dates.h"
#include "ui/common/dutystyle.h"
#include "ui/common/emptystate.h"
#include "ui/common/sentences.h"
#include "ui/violation/caseheader.h"
#include "ui/violation/checkspane.h"
#include "ui/violation/consequencespane.h"
#include "ui/violation/evidencepane.h"
#include "ui/violation/factspane.h"
#include "ui/violation/itemspane.h"
#include "ui/violation/offencefinder.h"
#include "ui/violation/statementpane.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace dutydesk {
namespace {

constexpr int checksWidth = 264;
constexpr int drawerBelow = 1204;   ///< of the page: a window of 1280 with the rail
constexpr int leftWidth = 648;
constexpr int leftMost = 760;
constexpr int middleWidth = 396;

} // namespace

ViolationPage::ViolationPage(DeskServices &services, QWidget *parent)
    : Page(parent)
    , m_services(services)
    , m_editor(services.casebook, services.queue, services.clock)
    , m_pages(new QStackedWidget(this))
    , m_empty(new EmptyState(Icon::Folder, this))
    , m_header(new CaseHeader(m_editor, this))
    , m_standing(new Banner(this))
    , m_failure(new Banner(this))
    , m_finder(new OffenceFinder(m_editor.rulebook(), this))
    , m_items(new ItemsPane(m_editor, this))
    , m_facts(new FactsPane(m_editor, this))
    , m_evidence(new EvidencePane(m_editor, services.casebook, services.camera, services.clock, this))
    , m_consequences(new ConsequencesPane(m_editor, this))
    , m_statement(new StatementPane(m_editor, this))
    , m_checks(new ChecksPane(m_editor, this))
{
    setObjectName(u"violation"_s);
    m_standing->setObjectName(u"standingBanner"_s);
    m_failure->setObjectName(u"failureBanner"_s);
    m_standing->hide();
    m_failure->hide();
    layOut();
    makeShortcuts();
    connectEditor();
    connect(m_header, &CaseHeader::backPressed, this, &ViolationPage::leave);
    connect(m_header, &CaseHeader::completeConfirmed, &m_editor, &ViolationEditor::complete);
    connect(m_header, &CaseHeader::completeBlocked, this, [this] { m_checks->goToProblem(false); });
    connect(m_header, &CaseHeader::discardConfirmed, this, &ViolationPage::discard);
    connect(m_header, &CaseHeader::revisionAsked, &m_editor, &ViolationEditor::startRevision);
    connect(m_finder, &OffenceFinder::itemChosen, this,
            [this](const QString &itemId, const std::optional<Measurement> &measurement) {
                if (const Result<void> added = m_editor.addItem(itemId, measurement); !added)
                    showFailure(tr("The item was not added."), added.error());
            });
    connect(m_items, &ItemsPane::addAsked, m_finder, &OffenceFinder::focusSearch);
    connect(m_items, &ItemsPane::itemLookedAt, this, [this](int row) {
        const CaseItem item = m_editor.draft().items.value(row);
        if (item.measurement)
            m_finder->setMeasurement(*item.measurement);
    });
    connect(m_checks, &ChecksPane::fieldChosen, this, &ViolationPage::goToField);
    connect(m_failure, &Banner::actionPressed, this, [this] { showBanner(m_failure, false); });
    m_empty->setText(tr("No case is open"),
                     tr("Scan a licence on the Desk and press F2, or open a case from the list."));
}

ViolationPage::~ViolationPage()
{
    m_editor.close();
}

QScrollArea *ViolationPage::scrolled(QWidget *content)
{
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFrameShape(QFrame::NoFrame);
    area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    area->setWidget(content);
    return area;
}

void ViolationPage::layOut()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    m_banners = new QWidget(page);
    auto *banners = new QVBoxLayout(m_banners);
    banners->setContentsMargins(16, 12, 16, 0);
    banners->setSpacing(8);
    banners->addWidget(m_standing);
    banners->addWidget(m_failure);
    column->addWidget(m_banners);
    m_banners->hide();

    auto *left = new QWidget;
    auto *leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, 0, 0);
    leftColumn->setSpacing(10);
    leftColumn->addWidget(m_finder);
    leftColumn->addWidget(m_items);
    leftColumn->addWidget(m_facts);
    leftColumn->addWidget(m_evidence, 1);
    auto *middle = new QWidget;
    auto *middleColumn = new QVBoxLayout(middle);
    middleColumn->setContentsMargins(0, 0, 0, 0);
    middleColumn->setSpacing(10);
    middleColumn->addWidget(m_consequences);
    middleColumn->addWidget(m_statement, 1);

    auto *columns = new QHBoxLayout;
    columns->setContentsMargins(16, 12, 16, 12);
    columns->setSpacing(12);
    m_left = scrolled(left);
    m_middle = scrolled(middle);
    // The left column takes what is over up to its most, then the consequences do.
    columns->addWidget(m_left, leftWidth);
    columns->addWidget(m_middle, middleWidth);
    m_left->setMaximumWidth(leftMost);
    columns->addWidget(m_checks);
    m_checks->setFixedWidth(checksWidth);
    column->addLayout(columns, 1);

    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_pages);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(page);
}

void ViolationPage::makeShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto action) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, action);
        return shortcut;
    };
    add(QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { m_header->pressMain(); });
    add(QKeySequence(Qt::CTRL | Qt::Key_Enter), [this] { m_header->pressMain(); });
    add(QKeySequence(Qt::CTRL | Qt::Key_Z), [this] { m_editor.undo(); });
    add(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), [this] { m_editor.redo(); });
    add(QKeySequence(Qt::CTRL | Qt::Key_E), [this] { m_evidence->takePhoto(); });
    add(QKeySequence(Qt::CTRL | Qt::Key_S), [this] {
        m_editor.flush();
        showSaving();
    });
    add(QKeySequence(Qt::Key_F5), [this] { m_editor.recheck(); });
    add(QKeySequence(Qt::Key_F8), [this] {
        if (m_drawer && !m_checks->isVisible())
            toggleChecks();
        m_checks->goToProblem(false);
    });
    add(QKeySequence(Qt::SHIFT | Qt::Key_F8), [this] { m_checks->goToProblem(true); });
    add(QKeySequence(Qt::Key_Insert), [this] { m_finder->focusSearch(); });
    add(QKeySequence(Qt::ALT | Qt::Key_Left), [this] { leave(); });
    // Text fields undo by themselves; here every field belongs to the one stack of the case.
    qApp->installEventFilter(this);
}

bool ViolationPage::eventFilter(QObject *watched, QEvent *event)
{
    auto *widget = qobject_cast<QWidget *>(watched);
    if (!widget || !isAncestorOf(widget))
        return Page::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut) {
        m_editor.flush();
    } else if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool undo = key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo);
        if (undo) {
            event->ignore(); // not taken by the field: the shortcut of the page gets it
            return true;
        }
    } else if (event->type() == QEvent::KeyPress && watched == QApplication::focusWidget()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool typing =
            widget->inherits("QLineEdit") || widget->inherits("QPlainTextEdit") || widget->inherits("QAbstractSpinBox");
        if (!typing && key->text() == "/"_L1 && key->modifiers() == Qt::NoModifier) {
            m_finder->focusSearch();
            return true;
        }
        if (key->key() == Qt::Key_Escape && m_drawer && m_checks->isVisible()) {
            toggleChecks();
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

void ViolationPage::connectEditor()
{
    connect(&m_editor, &ViolationEditor::opened, this, [this] {
        showBanner(m_failure, false);
        m_pages->setCurrentIndex(1);
        updateFinder();
        for (const CaseItem &item : m_editor.draft().items) {
            if (item.measurement) {
                m_finder->setMeasurement(*item.measurement);
                break;
            }
        }
        showStanding();
        showSaving();
    });
    connect(&m_editor, &ViolationEditor::openFailed, this,
            [this](const Error &error) { showFailure(tr("The case was not opened."), error); });
    connect(&m_editor, &ViolationEditor::changed, this, &ViolationPage::updateFinder);
    connect(&m_editor, &ViolationEditor::findingsChanged, this, &ViolationPage::showSaving);
    connect(&m_editor, &ViolationEditor::standingChanged, this, &ViolationPage::showStanding);
    connect(&m_editor, &ViolationEditor::savingChanged, this, &ViolationPage::showSaving);
    connect(&m_editor, &ViolationEditor::completed, this, [this](const OutboxEntry &entry) {
        showBanner(m_failure, false);
        announce(this, tr("The case is complete and waits to be sent."));
        emit caseCompleted(entry.caseId);
    });
    connect(&m_editor, &ViolationEditor::completeFailed, this, [this](const Error &error) {
        if (error.kind == ErrorKind::BadInput)
            m_checks->goToProblem(false);
        else
            showFailure(tr("The case was not completed. Nothing is lost: it stays a draft."), error);
    });
}

void ViolationPage::open(const ViolationCase &draft)
{
    m_leaving = false;
    m_editor.open(draft);
}

void ViolationPage::open(const CaseId &id)
{
    m_leaving = false;
    m_editor.load(id);
}

QString ViolationPage::title() const
{
    return tr("Violation case");
}

QString ViolationPage::railId() const
{
    return u"cases"_s;
}

void ViolationPage::activate()
{
    m_editor.recheck();
    if (m_editor.isOpen() && !m_editor.isReadOnly())
        m_finder->focusFirstField();
    else
        m_header->setFocus();
}

void ViolationPage::deactivate()
{
    m_editor.flush();
    m_evidence->releaseCamera();
}

void ViolationPage::forget()
{
    m_leaving = false;
    m_editor.forget();
    m_pages->setCurrentIndex(0);
}

QList<Command> ViolationPage::commands()
{
    if (!m_editor.isOpen())
        return {};
    const bool open = !m_editor.isReadOnly();
    return {
        {.id = u"case.complete"_s,
         .text = tr("Complete case"),
         .shortcut = QKeySequence(Qt::CTRL | Qt::Key_Return),
         .icon = Icon::Tick,
         .enabled = m_editor.canComplete(),
         .run = [this] { m_header->pressMain(); }},
        {.id = u"case.search"_s,
         .text = tr("Search the items of the law"),
         .shortcut = QKeySequence(u"/"_s),
         .icon = Icon::Search,
         .enabled = open,
         .run = [this] { m_finder->focusSearch(); }},
        {.id = u"case.photo"_s,
         .text = tr("Take a photo as evidence"),
         .shortcut = QKeySequence(Qt::CTRL | Qt::Key_E),
         .icon = Icon::Camera,
         .enabled = open,
         .run = [this] { m_evidence->takePhoto(); }},
        {.id = u"case.problem"_s,
         .text = tr("Go to the next problem"),
         .shortcut = QKeySequence(Qt::Key_F8),
         .icon = Icon::Triangle,
         .run = [this] { m_checks->goToProblem(false); }},
        {.id = u"case.undo"_s,
         .text = tr("Undo"),
         .shortcut = QKeySequence(Qt::CTRL | Qt::Key_Z),
         .icon = Icon::Undo,
         .enabled = open && m_editor.undoStack().canUndo(),
         .run = [this] { m_editor.undo(); }},
        {.id = u"case.redo"_s,
         .text = tr("Redo"),
         .shortcut = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z),
         .icon = Icon::Redo,
         .enabled = open && m_editor.undoStack().canRedo(),
         .run = [this] { m_editor.redo(); }},
    };
}

void ViolationPage::goToField(const QString &field)
{
    QWidget *before = QApplication::focusWidget();
    if (field == "items"_L1 && m_editor.draft().items.isEmpty())
        m_finder->focusFirstField();
    else if (field.startsWith("item"_L1) || field == "procedure"_L1)
        m_items->focusRow(field.section(u':', 1).toInt());
    else if (field == "evidence"_L1)
        m_evidence->focusList();
    else if (!m_facts->focusField(field))
        m_statement->focusField(field);
    QWidget *now = QApplication::focusWidget();
    if (now && now != before) {
        for (QWidget *area : {m_left, m_middle}) {
            if (area->isAncestorOf(now))
                static_cast<QScrollArea *>(area)->ensureWidgetVisible(now, 20, 60);
        }
    }
    if (m_drawer && m_checks->isVisible())
        toggleChecks();
}

void ViolationPage::leave()
{
    m_editor.flush();
    const auto saving = m_editor.saving();
    if (saving == ViolationEditor::Saving::Changed || saving == ViolationEditor::Saving::Running) {
        m_leaving = true; // showSaving() goes on when it is on the disk
        return;
    }
    if (saving == ViolationEditor::Saving::Failed)
        return; // the banner says why; what was typed stays here
    emit goBack();
}

void ViolationPage::discard()
{
    if (m_editor.isReadOnly())
        return;
    const CaseId id = m_editor.draft().id;
    m_editor.forget();
    m_services.casebook.discard(id).then(this, [this, id](const Result<void> &done) {
        if (done) {
            m_pages->setCurrentIndex(0);
            emit goBack();
        } else {
            m_editor.load(id);
            showFailure(tr("The draft was not discarded."), done.error());
        }
    });
}

void ViolationPage::showSaving()
{
    if (!m_editor.isOpen())
        return;
    using Saving = ViolationEditor::Saving;
    const Saving saving = m_editor.saving();
    const bool failed = saving == Saving::Failed && m_editor.saveError();
    if (failed) {
        showFailure(tr("Not saved. What you typed stays here and is tried again every few seconds."),
                    *m_editor.saveError());
        m_leaving = false;
    } else if (saving == Saving::Saved && m_failure->property("saving").toBool()) {
        showBanner(m_failure, false);
    }
    m_failure->setProperty("saving", failed);
    QString text;
    if (m_editor.standing().state != CaseState::Draft)
        //: %1 state of the case at central
        text = tr("Sealed and encrypted · %1").arg(Sentences::caseState(m_editor.standing().state).text);
    else if (failed)
        text = tr("Not saved yet");
    else if (saving == Saving::Running || saving == Saving::Changed)
        text = tr("Saving");
    else if (m_editor.savedAt().isValid())
        text = tr("Saved %1 · encrypted · %2").arg(Dates::time(m_editor.savedAt()), m_checks->summary());
    else
        text = tr("Draft · encrypted · %1").arg(m_checks->summary());
    emit statusChanged({failed ? Meaning::Stop : Meaning::Neutral, failed ? Icon::OctagonCross : Icon::Disk, text});
    const bool calm = saving == Saving::Saved || saving == Saving::Nothing;
    if (m_leaving && calm) {
        m_leaving = false;
        emit goBack();
    }
}

void ViolationPage::showBanner(Banner *banner, bool visible)
{
    banner->setVisible(visible);
    m_banners->setVisible(!m_standing->isHidden() || !m_failure->isHidden());
}

void ViolationPage::showFailure(const QString &title, const Error &error)
{
    m_failure->setMessage(Meaning::Stop, title, Sentences::error(error).whole());
    m_failure->setAction(tr("Close"));
    showBanner(m_failure, true);
}

void ViolationPage::showStanding()
{
    const ViolationEditor::Standing &standing = m_editor.standing();
    const std::optional<OutboxEntry> &entry = standing.entry;
    const bool refusedNow = standing.state == CaseState::Refused;
    const std::optional<OutboxEntry> &refused = refusedNow ? entry : standing.earlierRefusal;
    showBanner(m_standing, standing.state != CaseState::Draft || refused.has_value());
    if (refused) {
        //: %1 central's code, %2 central's own words
        const QString words = tr("%1: “%2”").arg(refused->refusalCode, refused->refusalText);
        m_standing->setMessage(Meaning::Stop,
                               refusedNow ? tr("Central refused this revision.")
                                          : tr("Central refused revision %1.").arg(refused->revision),
                               refusedNow ? tr("%1 Correct it in a new revision.").arg(words) : words);
    } else if (standing.state == CaseState::Confirmed) {
        m_standing->setMessage(Meaning::Ok, tr("Confirmed by central."),
                               tr("Receipt %1, %2.").arg(entry->receiptNumber, Dates::time(entry->confirmedAt)));
    } else if (standing.state == CaseState::Sending) {
        m_standing->setMessage(Meaning::Info, tr("Being sent."), tr("This revision cannot change any more."),
                               Icon::Send);
    } else if (standing.state == CaseState::Waiting) {
        m_standing->setMessage(Meaning::Info, tr("Complete, waiting to be sent."),
                               tr("It is kept encrypted on this desk and leaves by itself."), Icon::Inbox);
    }
    m_finder->setReadOnly(m_editor.isReadOnly());
    showSaving();
}

void ViolationPage::updateFinder()
{
    QStringList added;
    for (const CaseItem &item : m_editor.draft().items)
        added.append(item.itemId);
    m_finder->setAdded(added);
    m_finder->setReadOnly(m_editor.standing().state != CaseState::Draft);
    const QDateTime occurred = m_editor.draft().occurredAt;
    m_finder->setDay(occurred.isValid() ? occurred.toOffsetFromUtc(8 * 3600).date() : QDate());
}

void ViolationPage::toggleChecks()
{
    m_checks->setVisible(!m_checks->isVisible());
}

void ViolationPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const bool drawer = width() < drawerBelow;
    if (drawer != m_drawer) {
        m_drawer = drawer;
        m_checks->setVisible(!drawer);
    }
    m_checks->setCompact(height() < 700);
}

void ViolationPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_empty->setText(tr("No case is open"),
                         tr("Scan a licence on the Desk and press F2, or open a case from the list."));
        showStanding();
    }
    Page::changeEvent(event);
}

} // namespace dutydesk
