// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/navigationrail.h"

#include "ui/common/accessible.h"
#include "ui/common/paint.h"

#include <QButtonGroup>
#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace dutydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int railWidth = 76;

/// The shield on top; it opens the menu.
class BrandButton : public QAbstractButton {
public:
    using QAbstractButton::QAbstractButton;
    QSize sizeHint() const override { return {40, 40}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = Theme::of(this);
        QPainter painter(this);
        if (underMouse() || isDown())
            paint::box(&painter, rect(), t.surface.hover, {}, Tokens::radiusL);
        drawIcon(&painter, Icon::Dutydesk, t.accent.fill, {4, 4}, 32);
    }
};

} // namespace

RailButton::RailButton(Icon icon, const QKeySequence &keys, QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(icon)
    , m_caps(paint::keyCaps(keys))
{
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setAccessibleRole(this, QAccessible::PageTab);
    setProperty("focusRadius", Tokens::radiusL);
}

void RailButton::setBadge(int count, bool stop)
{
    m_badge = count;
    m_stop = stop;
    update();
}

void RailButton::setDigitShown(bool shown)
{
    m_digit = shown && !m_caps.isEmpty();
    update();
}

QSize RailButton::sizeHint() const
{
    return {railWidth - 8, Theme::of(this).grown(52)};
}

void RailButton::paintCount(QPainter *painter, const QString &text, bool stop) const
{
    const Tokens &t = Theme::of(this);
    QFont font = t.font(Type::Caption, QFont::DemiBold);
    painter->setFont(font);
    const int wide = qMax(17, QFontMetrics(font).horizontalAdvance(text) + 8);
    const QRect badge(41, 3, wide, 15);
    paint::box(painter, badge, stop ? t.stop.solid : t.offline.solid, {}, 7.5);
    painter->setPen(t.onSolid);
    painter->drawText(badge, Qt::AlignCenter, text);
}

void RailButton::paintEvent(QPaintEvent *)
{
    const Tokens &t = Theme::of(this);
    QPainter painter(this);
    if (isChecked())
        paint::box(&painter, rect(), t.surface.panel, t.line.hair, Tokens::radiusL);
    else if (underMouse() || isDown())
        paint::box(&painter, rect(), t.surface.hover, {}, Tokens::radiusL);
    const int textHeight = t.grown(14);
    const int top = (height() - 20 - 3 - textHeight) / 2;
    drawIcon(&painter, m_icon, isChecked() ? t.text.link : t.text.secondary, QPointF((width() - 20) / 2.0, top), 20);
    painter.setFont(t.font(Type::Caption, isChecked() ? QFont::DemiBold : QFont::Normal));
    painter.setPen(isChecked() ? t.text.primary : t.text.secondary);
    painter.drawText(QRect(0, top + 22, width(), textHeight + 2), Qt::AlignHCenter | Qt::AlignVCenter, text());
    if (m_digit)
        paintCount(&painter, m_caps.constLast(), false);
    else if (m_badge > 0)
        paintCount(&painter, m_badge > 999 ? u"999+"_s : QString::number(m_badge), m_stop);
}

NavigationRail::NavigationRail(QWidget *parent)
    : Surface(&Tokens::Surface::rail, parent)
    , m_brand(new BrandButton(this))
    , m_group(new QButtonGroup(this))
    , m_column(new QVBoxLayout(this))
{
    setEdge(Qt::RightEdge);
    setFixedWidth(railWidth);
    setAccessibleRole(this, QAccessible::PageTabList);
    m_brand->setObjectName(u"brand"_s);
    m_brand->setFocusPolicy(Qt::TabFocus);
    m_column->setContentsMargins(3, 8, 5, 8);
    m_column->setSpacing(2);
    m_column->addWidget(m_brand, 0, Qt::AlignHCenter);
    m_column->addSpacing(6);
    m_column->addStretch(1);
    m_group->setExclusive(true);
    retranslate();
}

void NavigationRail::addPage(Page *page, bool atBottom)
{
    auto *button = new RailButton(page->icon(), page->shortcut(), this);
    const QString id = page->objectName();
    button->setObjectName(u"rail-"_s + id);
    button->installEventFilter(this);
    m_group->addButton(button);
    m_buttons.insert(id, button);
    m_pages += page;
    // Brand, gap, then the pages in their order; the stretch stands before those at the bottom.
    if (atBottom)
        m_column->addWidget(button);
    else
        m_column->insertWidget(2 + m_topCount++, button);
    connect(button, &QAbstractButton::clicked, this, [this, id] { emit chosen(id); });
    retranslate();
}

void NavigationRail::setCurrent(const QString &pageId)
{
    if (RailButton *button = m_buttons.value(pageId); button != nullptr)
        button->setChecked(true);
}

void NavigationRail::setBadge(const QString &pageId, int count, bool stop)
{
    if (RailButton *button = m_buttons.value(pageId); button != nullptr) {
        button->setBadge(count, stop);
        button->setAccessibleDescription(count > 0 ? tr("%n entries", nullptr, count) : QString());
    }
}

void NavigationRail::setDigitsShown(bool shown)
{
    for (RailButton *button : std::as_const(m_buttons))
        button->setDigitShown(shown);
}

void NavigationRail::retranslate()
{
    m_brand->setAccessibleName(tr("Menu"));
    m_brand->setToolTip(tr("Menu"));
    setAccessibleName(tr("Pages"));
    for (const Page *page : std::as_const(m_pages)) {
        RailButton *button = m_buttons.value(page->objectName());
        button->setText(page->title());
        button->setToolTip(page->shortcut().toString(QKeySequence::NativeText));
    }
}

void NavigationRail::changeEvent(QEvent *event)
{
    Surface::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

bool NavigationRail::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) {
            focusNextPrevChild(key == Qt::Key_Down);
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            static_cast<QAbstractButton *>(watched)->click();
            return true;
        }
    }
    return Surface::eventFilter(watched, event);
}

} // namespace dutydesk
