// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/signin/entrypage.h"

class QLineEdit;
class QProgressBar;

namespace dutydesk {

class Banner;
class FieldRow;
class KeyCapButton;
class PasswordEdit;

/// Officer number and password. Offline the desk's own record answers; too many wrong tries show a count-down.
class SignInPage : public EntryPage {
    Q_OBJECT
public:
    SignInPage(DeskServices &services, ThemeController &theme, LanguageController &language, QWidget *parent = nullptr);

    void activate() override;

protected:
    void retranslate() override;

private:
    void layOut();
    void submit();
    void setAsking(bool asking);
    void showFailure(const Error &error);
    void showOfficer();
    void showPause();
    void showHint();
    void endPause();

    Banner *m_hint;
    Banner *m_pause;
    QProgressBar *m_pauseBar;
    TextLabel *m_pauseLeft;
    QLineEdit *m_number;
    FieldRow *m_numberRow;
    TextLabel *m_officer;
    PasswordEdit *m_password;
    FieldRow *m_passwordRow;
    KeyCapButton *m_submit;
    TextLabel *m_progress;
    TextLabel *m_forgot;
    TextLabel *m_help;
    QTimer *m_pauseTimer;
    std::chrono::seconds m_pauseTotal {0};
    QString m_pausedNumber;
    bool m_asking = false;
};

} // namespace dutydesk
