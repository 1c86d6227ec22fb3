// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/looksection.h"

#include "ui/common/card.h"
#include "ui/common/segmentedcontrol.h"
#include "ui/common/textlabel.h"

#include <QGridLayout>

namespace dutydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int choiceWidth = 300;

} // namespace

LookSection::LookSection(DeskServices &services, ThemeController &theme, LanguageController &language, QWidget *parent)
    : SettingsSection(services, Icon::Sun, parent)
    , m_theme(theme)
    , m_language(language)
    , m_card(new Card(this))
    , m_themes(new SegmentedControl(m_card))
    , m_languages(new SegmentedControl(m_card))
    , m_sizes(new SegmentedControl(m_card))
{
    m_themes->setObjectName(u"themeChoice"_s);
    m_languages->setObjectName(u"languageChoice"_s);
    m_sizes->setObjectName(u"textSizeChoice"_s);
    for (int i = 0; i < 3; ++i)
        m_themes->addSegment(Icon::None, {});
    for (const auto choice : {LanguageController::Language::English, LanguageController::Language::Chinese})
        m_languages->addSegment(Icon::None, LanguageController::nameOf(choice));
    for (const int size : ThemeController::textSizes())
        m_sizes->addSegment(Icon::None, QString::number(size));
    auto *body = new QWidget(m_card);
    auto *grid = new QGridLayout(body);
    grid->setContentsMargins(14, 14, 14, 16);
    grid->setHorizontalSpacing(20);
    grid->setVerticalSpacing(14);
    grid->setColumnStretch(2, 1);
    grid->setColumnMinimumWidth(0, 130);
    int row = 0;
    for (SegmentedControl *control : {m_themes, m_languages, m_sizes}) {
        m_labels += new TextLabel(Type::Base, Ink::Secondary, -1, body);
        m_remarks += new TextLabel(Type::Small, Ink::Tertiary, -1, body);
        m_remarks.last()->setWordWrap(true);
        control->setFixedWidth(choiceWidth);
        grid->addWidget(m_labels.last(), row, 0);
        grid->addWidget(control, row, 1);
        grid->addWidget(m_remarks.last(), row, 2);
        ++row;
    }
    m_card->column()->addWidget(body);
    column()->addWidget(m_card);
    column()->addStretch(1);

    connect(m_themes, &SegmentedControl::chosen, this, [this](int index) { m_theme.setChoice(ThemeChoice(index)); });
    connect(m_languages, &SegmentedControl::chosen, this,
            [this](int index) { m_language.setLanguage(LanguageController::Language(index)); });
    connect(m_sizes, &SegmentedControl::chosen, this,
            [this](int index) { m_theme.setTextSize(ThemeController::textSizes().at(index)); });
    connect(&m_theme, &ThemeController::changed, this, &LookSection::refresh);
    retranslate();
}

void LookSection::refresh()
{
    setRemark(tr("Each choice takes effect at once; nothing that is open is lost."));
    m_card->setTitle(tr("Appearance"));
    const QStringList themes {tr("As the system"), tr("Light"), tr("Dark")};
    for (int i = 0; i < themes.size(); ++i)
        m_themes->setSegmentText(i, themes.at(i));
    m_themes->setCurrent(int(m_theme.choice()));
    m_languages->setCurrent(int(m_language.language()));
    m_sizes->setCurrent(int(ThemeController::textSizes().indexOf(m_theme.textSize())));
    const QStringList labels {tr("Theme"), tr("Language"), tr("Text size")};
    const QStringList remarks {tr("Ctrl+Shift+D changes it anywhere."), tr("Ctrl+Shift+L changes it anywhere."),
                               tr("In pixels, apart from the scale of the screen.")};
    const QList<SegmentedControl *> controls {m_themes, m_languages, m_sizes};
    for (int i = 0; i < labels.size(); ++i) {
        m_labels.at(i)->setText(labels.at(i));
        m_remarks.at(i)->setText(remarks.at(i));
        controls.at(i)->setAccessibleName(labels.at(i));
    }
}

} // namespace dutydesk
