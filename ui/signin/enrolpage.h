// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/signin/entrypage.h"

class QLineEdit;

namespace dutydesk {

class Banner;
class FieldRow;
class KeyCapButton;

/// First start: makes this computer a desk of a station, with central's address, its certificate authority and a one-time code.
class EnrolPage : public EntryPage {
    Q_OBJECT
public:
    EnrolPage(DeskServices &services, ThemeController &theme, LanguageController &language, QWidget *parent = nullptr);

    void activate() override;

protected:
    void retranslate() override;

private:
    void submit();
    void chooseFile();
    bool check();
    void setAsking(bool asking);

    TextLabel *m_words;
    QLineEdit *m_address;
    FieldRow *m_addressRow;
    QLineEdit *m_caFile;
    FieldRow *m_caRow;
    KeyCapButton *m_choose;
    QLineEdit *m_code;
    FieldRow *m_codeRow;
    QLineEdit *m_name;
    FieldRow *m_nameRow;
    KeyCapButton *m_submit;
    Banner *m_failure;
    QByteArray m_caPem;
    bool m_asking = false;
};

} // namespace dutydesk
