// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/common/icons.h"
#include "ui/common/tokens.h"

#include <QLabel>
#include <QLocale>

namespace dutydesk {

/// A label in one step of the type scale and one ink; follows theme and text size.
class TextLabel : public QLabel {
    Q_OBJECT
public:
    explicit TextLabel(Type type = Type::Base, Ink ink = Ink::Primary, int weight = -1, QWidget *parent = nullptr);

    void setInk(Ink ink);
    void setType(Type type, int weight = -1);
    /// Text of the other language (a Chinese name in the English interface): glyphs and voice follow it.
    void setTextLanguage(QLocale::Language language);

protected:
    void changeEvent(QEvent *event) override;

private:
    void restyle();

    Type m_type;
    Ink m_ink;
    int m_weight;
};

/// A hairline across (or, vertical, down) a layout.
class Hairline : public QWidget {
    Q_OBJECT
public:
    explicit Hairline(Qt::Orientation orientation = Qt::Horizontal, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// An icon in a layout, in one ink.
class IconLabel : public QWidget {
    Q_OBJECT
public:
    IconLabel(Icon icon, Ink ink, int size, QWidget *parent = nullptr);
    void setIcon(Icon icon, Ink ink);
    QSize sizeHint() const override { return {m_size, m_size}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Icon m_icon;
    Ink m_ink;
    int m_size;
};

} // namespace dutydesk
