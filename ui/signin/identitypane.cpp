// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/signin/identitypane.h"

#include "ui/common/dates.h"
#include "ui/common/textlabel.h"

#include <QEvent>
#include <QGridLayout>

namespace dutydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int paneWidth = 560;
enum Fact { Desk, Device, Kept, Rules, FactCount };

} // namespace

IdentityPane::IdentityPane(DeskServices &services, QWidget *parent)
    : Surface(&Tokens::Surface::rail, parent)
    , m_services(services)
    , m_station(new QWidget(this))
    , m_stationCaption(new TextLabel(Type::Base, Ink::Secondary, -1, m_station))
    , m_stationName(new TextLabel(Type::Display, Ink::Primary, -1, m_station))
    , m_stationOther(new TextLabel(Type::Large, Ink::Secondary, -1, m_station))
    , m_facts(new QWidget(this))
    , m_notice(new TextLabel(Type::Small, Ink::Secondary, -1, this))
{
    setEdge(Qt::RightEdge);
    setMaximumWidth(paneWidth);
    setMinimumWidth(360);
    setObjectName(u"identityPane"_s);
    m_stationName->setObjectName(u"stationName"_s);
    m_stationName->setWordWrap(true);
    m_notice->setWordWrap(true);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(64, 56, 48, 40);
    column->setSpacing(0);
    auto *brand = new QHBoxLayout;
    brand->setSpacing(Tokens::space3);
    brand->addWidget(new IconLabel(Icon::Dutydesk, Ink::Accent, 40, this));
    auto *name = new TextLabel(Type::Title, Ink::Primary, -1, this);
    name->setText(u"Dutydesk"_s);
    brand->addWidget(name, 1);
    column->addLayout(brand);
    column->addSpacing(74);
    auto *station = new QVBoxLayout(m_station);
    station->setContentsMargins(0, 0, 0, 0);
    station->setSpacing(0);
    station->addWidget(m_stationCaption);
    station->addWidget(m_stationName);
    station->addWidget(m_stationOther);
    column->addWidget(m_station);
    column->addSpacing(28);
    auto *facts = new QGridLayout(m_facts);
    facts->setContentsMargins(0, 0, 0, 0);
    facts->setHorizontalSpacing(20);
    facts->setVerticalSpacing(10);
    facts->setColumnStretch(1, 1);
    for (int fact = 0; fact < FactCount; ++fact) {
        m_labels += new TextLabel(Type::Small, Ink::Tertiary, -1, m_facts);
        m_values += new TextLabel(Type::Base, Ink::Primary, fact == Desk ? QFont::DemiBold : -1, m_facts);
        m_values.last()->setWordWrap(true);
        facts->addWidget(m_labels.last(), fact, 0, Qt::AlignTop);
        facts->addWidget(m_values.last(), fact, 1);
    }
    column->addWidget(m_facts);
    column->addStretch(1);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(Tokens::space2);
    foot->addWidget(new IconLabel(Icon::Shield, Ink::Secondary, 16, this), 0, Qt::AlignTop);
    foot->addWidget(m_notice, 1);
    column->addLayout(foot);

    connect(&services.queue, &Queue::sumChanged, this, &IdentityPane::refresh);
    refresh();
}

void IdentityPane::refresh()
{
    const DeskIdentity desk = m_services.signIn.desk();
    const bool enrolled = m_services.signIn.state() != SignIn::State::NotEnrolled;
    m_station->setVisible(enrolled);
    m_facts->setVisible(enrolled);
    m_notice->setText(tr(
        "For authorised officers on duty. Every sign-in, reveal and print is written to the tamper-evident journal."));
    if (!enrolled)
        return;
    const QString name = stationName(desk.stationNameEn, desk.stationNameZh);
    const QString other = name == desk.stationNameEn ? desk.stationNameZh : desk.stationNameEn;
    m_stationCaption->setText(tr("Station"));
    m_stationName->setText(name);
    //: %1 is the station's name in the other language, %2 the code of its unit
    m_stationOther->setText(tr("%1 · unit %2").arg(other, desk.stationCode));
    const QStringList labels {tr("Desk"), tr("Device"), tr("Kept on this desk"), tr("Rules")};
    for (int fact = 0; fact < FactCount; ++fact)
        m_labels.at(fact)->setText(labels.at(fact));
    m_values.at(Desk)->setText(desk.deskName);
    //: %1 and %2 are dates
    m_values.at(Device)->setText(tr("Enrolled %1 · certificate valid to %2")
                                     .arg(Dates::data(desk.enrolledAt.toLocalTime().date()),
                                          Dates::data(desk.certificateUntil.toLocalTime().date())));
    const QueueSum sum = m_services.queue.sum();
    const int waiting = int(sum.waiting + sum.sending + sum.refused);
    m_values.at(Kept)->setText(waiting == 0 ? tr("Nothing waits to be sent; all records are encrypted")
                                            : tr("%n records waiting to send, all encrypted", nullptr, waiting));
    m_values.at(Rules)->setText(m_services.casebook.rulebook().version());
}

void IdentityPane::changeEvent(QEvent *event)
{
    Surface::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace dutydesk
