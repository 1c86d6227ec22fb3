// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/desk/deskpage.h"

#include "ui/common/accessible.h"
#include "ui/common/banner.h"
#include "ui/common/dates.h"
#include "ui/common/deskframe.h"
#include "ui/common/sentences.h"
#include "ui/desk/resultpane.h"
#include "ui/desk/scannerfilter.h"
#include "ui/desk/sourcepane.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QShortcut>
#include <QSplitter>

using namespace Qt::StringLiterals;

namespace dutydesk {
namespace {

constexpr int sourceWidth = 552;
constexpr int sourceLeast = 420;
constexpr int sourceMost = 720;
constexpr int resultLeast = 676;
constexpr auto splitterKey = "desk/splitter"_L1;

} // namespace

DeskPage::DeskPage(DeskServices &services, QWidget *parent)
    : Page(parent)
    , m_services(services)
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_source(new SourcePane(services, this))
    , m_result(new ResultPane(services, this))
    , m_problem(new Banner(this))
    , m_scanner(new ScannerFilter(this, services.clock))
{
    setObjectName(u"desk"_s);
    m_problem->setObjectName(u"deskProblem"_s);
    m_problem->hide();
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(7);
    m_splitter->addWidget(m_source);
    m_splitter->addWidget(m_result);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_source->setMinimumWidth(sourceLeast);
    m_source->setMaximumWidth(sourceMost);
    m_result->setMinimumWidth(resultLeast);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_problem);
    column->addWidget(m_splitter, 1);
    makeShortcuts();
    m_tick.setInterval(std::chrono::seconds(1));
    connect(&m_tick, &QTimer::timeout, m_result, &ResultPane::tick);
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { m_services.preferences.setValue(splitterKey, m_splitter->sizes().constFirst()); });
    connect(m_scanner, &ScannerFilter::scanned, m_source, &SourcePane::present);
    connect(m_source, &SourcePane::presented, m_result, &ResultPane::focusMain);
    connect(m_result, &ResultPane::violationAsked, this, &DeskPage::startViolation);
    connect(m_result, &ResultPane::releaseFailed, this,
            [this](const Error &error) { showProblem(tr("Nobody was released."), error); });
    connect(m_problem, &Banner::actionPressed, m_problem, &QWidget::hide);
    CheckLicence &check = m_services.checkLicence;
    connect(&check, &CheckLicence::changed, this, &DeskPage::showCheck);
    connect(&check, &CheckLicence::pushed, this, [this] {
        m_result->showPushed();
        announce(this, tr("Central has just changed this licence."));
    });
    connect(&check, &CheckLicence::released, this, [this] {
        const auto &answer = m_services.checkLicence.current().answer;
        const QString name = answer ? personName(answer->status.nameLatin, answer->status.nameZh) : QString();
        //: %1 name, %2 time
        m_note = tr("%1 was released at %2; the journal keeps it.").arg(name, Dates::time(m_services.clock.now()));
        showLink();
        announce(this, m_note);
    });
    connect(&m_services.central, &CentralApi::linkChanged, this, &DeskPage::showLink);
    showCheck(check.current());
}

void DeskPage::lookUp(const QString &typed)
{
    m_source->typeNumber(typed);
}

void DeskPage::makeShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto action) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, action);
    };
    add(Qt::Key_F2, [this] { m_result->recordViolation(); });
    add(Qt::Key_F4, [this] { m_result->release(); });
    add(Qt::Key_F5, [this] { m_result->lookUpVehicle(); });
    add(Qt::Key_F6, [this] { m_source->nextSource(); });
    add(Qt::ALT | Qt::Key_1, [this] { m_source->setSource(SourcePane::Source::Camera); });
    add(Qt::ALT | Qt::Key_2, [this] { m_source->setSource(SourcePane::Source::Photo); });
    add(Qt::ALT | Qt::Key_3, [this] { m_source->setSource(SourcePane::Source::Scanner); });
    add(Qt::ALT | Qt::Key_4, [this] { m_source->setSource(SourcePane::Source::Type); });
    add(Qt::ALT | Qt::Key_Up, [this] { m_source->reopen(1); });
    add(Qt::ALT | Qt::Key_Down, [this] { m_source->reopen(-1); });
    add(Qt::ALT | Qt::Key_R, [this] { m_result->askReveal(); });
    add(Qt::Key_Escape, [this] { m_source->scanAgain(); });
    add(QKeySequence::Paste, [this] { m_source->paste(); });
}

QString DeskPage::title() const
{
    return tr("Desk");
}

void DeskPage::activate()
{
    m_active = true;
    m_scanner->setActive(true);
    m_source->start();
    m_tick.start();
    m_result->tick();
    if (m_result->hasPerson())
        m_result->focusMain();
    else
        m_source->setFocus(Qt::OtherFocusReason);
    showLink();
}

void DeskPage::deactivate()
{
    m_active = false;
    m_scanner->setActive(false);
    m_source->stop();
    m_result->hideSecrets();
    m_tick.stop();
}

void DeskPage::forget()
{
    m_source->forget();
    m_result->setCheck({});
    m_problem->hide();
    m_note.clear();
}

void DeskPage::showCheck(const LicenceCheck &check)
{
    const bool next = check.startedAt != m_shown;
    m_shown = check.startedAt;
    m_result->setCheck(check);
    m_source->setCheck(check);
    if (next) {
        m_problem->hide();
        m_announced.clear();
        if (check.startedAt.isValid())
            m_note.clear();
        if (m_active && m_result->hasPerson())
            m_result->focusMain(); // the result is there: the next key records or looks further, never releases
        showLink();
    }
    announceResult(check);
}

void DeskPage::announceResult(const LicenceCheck &check)
{
    if (!m_active)
        return;
    QString words;
    Politeness politeness = Politeness::Polite;
    const QDateTime now = m_services.clock.now();
    if (check.answer) {
        const VerdictTexts::Person person {check.answer, check.asking, check.failure};
        const VerdictText text = VerdictTexts::entitlement(person, m_services.casebook.rulebook(), now);
        words = text.word;
        if (text.meaning == Meaning::Stop) {
            politeness = Politeness::Assertive;
            //: %1 verdict, %2 status letters
            words = tr("%1. Status %2, %n point(s).", nullptr, check.answer->status.pointsCounted)
                        .arg(text.word, check.answer->status.letters.text());
        }
    } else if (check.document) {
        //: %1 verdict about the document
        words = tr("Document: %1").arg(Sentences::documentVerdict(check.document->verdict()).text);
    }
    if (words.isEmpty() || words == m_announced)
        return;
    m_announced = words;
    announce(this, words, politeness);
}

void DeskPage::startViolation()
{
    if (m_starting)
        return; // the key was pressed twice
    m_starting = true;
    m_services.casebook.startViolation(m_services.checkLicence.current())
        .then(this, [this](const Result<ViolationCase> &draft) {
            m_starting = false;
            if (draft)
                emit violationStarted(*draft);
            else
                showProblem(tr("No case was started."), draft.error());
        });
}

void DeskPage::showProblem(const QString &title, const Error &error)
{
    m_problem->setMessage(Meaning::Stop, title, Sentences::error(error).whole());
    m_problem->setAction(tr("Close"));
    m_problem->show();
}

void DeskPage::showLink()
{
    const LinkQuality link = m_services.central.link();
    const bool offline = link.state == LinkQuality::State::Offline;
    m_source->setOnline(!offline);
    if (!m_note.isEmpty())
        emit statusChanged({Meaning::Ok, Icon::TickCircle, m_note});
    else if (offline)
        emit statusChanged(
            {Meaning::Offline, Icon::CloudOff,
             tr("Working offline. New cases are kept encrypted on this desk and sent when the link returns.")});
    else
        emit statusChanged(
            {Meaning::Ok, Icon::TickCircle, tr("Ready. Everything recorded on this desk is saved and encrypted.")});
}

QList<Command> DeskPage::commands()
{
    const bool person = m_result->hasPerson();
    return {
        {.id = u"desk.violation"_s,
         .text = tr("Record a violation"),
         .shortcut = QKeySequence(Qt::Key_F2),
         .icon = Icon::Pencil,
         .enabled = person,
         .run = [this] { m_result->recordViolation(); }},
        {.id = u"desk.release"_s,
         .text = tr("Release the driver"),
         .shortcut = QKeySequence(Qt::Key_F4),
         .icon = Icon::Hand,
         .enabled = person,
         .run = [this] { m_result->release(); }},
        {.id = u"desk.vehicle"_s,
         .text = tr("Look up a plate"),
         .shortcut = QKeySequence(Qt::Key_F5),
         .icon = Icon::Car,
         .run = [this] { m_result->lookUpVehicle(); }},
        {.id = u"desk.refresh"_s,
         .text = tr("Ask central again about this licence"),
         .icon = Icon::Refresh,
         .enabled = person,
         .run = [this] { m_services.checkLicence.refresh(); }},
        {.id = u"desk.camera"_s,
         .text = tr("Read with the camera"),
         .shortcut = QKeySequence(Qt::ALT | Qt::Key_1),
         .icon = Icon::Camera,
         .run = [this] { m_source->setSource(SourcePane::Source::Camera); }},
        {.id = u"desk.photo"_s,
         .text = tr("Open a picture or a video"),
         .shortcut = QKeySequence(Qt::ALT | Qt::Key_2),
         .icon = Icon::Image,
         .run = [this] { m_source->openPicture(); }},
        {.id = u"desk.type"_s,
         .text = tr("Type a licence number"),
         .shortcut = QKeySequence(Qt::ALT | Qt::Key_4),
         .icon = Icon::Keyboard,
         .run = [this] { m_source->setSource(SourcePane::Source::Type); }},
        {.id = u"desk.reveal"_s,
         .text = tr("Reveal the licence number for 20 seconds"),
         .shortcut = QKeySequence(Qt::ALT | Qt::Key_R),
         .icon = Icon::Eye,
         .enabled = person,
         .run = [this] { m_result->askReveal(); }},
        {.id = u"desk.clear"_s,
         .text = tr("Clear the desk for the next licence"),
         .shortcut = QKeySequence(Qt::Key_Escape),
         .icon = Icon::Cross,
         .enabled = person,
         .run = [this] { m_source->scanAgain(); }},
    };
}

void DeskPage::restoreSplitter()
{
    const int wanted = m_services.preferences.value(splitterKey, sourceWidth).toInt();
    const int most = qMin(sourceMost, width() - resultLeast - m_splitter->handleWidth());
    const int left = qBound(sourceLeast, wanted, qMax(sourceLeast, most));
    m_splitter->setSizes({left, width() - left - m_splitter->handleWidth()});
}

void DeskPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    restoreSplitter();
}

void DeskPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showLink();
    Page::changeEvent(event);
}

} // namespace dutydesk
