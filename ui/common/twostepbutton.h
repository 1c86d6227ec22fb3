// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/common/keycapbutton.h"

#include <chrono>

class QTimer;

namespace dutydesk {

/// A button for steps with legal effect: the first press asks "Confirm …" for five seconds, the second one does it.
/// Show effect() beside it while it is armed.
class TwoStepButton : public KeyCapButton {
    Q_OBJECT
public:
    explicit TwoStepButton(ButtonRole role = ButtonRole::Normal, ButtonSize size = ButtonSize::Medium,
                           QWidget *parent = nullptr);

    /// The two texts, and what the step does in a sentence.
    void setTexts(const QString &first, const QString &confirm, const QString &effect);
    bool isArmed() const { return m_armed; }
    QString effect() const { return m_effect; }
    /// Five seconds unless the settings lengthen it.
    void setConfirmTime(std::chrono::milliseconds time);
    void disarm();

signals:
    void armedChanged(bool armed);
    void confirmed();

protected:
    void focusOutEvent(QFocusEvent *event) override;

private:
    void setArmed(bool armed);

    QString m_first;
    QString m_confirm;
    QString m_effect;
    ButtonRole m_restRole;
    bool m_armed = false;
    QTimer *m_timer;
};

} // namespace dutydesk
