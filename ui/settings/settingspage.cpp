// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/settingspage.h"

#include "ui/common/deskframe.h"
#include "ui/common/paint.h"
#include "ui/common/sentences.h"
#include "ui/common/textlabel.h"
#include "ui/settings/aboutsection.h"
#include "ui/settings/camerasection.h"
#include "ui/settings/desksection.h"
#include "ui/settings/doctorsection.h"
#include "ui/settings/linksection.h"
#include "ui/settings/looksection.h"
#include "ui/settings/rulessection.h"
#include "ui/settings/trustsection.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPainter>
#include <QStackedWidget>
#include <QStyledItemDelegate>

namespace dutydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int listWidth = 236;
constexpr int iconRole = Qt::UserRole;
constexpr int attentionRole = Qt::UserRole + 1;

/// A line of the list at the left: icon, word, and a pill when something needs attention.
class SectionDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {0, Theme::of(option.widget).grown(36)};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens &t = Theme::of(option.widget);
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        const QRect row = option.rect.adjusted(0, 1, 0, -1);
        painter->save();
        if (chosen || option.state.testFlag(QStyle::State_MouseOver))
            paint::box(painter, row, chosen ? t.surface.selected : t.surface.hover, {}, Tokens::radiusM);
        if (chosen && option.state.testFlag(QStyle::State_HasFocus))
            paint::box(painter, row, {}, t.focus.ring, Tokens::radiusM);
        drawIcon(painter, Icon(index.data(iconRole).toInt()), chosen ? t.text.link : t.text.secondary,
                 QPointF(row.left() + 12, row.center().y() - 8), 17);
        painter->setFont(t.font(Type::Base, chosen ? QFont::DemiBold : QFont::Normal));
        painter->setPen(t.text.primary);
        painter->drawText(row.adjusted(39, 0, -8, 0), Qt::AlignLeft | Qt::AlignVCenter, index.data().toString());
        if (const int count = index.data(attentionRole).toInt(); count > 0) {
            const paint::PillText pill {Meaning::Warn, Icon::Triangle, QString::number(count), {}};
            const QSize size = paint::pillSize(t, pill);
            paint::pill(painter, t,
                        QRect(QPoint(row.right() - 10 - size.width(), row.center().y() - size.height() / 2 + 1), size),
                        pill);
        }
        painter->restore();
    }
};

} // namespace

SettingsPage::SettingsPage(DeskServices &services, ThemeController &theme, LanguageController &language,
                           QWidget *parent)
    : Page(parent)
    , m_heading(new TextLabel(Type::Title, Ink::Primary, -1, this))
    , m_list(new QListWidget(this))
    , m_stack(new QStackedWidget(this))
{
    setObjectName(u"settings"_s);
    m_list->setObjectName(u"settingsList"_s);
    m_list->setItemDelegate(new SectionDelegate(m_list));
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *side = new Surface(&Tokens::Surface::panel, this);
    side->setEdge(Qt::RightEdge);
    side->setFixedWidth(listWidth);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(12, 16, 13, 14);
    column->setSpacing(10);
    m_heading->setContentsMargins(12, 0, 0, 0);
    column->addWidget(m_heading);
    column->addWidget(m_list, 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(side);
    row->addWidget(m_stack, 1);

    m_rules = new RulesSection(services, this);
    addSection(new DeskSection(services, this));
    addSection(new LookSection(services, theme, language, this));
    addSection(new CameraSection(services, this));
    addSection(new LinkSection(services, this));
    addSection(m_rules);
    addSection(new TrustSection(services, this));
    addSection(new DoctorSection(services, this));
    addSection(new AboutSection(services, this));
    connect(m_list, &QListWidget::currentRowChanged, this, &SettingsPage::openSection);
    retranslate();
    m_list->setCurrentRow(ThisDesk);
    setTabOrder(m_list, m_stack);
}

void SettingsPage::addSection(SettingsSection *section)
{
    m_sections += section;
    m_stack->addWidget(section);
    auto *item = new QListWidgetItem(m_list);
    item->setData(iconRole, int(section->icon()));
    connect(section, &SettingsSection::attentionChanged, this, [this, item](int count) {
        item->setData(attentionRole, count);
        m_attention = count;
        emit badgeChanged(count, false);
        showAttention();
    });
}

void SettingsPage::showAttention()
{
    emit statusChanged(m_attention > 0 ? PageStatus {Meaning::Warn, Icon::Triangle,
                                                     tr("%n checks need attention", nullptr, m_attention)}
                                       : PageStatus {});
}

QString SettingsPage::title() const
{
    return tr("Settings");
}

void SettingsPage::activate()
{
    openSection(m_list->currentRow());
    m_list->setFocus(Qt::OtherFocusReason);
}

void SettingsPage::openSection(int row)
{
    if (row < 0 || row >= m_sections.size())
        return;
    m_stack->setCurrentIndex(row);
    m_sections.at(row)->activate();
}

void SettingsPage::showSection(Section section)
{
    m_list->setCurrentRow(section);
}

void SettingsPage::showLawItem(const QString &itemId)
{
    showSection(Rules);
    m_rules->showItem(itemId);
}

QList<Command> SettingsPage::commands()
{
    QList<Command> all;
    for (int row = 0; row < m_sections.size(); ++row) {
        const SettingsSection *section = m_sections.at(row);
        all += Command {.id = u"settings.%1"_s.arg(row),
                        .text = section->title(),
                        .icon = section->icon(),
                        .section = tr("Settings"),
                        .run = [this, row] { m_list->setCurrentRow(row); }};
    }
    return all;
}

void SettingsPage::retranslate()
{
    m_heading->setText(title());
    m_list->setAccessibleName(title());
    for (int row = 0; row < m_sections.size(); ++row)
        m_list->item(row)->setText(m_sections.at(row)->title());
}

void SettingsPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showAttention();
    }
}

} // namespace dutydesk
