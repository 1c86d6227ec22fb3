// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/queue/queuepage.h"

#include "ui/common/card.h"
#include "ui/common/dates.h"
#include "ui/common/deskframe.h"
#include "ui/common/emptystate.h"
#include "ui/common/keycapbutton.h"
#include "ui/common/textlabel.h"
#include "ui/queue/linktimeline.h"
#include "ui/queue/queuedelegate.h"
#include "ui/queue/queuedetail.h"
#include "ui/queue/sumstrip.h"

#include <QGridLayout>
#include <QListView>
#include <QShortcut>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <numeric>

using namespace Qt::StringLiterals;

namespace dutydesk {
namespace {

constexpr int rowsAState = 50;
enum Figure { Now, LiveToday, Confirmed, Waiting };
constexpr int figures = 4;

} // namespace

QueuePage::QueuePage(DeskServices &services, QWidget *parent)
    : Page(parent)
    , m_services(services)
    , m_model(new QueueModel(this))
{
    setObjectName(u"queue"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 14);
    column->setSpacing(12);
    m_sum = new SumStrip(this);
    column->addWidget(m_sum);
    column->addWidget(makeTimeline());
    auto *lower = new QHBoxLayout;
    lower->setSpacing(12);
    m_detail = new QueueDetail(services.casebook, services.queue, this); // the list is connected to it
    m_detail->setFixedWidth(404);
    lower->addWidget(makeList(), 1);
    lower->addWidget(m_detail);
    column->addLayout(lower, 1);

    connect(m_detail, &QueueDetail::openCase, this, &QueuePage::openCase);
    connect(m_detail, &QueueDetail::failed, this,
            [this](const QString &sentence) { emit statusChanged({Meaning::Stop, Icon::OctagonCross, sentence}); });
    connect(m_sum, &SumStrip::doctorWanted, this, [this] { emit goTo(u"settings"_s); });
    connect(&services.queue, &Queue::sumChanged, this, &QueuePage::showSum);
    connect(&services.queue, &Queue::progress, m_model, &QueueModel::setProgress);
    connect(&services.central, &CentralApi::linkChanged, this, &QueuePage::showLink);
    m_soon.setSingleShot(true);
    m_soon.setInterval(100);
    connect(&m_soon, &QTimer::timeout, this, &QueuePage::reload);
    connect(&services.queue, &Queue::listChanged, this, [this] {
        if (isVisible() && !m_soon.isActive())
            m_soon.start();
    });
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        m_model->setNow(m_services.clock.now());
        showSum(m_services.queue.sum());
        showLink();
    });
    auto *act = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    act->setContext(Qt::WidgetWithChildrenShortcut);
    connect(act, &QShortcut::activated, m_detail, &QueueDetail::act);
    retranslate();
}

QString QueuePage::title() const
{
    return tr("Queue");
}

QKeySequence QueuePage::shortcut() const
{
    return QKeySequence(Qt::CTRL | Qt::Key_3);
}

QWidget *QueuePage::makeTimeline()
{
    m_link = new Card(this);
    m_send = new KeyCapButton(ButtonRole::Normal, ButtonSize::ExtraSmall, m_link);
    m_send->setObjectName(u"sendNow"_s);
    m_send->setKeys(QKeySequence(Qt::Key_F9));
    connect(m_send, &QAbstractButton::clicked, this, &QueuePage::sendNow);
    m_link->headerRow()->addWidget(new LinkLegend(m_link));
    m_link->headerRow()->addWidget(m_send);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(16, 10, 18, 10);
    row->setSpacing(16);
    m_timeline = new LinkTimeline(m_link);
    row->addWidget(m_timeline, 1);
    row->addWidget(new Hairline(Qt::Vertical, m_link));
    auto *grid = new QGridLayout;
    grid->setVerticalSpacing(8);
    grid->setHorizontalSpacing(24);
    for (int i = 0; i < figures; ++i) {
        m_figureNames.append(new TextLabel(Type::Base, Ink::Secondary, -1, m_link));
        m_figures.append(new TextLabel(Type::Base, Ink::Primary, QFont::DemiBold, m_link));
        grid->addWidget(m_figureNames[i], i, 0);
        grid->addWidget(m_figures[i], i, 1, Qt::AlignRight);
    }
    grid->setRowStretch(figures, 1);
    auto *side = new QWidget(m_link);
    side->setLayout(grid);
    grid->setContentsMargins(0, 0, 0, 0);
    side->setMinimumWidth(190);
    row->addWidget(side);
    m_link->column()->addLayout(row);
    m_link->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    return m_link;
}

QWidget *QueuePage::makeList()
{
    auto *card = new Card(this);
    m_list = new QListView(card);
    m_list->setObjectName(u"queueList"_s);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new QueueDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) { m_detail->show(m_model->rowAt(current.row())); });
    connect(m_list, &QListView::activated, m_detail, &QueueDetail::act);
    m_empty = new EmptyState(Icon::TickCircle, card);
    m_stack = new QStackedLayout;
    m_stack->setContentsMargins(1, 1, 1, 1);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    card->column()->addLayout(m_stack);
    return card;
}

void QueuePage::activate()
{
    m_list->setFocus();
    m_tick.start();
    m_services.queue.refreshSum();
    reload();
    showLink();
}

QList<Command> QueuePage::commands()
{
    return {{.id = u"queue.correct"_s,
             .text = tr("Correct the selected record"),
             .shortcut = QKeySequence(Qt::CTRL | Qt::Key_Return),
             .icon = Icon::Pencil,
             .run = [this] { m_detail->act(); }}};
}

void QueuePage::reload()
{
    for (const auto state : {OutboxState::Refused, OutboxState::Sending, OutboxState::Waiting, OutboxState::Confirmed})
        fill(state);
}

void QueuePage::fill(OutboxState state)
{
    m_services.queue.list(state, rowsAState).then(this, [this, state](const Result<QList<OutboxEntry>> &entries) {
        if (!entries) {
            emit statusChanged({Meaning::Stop, Icon::OctagonCross,
                                tr("The queue could not be read. Nothing is lost; run the Doctor.")});
            return;
        }
        QList<OutboxEntry> shown = *entries;
        if (state == OutboxState::Confirmed) {
            // Only what was confirmed today is listed; the rest is under Cases.
            const QDate today = m_services.clock.now().toLocalTime().date();
            shown.removeIf(
                [today](const OutboxEntry &entry) { return entry.confirmedAt.toLocalTime().date() != today; });
        }
        m_entries[state] = shown;
        publish(state);
        nameRows(shown);
    });
}

void QueuePage::nameRows(const QList<OutboxEntry> &entries)
{
    for (const OutboxEntry &entry : entries) {
        if (m_names.contains(entry.caseId))
            continue;
        m_names.insert(entry.caseId, {});
        m_services.casebook.load(entry.caseId)
            .then(this, [this, state = entry.state](const Result<ViolationCase> &violation) {
                if (!violation)
                    return;
                m_names.insert(violation->id,
                               {violation->caseNumber, violation->person.nameLatin, violation->person.nameZh});
                publish(state);
            });
    }
}

void QueuePage::publish(OutboxState state)
{
    const QueueModel::Row *before = m_model->rowAt(m_list->currentIndex().row());
    const CaseId kept = before ? before->entry.caseId : CaseId();
    const int revision = before ? before->entry.revision : 0;
    QList<QueueModel::Row> rows;
    for (const OutboxEntry &entry : m_entries.value(state)) {
        const Names names = m_names.value(entry.caseId);
        rows.append({entry, names.number, personName(names.latin, names.chinese)});
    }
    const QueueSum &sum = m_services.queue.sum();
    const qint64 count = state == OutboxState::Refused ? sum.refused
        : state == OutboxState::Sending                ? sum.sending
        : state == OutboxState::Waiting                ? sum.waiting
                                                       : rows.size();
    m_model->setRows(state, rows, std::max<qint64>(count, rows.size()));
    m_model->setNow(m_services.clock.now());
    m_stack->setCurrentIndex(m_model->rowCount() == 0 ? 1 : 0);
    int row = m_model->rowOf(kept, revision);
    if (row < 0)
        row = m_model->rowCount() > 1 ? 1 : -1;
    m_list->setCurrentIndex(row >= 0 ? m_model->index(row) : QModelIndex());
    m_detail->show(m_model->rowAt(row));
}

void QueuePage::showSum(const QueueSum &sum)
{
    m_sum->setSum(sum, m_services.clock.now());
    emit badgeChanged(int(sum.sending + sum.waiting + sum.refused), sum.refused > 0);
    m_figures[Waiting]->setText(locale().toString(sum.waiting + sum.sending));
    if (!isVisible())
        return;
    if (sum.sending + sum.waiting == 0)
        emit statusChanged(
            {Meaning::Ok, Icon::TickCircle, tr("Everything completed on this desk is confirmed by central.")});
    else
        emit statusChanged(
            {Meaning::Info, Icon::Send,
             tr("%n record(s) to send. The next attempt is automatic.", nullptr, int(sum.sending + sum.waiting))});
}

void QueuePage::showLink()
{
    if (!isVisible())
        return;
    const QDateTime now = m_services.clock.now();
    const QList<LinkStretch> stretches = m_services.queue.linkToday();
    const QList<int> confirmed = m_services.queue.confirmedPerFiveMinutes();
    m_timeline->setDay(stretches, confirmed, now);
    const LinkQuality link = m_services.central.link();
    const bool up = link.state == LinkQuality::State::Live || link.state == LinkQuality::State::Slow;
    m_figures[Now]->setText(up ? Dates::milliseconds(link.roundTrip) : tr("Offline"));
    qint64 live = 0;
    qint64 whole = 0;
    for (const LinkStretch &stretch : stretches) {
        const qint64 length = stretch.from.msecsTo(std::min(stretch.to, now));
        whole += length;
        if (stretch.state == LinkQuality::State::Live || stretch.state == LinkQuality::State::Slow)
            live += length;
    }
    m_figures[LiveToday]->setText(whole > 0 ? tr("%1 %").arg(live * 100 / whole) : u"–"_s);
    m_figures[Confirmed]->setText(locale().toString(std::accumulate(confirmed.begin(), confirmed.end(), 0)));
}

void QueuePage::sendNow()
{
    m_services.queue.sendNow();
}

void QueuePage::retranslate()
{
    m_link->setTitle(tr("Link and throughput today"), tr("records confirmed per 5 minutes"));
    m_send->setText(tr("Send now"));
    const QStringList names {tr("Round trip"), tr("Live today"), tr("Confirmed"), tr("To send")};
    for (int i = 0; i < figures; ++i)
        m_figureNames[i]->setText(names[i]);
    m_list->setAccessibleName(tr("Queue"));
    m_empty->setText(tr("All records are confirmed"), tr("New ones appear here and leave by themselves."));
    m_model->retranslate();
    showSum(m_services.queue.sum());
    showLink();
}

void QueuePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        for (const OutboxState state :
             {OutboxState::Waiting, OutboxState::Sending, OutboxState::Refused, OutboxState::Confirmed})
            publish(state);
    }
    Page::changeEvent(event);
}

} // namespace dutydesk
