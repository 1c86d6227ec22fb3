// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/common/maskedlabel.h"

#include "ui/common/keycapbutton.h"
#include "ui/common/textlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QTimer>

namespace dutydesk {

using namespace Qt::StringLiterals;

MaskedLabel::MaskedLabel(QWidget *parent)
    : QWidget(parent)
    , m_number(new TextLabel(Type::MonoLarge, Ink::Primary, -1, this))
    , m_button(new KeyCapButton(ButtonRole::Normal, ButtonSize::ExtraSmall, this))
    , m_remark(new TextLabel(Type::Caption, Ink::Tertiary, -1, this))
    , m_timer(new QTimer(this))
{
    m_number->setObjectName(u"maskedNumber"_s);
    m_button->setObjectName(u"revealButton"_s);
    m_button->setGlyph(Icon::Eye);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Tokens::space2);
    row->addWidget(m_number);
    row->addWidget(m_button);
    row->addWidget(m_remark);
    row->addStretch(1);
    m_timer->setSingleShot(true);
    m_timer->setInterval(revealTime);
    connect(m_timer, &QTimer::timeout, this, &MaskedLabel::mask);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_revealed)
            mask();
        else
            emit revealAsked();
    });
    retranslate();
}

void MaskedLabel::setNumber(const QString &masked, const QString &full)
{
    m_masked = masked;
    m_full = full;
    setRevealed(false);
}

void MaskedLabel::setRevealable(bool revealable)
{
    m_button->setVisible(revealable);
    m_remark->setVisible(revealable);
}

void MaskedLabel::setRevealTime(std::chrono::milliseconds time)
{
    m_timer->setInterval(time);
}

void MaskedLabel::reveal()
{
    if (!m_full.isEmpty())
        setRevealed(true);
}

void MaskedLabel::mask()
{
    setRevealed(false);
}

void MaskedLabel::setRevealed(bool revealed)
{
    const bool changed = revealed != m_revealed;
    m_revealed = revealed;
    m_number->setText(revealed ? m_full : m_masked);
    if (revealed)
        m_timer->start();
    else
        m_timer->stop();
    retranslate();
    if (changed)
        emit revealedChanged(revealed);
}

void MaskedLabel::retranslate()
{
    m_button->setText(m_revealed ? tr("Hide") : tr("Reveal"));
    m_button->updateGeometry();
    m_remark->setText(tr("logged, hides after %n s", nullptr, int(m_timer->intervalAsDuration().count() / 1000)));
}

void MaskedLabel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MaskedLabel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    setRevealed(false);
}

} // namespace dutydesk
