// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/common/languagecontroller.h"
#include "ui/common/themecontroller.h"

#include <QWidget>

namespace dutydesk {

class KeyCapButton;
class SegmentedControl;

/// English or 简体中文, in a segmented control; follows the controller.
class LanguageSwitch : public QWidget {
    Q_OBJECT
public:
    explicit LanguageSwitch(LanguageController &language, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    SegmentedControl *m_control;
};

/// The button that changes between the light and the dark theme.
class ThemeSwitch : public QWidget {
    Q_OBJECT
public:
    explicit ThemeSwitch(ThemeController &theme, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    ThemeController &m_theme;
    KeyCapButton *m_button;
};

/// A widget that fills itself with one surface colour of the theme.
class Surface : public QWidget {
    Q_OBJECT
public:
    explicit Surface(QColor Tokens::Surface::*colour, QWidget *parent = nullptr);
    /// A hairline at this edge, none by default.
    void setEdge(Qt::Edges edge);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QColor Tokens::Surface::*m_colour;
    Qt::Edges m_edge;
};

/// The name in the interface's language, then the other one: "ZHANG San 张三", or 张三 alone in Chinese.
QString personName(const QString &nameLatin, const QString &nameZh);
/// The station's name in the language of the interface.
QString stationName(const QString &nameEn, const QString &nameZh);

} // namespace dutydesk
