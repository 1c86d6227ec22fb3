// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/common/fieldrow.h"

#include "ui/common/icons.h"
#include "ui/common/textlabel.h"
#include "ui/common/themecontroller.h"

#include <QHBoxLayout>

namespace dutydesk {

using namespace Qt::StringLiterals;

FieldRow::FieldRow(QWidget *editor, QWidget *parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_labelRow(new QHBoxLayout)
    , m_label(new TextLabel(Type::Small, Ink::Secondary, -1, this))
    , m_messageRow(new QWidget(this))
    , m_messageIcon(new IconLabel(Icon::Triangle, Ink::Warn, Tokens::iconS, m_messageRow))
    , m_message(new TextLabel(Type::Small, Ink::Warn, -1, m_messageRow))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Tokens::space1);
    m_labelRow->setSpacing(Tokens::space2);
    m_labelRow->addWidget(m_label);
    m_labelRow->addStretch(1);
    column->addLayout(m_labelRow);
    m_editor->setParent(this);
    column->addWidget(m_editor);
    auto *row = new QHBoxLayout(m_messageRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_messageIcon, 0, Qt::AlignTop);
    row->addWidget(m_message, 1);
    m_message->setWordWrap(true);
    m_message->setObjectName(u"fieldMessage"_s);
    column->addWidget(m_messageRow);
    m_messageRow->hide();
    m_label->setBuddy(m_editor);
}

void FieldRow::setLabel(const QString &label)
{
    m_label->setText(label);
    m_editor->setAccessibleName(label);
}

void FieldRow::setMessage(Meaning meaning, const QString &text)
{
    m_message->setText(text);
    m_message->setInk(Tokens::inkOf(meaning));
    m_messageIcon->setIcon(iconOf(meaning), Tokens::inkOf(meaning));
    m_messageRow->setVisible(!text.isEmpty());
    m_editor->setAccessibleDescription(text);
    setInvalid(m_editor, meaning == Meaning::Stop && !text.isEmpty());
}

QString FieldRow::message() const
{
    return m_message->text();
}

} // namespace dutydesk
