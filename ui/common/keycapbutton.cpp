// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/common/keycapbutton.h"

#include "ui/common/dutystyle.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

namespace dutydesk {

using namespace Qt::StringLiterals;

struct KeyCapButton::Metrics {
    int height, padding, gap, icon;
    Type type;
};

KeyCapButton::KeyCapButton(ButtonRole role, ButtonSize size, QWidget *parent)
    : QPushButton(parent)
    , m_role(role)
    , m_size(size)
{
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    if (role == ButtonRole::Link)
        setCursor(Qt::PointingHandCursor);
}

KeyCapButton::Metrics KeyCapButton::metrics() const
{
    const Tokens &tokens = Theme::of(this);
    switch (m_size) {
    case ButtonSize::ExtraSmall:
        return {tokens.grown(Tokens::controlS), m_role == ButtonRole::Link ? 2 : 8, 5, 14, Type::Small};
    case ButtonSize::Small:
        return {tokens.grown(28), 10, 6, 15, Type::Base};
    case ButtonSize::Medium:
        return {tokens.grown(Tokens::controlM), 12, 8, 16, Type::Base};
    case ButtonSize::Field:
        return {tokens.grown(38), 12, 8, 16, Type::Base};
    case ButtonSize::Large:
        return {tokens.grown(Tokens::controlL), 14, 8, 17, Type::Large};
    }
    Q_UNREACHABLE();
}

void KeyCapButton::setRole(ButtonRole role)
{
    m_role = role;
    update();
}

void KeyCapButton::setGlyph(Icon icon)
{
    m_icon = icon;
    updateGeometry();
    update();
}

void KeyCapButton::setKeys(const QKeySequence &keys)
{
    m_caps = paint::keyCaps(keys);
    describe();
    updateGeometry();
    update();
}

void KeyCapButton::setWhyDisabled(const QString &why)
{
    m_why = why;
    describe();
}

void KeyCapButton::describe()
{
    const QString keys = m_caps.join(u'+');
    setToolTip(!m_why.isEmpty() ? m_why : keys);
    setAccessibleDescription(m_why.isEmpty() ? keys : m_why);
}

int KeyCapButton::contentWidth(const Metrics &m) const
{
    const Tokens &tokens = Theme::of(this);
    int width = 0;
    if (m_icon != Icon::None)
        width += m.icon;
    if (!text().isEmpty()) {
        width += (width > 0 ? m.gap : 0)
            + QFontMetrics(tokens.font(m.type, QFont::Medium)).size(Qt::TextShowMnemonic, text()).width();
    }
    if (!m_caps.isEmpty())
        width += (width > 0 ? m.gap : 0) + paint::keyCapsSize(tokens, m_caps).width();
    return width;
}

QSize KeyCapButton::sizeHint() const
{
    const Metrics m = metrics();
    // An icon alone makes a square.
    if (text().isEmpty() && m_caps.isEmpty())
        return {m.height, m.height};
    return {contentWidth(m) + 2 * m.padding + 2, m.height};
}

void KeyCapButton::paintEvent(QPaintEvent *)
{
    const Tokens &t = Theme::of(this);
    const Metrics m = metrics();
    const bool hover = isEnabled() && underMouse();
    QColor fill = isDown() || isChecked() ? t.surface.selected : hover ? t.surface.hover : t.surface.panel;
    QColor edge = t.line.control;
    QColor ink = t.text.primary;
    paint::KeyCapLook caps = paint::KeyCapLook::Plain;
    if (m_role == ButtonRole::Quiet || m_role == ButtonRole::Link) {
        fill = hover || isDown() ? fill : QColor();
        edge = QColor();
        ink = m_role == ButtonRole::Link ? t.text.link : t.text.secondary;
        if (m_role == ButtonRole::Link)
            fill = QColor();
    }
    if (!isEnabled()) {
        if (fill.isValid()) {
            fill = t.surface.sunken;
            edge = t.line.hair;
        }
        ink = t.text.tertiary;
        caps = paint::KeyCapLook::Disabled;
    } else if (m_role == ButtonRole::Primary) {
        fill = isDown() ? t.accent.edge : t.accent.fill;
        edge = t.accent.edge;
        ink = t.accent.on;
        caps = paint::KeyCapLook::OnAccent;
    } else if (m_role == ButtonRole::Ok) {
        fill = t.ok.tint;
        edge = t.ok.edge;
        ink = t.ok.text;
    }
    QPainter painter(this);
    paint::box(&painter, rect(), fill, edge, Tokens::radiusM);
    int x = (width() - contentWidth(m)) / 2;
    if (m_icon != Icon::None) {
        drawIcon(&painter, m_icon, ink, QPointF(x, (height() - m.icon) / 2.0), m.icon);
        x += m.icon + m.gap;
    }
    if (!text().isEmpty()) {
        const QFont font = t.font(m.type, QFont::Medium);
        const int wide = QFontMetrics(font).size(Qt::TextShowMnemonic, text()).width();
        painter.setFont(font);
        painter.setPen(ink);
        painter.drawText(QRect(x, 0, wide + 1, height()), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextHideMnemonic,
                         text());
        x += wide + m.gap;
    }
    if (!m_caps.isEmpty())
        paint::keyCaps(&painter, t, QPoint(x, (height() - paint::keyCapsSize(t, m_caps).height()) / 2), m_caps, caps);
}

void KeyCapButton::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
}

void KeyCapButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (m_enterPresses && event->modifiers().testFlag(Qt::ControlModifier) == false)
            click();
        else
            event->ignore();
        return;
    }
    QPushButton::keyPressEvent(event);
}

KeyCaps::KeyCaps(const QKeySequence &keys, QWidget *parent)
    : KeyCaps(paint::keyCaps(keys), paint::KeyCapLook::Plain, parent)
{
}

KeyCaps::KeyCaps(const QStringList &caps, paint::KeyCapLook look, QWidget *parent)
    : QWidget(parent)
    , m_caps(caps)
    , m_look(look)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(caps.join(u'+'));
}

QSize KeyCaps::sizeHint() const
{
    return paint::keyCapsSize(Theme::of(this), m_caps);
}

void KeyCaps::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint::keyCaps(&painter, Theme::of(this), QPoint(0, 0), m_caps, m_look);
}

} // namespace dutydesk
