// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/queue/queuedelegate.h"

#include "ui/common/dutystyle.h"
#include "ui/common/paint.h"
#include "ui/queue/queuemodel.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace dutydesk {
namespace {

constexpr int side = 14;
constexpr int progressWidth = 150;

void drawLine(QPainter *painter, const QRect &rect, Qt::Alignment alignment, const QString &text)
{
    painter->drawText(rect, int(alignment | Qt::AlignVCenter),
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
}

} // namespace

void QueueDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (index.data(QueueModel::IsHeadingRole).toBool())
        paintHeading(painter, option, index);
    else
        paintRow(painter, option, index);
    const Tokens &tokens = Theme::of(option.widget);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), tokens.line.hair);
    painter->restore();
}

void QueueDelegate::paintHeading(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const Tokens &tokens = Theme::of(option.widget);
    painter->fillRect(option.rect, tokens.surface.sunken);
    QRect inner = option.rect.adjusted(side, 0, -side, 0);
    const auto meaning = Meaning(index.data(QueueModel::MeaningRole).toInt());
    const QColor ink = meaning == Meaning::Neutral ? tokens.text.secondary : tokens.tone(meaning).text;
    drawIcon(painter, Icon(index.data(QueueModel::IconRole).toInt()), ink,
             QPointF(inner.left(), inner.center().y() - 7.5), 15);
    inner.setLeft(inner.left() + 21);
    painter->setFont(tokens.font(Type::Base, QFont::Medium));
    painter->setPen(ink);
    const QString title = index.data().toString();
    drawLine(painter, inner, Qt::AlignLeft, title);
    const int after = painter->fontMetrics().horizontalAdvance(title) + 8;
    painter->setFont(tokens.font(Type::Base));
    painter->setPen(tokens.text.tertiary);
    const QString count = index.data(QueueModel::CountRole).toString();
    drawLine(painter, inner.adjusted(after, 0, 0, 0), Qt::AlignLeft, count);
    const int used = after + painter->fontMetrics().horizontalAdvance(count) + 16;
    painter->setFont(tokens.font(Type::Small));
    painter->setPen(tokens.text.secondary);
    drawLine(painter, inner.adjusted(used, 0, 0, 0), Qt::AlignRight, index.data(QueueModel::RemarkRole).toString());
}

void QueueDelegate::paintRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const Tokens &tokens = Theme::of(option.widget);
    const bool selected = option.state & QStyle::State_Selected;
    const bool hovered = option.state & QStyle::State_MouseOver;
    painter->fillRect(option.rect,
                      selected      ? tokens.surface.selected
                          : hovered ? tokens.surface.hover
                                    : tokens.surface.panel);
    QRect inner = option.rect.adjusted(side, 0, -side, 0);
    drawIcon(painter, Icon::ChevronRight, tokens.text.tertiary, QPointF(inner.right() - 13, inner.center().y() - 7),
             14);
    inner.setRight(inner.right() - 22);
    const auto take = [&inner](int width) {
        QRect part = inner;
        part.setWidth(std::min(width, inner.width()));
        inner.setLeft(inner.left() + width + 12);
        return part;
    };
    painter->setFont(tokens.font(Type::Mono));
    painter->setPen(tokens.text.secondary);
    const QFontMetrics mono = painter->fontMetrics();
    drawLine(painter, take(mono.horizontalAdvance(u"00:00"_s) + 8), Qt::AlignLeft,
             index.data(QueueModel::TimeRole).toString());
    painter->setPen(tokens.text.primary);
    drawLine(painter, take(mono.horizontalAdvance(u"SAMPLE-2026-000000 · r2"_s)), Qt::AlignLeft,
             index.data(QueueModel::NumberRole).toString());
    painter->setFont(tokens.font(Type::Base));
    drawLine(painter, take(196), Qt::AlignLeft, index.data(QueueModel::PersonRole).toString());
    const int progress = index.data(QueueModel::ProgressRole).toInt();
    if (progress >= 0) {
        const QRect bar = take(progressWidth);
        const QRectF trough(bar.left(), bar.center().y() - 3, progressWidth, 6);
        paint::box(painter, trough, tokens.chart.empty, {}, 3);
        QRectF done = trough;
        done.setWidth(std::max(6.0, trough.width() * progress / 100));
        paint::box(painter, done, tokens.accent.fill, {}, 3);
    }
    const auto meaning = Meaning(index.data(QueueModel::MeaningRole).toInt());
    painter->setPen(meaning == Meaning::Stop ? tokens.stop.text : tokens.text.secondary);
    if (meaning == Meaning::Ok) {
        drawIcon(painter, Icon::Receipt, tokens.ok.text, QPointF(inner.left(), inner.center().y() - 7), 14);
        inner.setLeft(inner.left() + 20);
    }
    drawLine(painter, inner, Qt::AlignLeft, index.data(QueueModel::DetailRole).toString());
}

QSize QueueDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = Theme::of(option.widget);
    return {200, tokens.grown(index.data(QueueModel::IsHeadingRole).toBool() ? 30 : 37)};
}

} // namespace dutydesk
