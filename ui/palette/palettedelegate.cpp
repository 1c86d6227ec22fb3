// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/palette/palettedelegate.h"

#include "ui/common/dutystyle.h"
#include "ui/common/paint.h"
#include "ui/palette/palettemodel.h"

#include <QPainter>

namespace dutydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int lineHeight = 42;
constexpr int headingHeight = 27;

/// Draws \c text at \c x with what was typed marked; returns where it ends.
int drawMarked(QPainter *painter, const Tokens &t, const QRect &row, int x, const QString &text, const QString &needle,
               const QFont &font)
{
    const QFontMetrics metrics(font);
    painter->setFont(font);
    const qsizetype at = needle.isEmpty() ? -1 : text.indexOf(needle, 0, Qt::CaseInsensitive);
    if (at >= 0) {
        // Advances are taken of the whole text's beginning, so that kerning does not shift the mark.
        const int from = x + metrics.horizontalAdvance(text.left(at));
        const int to = x + metrics.horizontalAdvance(text.left(at + needle.size()));
        const QRect mark(from, row.center().y() - metrics.height() / 2, to - from, metrics.height() + 1);
        painter->fillRect(mark, t.warn.tint);
        painter->fillRect(mark.left(), mark.bottom(), mark.width(), 2, t.warn.solid);
    }
    painter->setPen(t.text.primary);
    const int wide = metrics.horizontalAdvance(text);
    painter->drawText(QRect(x, row.top(), wide + 2, row.height()), Qt::AlignLeft | Qt::AlignVCenter, text);
    return x + wide;
}

} // namespace

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &t = Theme::of(option.widget);
    const auto *model = static_cast<const PaletteModel *>(index.model());
    const PaletteEntry &entry = model->entry(index.row());
    painter->save();
    if (entry.kind == PaletteEntry::Kind::Heading) {
        painter->setFont(t.font(Type::Small));
        painter->setPen(t.text.tertiary);
        painter->drawText(option.rect.adjusted(20, 6, -20, 0), Qt::AlignLeft | Qt::AlignVCenter, entry.text);
        painter->restore();
        return;
    }
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QRect row = option.rect.adjusted(6, 0, -6, 0);
    if (selected)
        paint::box(painter, row, t.surface.selected, {}, Tokens::radiusM);
    painter->setOpacity(entry.enabled ? 1.0 : 0.6);
    drawIcon(painter, entry.icon, t.text.secondary, QPointF(row.left() + 14, row.center().y() - 8), 18);
    QStringList caps = entry.caps;
    if (selected && caps.isEmpty())
        caps = {u"Enter"_s};
    const QSize capsSize = paint::keyCapsSize(t, caps);
    const int right = row.right() - 14 - capsSize.width();
    const QFont font = t.font(Type::Base, selected ? QFont::Medium : QFont::Normal);
    const int end = drawMarked(painter, t, row, row.left() + 44, entry.text, model->needle(), font);
    const QFont small = t.font(Type::Small);
    painter->setFont(small);
    painter->setPen(t.text.secondary);
    const int space = right - end - 24;
    painter->drawText(QRect(end + 12, row.top(), space, row.height()), Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(small).elidedText(entry.remark, Qt::ElideRight, space));
    paint::keyCaps(painter, t, QPoint(right, row.top() + (row.height() - capsSize.height()) / 2), caps);
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = static_cast<const PaletteModel *>(index.model());
    const bool heading = model->entry(index.row()).kind == PaletteEntry::Kind::Heading;
    return {0, Theme::of(option.widget).grown(heading ? headingHeight : lineHeight)};
}

} // namespace dutydesk
