// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/common/segmentedcontrol.h"

#include "ui/common/dutystyle.h"
#include "ui/common/paint.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

namespace dutydesk {

using namespace Qt::StringLiterals;

namespace {

class SegmentButton : public QAbstractButton {
public:
    SegmentButton(Icon icon, const QKeySequence &keys, QWidget *parent)
        : QAbstractButton(parent)
        , m_icon(icon)
        , m_caps(paint::keyCaps(keys))
    {
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setSizePolicy(QSizePolicy::MinimumExpanding, QSizePolicy::Expanding);
        setProperty("focusRadius", Tokens::radiusS);
    }
    QSize sizeHint() const override { return {contentWidth() + 22, 24}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = Theme::of(this);
        QPainter painter(this);
        if (isChecked())
            paint::box(&painter, rect(), t.surface.panel, t.line.control, Tokens::radiusS);
        const QColor ink = !isEnabled() ? t.text.tertiary : isChecked() ? t.text.primary : t.text.secondary;
        int x = (width() - contentWidth()) / 2;
        if (m_icon != Icon::None) {
            drawIcon(&painter, m_icon, ink, QPointF(x, (height() - 16) / 2.0), 16);
            x += 16 + 6;
        }
        const QFont font = t.font(Type::Base, isChecked() ? QFont::Medium : QFont::Normal);
        painter.setFont(font);
        painter.setPen(ink);
        const int wide = QFontMetrics(font).horizontalAdvance(text());
        painter.drawText(QRect(x, 0, wide + 2, height()), Qt::AlignLeft | Qt::AlignVCenter, text());
        if (!m_caps.isEmpty()) {
            const int capHeight = paint::keyCapsSize(t, m_caps).height();
            paint::keyCaps(&painter, t, QPoint(x + wide + 6, (height() - capHeight) / 2), m_caps);
        }
    }
    void keyPressEvent(QKeyEvent *event) override
    {
        const bool back = event->key() == Qt::Key_Left || event->key() == Qt::Key_Up;
        const bool forth = event->key() == Qt::Key_Right || event->key() == Qt::Key_Down;
        if (!back && !forth) {
            QAbstractButton::keyPressEvent(event);
            return;
        }
        const QList<QAbstractButton *> all = group()->buttons();
        const qsizetype count = all.size();
        qsizetype to = all.indexOf(this);
        do {
            to = (to + (forth ? 1 : count - 1)) % count;
        } while (!all.at(to)->isEnabled() && all.at(to) != this);
        all.at(to)->setFocus(Qt::TabFocusReason);
        all.at(to)->click();
    }

private:
    int contentWidth() const
    {
        const Tokens &t = Theme::of(this);
        int wide = QFontMetrics(t.font(Type::Base, QFont::Medium)).horizontalAdvance(text());
        if (m_icon != Icon::None)
            wide += 16 + 6;
        if (!m_caps.isEmpty())
            wide += 6 + paint::keyCapsSize(t, m_caps).width();
        return wide;
    }

    Icon m_icon;
    QStringList m_caps;
};

} // namespace

SegmentedControl::SegmentedControl(QWidget *parent)
    : QFrame(parent)
    , m_group(new QButtonGroup(this))
    , m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(3, 3, 3, 3);
    m_row->setSpacing(2);
    m_group->setExclusive(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::idClicked, this, [this](int index) {
        for (QAbstractButton *button : m_group->buttons())
            button->setFocusPolicy(button->isChecked() ? Qt::StrongFocus : Qt::ClickFocus);
        emit chosen(index);
    });
    restyle();
}

int SegmentedControl::addSegment(Icon icon, const QString &text, const QKeySequence &keys)
{
    auto *button = new SegmentButton(icon, keys, this);
    button->setText(text);
    const int index = int(m_group->buttons().size());
    m_group->addButton(button, index);
    m_row->addWidget(button, 1);
    button->setChecked(index == 0);
    button->setFocusPolicy(index == 0 ? Qt::StrongFocus : Qt::ClickFocus);
    return index;
}

void SegmentedControl::setSegmentText(int index, const QString &text)
{
    segment(index)->setText(text);
    segment(index)->updateGeometry();
}

void SegmentedControl::setSegmentEnabled(int index, bool enabled)
{
    segment(index)->setEnabled(enabled);
}

QAbstractButton *SegmentedControl::segment(int index) const
{
    return m_group->button(index);
}

int SegmentedControl::count() const
{
    return int(m_group->buttons().size());
}

int SegmentedControl::current() const
{
    return m_group->checkedId();
}

void SegmentedControl::setCurrent(int index)
{
    if (QAbstractButton *button = segment(index); button != nullptr)
        button->setChecked(true);
    for (QAbstractButton *button : m_group->buttons())
        button->setFocusPolicy(button->isChecked() ? Qt::StrongFocus : Qt::ClickFocus);
}

void SegmentedControl::setTroughHeight(int height)
{
    m_height = height;
    restyle();
}

void SegmentedControl::restyle()
{
    setFixedHeight(Theme::of(this).grown(m_height));
}

void SegmentedControl::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        restyle();
}

void SegmentedControl::paintEvent(QPaintEvent *)
{
    const Tokens &t = Theme::of(this);
    QPainter painter(this);
    paint::box(&painter, rect(), t.surface.hover, t.line.control, Tokens::radiusM);
}

} // namespace dutydesk
