// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAccessible>

class QString;
class QWidget;

namespace dutydesk {

/// Gives a widget of ours a role, and later a value in words, for screen readers. Call it in the constructor.
void setAccessibleRole(QWidget *widget, QAccessible::Role role);
void setAccessibleValue(QWidget *widget, const QString &value);

enum class Politeness { Polite, Assertive };
/// Has a screen reader say something that appeared without the focus moving there.
void announce(QWidget *widget, const QString &text, Politeness politeness = Politeness::Polite);

} // namespace dutydesk
