// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/desk/scandelegate.h"

#include "ui/common/dutystyle.h"
#include "ui/common/icons.h"
#include "ui/desk/mattersmodel.h"
#include "ui/desk/scanmodel.h"

#include <QPainter>

namespace dutydesk {
namespace {

constexpr int padding = 14;
constexpr int gap = 12;
constexpr int verdictIcon = 15;

void paintVerdict(QPainter *painter, const Tokens &tokens, const QRect &area, Meaning meaning, Icon icon,
                  const QString &text)
{
    const QColor colour = tokens.colour(Tokens::inkOf(meaning));
    drawIcon(painter, icon, colour, QPointF(area.left(), area.center().y() - verdictIcon / 2.0 + .5), verdictIcon);
    painter->setFont(tokens.font(Type::Small));
    painter->setPen(colour);
    painter->drawText(area.adjusted(verdictIcon + 4, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, text);
}

} // namespace

void ScanDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = Theme::of(option.widget);
    const QRect row = option.rect;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (selected || option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(row, selected ? tokens.surface.selected : tokens.surface.hover);
    painter->fillRect(QRect(row.left(), row.bottom(), row.width(), 1), tokens.line.hair);

    const QFont mono = tokens.font(Type::Mono);
    painter->setFont(mono);
    painter->setPen(tokens.text.secondary);
    const QString time = index.data(ScanModel::TimeRole).toString();
    int x = row.left() + padding;
    const int timeWidth = painter->fontMetrics().horizontalAdvance(time);
    painter->drawText(QRect(x, row.top(), timeWidth, row.height()), Qt::AlignVCenter, time);
    x += timeWidth + gap;

    const QFontMetrics number(tokens.font(Type::MonoCaption));
    const int nameWidth = qMax(122, number.horizontalAdvance(index.data(ScanModel::NumberRole).toString()) + 2);
    painter->setFont(tokens.font(Type::Base, selected ? QFont::DemiBold : QFont::Normal));
    painter->setPen(tokens.text.primary);
    const QString name =
        painter->fontMetrics().elidedText(index.data(ScanModel::NameRole).toString(), Qt::ElideRight, nameWidth);
    painter->drawText(QRect(x, row.top() + 4, nameWidth, row.height() / 2 - 2), Qt::AlignVCenter, name);
    painter->setFont(tokens.font(Type::MonoCaption));
    painter->setPen(tokens.text.secondary);
    painter->drawText(QRect(x, row.center().y(), nameWidth, row.height() / 2 - 3), Qt::AlignVCenter,
                      index.data(ScanModel::NumberRole).toString());
    x += nameWidth + gap;

    const auto document = Meaning(index.data(ScanModel::DocumentMeaningRole).toInt());
    const auto documentIcon = Icon(index.data(ScanModel::DocumentIconRole).toInt());
    const QString documentText = index.data(ScanModel::DocumentTextRole).toString();
    const auto entitlement = Meaning(index.data(ScanModel::EntitlementMeaningRole).toInt());
    const auto entitlementIcon = Icon(index.data(ScanModel::EntitlementIconRole).toInt());
    const QString entitlementText = index.data(ScanModel::EntitlementTextRole).toString();
    const QFontMetrics small(tokens.font(Type::Small));
    const int chevron = 14;
    const int right = row.right() - padding - chevron - 4;
    const int documentWidth = qMax(86, small.horizontalAdvance(documentText) + verdictIcon + 6);
    const int entitlementWidth = small.horizontalAdvance(entitlementText) + verdictIcon + 6;
    if (x + documentWidth + gap + entitlementWidth <= right) {
        const QRect first(x, row.top(), documentWidth, row.height());
        const QRect second(x + documentWidth + gap, row.top(), entitlementWidth, row.height());
        paintVerdict(painter, tokens, first, document, documentIcon, documentText);
        paintVerdict(painter, tokens, second, entitlement, entitlementIcon, entitlementText);
    } else { // verdict words are never elided: in a narrow list they stand one above the other
        const int half = row.height() / 2;
        paintVerdict(painter, tokens, QRect(x, row.top() + 3, right - x, half - 3), document, documentIcon,
                     documentText);
        paintVerdict(painter, tokens, QRect(x, row.top() + half, right - x, half - 4), entitlement, entitlementIcon,
                     entitlementText);
    }
    drawIcon(painter, Icon::ChevronRight, tokens.text.tertiary,
             QPointF(row.right() - padding - chevron + 2, row.center().y() - chevron / 2.0), chevron);
    painter->restore();
}

QSize ScanDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {200, Theme::of(option.widget).grown(Tokens::rowL)};
}

void MatterDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = Theme::of(option.widget);
    const auto column = MattersModel::Column(index.column());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, tokens.surface.selected);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), tokens.line.hair);
    QRect text = option.rect.adjusted(column == MattersModel::Column::Kind ? padding : 10, 0, -10, 0);
    painter->setFont(tokens.font(column == MattersModel::Column::Date ? Type::Mono : Type::Base));
    painter->setPen(column == MattersModel::Column::Next ? tokens.text.secondary : tokens.text.primary);
    if (column == MattersModel::Column::Kind) {
        const QColor colour = tokens.colour(Tokens::inkOf(Meaning(index.data(MattersModel::MeaningRole).toInt())));
        drawIcon(painter, Icon(index.data(MattersModel::IconRole).toInt()), colour,
                 QPointF(text.left(), text.center().y() - verdictIcon / 2.0 + .5), verdictIcon);
        text.adjust(verdictIcon + 6, 0, 0, 0);
        painter->setPen(colour);
    }
    QString words = index.data(Qt::DisplayRole).toString();
    if (column == MattersModel::Column::What) // places are elided in the middle; the whole text is in the tooltip
        words = painter->fontMetrics().elidedText(words, Qt::ElideMiddle, text.width());
    painter->drawText(text, int(index.data(Qt::TextAlignmentRole).toInt()), words);
    painter->restore();
}

QSize MatterDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = Theme::of(option.widget);
    const auto column = MattersModel::Column(index.column());
    const QFontMetrics metrics(tokens.font(column == MattersModel::Column::Date ? Type::Mono : Type::Base));
    const int icon = column == MattersModel::Column::Kind ? padding - 10 + verdictIcon + 6 : 0;
    return {metrics.horizontalAdvance(index.data(Qt::DisplayRole).toString()) + 20 + icon + 2,
            tokens.grown(Tokens::rowS)};
}

} // namespace dutydesk
