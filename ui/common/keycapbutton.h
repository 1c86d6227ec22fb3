// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/common/icons.h"
#include "ui/common/paint.h"

#include <QKeySequence>
#include <QPushButton>

namespace dutydesk {

enum class ButtonRole { Normal, Primary, Quiet, Link, Ok };
enum class ButtonSize { ExtraSmall, Small, Medium, Field, Large };

/// A push button with an icon and the caps of its shortcut. It shows the shortcut; the page's action listens to it.
class KeyCapButton : public QPushButton {
    Q_OBJECT
public:
    explicit KeyCapButton(ButtonRole role = ButtonRole::Normal, ButtonSize size = ButtonSize::Medium,
                          QWidget *parent = nullptr);

    void setRole(ButtonRole role);
    ButtonRole role() const { return m_role; }
    void setGlyph(Icon icon);
    void setKeys(const QKeySequence &keys);
    /// Says in the tooltip and to screen readers why the button is off; empty: the shortcut as usual.
    void setWhyDisabled(const QString &why);
    /// Enter presses a button that has the focus, unless this is turned off.
    void setEnterPresses(bool presses) { m_enterPresses = presses; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Metrics;
    Metrics metrics() const;
    int contentWidth(const Metrics &metrics) const;
    void describe();

    ButtonRole m_role;
    ButtonSize m_size;
    Icon m_icon = Icon::None;
    QStringList m_caps;
    QString m_why;
    bool m_enterPresses = true;
};

/// Key caps alone, beside a text.
class KeyCaps : public QWidget {
    Q_OBJECT
public:
    explicit KeyCaps(const QKeySequence &keys, QWidget *parent = nullptr);
    explicit KeyCaps(const QStringList &caps, paint::KeyCapLook look = paint::KeyCapLook::Plain,
                     QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QStringList m_caps;
    paint::KeyCapLook m_look = paint::KeyCapLook::Plain;
};

} // namespace dutydesk
