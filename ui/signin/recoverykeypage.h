// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/signin/entrypage.h"

class QCheckBox;

namespace dutydesk {

class Banner;
class KeyCapButton;

/// Shows the recovery key of a new desk: once, and not further before the officer says that it is kept.
class RecoveryKeyPage : public EntryPage {
    Q_OBJECT
public:
    RecoveryKeyPage(DeskServices &services, ThemeController &theme, LanguageController &language,
                    QWidget *parent = nullptr);

    void setKey(const QString &key);
    bool hasKey() const { return !m_key.isEmpty(); }
    void activate() override;

signals:
    /// The officer kept it; the page has forgotten it.
    void kept();

protected:
    void retranslate() override;

private:
    void save();
    bool writeTo(const QString &path);

    QString m_key;
    TextLabel *m_words;
    Banner *m_shown;
    TextLabel *m_keyLabel;
    KeyCapButton *m_copy;
    KeyCapButton *m_save;
    TextLabel *m_done;
    QCheckBox *m_check;
    KeyCapButton *m_next;
};

} // namespace dutydesk
