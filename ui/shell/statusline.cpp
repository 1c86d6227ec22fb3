// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/statusline.h"

#include "ui/common/dates.h"
#include "ui/common/elidedlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QTimer>

namespace dutydesk {

using namespace Qt::StringLiterals;

namespace {

/// The short rule between two facts.
QWidget *separator(QWidget *parent)
{
    auto *line = new Hairline(Qt::Vertical, parent);
    line->setFixedHeight(12);
    return line;
}

} // namespace

StatusLine::StatusLine(DeskServices &services, QWidget *parent)
    : Surface(&Tokens::Surface::bar, parent)
    , m_services(services)
    , m_icon(new IconLabel(Icon::TickCircle, Ink::Ok, 15, this))
    , m_text(new ElidedLabel(Qt::ElideRight, Type::Small, Ink::Secondary, -1, this))
    , m_rules(new TextLabel(Type::Small, Ink::Secondary, -1, this))
    , m_clock(new TextLabel(Type::Small, Ink::Secondary, -1, this))
    , m_date(new TextLabel(Type::Small, Ink::Secondary, -1, this))
    , m_time(new TextLabel(Type::Small, Ink::Secondary, QFont::DemiBold, this))
    , m_timer(new QTimer(this))
{
    setEdge(Qt::TopEdge);
    setFixedHeight(Theme::of(this).grown(26));
    m_text->setObjectName(u"statusText"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 1, 12, 0);
    row->setSpacing(Tokens::space2);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addSpacing(Tokens::space4);
    row->addWidget(m_rules);
    row->addWidget(separator(this));
    row->addWidget(m_clock);
    row->addWidget(separator(this));
    row->addWidget(m_date);
    row->addWidget(m_time);
    m_timer->setInterval(1000);
    connect(m_timer, &QTimer::timeout, this, &StatusLine::tick);
    connect(&services.central, &CentralApi::linkChanged, this, &StatusLine::refresh);
    m_timer->start();
    refresh();
}

void StatusLine::setPageStatus(const PageStatus &status)
{
    m_status = status;
    refresh();
}

void StatusLine::refresh()
{
    const LinkQuality link = m_services.central.link();
    if (!m_status.text.isEmpty()) {
        m_icon->setIcon(m_status.icon == Icon::None ? iconOf(m_status.meaning) : m_status.icon,
                        Tokens::inkOf(m_status.meaning));
        m_text->setText(m_status.text);
    } else if (link.state == LinkQuality::State::Offline) {
        m_icon->setIcon(Icon::CloudOff, Ink::Offline);
        m_text->setText(
            tr("Working offline. New cases are kept encrypted on this desk and sent when the link returns."));
    } else {
        m_icon->setIcon(Icon::TickCircle, Ink::Ok);
        m_text->setText(tr("Ready. Everything recorded on this desk is saved and encrypted."));
    }
    //: %1 is the version of the rulebook
    m_rules->setText(tr("Rules %1").arg(m_services.casebook.rulebook().version()));
    if (link.skewKnown) {
        const auto skew = std::chrono::milliseconds(std::abs(link.clockSkew.count()));
        //: %1 is a duration: how far this desk's clock is from central's
        m_clock->setText(tr("Clock ±%1").arg(Dates::tenths(skew)));
    } else {
        m_clock->setText(tr("Clock not compared"));
    }
    tick();
}

void StatusLine::tick()
{
    const QDateTime now = m_services.clock.now();
    m_date->setText(Dates::bar(now.toLocalTime().date()));
    m_time->setText(Dates::time(now));
}

void StatusLine::changeEvent(QEvent *event)
{
    Surface::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
    else if (event->type() == QEvent::StyleChange)
        setFixedHeight(Theme::of(this).grown(26));
}

} // namespace dutydesk
