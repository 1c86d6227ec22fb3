// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/violation/consequencespane.h"

#include "ui/common/banner.h"
#include "ui/common/dates.h"
#include "ui/common/pointsgauge.h"
#include "ui/common/textlabel.h"
#include "ui/violation/casewords.h"

#include <QEvent>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace dutydesk {
namespace {

constexpr int nearLimit = 9;    // product rule: a near-limit notice from 9 points on
constexpr int educated = 12;    // Order 163 art. 16

} // namespace

ConsequencesPane::ConsequencesPane(ViolationEditor &editor, QWidget *parent)
    : Card(parent)
    , m_editor(editor)
    , m_title(new TextLabel(Type::Base, Ink::Primary, QFont::DemiBold, this))
    , m_sum(new TextLabel(Type::Small, Ink::Secondary, -1, this))
    , m_before(new TextLabel(Type::Figure, Ink::Secondary, QFont::Normal, this))
    , m_arrow(new IconLabel(Icon::Arrow, Ink::Tertiary, 18, this))
    , m_after(new TextLabel(Type::Figure, Ink::Primary, QFont::DemiBold, this))
    , m_remark(new TextLabel(Type::Base, Ink::Secondary, -1, this))
    , m_gauge(new PointsGauge(this))
    , m_notice(new Banner(this))
{
    setObjectName(u"consequencesPane"_s);
    m_before->setObjectName(u"pointsBefore"_s);
    m_after->setObjectName(u"pointsAfter"_s);
    m_notice->setObjectName(u"pointsNotice"_s);
    m_remark->setWordWrap(true);
    m_gauge->setBarHeight(18);
    auto *body = new QVBoxLayout;
    body->setContentsMargins(15, 11, 15, 11);
    body->setSpacing(8);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addStretch(1);
    head->addWidget(m_sum);
    body->addLayout(head);
    auto *figures = new QHBoxLayout;
    figures->setSpacing(10);
    figures->addWidget(m_before);
    figures->addWidget(m_arrow);
    figures->addWidget(m_after);
    figures->addWidget(m_remark, 1);
    body->addLayout(figures);
    body->addWidget(m_gauge);
    body->addWidget(m_notice);
    column()->addLayout(body);
    connect(&m_editor, &ViolationEditor::changed, this, &ConsequencesPane::refresh);
    connect(&m_editor, &ViolationEditor::opened, this, &ConsequencesPane::refresh);
    refresh();
}

void ConsequencesPane::refresh()
{
    const ViolationCase &draft = m_editor.draft();
    const int added = draft.pointsOfCase();
    m_title->setText(tr("Consequences"));
    //: %1 sum of fines, %2 points: "¥200 · 4 points"
    m_sum->setText(tr("%1 · %2").arg(Dates::yuan(draft.fineOfCase().value), CaseWords::points(added)));
    const std::optional<int> before = draft.person.pointsBefore;
    const bool known = before.has_value();
    m_before->setVisible(known);
    m_arrow->setVisible(known);
    m_gauge->setVisible(known);
    if (!known) {
        m_after->setText(u"+%1"_s.arg(added));
        m_remark->setText(tr("The points so far are not known: central did not answer for this driver."));
        m_notice->hide();
        return;
    }
    const int pending = draft.person.pointsPending.value_or(0);
    m_before->setText(QString::number(*before));
    m_after->setText(QString::number(*before + added));
    m_remark->setText(draft.person.entitlementLive ? tr("of 12 points this cycle")
                                                   : tr("of 12 points this cycle, on the last known answer of %1")
                                                         .arg(Dates::time(draft.person.entitlementAsOf)));
    m_gauge->setPoints(*before, pending, added);
    showNotice(*before + added, pending);
}

void ConsequencesPane::showNotice(int after, int pending)
{
    m_notice->setVisible(after >= nearLimit);
    if (after >= educated) {
        m_notice->setMessage(Meaning::Stop, tr("12 points are reached"),
                             tr("The licence is detained; the 12-point course and exam apply (Order 163 art 16)."));
        return;
    }
    if (after < nearLimit)
        return;
    QString text = tr("Tell the driver that the limit is near. At 12 the licence is detained and the course applies.");
    if (pending > 0) {
        //: %1 pending points, %2 the sum with them
        text = tr("Tell the driver that the limit is near. With the %1 pending the total would be %2. At 12 the "
                  "licence is detained and the course applies.")
                   .arg(pending)
                   .arg(after + pending);
    }
    m_notice->setMessage(Meaning::Warn, tr("9 points or more"), text);
}

void ConsequencesPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    Card::changeEvent(event);
}

} // namespace dutydesk
