// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/lock/lockpage.h"

#include "ui/common/accessible.h"
#include "ui/common/card.h"
#include "ui/common/dates.h"
#include "ui/common/deskframe.h"
#include "ui/common/fieldrow.h"
#include "ui/common/keycapbutton.h"
#include "ui/common/sentences.h"
#include "ui/common/textlabel.h"
#include "ui/signin/passwordedit.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QShortcut>
#include <QTimer>

namespace dutydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int cardWidth = 440;

/// The round emblem of the officer.
class OfficerEmblem : public QWidget {
public:
    explicit OfficerEmblem(QWidget *parent)
        : QWidget(parent)
    {
        setFixedSize(48, 48);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = Theme::of(this);
        QPainter painter(this);
        paint::box(&painter, rect(), t.info.tint, t.info.edge, 24);
        drawIcon(&painter, Icon::User, t.info.text, {11, 11}, 26);
    }
};

} // namespace

LockPage::LockPage(DeskServices &services, LanguageController &language, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_station(new TextLabel(Type::Base, Ink::Primary, QFont::DemiBold, this))
    , m_desk(new TextLabel(Type::Base, Ink::Secondary, -1, this))
    , m_link(new StatusPill(this))
    , m_clock(new TextLabel(Type::Clock, Ink::Primary, -1, this))
    , m_date(new TextLabel(Type::Large, Ink::Secondary, -1, this))
    , m_notice(new TextLabel(Type::Small, Ink::Tertiary, -1, this))
    , m_timer(new QTimer(this))
{
    setObjectName(u"lockPage"_s);
    m_link->setFocusPolicy(Qt::NoFocus);
    m_link->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_clock->setObjectName(u"lockClock"_s);
    m_clock->setFixedHeight(Theme::of(this).grown(84));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 18, 24, 20);
    column->setSpacing(0);
    auto *top = new QHBoxLayout;
    top->setSpacing(Tokens::space2);
    top->addWidget(new IconLabel(Icon::Dutydesk, Ink::Accent, 28, this));
    top->addWidget(m_station);
    auto *slash = new TextLabel(Type::Base, Ink::Tertiary, -1, this);
    slash->setText(u"/"_s);
    top->addWidget(slash);
    top->addWidget(m_desk);
    top->addStretch(1);
    top->addWidget(m_link);
    top->addWidget(new LanguageSwitch(language, this));
    column->addLayout(top);
    column->addStretch(6);
    column->addWidget(m_clock, 0, Qt::AlignHCenter);
    column->addWidget(m_date, 0, Qt::AlignHCenter);
    column->addSpacing(36);
    column->addWidget(makeOfficerCard(), 0, Qt::AlignHCenter);
    column->addSpacing(14);
    column->addWidget(makeWorkCard(), 0, Qt::AlignHCenter);
    column->addStretch(20);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(Tokens::space2);
    foot->addStretch(1);
    foot->addWidget(new IconLabel(Icon::Shield, Ink::Tertiary, 15, this));
    foot->addWidget(m_notice);
    foot->addStretch(1);
    column->addLayout(foot);

    m_timer->setInterval(1000);
    connect(m_timer, &QTimer::timeout, this, &LockPage::tick);
    connect(&services.central, &CentralApi::linkChanged, this, &LockPage::tick);
    connect(&services.queue, &Queue::sumChanged, this, &LockPage::showQueue);
    retranslate();
}

QWidget *LockPage::makeOfficerCard()
{
    auto *card = new Card(this);
    card->setFixedWidth(cardWidth);
    QVBoxLayout *column = card->column();
    column->setContentsMargins(24, 22, 24, 18);
    auto *head = new QHBoxLayout;
    head->setSpacing(14);
    head->addWidget(new OfficerEmblem(card));
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    m_officer = new TextLabel(Type::Heading, Ink::Primary, -1, card);
    m_officer->setObjectName(u"lockedOfficer"_s);
    m_locked = new TextLabel(Type::Base, Ink::Secondary, -1, card);
    words->addWidget(m_officer);
    words->addWidget(m_locked);
    head->addLayout(words, 1);
    head->addWidget(new IconLabel(Icon::Lock, Ink::Secondary, 22, card));
    column->addLayout(head);
    column->addSpacing(16);

    auto *holder = new QWidget(card);
    auto *line = new QHBoxLayout(holder);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(Tokens::space2);
    m_password = new PasswordEdit(holder);
    m_password->setObjectName(u"unlockPassword"_s);
    m_password->setProperty("large", true);
    m_unlock = new KeyCapButton(ButtonRole::Primary, ButtonSize::Field, holder);
    m_unlock->setObjectName(u"unlock"_s);
    m_unlock->setKeys(QKeySequence(Qt::Key_Return));
    line->addWidget(m_password, 1);
    line->addWidget(m_unlock);
    m_row = new FieldRow(holder, card);
    column->addWidget(m_row);
    column->addSpacing(12);
    auto *foot = new QHBoxLayout;
    m_another = new KeyCapButton(ButtonRole::Link, ButtonSize::ExtraSmall, card);
    m_another->setObjectName(u"anotherOfficer"_s);
    m_another->setGlyph(Icon::Users);
    m_another->setKeys(QKeySequence(Qt::CTRL | Qt::Key_U));
    m_progress = new TextLabel(Type::Small, Ink::Secondary, -1, card);
    foot->addWidget(m_another);
    foot->addStretch(1);
    foot->addWidget(m_progress);
    column->addLayout(foot);

    connect(m_password, &QLineEdit::returnPressed, this, &LockPage::unlock);
    connect(m_unlock, &QPushButton::clicked, this, &LockPage::unlock);
    connect(m_another, &QPushButton::clicked, this, &LockPage::anotherOfficer);
    // Not the button's own: Qt takes that away with every new text.
    auto *another = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_U), this);
    connect(another, &QShortcut::activated, this, &LockPage::anotherOfficer);
    connect(m_password, &PasswordEdit::capsLockChanged, this, [this](bool on) {
        m_row->setMessage(on ? Meaning::Warn : Meaning::Neutral, on ? tr("Caps Lock is on") : QString());
    });
    return card;
}

QWidget *LockPage::makeWorkCard()
{
    auto *card = new Card(this);
    card->setFixedWidth(cardWidth);
    QVBoxLayout *column = card->column();
    const auto addLine = [&](int height, std::initializer_list<QWidget *> left,
                             std::initializer_list<QWidget *> right) {
        auto *bar = new QWidget(card);
        bar->setMinimumHeight(height);
        auto *row = new QHBoxLayout(bar);
        row->setContentsMargins(16, 0, 16, 0);
        row->setSpacing(Tokens::space3);
        for (QWidget *widget : left)
            row->addWidget(widget);
        row->addStretch(1);
        for (QWidget *widget : right)
            row->addWidget(widget);
        column->addWidget(bar);
    };
    m_workTitle = new TextLabel(Type::Base, Ink::Primary, QFont::DemiBold, card);
    m_sumIcon = new IconLabel(Icon::TickCircle, Ink::Ok, 14, card);
    m_sum = new TextLabel(Type::Small, Ink::Ok, -1, card);
    m_sum->setObjectName(u"lockSum"_s);
    auto *sum = new QWidget(card);
    auto *sumRow = new QHBoxLayout(sum);
    sumRow->setContentsMargins(0, 0, 0, 0);
    sumRow->setSpacing(Tokens::space1);
    sumRow->addWidget(m_sumIcon);
    sumRow->addWidget(m_sum);
    addLine(38, {m_workTitle}, {sum});
    m_queueIcon = new IconLabel(Icon::Send, Ink::Info, 18, card);
    m_queue = new TextLabel(Type::Base, Ink::Primary, -1, card);
    m_queue->setObjectName(u"lockQueue"_s);
    m_queueAside = new TextLabel(Type::Small, Ink::Secondary, -1, card);
    column->addWidget(new Hairline(Qt::Horizontal, card));
    addLine(48, {m_queueIcon, m_queue}, {m_queueAside});
    m_saved = new TextLabel(Type::Base, Ink::Primary, -1, card);
    column->addWidget(new Hairline(Qt::Horizontal, card));
    addLine(48, {new IconLabel(Icon::Pencil, Ink::Secondary, 18, card), m_saved}, {});
    return card;
}

void LockPage::activate()
{
    m_lockedAt = m_services.clock.now();
    m_password->wipe();
    m_row->clearMessage();
    setAsking(false);
    m_services.queue.refreshSum();
    retranslate();
    m_timer->start();
    m_password->setFocus(Qt::OtherFocusReason);
}

void LockPage::unlock()
{
    if (m_asking || m_password->text().isEmpty())
        return;
    setAsking(true);
    m_services.signIn.unlock(m_password->text()).then(this, [this](const Result<void> &done) {
        setAsking(false);
        m_password->wipe();
        if (done) {
            m_timer->stop();
            return; // the window follows the state
        }
        const Explanation words = Sentences::error(done.error());
        m_row->setMessage(Meaning::Stop,
                          done.error().kind == ErrorKind::Expired
                              ? tr("Central has not accepted your password at this desk for seven days. Choose Another "
                                   "officer and sign in while connected.")
                              : words.whole());
        announce(m_password, words.whole(), Politeness::Assertive);
        m_password->setFocus(Qt::OtherFocusReason);
    });
}

void LockPage::anotherOfficer()
{
    if (m_asking)
        return;
    setAsking(true);
    m_services.signIn.signOut().then(this, [this](const Result<void> &done) {
        setAsking(false);
        if (!done)
            m_row->setMessage(Meaning::Stop, Sentences::error(done.error()).whole());
    });
}

void LockPage::setAsking(bool asking)
{
    m_asking = asking;
    m_password->setEnabled(!asking);
    m_unlock->setEnabled(!asking);
    m_another->setEnabled(!asking);
    m_progress->setText(asking ? tr("Opening the records") : QString());
}

void LockPage::retranslate()
{
    const DeskIdentity desk = m_services.signIn.desk();
    m_station->setText(stationName(desk.stationNameEn, desk.stationNameZh));
    m_desk->setText(desk.deskName);
    if (const auto &session = m_services.signIn.session()) {
        m_officer->setText(personName(session->officer.nameLatin, session->officer.nameZh));
        //: %1 is an officer number, %2 a time of day
        m_locked->setText(tr("%1 · locked %2").arg(session->officer.number, Dates::shortTime(m_lockedAt)));
    }
    m_row->setLabel(tr("Password"));
    m_password->setAccessibleName(tr("Password"));
    m_unlock->setText(tr("Unlock"));
    m_another->setText(tr("Another officer"));
    m_workTitle->setText(tr("Still working while locked"));
    m_saved->setText(tr("Open drafts are saved and encrypted"));
    m_notice->setText(tr("No driver names, plates or numbers are shown on this screen. The camera is off."));
    setWhatsThis(tr(
        "The desk is locked. Type the password of the officer named here, or press Ctrl+U to end this session and let "
        "another officer sign in."));
    tick();
    showQueue();
}

void LockPage::tick()
{
    const QDateTime now = m_services.clock.now();
    m_clock->setText(Dates::shortTime(now));
    m_date->setText(Dates::whole(now.toLocalTime().date()));
    const auto pill = Sentences::link(m_services.central.link(), m_services.training);
    m_link->setStatus(pill.meaning, pill.icon, pill.text);
}

void LockPage::showQueue()
{
    const QueueSum sum = m_services.queue.sum();
    m_sumIcon->setIcon(sum.addsUp() ? Icon::TickCircle : Icon::OctagonCross, sum.addsUp() ? Ink::Ok : Ink::Stop);
    m_sum->setInk(sum.addsUp() ? Ink::Ok : Ink::Stop);
    m_sum->setText(sum.addsUp() ? tr("nothing lost") : tr("the sum does not add up"));
    if (sum.sending > 0) {
        //: %n and %1 are counts of records
        m_queue->setText(tr("Sending %n record(s), %1 waiting", nullptr, int(sum.sending)).arg(sum.waiting));
        m_queueIcon->setIcon(Icon::Send, Ink::Info);
    } else if (sum.waiting > 0) {
        m_queue->setText(tr("%n records waiting to send", nullptr, int(sum.waiting)));
        m_queueIcon->setIcon(Icon::Inbox, Ink::Secondary);
    } else {
        m_queue->setText(tr("All records are confirmed"));
        m_queueIcon->setIcon(Icon::TickCircle, Ink::Ok);
    }
    m_queueAside->setText(sum.refused > 0 ? tr("%n refused", nullptr, int(sum.refused)) : QString());
}

void LockPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::of(this).surface.window);
}

void LockPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace dutydesk
