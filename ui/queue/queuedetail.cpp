// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/queue/queuedetail.h"

#include "ui/cases/casetimeline.h"
#include "ui/common/dates.h"
#include "ui/common/textlabel.h"
#include "ui/queue/queuewords.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QListView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace dutydesk {

QueueDetail::QueueDetail(Casebook &casebook, Queue &queue, QWidget *parent)
    : Card(parent)
    , m_casebook(casebook)
    , m_queue(queue)
    , m_timeline(new CaseTimelineModel(this))
{
    setObjectName(u"queueDetail"_s);
    auto *outer = column();
    outer->setContentsMargins(14, 12, 14, 12);
    outer->setSpacing(12);
    auto *head = new QHBoxLayout;
    m_title = new TextLabel(Type::Base, Ink::Primary, QFont::DemiBold, this);
    m_number = new TextLabel(Type::Mono, Ink::Secondary, -1, this);
    m_state = new Pill(this);
    head->addWidget(m_title);
    head->addWidget(m_number);
    head->addStretch(1);
    head->addWidget(m_state);
    outer->addLayout(head);
    m_banner = new Banner(this);
    m_banner->setObjectName(u"queueBanner"_s);
    outer->addWidget(m_banner);
    m_explanation = new TextLabel(Type::Small, Ink::Secondary, -1, this);
    m_explanation->setWordWrap(true);
    outer->addWidget(m_explanation);
    auto *actions = new QHBoxLayout;
    m_main = new KeyCapButton(ButtonRole::Primary, ButtonSize::Medium, this);
    m_main->setObjectName(u"queueMain"_s);
    m_main->setKeys(QKeySequence(Qt::CTRL | Qt::Key_Return));
    connect(m_main, &QAbstractButton::clicked, this, &QueueDetail::act);
    m_again = new KeyCapButton(ButtonRole::Normal, ButtonSize::Medium, this);
    m_again->setObjectName(u"queueAgain"_s);
    connect(m_again, &QAbstractButton::clicked, this, [this] { m_queue.retryRefused(); });
    m_main->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    actions->addWidget(m_main, 1);
    actions->addWidget(m_again);
    outer->addLayout(actions);
    outer->addWidget(new Hairline(Qt::Horizontal, this));
    m_journey = new TextLabel(Type::Small, Ink::Secondary, -1, this);
    outer->addWidget(m_journey);
    auto *list = new QListView(this);
    list->setObjectName(u"queueJourney"_s);
    list->setModel(m_timeline);
    list->setItemDelegate(new CaseTimelineDelegate(list));
    list->setFrameShape(QFrame::NoFrame);
    list->setSelectionMode(QAbstractItemView::NoSelection);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    outer->addWidget(list, 1);
    m_foot = new TextLabel(Type::Small, Ink::Secondary, -1, this);
    m_foot->setWordWrap(true);
    outer->addWidget(m_foot);
    retranslate();
    show(nullptr);
}

void QueueDetail::show(const QueueModel::Row *row)
{
    m_row = row ? std::optional(*row) : std::nullopt;
    for (QWidget *child : findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly))
        child->setVisible(row);
    if (!row) {
        m_explanation->setVisible(true);
        m_explanation->setText(tr("Choose a record to see its journey."));
        return;
    }
    showRow();
    const CaseId id = row->entry.caseId;
    m_casebook.history(id).then(this, [this, id](const Result<QList<CaseEvent>> &events) {
        if (m_row && m_row->entry.caseId == id)
            m_timeline->setEvents(events.value_or(QList<CaseEvent>()));
    });
}

void QueueDetail::showRow()
{
    const OutboxEntry &entry = m_row->entry;
    m_title->setText(tr("Violation"));
    m_number->setText(m_row->caseNumber);
    m_state->setPill(QueueWords::meaning(entry.state), QueueWords::icon(entry.state), QueueWords::state(entry.state));
    const bool refused = entry.state == OutboxState::Refused;
    m_banner->setVisible(refused);
    m_again->setVisible(refused);
    m_main->setText(refused ? tr("Correct and send again") : tr("Open case"));
    m_again->setText(tr("Send unchanged"));
    switch (entry.state) {
    case OutboxState::Refused:
        m_banner->setMessage(
            Meaning::Stop, tr("Central refused this record"),
            tr("Central: “%1” · code %2 · %3").arg(entry.refusalText, entry.refusalCode, Dates::time(entry.lastTry)));
        m_explanation->setText(tr("Correct what central names; the correction becomes revision %1 and goes by itself. "
                                  "Send it unchanged only when central was mended.")
                                   .arg(entry.revision + 1));
        break;
    case OutboxState::Sending:
        m_explanation->setText(
            tr("Sent at %1, attempt %2. If no answer comes, the same record goes again; central keeps it once.")
                .arg(Dates::time(entry.lastTry))
                .arg(entry.attempts));
        break;
    case OutboxState::Waiting:
        m_explanation->setText(
            entry.lastError.isEmpty()
                ? tr("Saved and encrypted on this desk. It goes as soon as central can be reached.")
                : tr("%1. It is tried again by itself at %2; so far %n attempt(s).", nullptr, entry.attempts)
                      .arg(QueueWords::why(entry.lastError), Dates::time(entry.nextTry)));
        break;
    case OutboxState::Confirmed:
        m_explanation->setText(
            tr("Central has it: receipt %1, signed, of %2.").arg(entry.receiptNumber, Dates::time(entry.confirmedAt)));
        break;
    }
    m_foot->setText(refused ? tr("Revision %1 stays in the record.").arg(entry.revision) : QString());
}

void QueueDetail::act()
{
    if (!m_row)
        return;
    if (m_row->entry.state == OutboxState::Refused)
        correct();
    else
        emit openCase(m_row->entry.caseId);
}

void QueueDetail::correct()
{
    const CaseId id = m_row->entry.caseId;
    m_casebook.startRevision(id).then(this, [this, id](const Result<ViolationCase> &draft) {
        // A draft that was begun before is gone on with.
        if (draft || draft.error().kind == ErrorKind::Conflict)
            emit openCase(id);
        else
            emit failed(
                tr("The correction could not be started: the disk refused. Make room on the disk and try again."));
    });
}

void QueueDetail::retranslate()
{
    m_journey->setText(tr("Journey"));
    if (m_row)
        showRow();
    else
        m_explanation->setText(tr("Choose a record to see its journey."));
}

void QueueDetail::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

} // namespace dutydesk
