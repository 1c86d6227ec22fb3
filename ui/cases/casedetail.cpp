// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/cases/casedetail.h"

#include "app/domain/validation.h"
#include "ui/cases/casestatewords.h"
#include "ui/cases/casetimeline.h"
#include "ui/common/dates.h"
#include "ui/common/deskframe.h"
#include "ui/common/textlabel.h"
#include "ui/violation/casewords.h"

#include <QGridLayout>
#include <QListView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dutydesk {
namespace {

enum Fact { Items, Place, Vehicle, Evidence };
constexpr int facts = 4;

} // namespace

CaseDetail::CaseDetail(Casebook &casebook, const CaseModel &words, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_casebook(casebook)
    , m_words(words)
    , m_clock(clock)
    , m_timeline(new CaseTimelineModel(this))
{
    setObjectName(u"caseDetail"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(makeHead());
    column->addWidget(makeFacts());
    m_banner = new Banner(this);
    m_banner->setObjectName(u"caseProblems"_s);
    connect(m_banner, &Banner::actionPressed, this, [this] {
        if (m_summary)
            emit openWanted(m_summary->id);
    });
    column->addWidget(m_banner);

    m_history = new Card(this);
    m_history->headerRow();
    auto *list = new QListView(m_history);
    list->setObjectName(u"caseHistory"_s);
    list->setModel(m_timeline);
    list->setItemDelegate(new CaseTimelineDelegate(list));
    list->setFrameShape(QFrame::NoFrame);
    list->setSelectionMode(QAbstractItemView::NoSelection);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_history->column()->addSpacing(10);
    m_history->column()->addWidget(list);
    column->addWidget(m_history, 1);

    m_open = new KeyCapButton(ButtonRole::Primary, ButtonSize::Medium, this);
    m_open->setObjectName(u"openCase"_s);
    m_open->setKeys(QKeySequence(Qt::Key_Return));
    connect(m_open, &QAbstractButton::clicked, this, [this] {
        if (m_summary)
            emit openWanted(m_summary->id);
    });
    column->addWidget(m_open);
    retranslate();
    show(nullptr);
}

QWidget *CaseDetail::makeHead()
{
    auto *head = new QWidget(this);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    auto *row = new QHBoxLayout;
    m_title = new TextLabel(Type::Title, Ink::Primary, -1, head);
    m_state = new Pill(head);
    row->addWidget(m_title, 1);
    row->addWidget(m_state, 0, Qt::AlignTop);
    column->addLayout(row);
    m_number = new TextLabel(Type::Mono, Ink::Secondary, -1, head);
    column->addWidget(m_number);
    column->addSpacing(10);
    m_person = new ElidedLabel(Qt::ElideRight, Type::Base, Ink::Primary, QFont::DemiBold, head);
    m_licence = new TextLabel(Type::Mono, Ink::Secondary, -1, head);
    column->addWidget(m_person);
    column->addWidget(m_licence);
    return head;
}

QWidget *CaseDetail::makeFacts()
{
    auto *card = new Card(this);
    auto *column = card->column();
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(8);
    auto *row = new QHBoxLayout;
    m_points = new TextLabel(Type::Base, Ink::Primary, -1, card);
    m_fine = new TextLabel(Type::Base, Ink::Primary, -1, card);
    row->addWidget(m_points, 1);
    row->addWidget(m_fine);
    column->addLayout(row);
    m_gauge = new PointsGauge(card);
    m_gauge->setNumbersShown(false);
    m_gauge->setBarHeight(14);
    column->addWidget(m_gauge);
    column->addWidget(new Hairline(Qt::Horizontal, card));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    for (int i = 0; i < facts; ++i) {
        m_factNames.append(new TextLabel(Type::Small, Ink::Secondary, -1, card));
        m_factValues.append(new TextLabel(Type::Small, Ink::Primary, -1, card));
        m_factValues[i]->setWordWrap(true);
        grid->addWidget(m_factNames[i], i, 0, Qt::AlignTop);
        grid->addWidget(m_factValues[i], i, 1);
    }
    column->addLayout(grid);
    return card;
}

void CaseDetail::show(const CaseSummary *summary)
{
    m_summary = summary ? std::optional(*summary) : std::nullopt;
    m_case.reset();
    for (QWidget *child : findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly))
        child->setVisible(summary);
    m_banner->hide();
    if (!summary)
        return;
    showSummary();
    const CaseId id = summary->id;
    m_casebook.load(id).then(this, [this, id](const Result<ViolationCase> &violation) {
        if (m_summary && m_summary->id == id && violation)
            showWhole(*violation);
    });
    m_casebook.history(id).then(this, [this, id](const Result<QList<CaseEvent>> &events) {
        if (m_summary && m_summary->id == id)
            m_timeline->setEvents(events.value_or(QList<CaseEvent>()));
    });
}

void CaseDetail::showSummary()
{
    //: Heading of a case: kind and number of violations
    m_title->setText(tr("Violation, %n item(s)", nullptr, m_summary->itemCount));
    m_state->setPill(CaseStateWords::pill(m_summary->state));
    m_number->setText(m_summary->caseNumber);
    const QString name = personName(m_summary->nameLatin, m_summary->nameZh);
    m_person->setText(name.isEmpty() ? tr("No name yet") : name);
    const auto number = LicenceNumber::parse(m_summary->licenceNumber);
    m_licence->setText(number ? number->masked(true) : QString());
    m_fine->setText(tr("Fine %1").arg(CaseWords::yuan(m_summary->fine)));
    m_points->setText(tr("%n point(s) in this case", nullptr, m_summary->points));
    m_gauge->setPoints(0, 0, m_summary->points);
    m_factValues[Items]->setText(m_words.matter(*m_summary));
    if (m_summary->state == CaseState::Refused) {
        m_banner->setMessage(Meaning::Stop, tr("Refused by central"),
                       //: Central's own words and its code, quoted
                             tr("Central: “%1” · code %2").arg(m_summary->refusalText, m_summary->refusalCode));
        m_banner->setAction(tr("Open and correct"));
        m_banner->show();
    }
}

void CaseDetail::showWhole(const ViolationCase &violation)
{
    m_case = violation;
    const int before = violation.person.pointsBefore.value_or(0);
    if (violation.person.pointsBefore) {
        //: Points before and after this case
        m_points->setText(tr("Points %1 → %2 of 12").arg(before).arg(before + violation.pointsOfCase()));
    }
    m_gauge->setPoints(before, violation.person.pointsPending.value_or(0), violation.pointsOfCase());
    QStringList items;
    for (const CaseItem &item : violation.items) {
        const ViolationItem *row = m_casebook.rulebook().item(item.itemId);
        items.append(row ? CaseWords::itemText(*row) : item.itemId);
    }
    m_factValues[Items]->setText(items.isEmpty() ? tr("No item yet") : items.join(u"\n"_s));
    QString place = violation.place.road;
    if (violation.place.kilometre) {
        //: Road, kilometre post and metres
        place = tr("%1, K%2 + %3 m").arg(place).arg(*violation.place.kilometre).arg(violation.place.metre.value_or(0));
    }
    m_factValues[Place]->setText(place.isEmpty() ? tr("Not recorded yet") : place);
    const auto plate = Plate::parse(violation.vehicle.plate);
    QStringList vehicle {plate ? plate->display() : violation.vehicle.plate, violation.vehicle.vehicleType,
                         violation.vehicle.colour};
    vehicle.removeAll(QString());
    m_factValues[Vehicle]->setText(vehicle.isEmpty() ? tr("Not recorded yet") : vehicle.join(u" · "_s));
    qint64 bytes = 0;
    for (const EvidenceRef &file : violation.evidence)
        bytes += file.size;
    m_factValues[Evidence]->setText(
        violation.evidence.isEmpty()
            ? tr("None")
                                        //: Number of files and their size
            : tr("%n file(s), %1, hashed", nullptr, int(violation.evidence.size())).arg(Dates::size(bytes)));
    if (m_summary->state == CaseState::Draft) {
        const QList<Finding> findings = m_casebook.validate(violation);
        const auto errors = std::ranges::count(findings, FindingLevel::Error, &Finding::level);
        if (errors > 0) {
            m_banner->setMessage(Meaning::Stop, {},
                                 tr("%n thing(s) to fix before this case can be completed", nullptr, int(errors)));
            m_banner->setAction(tr("Show"));
            m_banner->show();
        }
    }
}

void CaseDetail::retranslate()
{
    const QStringList names {tr("Items"), tr("Place"), tr("Vehicle"), tr("Evidence")};
    for (int i = 0; i < facts; ++i)
        m_factNames[i]->setText(names[i]);
    m_history->setTitle(tr("History"));
    m_open->setText(tr("Open"));
    if (m_summary) {
        showSummary();
        if (m_case)
            showWhole(ViolationCase(*m_case));
    }
}

void CaseDetail::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace dutydesk
