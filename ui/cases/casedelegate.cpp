// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/cases/casedelegate.h"

#include "ui/cases/casemodel.h"
#include "ui/cases/casestatewords.h"
#include "ui/common/dutystyle.h"

#include <QPainter>

#include <algorithm>

namespace dutydesk {
namespace {

constexpr int sidePadding = 10;

/// Draws the line and puts the marker under the first place where the text that was looked for stands.
void drawMarked(QPainter *painter, const Tokens &tokens, const QRect &rect, const QString &text, const QString &wanted)
{
    const QFontMetrics metrics(painter->font());
    const QString shown = metrics.elidedText(text, Qt::ElideRight, rect.width());
    const qsizetype at = wanted.isEmpty() ? -1 : shown.indexOf(wanted, 0, Qt::CaseInsensitive);
    if (at >= 0) {
        const int left = rect.left() + metrics.horizontalAdvance(shown.first(at));
        const int width = metrics.horizontalAdvance(shown.sliced(at, wanted.size()));
        const QRect mark(left, rect.center().y() - metrics.height() / 2, width, metrics.height());
        painter->fillRect(mark, tokens.warn.tint);
        painter->fillRect(QRect(mark.left(), mark.bottom(), mark.width(), 2), tokens.warn.solid);
    }
    painter->drawText(rect, int(Qt::AlignVCenter | Qt::AlignLeft), shown);
}

} // namespace

void CaseDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = Theme::of(option.widget);
    painter->save();
    const bool selected = option.state & QStyle::State_Selected;
    const bool hovered = option.state & QStyle::State_MouseOver;
    painter->fillRect(option.rect,
                      selected      ? tokens.surface.selected
                          : hovered ? tokens.surface.hover
                                    : tokens.surface.panel);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), tokens.line.hair);

    const auto column = CaseModel::Column(index.column());
    const int left = column == CaseModel::Column::State ? Tokens::space4 : sidePadding;
    const QRect inner = option.rect.adjusted(left, 0, -sidePadding, 0);
    const QString text = index.data().toString();
    switch (column) {
    case CaseModel::Column::State: {
        const auto pill = CaseStateWords::pill(CaseState(index.data(CaseModel::StateRole).toInt()));
        const QSize size = paint::pillSize(tokens, pill);
        paint::pill(painter, tokens, QRect(QPoint(inner.left(), inner.center().y() - size.height() / 2), size), pill);
        break;
    }
    case CaseModel::Column::Driver:
        painter->setFont(tokens.font(Type::Base));
        painter->setPen(tokens.text.primary);
        drawMarked(painter, tokens, inner, text, index.data(CaseModel::SearchRole).toString());
        break;
    case CaseModel::Column::Matter:
        drawIcon(painter, Icon::Pencil, tokens.text.tertiary,
                 QPointF(inner.left(), inner.center().y() - Tokens::iconS / 2), Tokens::iconS);
        painter->setFont(tokens.font(Type::Base));
        painter->setPen(tokens.text.primary);
        drawMarked(painter, tokens, inner.adjusted(Tokens::iconS + 6, 0, 0, 0), text, {});
        break;
    case CaseModel::Column::Plate:
        painter->setFont(tokens.font(Type::Mono));
        painter->setPen(tokens.text.primary);
        painter->drawText(inner, int(Qt::AlignVCenter | Qt::AlignLeft), text);
        break;
    case CaseModel::Column::When:
    case CaseModel::Column::Officer:
    case CaseModel::Column::Points:
    case CaseModel::Column::Fine:
        painter->setFont(tokens.font(Type::Base));
        painter->setPen(tokens.text.secondary);
        painter->drawText(inner, index.data(Qt::TextAlignmentRole).toInt(),
                          QFontMetrics(painter->font()).elidedText(text, Qt::ElideRight, inner.width()));
        break;
    }
    painter->restore();
}

QSize CaseDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = Theme::of(option.widget);
    const auto column = CaseModel::Column(index.column());
    int width = 0;
    if (column == CaseModel::Column::State) {
        width =
            paint::pillSize(tokens, CaseStateWords::pill(CaseState(index.data(CaseModel::StateRole).toInt()))).width()
            + Tokens::space4 + sidePadding;
    } else {
        const QFont font = tokens.font(column == CaseModel::Column::Plate ? Type::Mono : Type::Base);
        width = QFontMetrics(font).horizontalAdvance(index.data().toString()) + 2 * sidePadding + 4;
    }
    // The heading must not be cut either; the style sheet gives it the same side padding.
    const QString heading = index.model()->headerData(index.column(), Qt::Horizontal).toString();
    width = std::max(width, QFontMetrics(tokens.font(Type::Base)).horizontalAdvance(heading) + 2 * sidePadding + 8);
    return {width, tokens.grown(Tokens::rowM)};
}

} // namespace dutydesk
