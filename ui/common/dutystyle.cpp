// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/common/dutystyle.h"

#include "ui/common/icons.h"

#include <QApplication>
#include <QFocusFrame>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

namespace dutydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int boxSize = 16;
constexpr int comboArrowWidth = 30;

} // namespace

DutyStyle::DutyStyle(const Tokens &tokens)
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
    , m_tokens(tokens)
{
}

QPalette DutyStyle::standardPalette() const
{
    const Tokens &t = m_tokens;
    QPalette palette;
    palette.setColor(QPalette::Window, t.surface.window);
    palette.setColor(QPalette::WindowText, t.text.primary);
    palette.setColor(QPalette::Base, t.surface.panel);
    palette.setColor(QPalette::AlternateBase, t.surface.sunken);
    palette.setColor(QPalette::Text, t.text.primary);
    palette.setColor(QPalette::PlaceholderText, t.text.tertiary);
    palette.setColor(QPalette::Button, t.surface.panel);
    palette.setColor(QPalette::ButtonText, t.text.primary);
    palette.setColor(QPalette::BrightText, t.accent.on);
    palette.setColor(QPalette::ToolTipBase, t.surface.panel);
    palette.setColor(QPalette::ToolTipText, t.text.primary);
    palette.setColor(QPalette::Highlight, t.surface.selected);
    palette.setColor(QPalette::HighlightedText, t.text.primary);
    palette.setColor(QPalette::Link, t.text.link);
    palette.setColor(QPalette::LinkVisited, t.text.link);
    palette.setColor(QPalette::Light, t.surface.hover);
    palette.setColor(QPalette::Midlight, t.line.hair);
    palette.setColor(QPalette::Mid, t.line.control);
    palette.setColor(QPalette::Dark, t.line.field);
    palette.setColor(QPalette::Shadow, t.line.field);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, t.text.tertiary);
    palette.setColor(QPalette::Disabled, QPalette::Base, t.surface.sunken);
    return palette;
}

void DutyStyle::drawCheckBox(const QStyleOption *option, QPainter *painter, bool round) const
{
    const Tokens &t = m_tokens;
    const bool on = option->state.testFlag(State_On);
    const bool enabled = option->state.testFlag(State_Enabled);
    const QRectF box =
        QRectF(option->rect.x(), option->rect.y() + (option->rect.height() - boxSize) / 2, boxSize, boxSize)
            .adjusted(0.5, 0.5, -0.5, -0.5);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const double radius = round ? box.width() / 2 : Tokens::radiusS;
    if (on && enabled) {
        painter->setPen(t.accent.edge);
        painter->setBrush(t.accent.fill);
    } else {
        painter->setPen(enabled ? t.line.field : t.line.control);
        painter->setBrush(enabled ? t.surface.panel : t.surface.sunken);
    }
    painter->drawRoundedRect(box, radius, radius);
    if (on && round) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(enabled ? t.accent.on : t.text.tertiary);
        painter->drawEllipse(box.center(), 3, 3);
    } else if (on) {
        drawIcon(painter, Icon::Tick, enabled ? t.accent.on : t.text.tertiary, box.topLeft() + QPointF(1.5, 1.5), 12);
    } else if (option->state.testFlag(State_NoChange)) {
        drawIcon(painter, Icon::Minus, t.text.primary, box.topLeft() + QPointF(1.5, 1.5), 12);
    }
    painter->restore();
}

void DutyStyle::drawComboBox(const QStyleOptionComplex *option, QPainter *painter) const
{
    const Tokens &t = m_tokens;
    const bool enabled = option->state.testFlag(State_Enabled);
    const bool focus = option->state.testFlag(State_HasFocus);
    const bool invalid = option->styleObject != nullptr && option->styleObject->property("invalid").toBool();
    const double width = focus ? 2 : 1;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(focus          ? t.focus.ring
                             : !enabled ? t.line.control
                             : invalid  ? t.stop.solid
                                        : t.line.field,
                         width));
    painter->setBrush(enabled ? t.surface.panel : t.surface.sunken);
    const double inset = width / 2;
    painter->drawRoundedRect(QRectF(option->rect).adjusted(inset, inset, -inset, -inset), Tokens::radiusM,
                             Tokens::radiusM);
    drawIcon(painter, Icon::ChevronDown, enabled ? t.text.secondary : t.text.tertiary,
             QPointF(option->rect.right() - 23, option->rect.center().y() - 6), 14);
    painter->restore();
}

void DutyStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawCheckBox(option, painter, false);
        return;
    case PE_IndicatorRadioButton:
        drawCheckBox(option, painter, true);
        return;
    case PE_FrameFocusRect:
        return; // the ring goes round the widget: CE_FocusFrame
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void DutyStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                            const QWidget *widget) const
{
    if (element != CE_FocusFrame) {
        QProxyStyle::drawControl(element, option, painter, widget);
        return;
    }
    const auto *frame = qobject_cast<const QFocusFrame *>(widget);
    const QVariant given =
        frame != nullptr && frame->widget() != nullptr ? frame->widget()->property("focusRadius") : QVariant();
    const int radius = (given.isValid() ? given.toInt() : Tokens::radiusM) + Tokens::focusGap + 1;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(m_tokens.focus.ring, Tokens::focusWidth));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), radius, radius);
    painter->restore();
}

void DutyStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                   const QWidget *widget) const
{
    if (control == CC_ComboBox)
        drawComboBox(option, painter);
    else
        QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect DutyStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                const QWidget *widget) const
{
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return visualRect(option->direction, option->rect, option->rect.adjusted(6, 1, -comboArrowWidth, -1));
    if (control == CC_ComboBox && part == SC_ComboBoxArrow) {
        return visualRect(option->direction, option->rect,
                          option->rect.adjusted(option->rect.width() - comboArrowWidth, 0, 0, 0));
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QSize DutyStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                  const QWidget *widget) const
{
    QSize answer = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_ComboBox) {
        answer.setHeight(m_tokens.grown(Tokens::controlM));
        answer.setWidth(size.width() + 10 + comboArrowWidth);
    } else if (type == CT_CheckBox || type == CT_RadioButton) {
        answer.setHeight(qMax(answer.height(), Tokens::controlS));
    }
    return answer;
}

int DutyStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return boxSize;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return Tokens::space2;
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin:
        return Tokens::focusWidth + Tokens::focusGap;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
        return 16;
    case PM_SplitterWidth:
        return 7;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return 0;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return Tokens::space2;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int DutyStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                         QStyleHintReturn *answer) const
{
    switch (hint) {
    case SH_FocusFrame_AboveWidget:
        return 1;
    case SH_LineEdit_PasswordCharacter:
        return 0x2022;
    case SH_Widget_Animation_Duration:
    case SH_EtchDisabledText:
    case SH_ComboBox_Popup:
    case SH_UnderlineShortcut:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, answer);
    }
}

const Tokens &Theme::of(const QWidget *widget)
{
    const auto find = [](const QStyle *style) -> const DutyStyle * {
        if (const auto *duty = qobject_cast<const DutyStyle *>(style))
            return duty;
        // With a style sheet, Qt puts a style of its own in front and makes it the parent of ours.
        return style != nullptr ? style->findChild<DutyStyle *>() : nullptr;
    };
    const DutyStyle *style = widget != nullptr ? find(widget->style()) : nullptr;
    if (style == nullptr)
        style = find(QApplication::style());
    static const Tokens bare = Tokens::of(Scheme::Light); // before a theme is installed
    return style != nullptr ? style->tokens() : bare;
}

} // namespace dutydesk
