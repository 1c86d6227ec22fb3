// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/common/deskframe.h"

#include "ui/common/keycapbutton.h"
#include "ui/common/segmentedcontrol.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>

namespace dutydesk {

using namespace Qt::StringLiterals;

namespace {

QHBoxLayout *bareRow(QWidget *widget)
{
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    return row;
}

} // namespace

LanguageSwitch::LanguageSwitch(LanguageController &language, QWidget *parent)
    : QWidget(parent)
    , m_control(new SegmentedControl(this))
{
    m_control->setObjectName(u"languageSwitch"_s);
    m_control->setTroughHeight(28);
    m_control->setFixedWidth(170);
    // Languages stand in their own words, so that whoever lands in a foreign one finds the way back.
    for (const auto choice : {LanguageController::Language::English, LanguageController::Language::Chinese}) {
        const int index = m_control->addSegment(Icon::None, LanguageController::nameOf(choice));
        m_control->segment(index)->setLocale(
            choice == LanguageController::Language::Chinese ? QLocale(QLocale::Chinese) : QLocale(QLocale::English));
    }
    m_control->setCurrent(int(language.language()));
    bareRow(this)->addWidget(m_control);
    connect(m_control, &SegmentedControl::chosen, this,
            [&language](int index) { language.setLanguage(LanguageController::Language(index)); });
    connect(&language, &LanguageController::changed, this,
            [this, &language] { m_control->setCurrent(int(language.language())); });
    m_control->setAccessibleName(tr("Language"));
}

void LanguageSwitch::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        m_control->setAccessibleName(tr("Language"));
}

ThemeSwitch::ThemeSwitch(ThemeController &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_button(new KeyCapButton(ButtonRole::Normal, ButtonSize::Small, this))
{
    m_button->setObjectName(u"themeSwitch"_s);
    m_button->setGlyph(Icon::Sun);
    bareRow(this)->addWidget(m_button);
    connect(m_button, &QPushButton::clicked, &m_theme, &ThemeController::toggle);
    connect(&m_theme, &ThemeController::changed, this, &ThemeSwitch::retranslate);
    retranslate();
}

void ThemeSwitch::retranslate()
{
    const QString what =
        m_theme.scheme() == Scheme::Light ? tr("Switch to the dark theme") : tr("Switch to the light theme");
    m_button->setAccessibleName(what);
    m_button->setToolTip(what);
}

void ThemeSwitch::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

Surface::Surface(QColor Tokens::Surface::*colour, QWidget *parent)
    : QWidget(parent)
    , m_colour(colour)
{
}

void Surface::setEdge(Qt::Edges edge)
{
    m_edge = edge;
    update();
}

void Surface::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Theme::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), tokens.surface.*m_colour);
    const QColor hair = tokens.line.hair;
    if (m_edge.testFlag(Qt::TopEdge))
        painter.fillRect(0, 0, width(), 1, hair);
    if (m_edge.testFlag(Qt::BottomEdge))
        painter.fillRect(0, height() - 1, width(), 1, hair);
    if (m_edge.testFlag(Qt::LeftEdge))
        painter.fillRect(0, 0, 1, height(), hair);
    if (m_edge.testFlag(Qt::RightEdge))
        painter.fillRect(width() - 1, 0, 1, height(), hair);
}

QString personName(const QString &nameLatin, const QString &nameZh)
{
    if (nameLatin.isEmpty() || (!nameZh.isEmpty() && QLocale().language() == QLocale::Chinese))
        return nameZh;
    return nameZh.isEmpty() ? nameLatin : QString(nameLatin + u' ' + nameZh);
}

QString stationName(const QString &nameEn, const QString &nameZh)
{
    const bool chinese = QLocale().language() == QLocale::Chinese;
    return (chinese && !nameZh.isEmpty()) || nameEn.isEmpty() ? nameZh : nameEn;
}

} // namespace dutydesk
