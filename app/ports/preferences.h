// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QVariant>

namespace dutydesk {

/// Choices of this desk that are no secret: theme, language, camera, column widths.
class Preferences {
public:
    virtual ~Preferences() = default;
    virtual QVariant value(const QString &key, const QVariant &fallback = {}) const = 0;
    virtual void setValue(const QString &key, const QVariant &value) = 0;
};

} // namespace dutydesk
