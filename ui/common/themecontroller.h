// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/preferences.h"
#include "ui/common/dutystyle.h"

#include <QFocusFrame>
#include <QObject>
#include <QPointer>

namespace dutydesk {

enum class ThemeChoice { System, Light, Dark };

/// Gives the application its style, palette and style sheet, and changes them while it runs. Made once by the
/// composition root after the QApplication; keeps the officer's choice in the preferences.
class ThemeController : public QObject {
    Q_OBJECT
public:
    explicit ThemeController(Preferences &preferences, QObject *parent = nullptr);
    ~ThemeController() override;

    ThemeChoice choice() const { return m_choice; }
    Scheme scheme() const { return m_style->tokens().scheme; }
    int textSize() const { return m_style->tokens().textSize; }
    static QList<int> textSizes() { return {13, 14, 16, 18}; }

public slots:
    void setChoice(dutydesk::ThemeChoice choice);
    void setTextSize(int pixels);
    /// Light to dark and back, whatever the system says (Ctrl+Shift+D).
    void toggle();

signals:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Scheme wanted() const;
    void apply(int textSize);

    Preferences &m_preferences;
    ThemeChoice m_choice = ThemeChoice::System;
    bool m_systemDark = false;
    DutyStyle *m_style = nullptr;            ///< owned by the application, as every style set on it
    QPointer<QFocusFrame> m_ring;            ///< the one focus ring
};

/// Marks a field as wrong or right again (red border).
void setInvalid(QWidget *field, bool invalid);

} // namespace dutydesk
