// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/signin/entrypage.h"

#include "ui/common/dates.h"
#include "ui/common/pill.h"
#include "ui/common/sentences.h"
#include "ui/common/textlabel.h"
#include "ui/signin/identitypane.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QTimer>

namespace dutydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int formWidth = 396;

} // namespace

EntryPage::EntryPage(DeskServices &services, ThemeController &theme, LanguageController &language, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_identity(new IdentityPane(services, this))
    , m_link(new StatusPill(this))
    , m_title(new TextLabel(Type::Figure, Ink::Primary, -1, this))
    , m_remark(new TextLabel(Type::Base, Ink::Secondary, -1, this))
    , m_form(new QVBoxLayout)
    , m_version(new TextLabel(Type::Small, Ink::Tertiary, -1, this))
    , m_clockWords(new TextLabel(Type::Small, Ink::Tertiary, -1, this))
    , m_time(new TextLabel(Type::Small, Ink::Secondary, QFont::DemiBold, this))
    , m_timer(new QTimer(this))
{
    m_link->setFocusPolicy(Qt::NoFocus);
    m_link->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_title->setObjectName(u"entryTitle"_s);
    m_remark->setWordWrap(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_identity, 39);
    auto *panel = new Surface(&Tokens::Surface::panel, this);
    row->addWidget(panel, 61);

    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(0);
    auto *top = new QHBoxLayout;
    top->setSpacing(Tokens::space2);
    top->addWidget(m_link);
    top->addStretch(1);
    top->addWidget(new LanguageSwitch(language, panel));
    top->addWidget(new ThemeSwitch(theme, panel));
    column->addLayout(top);
    column->addStretch(10);
    auto *middle = new QHBoxLayout;
    auto *holder = new QWidget(panel);
    holder->setFixedWidth(formWidth);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setSpacing(0);
    holder->setLayout(m_form);
    m_form->addWidget(m_title);
    m_form->addSpacing(2);
    m_form->addWidget(m_remark);
    m_form->addSpacing(22);
    middle->addStretch(1);
    middle->addWidget(holder);
    middle->addStretch(1);
    column->addLayout(middle);
    column->addStretch(34);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(6);
    foot->addWidget(m_version);
    foot->addStretch(1);
    foot->addWidget(new IconLabel(Icon::Clock, Ink::Tertiary, 14, panel));
    foot->addWidget(m_clockWords);
    foot->addWidget(m_time);
    column->addLayout(foot);

    m_timer->setInterval(1000);
    connect(m_timer, &QTimer::timeout, this, &EntryPage::tick);
    m_timer->start();
    connect(&services.central, &CentralApi::linkChanged, this, [this] { tick(); });
    tick();
}

void EntryPage::setHeading(const QString &title, const QString &remark)
{
    m_title->setText(title);
    m_remark->setText(remark);
    setAccessibleName(title);
}

void EntryPage::tick()
{
    const LinkQuality link = m_services.central.link();
    if (link.state == LinkQuality::State::Offline && m_services.signIn.state() == SignIn::State::SignedOut)
        m_link->setStatus(Meaning::Offline, Icon::CloudOff, tr("Offline · signing in with the desk’s own record"));
    else if (const auto pill = Sentences::link(link, m_services.training); true)
        m_link->setStatus(pill.meaning, pill.icon, pill.text);
    m_link->setVisible(m_services.signIn.state() != SignIn::State::NotEnrolled
                       || link.state != LinkQuality::State::Unknown);
    m_version->setText(u"Dutydesk "_s + QCoreApplication::applicationVersion());
    if (link.skewKnown) {
        const auto skew = std::chrono::milliseconds(std::abs(link.clockSkew.count()));
        //: %1 is a duration as "0.2 s" or "38 ms"
        m_clockWords->setText(tr("Clock agrees with central to ±%1 ·").arg(Dates::tenths(skew)));
    } else {
        m_clockWords->setText(tr("Clock not compared with central yet ·"));
    }
    m_time->setText(Dates::time(m_services.clock.now()));
}

void EntryPage::retranslate()
{
    tick();
}

void EntryPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace dutydesk
