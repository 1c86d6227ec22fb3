// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include <chrono>

class QTimer;

namespace dutydesk {

class KeyCapButton;
class TextLabel;

/// A number that is masked until the officer asks for it, and again after 20 seconds. The owner answers revealAsked()
/// by journalling the reveal and calling reveal(); without that nothing is shown.
class MaskedLabel : public QWidget {
    Q_OBJECT
public:
    static constexpr std::chrono::seconds revealTime {20};

    explicit MaskedLabel(QWidget *parent = nullptr);

    void setNumber(const QString &masked, const QString &full);
    void setRevealable(bool revealable);
    bool isRevealed() const { return m_revealed; }
    void reveal();
    void mask();
    /// Twenty seconds unless the settings lengthen it.
    void setRevealTime(std::chrono::milliseconds time);

signals:
    void revealAsked();
    void revealedChanged(bool revealed);

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void setRevealed(bool revealed);
    void retranslate();

    QString m_masked;
    QString m_full;
    bool m_revealed = false;
    TextLabel *m_number;
    KeyCapButton *m_button;
    TextLabel *m_remark;
    QTimer *m_timer;
};

} // namespace dutydesk
