// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLineEdit>

namespace dutydesk {

/// A password field with an eye to look at what was typed. It notices Caps Lock from the letters that arrive.
class PasswordEdit : public QLineEdit {
    Q_OBJECT
public:
    explicit PasswordEdit(QWidget *parent = nullptr);
    bool capsLock() const { return m_capsLock; }
    /// Empties the field and hides what is typed next.
    void wipe();

signals:
    void capsLockChanged(bool on);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QAction *m_eye;
    bool m_capsLock = false;
};

} // namespace dutydesk
