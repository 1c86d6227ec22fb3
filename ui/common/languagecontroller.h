// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/preferences.h"

#include <QLocale>
#include <QObject>
#include <QTranslator>

namespace dutydesk {

/// The language of the interface, changed while it runs: every widget gets LanguageChange. The translations lie in
/// \c folder as dutydesk_en.qm (plurals) and dutydesk_zh_CN.qm.
class LanguageController : public QObject {
    Q_OBJECT
public:
    enum class Language { English, Chinese };

    explicit LanguageController(Preferences &preferences, const QString &folder = QStringLiteral(":/translations"),
                                QObject *parent = nullptr);
    ~LanguageController() override;

    Language language() const { return m_language; }
    /// A language in its own words.
    static QString nameOf(Language language);

public slots:
    void setLanguage(dutydesk::LanguageController::Language language);
    /// Ctrl+Shift+L.
    void toggle();

signals:
    void changed();

private:
    void apply();

    Preferences &m_preferences;
    QString m_folder;
    Language m_language = Language::English;
    QTranslator m_ours;
    QTranslator m_qt;
};

} // namespace dutydesk
