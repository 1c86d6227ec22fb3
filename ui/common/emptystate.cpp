// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/common/emptystate.h"

#include "ui/common/dutystyle.h"
#include "ui/common/keycapbutton.h"
#include "ui/common/paint.h"
#include "ui/common/textlabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QTimer>

namespace dutydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int textWidth = 500;

/// The framed icon on top.
class Emblem : public QWidget {
public:
    Emblem(Icon icon, QWidget *parent)
        : QWidget(parent)
        , m_icon(icon)
    {
        setFixedSize(64, 64);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = Theme::of(this);
        QPainter painter(this);
        paint::box(&painter, rect(), t.info.tint, t.info.edge, 12);
        drawIcon(&painter, m_icon, t.info.text, {15, 15}, 34);
    }

private:
    Icon m_icon;
};

} // namespace

EmptyState::EmptyState(Icon icon, QWidget *parent)
    : QWidget(parent)
    , m_title(new TextLabel(Type::Title, Ink::Primary, -1, this))
    , m_text(new TextLabel(Type::Large, Ink::Secondary, -1, this))
    , m_hints(new QVBoxLayout)
    , m_action(new KeyCapButton(ButtonRole::Primary, ButtonSize::Medium, this))
{
    m_title->setWordWrap(true);
    m_title->setObjectName(u"emptyTitle"_s);
    m_text->setWordWrap(true);
    m_text->setObjectName(u"emptyText"_s);
    auto *inner = new QWidget(this);
    inner->setMaximumWidth(textWidth);
    auto *column = new QVBoxLayout(inner);
    column->setSpacing(Tokens::space1);
    column->addWidget(new Emblem(icon, inner), 0, Qt::AlignLeft);
    column->addSpacing(14);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addSpacing(14);
    m_hints->setSpacing(0);
    column->addLayout(m_hints);
    column->addWidget(m_action, 0, Qt::AlignLeft);
    m_action->hide();
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionPressed);
    auto *outer = new QGridLayout(this);
    outer->setContentsMargins(Tokens::space4, Tokens::space4, Tokens::space4, Tokens::space4);
    outer->addWidget(inner, 1, 1);
    outer->setRowStretch(0, 1);
    outer->setRowStretch(2, 1);
    outer->setColumnStretch(0, 1);
    outer->setColumnStretch(1, 100);
    outer->setColumnStretch(2, 1);
    inner->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    outer->setColumnMinimumWidth(1, 200);
}

void EmptyState::setText(const QString &title, const QString &text)
{
    m_title->setText(title);
    m_text->setText(text);
    setAccessibleName(title);
    setAccessibleDescription(text);
}

void EmptyState::clearHints()
{
    while (QLayoutItem *item = m_hints->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void EmptyState::addHint(Icon icon, const QString &title, const QString &text, const QKeySequence &keys)
{
    auto *row = new QWidget(this);
    auto *column = new QVBoxLayout(row);
    column->setSpacing(Tokens::space3);
    column->setContentsMargins(0, 0, 0, Tokens::space3);
    column->addWidget(new Hairline(Qt::Horizontal, row));
    auto *line = new QHBoxLayout;
    line->setSpacing(Tokens::space3);
    line->addWidget(new IconLabel(icon, Ink::Info, 20, row), 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    auto *head = new TextLabel(Type::Base, Ink::Primary, QFont::Medium, row);
    head->setText(title);
    auto *body = new TextLabel(Type::Base, Ink::Secondary, -1, row);
    body->setText(text);
    body->setWordWrap(true);
    words->addWidget(head);
    words->addWidget(body);
    line->addLayout(words, 1);
    if (!keys.isEmpty())
        line->addWidget(new KeyCaps(keys, row), 0, Qt::AlignTop);
    column->addLayout(line);
    m_hints->addWidget(row);
}

void EmptyState::setAction(const QString &text, const QKeySequence &keys)
{
    m_action->setText(text);
    m_action->setKeys(keys);
    m_action->setVisible(!text.isEmpty());
}

SkeletonLines::SkeletonLines(int lines, QWidget *parent)
    : QWidget(parent)
    , m_lines(lines)
    , m_delay(new QTimer(this))
{
    m_delay->setSingleShot(true);
    m_delay->setInterval(300);
    connect(m_delay, &QTimer::timeout, this, [this] {
        m_visible = m_loading;
        update();
    });
}

void SkeletonLines::setLoading(bool loading)
{
    if (loading == m_loading)
        return;
    m_loading = loading;
    m_visible = false;
    if (loading)
        m_delay->start();
    else
        m_delay->stop();
    setVisible(loading);
    update();
}

QSize SkeletonLines::sizeHint() const
{
    return {240, m_lines * Theme::of(this).grown(24)};
}

void SkeletonLines::paintEvent(QPaintEvent *)
{
    if (!m_visible)
        return;
    const Tokens &t = Theme::of(this);
    QPainter painter(this);
    const int pitch = t.grown(24);
    for (int line = 0; line < m_lines; ++line) {
        const double share = line % 3 == 0 ? 0.9 : line % 3 == 1 ? 0.7 : 0.8;
        paint::box(&painter, QRectF(0, line * pitch + (pitch - 10) / 2.0, width() * share, 10), t.chart.empty, {}, 5);
    }
}

} // namespace dutydesk
