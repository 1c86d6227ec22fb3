// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/settingssection.h"

#include "ui/common/card.h"
#include "ui/common/textlabel.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>

namespace dutydesk {

using namespace Qt::StringLiterals;

SettingsSection::SettingsSection(DeskServices &services, Icon icon, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_icon(icon)
    , m_title(new TextLabel(Type::Title, Ink::Primary, -1, this))
    , m_remark(new TextLabel(Type::Small, Ink::Secondary, -1, this))
    , m_head(new QHBoxLayout)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(16, 14, 16, 14);
    m_column->setSpacing(Tokens::space3);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_title);
    words->addWidget(m_remark);
    m_head->setSpacing(Tokens::space2 + 2);
    m_head->addLayout(words, 1);
    m_column->addLayout(m_head);
    m_remark->setWordWrap(true);
    m_remark->setObjectName(u"sectionRemark"_s);
}

void SettingsSection::setRemark(const QString &remark)
{
    m_remark->setText(remark);
}

Card *SettingsSection::addFactCard()
{
    auto *card = new Card(this);
    auto *body = new QWidget(card);
    auto *grid = new QGridLayout(body);
    grid->setContentsMargins(14, 12, 14, 14);
    grid->setHorizontalSpacing(20);
    grid->setVerticalSpacing(9);
    grid->setColumnStretch(1, 1);
    grid->setColumnMinimumWidth(0, 150);
    body->setObjectName(u"facts"_s);
    card->column()->addWidget(body);
    m_column->addWidget(card);
    return card;
}

void SettingsSection::setFacts(Card *card, const QList<std::pair<QString, QString>> &facts)
{
    auto *body = card->findChild<QWidget *>(u"facts"_s);
    auto *grid = static_cast<QGridLayout *>(body->layout());
    while (QLayoutItem *item = grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int row = 0;
    for (const auto &[label, value] : facts) {
        auto *name = new TextLabel(Type::Small, Ink::Tertiary, -1, body);
        name->setText(label);
        auto *text = new TextLabel(Type::Base, Ink::Primary, -1, body);
        text->setText(value);
        text->setWordWrap(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        text->setAccessibleName(label);
        grid->addWidget(name, row, 0, Qt::AlignTop);
        grid->addWidget(text, row, 1);
        ++row;
    }
}

void SettingsSection::retranslate()
{
    m_title->setText(title());
    setAccessibleName(title());
    refresh();
}

void SettingsSection::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace dutydesk
