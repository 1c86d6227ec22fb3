// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/topbar.h"

#include "ui/common/elidedlabel.h"
#include "ui/common/keycapbutton.h"
#include "ui/common/paint.h"
#include "ui/common/pill.h"
#include "ui/common/sentences.h"
#include "ui/common/textlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QResizeEvent>

namespace dutydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int placeWidth = 280;
constexpr int searchWidth = 440;
constexpr int narrowSearchWidth = 300;
constexpr int narrowWindow = 1280 - 76; ///< the bar's width in a window of 1280

/// Looks like a field and opens the palette.
class SearchButton : public QAbstractButton {
public:
    explicit SearchButton(QWidget *parent)
        : QAbstractButton(parent)
    {
        setFocusPolicy(Qt::TabFocus);
        setCursor(Qt::IBeamCursor);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = Theme::of(this);
        QPainter painter(this);
        paint::box(&painter, rect(), t.surface.panel, t.line.control, Tokens::radiusM);
        drawIcon(&painter, Icon::Search, t.text.tertiary, QPointF(10, (height() - 16) / 2.0), 16);
        const QStringList caps = paint::keyCaps(QKeySequence(Qt::CTRL | Qt::Key_K));
        const QSize size = paint::keyCapsSize(t, caps);
        const int right = width() - 6 - size.width();
        paint::keyCaps(&painter, t, QPoint(right, (height() - size.height()) / 2), caps);
        painter.setFont(t.font(Type::Base));
        painter.setPen(t.text.tertiary);
        const QRect text(34, 0, right - 40, height());
        painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(this->text(), Qt::ElideRight, text.width()));
    }
};

} // namespace

TopBar::TopBar(DeskServices &services, QWidget *parent)
    : Surface(&Tokens::Surface::bar, parent)
    , m_services(services)
    , m_place(new QWidget(this))
    , m_station(new ElidedLabel(Qt::ElideRight, Type::Base, Ink::Primary, QFont::DemiBold, m_place))
    , m_desk(new TextLabel(Type::Base, Ink::Secondary, -1, m_place))
    , m_search(new SearchButton(this))
    , m_link(new StatusPill(this))
    , m_queue(new StatusPill(this))
    , m_officer(new TextLabel(Type::Base, Ink::Secondary, -1, this))
    , m_number(new TextLabel(Type::Mono, Ink::Secondary, -1, this))
    , m_lock(new KeyCapButton(ButtonRole::Normal, ButtonSize::Small, this))
{
    setEdge(Qt::BottomEdge);
    setFixedHeight(Theme::of(this).grown(48));
    m_search->setObjectName(u"searchField"_s);
    m_link->setObjectName(u"linkPill"_s);
    m_queue->setObjectName(u"queuePill"_s);
    m_lock->setObjectName(u"lockButton"_s);
    m_officer->setObjectName(u"officerName"_s);
    m_lock->setGlyph(Icon::Lock);
    m_search->setFixedHeight(Theme::of(this).grown(32));
    m_place->setFixedWidth(placeWidth);
    auto *place = new QHBoxLayout(m_place);
    place->setContentsMargins(0, 0, 0, 0);
    place->setSpacing(Tokens::space2);
    auto *slash = new TextLabel(Type::Base, Ink::Tertiary, -1, m_place);
    slash->setText(u"/"_s);
    place->addWidget(m_station);
    place->addWidget(slash);
    place->addWidget(m_desk);
    place->addStretch(1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 12, 0);
    row->setSpacing(Tokens::space2);
    row->addWidget(m_place);
    row->addSpacing(8);
    row->addWidget(m_search);
    row->addStretch(1);
    row->addWidget(m_link);
    row->addWidget(m_queue);
    row->addSpacing(4);
    row->addWidget(new IconLabel(Icon::User, Ink::Secondary, 16, this));
    row->addWidget(m_officer);
    row->addWidget(m_number);
    row->addWidget(m_lock);

    connect(m_search, &QAbstractButton::clicked, this, &TopBar::searchAsked);
    connect(m_link, &QAbstractButton::clicked, this, &TopBar::linkAsked);
    connect(m_queue, &QAbstractButton::clicked, this, &TopBar::queueAsked);
    connect(m_lock, &QPushButton::clicked, this, &TopBar::lockAsked);
    connect(&services.central, &CentralApi::linkChanged, this, &TopBar::refresh);
    connect(&services.queue, &Queue::sumChanged, this, &TopBar::refresh);
    connect(&services.signIn, &SignIn::stateChanged, this, &TopBar::refresh);
    refresh();
}

void TopBar::refresh()
{
    const DeskIdentity desk = m_services.signIn.desk();
    m_station->setText(stationName(desk.stationNameEn, desk.stationNameZh));
    m_desk->setText(desk.deskName);
    m_search->setText(tr("Find a licence, plate, case or command"));
    m_search->setAccessibleName(m_search->text());
    const auto link = Sentences::link(m_services.central.link(), m_services.training);
    m_link->setStatus(link.meaning, link.icon, link.text);
    const auto queue = Sentences::queue(m_services.queue.sum());
    // The pill is grey; that something was refused is on the rail's badge and in the word.
    m_queue->setStatus(Meaning::Neutral, queue.icon, queue.text);
    const auto &session = m_services.signIn.session();
    m_officer->setText(session ? stationName(session->officer.nameLatin, session->officer.nameZh) : QString());
    m_number->setText(session ? session->officer.number : QString());
    m_lock->setAccessibleName(tr("Lock this desk, Ctrl+L"));
    m_lock->setToolTip(tr("Lock this desk, Ctrl+L"));
}

void TopBar::changeEvent(QEvent *event)
{
    Surface::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
    else if (event->type() == QEvent::StyleChange) {
        setFixedHeight(Theme::of(this).grown(48));
        m_search->setFixedHeight(Theme::of(this).grown(32));
    }
}

void TopBar::resizeEvent(QResizeEvent *event)
{
    Surface::resizeEvent(event);
    const bool narrow = event->size().width() < narrowWindow;
    m_search->setFixedWidth(narrow ? narrowSearchWidth : searchWidth);
    m_place->setFixedWidth(narrow ? placeWidth - 60 : placeWidth);
    m_number->setVisible(!narrow);
}

} // namespace dutydesk
