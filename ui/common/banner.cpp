// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/common/banner.h"

#include "ui/common/dutystyle.h"
#include "ui/common/keycapbutton.h"
#include "ui/common/paint.h"
#include "ui/common/textlabel.h"

#include <QHBoxLayout>
#include <QPainter>

namespace dutydesk {

using namespace Qt::StringLiterals;

Banner::Banner(QWidget *parent)
    : QFrame(parent)
    , m_icon(new IconLabel(Icon::Info, Ink::Info, 18, this))
    , m_title(new TextLabel(Type::Base, Ink::Info, QFont::DemiBold, this))
    , m_text(new TextLabel(Type::Small, Ink::Primary, -1, this))
    , m_action(new KeyCapButton(ButtonRole::Normal, ButtonSize::ExtraSmall, this))
    , m_column(new QVBoxLayout)
{
    setFrameShape(QFrame::NoFrame);
    m_title->setObjectName(u"bannerTitle"_s);
    m_text->setObjectName(u"bannerText"_s);
    m_action->setObjectName(u"bannerAction"_s);
    m_title->setWordWrap(true);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 10, 12, 10);
    row->setSpacing(10);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    m_column->setSpacing(2);
    m_column->addWidget(m_title);
    m_column->addWidget(m_text);
    row->addLayout(m_column, 1);
    row->addWidget(m_action, 0, Qt::AlignVCenter);
    m_action->hide();
    connect(m_action, &QPushButton::clicked, this, &Banner::actionPressed);
}

void Banner::setMessage(Meaning meaning, const QString &title, const QString &text, Icon icon)
{
    m_meaning = meaning;
    m_icon->setIcon(icon == Icon::None ? iconOf(meaning) : icon, Tokens::inkOf(meaning));
    m_title->setInk(Tokens::inkOf(meaning));
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    setAccessibleName(title.isEmpty() ? text : title);
    setAccessibleDescription(text);
    setVisible(true);
    update();
}

void Banner::setAction(const QString &text)
{
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
}

QString Banner::title() const
{
    return m_title->text();
}

QString Banner::text() const
{
    return m_text->text();
}

void Banner::paintEvent(QPaintEvent *)
{
    const Tokens::Tone tone = Theme::of(this).tone(m_meaning);
    QPainter painter(this);
    paint::box(&painter, rect(), tone.tint, tone.edge, Tokens::radiusM);
}

} // namespace dutydesk
