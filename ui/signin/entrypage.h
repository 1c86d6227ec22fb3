// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/services/deskservices.h"
#include "ui/common/deskframe.h"
#include "ui/common/languagecontroller.h"
#include "ui/common/themecontroller.h"

class QTimer;
class QVBoxLayout;

namespace dutydesk {

class IdentityPane;
class Pill;
class StatusPill;
class TextLabel;

/// What sign-in, enrolment and the recovery key have in common: the desk's identity at the left, link, language and theme
/// on top, version and clock below, and a column of 396 pixels for the rest.
class EntryPage : public QWidget {
    Q_OBJECT
public:
    EntryPage(DeskServices &services, ThemeController &theme, LanguageController &language, QWidget *parent = nullptr);

    /// Called when the page comes on screen.
    virtual void activate() = 0;

protected:
    QVBoxLayout *form() const { return m_form; }
    DeskServices &services() const { return m_services; }
    IdentityPane *identity() const { return m_identity; }
    /// Heading and the quiet line under it.
    void setHeading(const QString &title, const QString &remark);
    virtual void retranslate();
    void changeEvent(QEvent *event) override;

private:
    void tick();

    DeskServices &m_services;
    IdentityPane *m_identity;
    StatusPill *m_link;
    TextLabel *m_title;
    TextLabel *m_remark;
    QVBoxLayout *m_form;
    TextLabel *m_version;
    TextLabel *m_clockWords;
    TextLabel *m_time;
    QTimer *m_timer;
};

} // namespace dutydesk
