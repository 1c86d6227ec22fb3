// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/common/verdictpanel.h"

#include "ui/common/accessible.h"
#include "ui/common/dutystyle.h"
#include "ui/common/elidedlabel.h"
#include "ui/common/flowlayout.h"
#include "ui/common/pill.h"
#include "ui/common/textlabel.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>

namespace dutydesk {

using namespace Qt::StringLiterals;

namespace {

/// The dot before the age of a live answer.
class LiveDot : public QWidget {
public:
    explicit LiveDot(VerdictPanel *panel)
        : QWidget(panel)
        , m_panel(panel)
    {
        setFixedSize(8, 8);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paint::dot(&painter, QPointF(4, 4), Theme::of(this).tone(m_panel->meaning()).solid);
    }

private:
    VerdictPanel *m_panel;
};

} // namespace

VerdictPanel::VerdictPanel(QWidget *parent)
    : QFrame(parent)
    , m_head(new QWidget(this))
    , m_icon(new IconLabel(Icon::Info, Ink::Secondary, Tokens::iconXl, m_head))
    , m_caption(new TextLabel(Type::Small, Ink::Secondary, -1, m_head))
    , m_word(new ElidedLabel(Qt::ElideRight, Type::Heading, Ink::Secondary, -1, m_head))
    , m_aside(new TextLabel(Type::Small, Ink::Secondary, -1, m_head))
    , m_dot(new LiveDot(this))
    , m_grid(new QGridLayout)
{
    setAccessibleRole(this, QAccessible::Grouping);
    m_word->setObjectName(u"verdictWord"_s);
    m_aside->setObjectName(u"verdictAge"_s);
    // The word is the verdict: it is never elided, the age gives way.
    m_word->setMinimumWidth(0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    m_headRow = new QHBoxLayout(m_head);
    m_headRow->setContentsMargins(13, 9, 13, 10);
    m_headRow->setSpacing(Tokens::space3);
    m_headRow->addWidget(m_icon);
    m_words = new QVBoxLayout;
    m_words->setSpacing(0);
    auto *top = new QHBoxLayout;
    top->setSpacing(6);
    top->addWidget(m_caption);
    top->addStretch(1);
    m_words->addLayout(top);
    m_words->addWidget(m_word);
    m_headRow->addLayout(m_words, 1);
    m_age = new QWidget(m_head);
    auto *age = new QHBoxLayout(m_age);
    age->setContentsMargins(0, 0, 0, 0);
    age->setSpacing(6);
    age->addWidget(m_dot);
    age->addWidget(m_aside);
    age->addStretch(1);
    m_headRow->addWidget(m_age, 0, Qt::AlignVCenter);
    column->addWidget(m_head);
    m_grid->setContentsMargins(13, 8, 13, 9);
    m_grid->setHorizontalSpacing(Tokens::space2);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnStretch(2, 1);
    column->addLayout(m_grid);
    column->addStretch(1);
}

void VerdictPanel::setHead(Meaning meaning, Icon icon, const QString &caption, const QString &word,
                           const QString &aside, bool live)
{
    m_meaning = meaning;
    const Ink ink = Tokens::inkOf(meaning);
    m_icon->setIcon(icon, ink);
    for (TextLabel *label : {m_caption, static_cast<TextLabel *>(m_word), m_aside})
        label->setInk(ink);
    m_caption->setText(caption);
    m_word->setText(word);
    m_word->setMinimumWidth(m_word->sizeHint().width());
    setAside(aside, live);
    update();
}

void VerdictPanel::setAside(const QString &aside, bool live)
{
    m_live = live;
    m_dot->setVisible(live);
    m_aside->setText(aside);
    m_age->setVisible(!aside.isEmpty());
    placeAge();
    // A longer age gets its room at once: ages tick while nothing else changes.
    m_age->layout()->activate();
    m_headRow->activate();
    describe();
}

void VerdictPanel::placeAge()
{
    const int words = qMax(m_caption->sizeHint().width(), m_word->sizeHint().width());
    const int age = m_aside->sizeHint().width() + (m_live ? 14 : 0);
    const bool below = width() < 28 + Tokens::iconXl + words + age + 2 * Tokens::space3;
    if (below == m_ageBelow)
        return;
    m_ageBelow = below;
    if (below)
        m_words->addWidget(m_age);
    else
        m_headRow->addWidget(m_age, 0, Qt::AlignVCenter);
}

QSize VerdictPanel::minimumSizeHint() const
{
    // The age never holds the panel open: it moves below the word.
    const int words =
        qMax(m_caption->sizeHint().width(), qMax(m_word->sizeHint().width(), m_aside->sizeHint().width() + 14));
    const int head = 28 + Tokens::iconXl + words + Tokens::space3;
    return {qMax(head, m_grid->minimumSize().width() + 2), QFrame::minimumSizeHint().height()};
}

void VerdictPanel::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    placeAge();
}

void VerdictPanel::setChecks(const QList<CheckText> &checks)
{
    if (checks == m_checks)
        return;
    m_checks = checks;
    qDeleteAll(m_rows);
    m_rows.clear();
    int row = 0;
    const auto put = [&](QWidget *widget, int column, Qt::Alignment alignment = {}) {
        m_grid->addWidget(widget, row, column, alignment);
        m_rows += widget;
    };
    const int lineHeight = Theme::of(this).grown(24);
    for (const CheckText &check : checks) {
        const QString tip = check.tip.isEmpty() ? check.text : check.tip;
        put(new IconLabel(check.icon, Tokens::inkOf(check.meaning), 15, this), 0, Qt::AlignVCenter);
        auto *label = new TextLabel(Type::Base, Ink::Secondary, -1, this);
        label->setText(check.label);
        label->setMinimumHeight(lineHeight);
        label->setContentsMargins(0, 0, Tokens::space3, 0);
        put(label, 1);
        if (check.pills.isEmpty()) {
            auto *text = new ElidedLabel(Qt::ElideRight, Type::Base, Ink::Primary, -1, this);
            text->setText(check.text);
            text->setToolTip(tip);
            text->setAccessibleDescription(tip);
            put(text, 2);
        } else {
            auto *holder = new QWidget(this);
            auto *flow = new FlowLayout(holder);
            for (const paint::PillText &pill : check.pills) {
                auto *shown = new Pill(holder);
                shown->setPill(pill);
                flow->addWidget(shown);
            }
            QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
            policy.setHeightForWidth(true);
            holder->setSizePolicy(policy);
            put(holder, 2, Qt::Alignment());
        }
        ++row;
    }
    describe();
}

QString VerdictPanel::word() const
{
    return m_word->text();
}

void VerdictPanel::describe()
{
    //: %1 names the verdict ("The document"), %2 is the verdict ("Genuine"), %3 how old it is
    setAccessibleName(tr("%1: %2. %3").arg(m_caption->text(), m_word->text(), m_aside->text()));
}

int VerdictPanel::headHeight() const
{
    return m_head->height() + 1;
}

void VerdictPanel::paintEvent(QPaintEvent *)
{
    const Tokens &t = Theme::of(this);
    const Tokens::Tone tone = t.tone(m_meaning);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath outline;
    outline.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Tokens::radiusL, Tokens::radiusL);
    painter.fillPath(outline, t.surface.panel);
    painter.save();
    painter.setClipPath(outline);
    painter.fillRect(QRectF(0, 0, width(), headHeight()), tone.tint);
    painter.fillRect(QRectF(0, headHeight(), width(), 1), tone.edge);
    painter.restore();
    painter.setPen(tone.edge);
    painter.drawPath(outline);
}

void VerdictPanel::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        m_word->setMinimumWidth(m_word->sizeHint().width());
}

} // namespace dutydesk
