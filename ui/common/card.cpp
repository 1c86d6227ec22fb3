// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/common/card.h"

#include "ui/common/dutystyle.h"
#include "ui/common/paint.h"
#include "ui/common/textlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>

namespace dutydesk {

using namespace Qt::StringLiterals;

Card::Card(QWidget *parent)
    : QFrame(parent)
    , m_column(new QVBoxLayout(this))
{
    setFrameShape(QFrame::NoFrame);
    // Room for the line and for the rounded corners of what lies at the edge.
    m_column->setContentsMargins(1, 1, 1, 1);
    m_column->setSpacing(0);
}

void Card::makeHeader()
{
    if (m_header != nullptr)
        return;
    auto *bar = new QWidget(this);
    bar->setObjectName(u"cardHeader"_s);
    bar->setFixedHeight(Theme::of(this).grown(40));
    m_header = new QHBoxLayout(bar);
    m_header->setContentsMargins(14, 0, 12, 0);
    m_header->setSpacing(Tokens::space2);
    m_title = new TextLabel(Type::Base, Ink::Primary, QFont::DemiBold, bar);
    m_remark = new TextLabel(Type::Small, Ink::Tertiary, -1, bar);
    m_header->addWidget(m_title);
    m_header->addWidget(m_remark);
    m_header->addStretch(1);
    m_column->insertWidget(0, bar);
    m_column->insertWidget(1, new Hairline(Qt::Horizontal, this));
}

void Card::setTitle(const QString &title, const QString &remark)
{
    makeHeader();
    m_title->setText(title);
    m_remark->setText(remark);
    m_remark->setVisible(!remark.isEmpty());
    setAccessibleName(title);
}

QHBoxLayout *Card::headerRow()
{
    makeHeader();
    return m_header;
}

void Card::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Theme::of(this);
    QPainter painter(this);
    paint::box(&painter, rect(), tokens.surface.panel, tokens.line.hair, Tokens::radiusL);
}

bool Card::event(QEvent *event)
{
    const bool done = QFrame::event(event);
    // The layout has placed the children by now.
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        roundCorners();
    return done;
}

void Card::roundCorners()
{
    QPainterPath outline;
    outline.addRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Tokens::radiusL - 1, Tokens::radiusL - 1);
    const QRegion inside(outline.toFillPolygon().toPolygon());
    for (QObject *child : children()) {
        auto *widget = qobject_cast<QWidget *>(child);
        if (widget == nullptr || widget->isWindow())
            continue;
        const QRegion own(widget->geometry());
        if (own.subtracted(inside).isEmpty())
            widget->clearMask();
        else
            widget->setMask(own.intersected(inside).translated(-widget->pos()));
    }
}

} // namespace dutydesk
