// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/services/deskservices.h"
#include "ui/common/languagecontroller.h"
#include "ui/common/page.h"
#include "ui/common/themecontroller.h"

class QListWidget;
class QStackedWidget;

namespace dutydesk {

class RulesSection;
class SettingsSection;
class TextLabel;

/// Settings: what this desk is and how it behaves, and the doctor. The list at the left, one section at the right.
class SettingsPage : public Page {
    Q_OBJECT
public:
    enum Section { ThisDesk, Look, Camera, Link, Rules, Trust, DoctorChecks, About };

    SettingsPage(DeskServices &services, ThemeController &theme, LanguageController &language,
                 QWidget *parent = nullptr);

    QString title() const override;
    Icon icon() const override { return Icon::Gear; }
    QKeySequence shortcut() const override { return QKeySequence(QKeyCombination(Qt::CTRL, Qt::Key_Comma)); }
    void activate() override;
    QList<Command> commands() override;

    void showSection(Section section);
    /// Opens the rules with one item on screen (chosen in the palette).
    void showLawItem(const QString &itemId);

protected:
    void changeEvent(QEvent *event) override;

private:
    void addSection(SettingsSection *section);
    void showAttention();
    void retranslate();
    void openSection(int row);

    TextLabel *m_heading;
    int m_attention = 0;
    QListWidget *m_list;
    QStackedWidget *m_stack;
    QList<SettingsSection *> m_sections;
    RulesSection *m_rules = nullptr;
};

} // namespace dutydesk
