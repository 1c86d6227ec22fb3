// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/cases/casespage.h"

#include "ui/cases/casedelegate.h"
#include "ui/cases/casedetail.h"
#include "ui/cases/casemodel.h"
#include "ui/cases/filterchip.h"
#include "ui/common/dutystyle.h"
#include "ui/common/emptystate.h"
#include "ui/common/keycapbutton.h"
#include "ui/common/textlabel.h"

#include <QButtonGroup>
#include <QElapsedTimer>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QShortcut>
#include <QSplitter>
#include <QStackedLayout>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace dutydesk {

CasesPage::CasesPage(DeskServices &services, QWidget *parent)
    : Page(parent)
    , m_services(services)
    , m_model(new CaseModel(services.casebook.rulebook(), [&clock = services.clock] { return clock.now(); }, this))
{
    setObjectName(u"cases"_s);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setObjectName(u"casesSplitter"_s);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeList());
    m_detail = new CaseDetail(services.casebook, *m_model, services.clock, splitter);
    m_detail->setMinimumWidth(380);
    m_detail->setMaximumWidth(560);
    splitter->addWidget(m_detail);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setSizes({924, 440});
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);

    m_typing.setSingleShot(true);
    m_typing.setInterval(150);
    connect(&m_typing, &QTimer::timeout, this, &CasesPage::reload);
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_model, &CaseModel::moreWanted, this, &CasesPage::fetchFrom);
    connect(m_detail, &CaseDetail::openWanted, this, &CasesPage::openCase);
    connect(&services.casebook, &Casebook::casesChanged, this, [this] {
        if (isVisible())
            reload();
    });
    makeShortcuts();
    retranslate();
}

QString CasesPage::title() const
{
    return tr("Cases");
}

QKeySequence CasesPage::shortcut() const
{
    return QKeySequence(Qt::CTRL | Qt::Key_2);
}

QWidget *CasesPage::makeList()
{
    auto *panel = new QWidget(this);
    panel->setObjectName(u"casesPanel"_s);
    panel->setAutoFillBackground(true);
    panel->setBackgroundRole(QPalette::Base);
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(0, 14, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeSearchRow());
    column->addWidget(makeChips());

    m_table = new QTableView(panel);
    m_table->setObjectName(u"caseTable"_s);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new CaseDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setMouseTracking(true);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(int(CaseModel::Column::Matter), QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(int(CaseModel::Column::Driver), QHeaderView::Interactive);
    m_table->setColumnWidth(int(CaseModel::Column::Driver), 180);
    // Two Chinese characters are the shortest heading; the header counts them too narrow.
    m_table->horizontalHeader()->setMinimumSectionSize(Theme::of(this).grown(60));
    m_table->installEventFilter(this);
    connect(m_table, &QTableView::activated, this, &CasesPage::openSelected);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CasesPage::showSelected);

    m_empty = new EmptyState(Icon::Folder, panel);
    m_empty->setObjectName(u"casesEmpty"_s);
    connect(m_empty, &EmptyState::actionPressed, this, [this] {
        m_search->clear();
        m_chips[int(Chip::All)]->click();
    });
    auto *stack = new QWidget(panel);
    m_stack = new QStackedLayout(stack);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    column->addWidget(stack, 1);
    return panel;
}

QWidget *CasesPage::makeSearchRow()
{
    auto *widget = new QWidget(this);
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(16, 0, 16, 8);
    column->setSpacing(6);
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    m_search = new QLineEdit(widget);
    m_search->setObjectName(u"caseSearch"_s);
    m_search->setClearButtonEnabled(true);
    m_search->setFixedHeight(36);
    m_search->addAction(iconOf(Icon::Search, Ink::Secondary), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_order = new KeyCapButton(ButtonRole::Normal, ButtonSize::Field, widget);
    m_order->setObjectName(u"caseOrder"_s);
    m_order->setGlyph(Icon::Sort);
    connect(m_order, &QAbstractButton::clicked, this, [this] {
        m_sorting = m_sorting == CaseOrder::NewestFirst ? CaseOrder::OldestFirst : CaseOrder::NewestFirst;
        retranslate();
        reload();
    });
    m_new = new KeyCapButton(ButtonRole::Primary, ButtonSize::Field, widget);
    m_new->setObjectName(u"newCase"_s);
    m_new->setGlyph(Icon::Plus);
    m_new->setKeys(QKeySequence(Qt::CTRL | Qt::Key_N));
    connect(m_new, &QAbstractButton::clicked, this, &CasesPage::startCase);
    row->addWidget(m_search, 1);
    row->addWidget(m_order);
    row->addWidget(m_new);
    column->addLayout(row);
    auto *hints = new QHBoxLayout;
    m_hint = new TextLabel(Type::Small, Ink::Tertiary, -1, widget);
    m_found = new TextLabel(Type::Small, Ink::Tertiary, -1, widget);
    m_found->setObjectName(u"casesFound"_s);
    hints->addWidget(m_hint, 1);
    hints->addWidget(m_found);
    column->addLayout(hints);
    return widget;
}

QWidget *CasesPage::makeChips()
{
    auto *widget = new QWidget(this);
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(16, 0, 16, 10);
    row->setSpacing(6);
    auto *group = new QButtonGroup(this);
    constexpr std::array<Icon, chips> icons {Icon::None, Icon::User,         Icon::Pencil,    Icon::Inbox,
                                             Icon::Send, Icon::OctagonCross, Icon::TickCircle};
    for (int i = 0; i < chips; ++i) {
        auto *chip = new FilterChip(icons[size_t(i)], widget);
        chip->setObjectName(u"chip%1"_s.arg(i));
        chip->setChecked(i == 0);
        group->addButton(chip, i);
        row->addWidget(chip);
        m_chips.append(chip);
    }
    row->addStretch(1);
    connect(group, &QButtonGroup::idClicked, this, [this](int id) {
        m_chip = Chip(id);
        reload();
    });
    return widget;
}

void CasesPage::makeShortcuts()
{
    const auto add = [this](const QKeySequence &keys, void (CasesPage::*slot)()) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, slot);
    };
    add(QKeySequence(Qt::CTRL | Qt::Key_N), &CasesPage::startCase);
    auto *find = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_F), this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, m_search, [this] {
        m_search->setFocus();
        m_search->selectAll();
    });
}

bool CasesPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return Page::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (watched == m_search && key->key() == Qt::Key_Down) {
        m_table->setFocus();
        return true;
    }
    if (watched == m_search && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
        openSelected();
        return true;
    }
    // Single letters work in the list only, never while typing.
    if (watched == m_table && key->modifiers() == Qt::NoModifier) {
        const int row = m_table->currentIndex().row();
        if (key->key() == Qt::Key_J || key->key() == Qt::Key_K) {
            m_table->selectRow(std::clamp(row + (key->key() == Qt::Key_J ? 1 : -1), 0, m_model->rowCount() - 1));
            return true;
        }
        if (key->key() == Qt::Key_Slash) {
            m_search->setFocus();
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            openSelected();
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

void CasesPage::activate()
{
    m_search->setFocus();
    reload();
}

void CasesPage::searchFor(const QString &text)
{
    m_search->setText(text);
}

QList<Command> CasesPage::commands()
{
    return {
        {.id = u"cases.new"_s,
         .text = tr("New case"),
         .shortcut = m_new->isEnabled() ? QKeySequence(Qt::CTRL | Qt::Key_N) : QKeySequence(),
         .icon = Icon::Plus,
         .run = [this] { startCase(); }},
        {.id = u"cases.open"_s,
         .text = tr("Open the selected case"),
         .icon = Icon::Folder,
         .enabled = m_table->currentIndex().isValid(),
         .run = [this] { openSelected(); }},
    };
}

CaseQuery CasesPage::query(int offset) const
{
    CaseQuery query;
    query.text = m_search->text().trimmed();
    query.order = m_sorting;
    if (const auto &session = m_services.signIn.session())
        query.mineOf = session->officer.number;
    query.offset = offset;
    switch (m_chip) {
    case Chip::All:
        break;
    case Chip::Mine:
        if (const auto &session = m_services.signIn.session())
            query.officerNumber = session->officer.number;
        break;
    case Chip::Drafts:
        query.state = CaseState::Draft;
        break;
    case Chip::Waiting:
        query.state = CaseState::Waiting;
        break;
    case Chip::Sending:
        query.state = CaseState::Sending;
        break;
    case Chip::Refused:
        query.state = CaseState::Refused;
        break;
    case Chip::Confirmed:
        query.state = CaseState::Confirmed;
        break;
    }
    return query;
}

void CasesPage::reload()
{
    const quint64 question = ++m_question;
    QElapsedTimer timer;
    timer.start();
    m_services.casebook.search(query(0)).then(this, [this, question, timer](const Result<CasePage> &page) {
        if (question != m_question)
            return; // a newer search is under way
        if (page) {
            showPage(*page, timer.elapsed());
        } else {
            emit statusChanged(
                {Meaning::Stop, Icon::OctagonCross,
                 tr("The list of cases could not be read. The cases themselves are kept; run the Doctor.")});
        }
    });
}

void CasesPage::fetchFrom(int offset)
{
    const quint64 question = m_question;
    m_services.casebook.search(query(offset)).then(this, [this, question](const Result<CasePage> &page) {
        if (question == m_question)
            m_model->appendCases(page ? page->rows : QList<CaseSummary>());
    });
}

void CasesPage::showPage(const CasePage &page, qint64 milliseconds)
{
    const CaseSummary *before = m_model->caseAt(m_table->currentIndex().row());
    const CaseId kept = before ? before->id : CaseId();
    m_model->setCases(page.rows, page.total, m_search->text().trimmed());
    int all = 0;
    for (const int count : page.byState)
        all += count;
    m_counts = {all,
                page.mine,
                page.byState.value(CaseState::Draft),
                page.byState.value(CaseState::Waiting),
                page.byState.value(CaseState::Sending),
                page.byState.value(CaseState::Refused),
                page.byState.value(CaseState::Confirmed)};
    if (m_search->text().trimmed().isEmpty())
        m_everything = all;
    retranslate();
    m_stack->setCurrentIndex(page.rows.isEmpty() ? 1 : 0);
    const int row = std::max(0, m_model->rowOf(kept));
    if (!page.rows.isEmpty())
        m_table->selectRow(row);
    showSelected();
    m_searchTook = milliseconds;
    showFound();
}

void CasesPage::showFound()
{
    if (m_searchTook < 0)
        return; // nothing was searched yet
    //: How many cases a search found, and in what time
    emit statusChanged({Meaning::Neutral, Icon::None,
                        tr("%n case(s) found in %1 ms", nullptr, int(m_model->total())).arg(m_searchTook)});
}

void CasesPage::showSelected()
{
    m_detail->show(m_model->caseAt(m_table->currentIndex().row()));
}

void CasesPage::openSelected()
{
    if (const CaseSummary *summary = m_model->caseAt(m_table->currentIndex().row()))
        emit openCase(summary->id);
}

void CasesPage::startCase()
{
    m_services.casebook.startViolation(LicenceCheck {}).then(this, [this](const Result<ViolationCase> &started) {
        if (started)
            emit openCase(started->id);
        else
            emit statusChanged(
                {Meaning::Stop, Icon::OctagonCross,
                 tr("No new case could be saved: the disk refused. Make room on the disk and try again.")});
    });
}

QString CasesPage::chipText(Chip chip) const
{
    switch (chip) {
    case Chip::All:
        //: Filter of the case list
        return tr("All");
    case Chip::Mine:
        //: Filter of the case list: cases of this officer
        return tr("Mine");
    case Chip::Drafts:
        return tr("Drafts");
    case Chip::Waiting:
        return tr("Waiting");
    case Chip::Sending:
        return tr("Sending");
    case Chip::Refused:
        return tr("Refused");
    case Chip::Confirmed:
        return tr("Confirmed");
    }
    return {};
}

void CasesPage::retranslate()
{
    m_search->setPlaceholderText(tr("Search cases"));
    m_search->setAccessibleName(tr("Search cases"));
    m_table->setAccessibleName(tr("Cases"));
    m_hint->setText(tr("Type a name, a licence number or its last four, a plate, a case number or a road."));
    //: So many of all cases match
    m_found->setText(
        tr("%1 of %2")
            .arg(locale().toString(m_model->total()), locale().toString(std::max(m_everything, m_model->total()))));
    m_order->setText(m_sorting == CaseOrder::NewestFirst ? tr("Newest first") : tr("Oldest first"));
    m_new->setText(tr("New case"));
    for (int i = 0; i < chips; ++i) {
        m_chips[i]->setText(chipText(Chip(i)));
        static_cast<FilterChip *>(m_chips[i])->setCount(m_counts[i]);
    }
    const bool searching = !m_search->text().trimmed().isEmpty() || m_chip != Chip::All;
    if (searching) {
        m_empty->setText(tr("Nothing matches"), tr("No case on this desk fits this search and this filter."));
        m_empty->setAction(tr("Show all cases"));
    } else {
        m_empty->setText(tr("No cases yet"), tr("Scan a licence on the Desk, then press F2."));
        m_empty->setAction({});
    }
    m_model->retranslate();
}

void CasesPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showFound();
    }
    Page::changeEvent(event);
}

} // namespace dutydesk
