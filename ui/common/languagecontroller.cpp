// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/common/languagecontroller.h"

#include <QCoreApplication>
#include <QLibraryInfo>

namespace dutydesk {

using namespace Qt::StringLiterals;

namespace {

const QString languageKey = u"look/language"_s;

} // namespace

LanguageController::LanguageController(Preferences &preferences, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_preferences(preferences)
    , m_folder(folder)
{
    const QString kept = preferences.value(languageKey).toString();
    const bool chinese = kept.isEmpty() ? QLocale::system().language() == QLocale::Chinese : kept == "zh_CN"_L1;
    m_language = chinese ? Language::Chinese : Language::English;
    apply();
}

LanguageController::~LanguageController()
{
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qt);
}

QString LanguageController::nameOf(Language language)
{
    switch (language) {
    case Language::English:
        return u"English"_s;
    case Language::Chinese:
        return u"简体中文"_s;
    }
    Q_UNREACHABLE();
}

void LanguageController::setLanguage(Language language)
{
    if (language == m_language)
        return;
    m_language = language;
    m_preferences.setValue(languageKey, language == Language::Chinese ? u"zh_CN"_s : u"en"_s);
    apply();
    emit changed();
}

void LanguageController::toggle()
{
    setLanguage(m_language == Language::English ? Language::Chinese : Language::English);
}

void LanguageController::apply()
{
    const bool chinese = m_language == Language::Chinese;
    // Before the translators: widgets format dates and numbers while they retranslate.
    QLocale::setDefault(chinese ? QLocale(QLocale::Chinese, QLocale::China)
                                : QLocale(QLocale::English, QLocale::UnitedKingdom));
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qt);
    const QString suffix = chinese ? u"zh_CN"_s : u"en"_s;
    if (m_qt.load(u"qtbase_"_s + suffix, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_ours.load(u"dutydesk_"_s + suffix, m_folder)) {
        QCoreApplication::installTranslator(&m_ours); // tells every widget
        return;
    }
    // Without a file there is nothing to install, and so nobody would hear of the change.
    QEvent change(QEvent::LanguageChange);
    QCoreApplication::sendEvent(QCoreApplication::instance(), &change);
}

} // namespace dutydesk
