// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/preferences.h"

#include <QSettings>

namespace dutydesk {

/// Preferences in an INI file of the desk's folder.
class IniPreferences final : public Preferences {
public:
    explicit IniPreferences(const QString &file)
        : m_settings(file, QSettings::IniFormat)
    {
    }
    QVariant value(const QString &key, const QVariant &fallback = {}) const override
    {
        return m_settings.value(key, fallback);
    }
    void setValue(const QString &key, const QVariant &value) override { m_settings.setValue(key, value); }

private:
    QSettings m_settings;
};

} // namespace dutydesk
