// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/common/tokens.h"

#include <QProxyStyle>

namespace dutydesk {

/// Fusion with our check boxes, combo boxes and focus ring. It holds the tokens that every painter asks for.
class DutyStyle : public QProxyStyle {
    Q_OBJECT
public:
    explicit DutyStyle(const Tokens &tokens);

    const Tokens &tokens() const { return m_tokens; }
    void setTokens(const Tokens &tokens) { m_tokens = tokens; }
    QPalette standardPalette() const override;

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *answer) const override;

private:
    void drawCheckBox(const QStyleOption *option, QPainter *painter, bool round) const;
    void drawComboBox(const QStyleOptionComplex *option, QPainter *painter) const;

    Tokens m_tokens;
};

namespace Theme {
/// The tokens in force for a widget (null: for the application).
const Tokens &of(const QWidget *widget);
} // namespace Theme

} // namespace dutydesk
