// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/trainingribbon.h"

#include "ui/common/dutystyle.h"
#include "ui/common/textlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace dutydesk {

using namespace Qt::StringLiterals;

TrainingRibbon::TrainingRibbon(QWidget *parent)
    : QWidget(parent)
    , m_title(new TextLabel(Type::Small, Ink::Training, QFont::DemiBold, this))
    , m_text(new TextLabel(Type::Small, Ink::Training, -1, this))
{
    setObjectName(u"trainingRibbon"_s);
    setFixedHeight(Theme::of(this).grown(28));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Tokens::space4, 0, Tokens::space4, 1);
    row->setSpacing(Tokens::space2);
    row->addStretch(1);
    row->addWidget(new IconLabel(Icon::MortarBoard, Ink::Training, 16, this));
    row->addWidget(m_title);
    row->addWidget(m_text);
    row->addStretch(1);
    retranslate();
}

void TrainingRibbon::retranslate()
{
    m_title->setText(tr("Training mode"));
    m_text->setText(tr("Nothing is sent to the central system. Every person, plate and licence here is fictional."));
    setAccessibleName(m_title->text());
    setAccessibleDescription(m_text->text());
}

void TrainingRibbon::paintEvent(QPaintEvent *)
{
    const Tokens &t = Theme::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), t.training.tint);
    painter.fillRect(0, height() - 1, width(), 1, t.training.edge);
}

void TrainingRibbon::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::StyleChange)
        setFixedHeight(Theme::of(this).grown(28));
}

} // namespace dutydesk
