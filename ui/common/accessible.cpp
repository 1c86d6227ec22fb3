// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/common/accessible.h"

#include <QAccessibleWidget>
#include <QString>
#include <QVariant>
#include <QWidget>

namespace dutydesk {

namespace {

constexpr char roleProperty[] = "accessibleRole";
constexpr char valueProperty[] = "accessibleValue";

/// A widget whose role and value are properties.
class RoleWidget : public QAccessibleWidget {
public:
    RoleWidget(QWidget *widget, QAccessible::Role role)
        : QAccessibleWidget(widget, role)
    {
    }
    QString text(QAccessible::Text text) const override
    {
        if (text == QAccessible::Value)
            return widget()->property(valueProperty).toString();
        return QAccessibleWidget::text(text);
    }
};

QAccessibleInterface *makeRoleWidget(const QString &, QObject *object)
{
    if (object == nullptr || !object->isWidgetType())
        return nullptr;
    const QVariant role = object->property(roleProperty);
    return role.isValid() ? new RoleWidget(static_cast<QWidget *>(object), QAccessible::Role(role.toInt())) : nullptr;
}

} // namespace

void setAccessibleRole(QWidget *widget, QAccessible::Role role)
{
    QAccessible::installFactory(makeRoleWidget); // once: Qt knows it the second time
    widget->setProperty(roleProperty, int(role));
}

void setAccessibleValue(QWidget *widget, const QString &value)
{
    if (widget->property(valueProperty).toString() == value)
        return;
    widget->setProperty(valueProperty, value);
    QAccessibleEvent event(widget, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

void announce(QWidget *widget, const QString &text, Politeness politeness)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(widget, text);
    event.setPoliteness(politeness == Politeness::Assertive ? QAccessible::AnnouncementPoliteness::Assertive
                                                            : QAccessible::AnnouncementPoliteness::Polite);
    QAccessible::updateAccessibility(&event);
#else
    // Before 6.8 an alert says the widget's description.
    Q_UNUSED(politeness)
    widget->setAccessibleDescription(text);
    QAccessibleEvent event(widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
#endif
}

} // namespace dutydesk
