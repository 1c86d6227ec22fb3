// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/common/themecontroller.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFile>
#include <QFocusEvent>
#include <QRegularExpression>
#include <QStyleHints>

static void initThemeResources()
{
    Q_INIT_RESOURCE(themes);
}

namespace dutydesk {

using namespace Qt::StringLiterals;

namespace {

const QString themeKey = u"look/theme"_s;
const QString textSizeKey = u"look/textSize"_s;

/// The style sheet for the tokens: {surface.panel} becomes a colour, {30} a length that grows with the text.
QString styleSheetFor(const Tokens &tokens)
{
    initThemeResources();
    QFile file(u":/themes/dutydesk.qss"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    static const QRegularExpression slot(u"\\{([a-z]+(?:\\.[A-Za-z]+)?|\\d+)\\}"_s);
    QString filled;
    qsizetype from = 0;
    for (auto it = slot.globalMatch(sheet); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QString name = match.captured(1);
        const QColor colour = tokens.colour(name);
        filled += sheet.sliced(from, match.capturedStart() - from);
        if (colour.isValid())
            filled += colour.name(QColor::HexRgb);
        else
            filled += QString::number(tokens.grown(name.toInt()));
        from = match.capturedEnd();
    }
    filled += sheet.sliced(from);
    return filled;
}

bool looksDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

bool wearsRing(const QWidget *widget)
{
    const QVariant wish = widget->property("focusRing");
    return wish.isValid() ? wish.toBool() : qobject_cast<const QAbstractButton *>(widget) != nullptr;
}

} // namespace

ThemeController::ThemeController(Preferences &preferences, QObject *parent)
    : QObject(parent)
    , m_preferences(preferences)
    // Ours is not set yet: this is what the system says.
    , m_systemDark(looksDark(QGuiApplication::palette()))
{
    const int kept = preferences.value(themeKey, 0).toInt();
    m_choice = kept == 1 ? ThemeChoice::Light : kept == 2 ? ThemeChoice::Dark : ThemeChoice::System;
    const int size = preferences.value(textSizeKey, 13).toInt();
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    m_systemDark = QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this](Qt::ColorScheme scheme) {
        m_systemDark = scheme == Qt::ColorScheme::Dark;
        apply(textSize());
    });
#endif
    m_style = new DutyStyle(Tokens::of(wanted()));
    QApplication::setStyle(m_style);
    apply(textSizes().contains(size) ? size : textSizes().constFirst());
    qApp->installEventFilter(this);
}

ThemeController::~ThemeController()
{
    delete m_ring;
}

Scheme ThemeController::wanted() const
{
    switch (m_choice) {
    case ThemeChoice::System:
        return m_systemDark ? Scheme::Dark : Scheme::Light;
    case ThemeChoice::Light:
        return Scheme::Light;
    case ThemeChoice::Dark:
        return Scheme::Dark;
    }
    Q_UNREACHABLE();
}

void ThemeController::apply(int textSize)
{
    m_style->setTokens(Tokens::of(wanted(), textSize));
    QApplication::setPalette(m_style->standardPalette());
    QApplication::setFont(m_style->tokens().font(Type::Base));
    // Last: it polishes every widget again and so tells each that colours and sizes are new.
    qApp->setStyleSheet(styleSheetFor(m_style->tokens()));
    emit changed();
}

void ThemeController::setChoice(ThemeChoice choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    m_preferences.setValue(themeKey, int(choice));
    apply(textSize());
}

void ThemeController::setTextSize(int pixels)
{
    if (pixels == textSize() || !textSizes().contains(pixels))
        return;
    m_preferences.setValue(textSizeKey, pixels);
    apply(pixels);
}

void ThemeController::toggle()
{
    setChoice(scheme() == Scheme::Light ? ThemeChoice::Dark : ThemeChoice::Light);
}

bool ThemeController::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn && watched->isWidgetType()) {
        auto *widget = static_cast<QWidget *>(watched);
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        const bool shown = wearsRing(widget) && reason != Qt::MouseFocusReason && reason != Qt::PopupFocusReason;
        if (shown) {
            // Deferred: a page that is being shown has no geometry yet.
            QMetaObject::invokeMethod(
                this,
                [this, wanted = QPointer<QWidget>(widget)] {
                    if (wanted == nullptr || !wanted->hasFocus())
                        return;
                    if (m_ring == nullptr) {
                        m_ring = new QFocusFrame(wanted);
                        m_ring->setObjectName(u"focusRing"_s);
                    }
                    m_ring->setWidget(wanted);
                },
                Qt::QueuedConnection);
        } else if (m_ring != nullptr) {
            m_ring->setWidget(nullptr);
        }
    } else if (event->type() == QEvent::FocusOut && m_ring != nullptr && m_ring->widget() == watched) {
        m_ring->setWidget(nullptr);
    }
    return QObject::eventFilter(watched, event);
}

void setInvalid(QWidget *field, bool invalid)
{
    if (field->property("invalid").toBool() == invalid)
        return;
    field->setProperty("invalid", invalid);
    // A style sheet looks at properties only when it is asked to.
    field->style()->unpolish(field);
    field->style()->polish(field);
    field->update();
}

} // namespace dutydesk
