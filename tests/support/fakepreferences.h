// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/preferences.h"

#include <QHash>

namespace dutydesk::test {

class FakePreferences final : public Preferences {
public:
    QVariant value(const QString &key, const QVariant &fallback) const override { return values.value(key, fallback); }
    void setValue(const QString &key, const QVariant &value) override { values.insert(key, value); }

    QHash<QString, QVariant> values;
};

} // namespace dutydesk::test
