// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/violation/casedelegates.h"

#include "ui/common/dutystyle.h"
#include "ui/common/icons.h"
#include "ui/common/paint.h"
#include "ui/violation/casewords.h"
#include "ui/violation/checksmodel.h"
#include "ui/violation/evidencemodel.h"
#include "ui/violation/itemsearchmodel.h"
#include "ui/violation/itemsmodel.h"

#include <QImage>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QPainterPath>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace dutydesk {
namespace {

constexpr int cellPadding = 10;
constexpr int checkPadding = 14;
constexpr int checkIcon = 16;

void paintGround(QPainter *painter, const Tokens &tokens, const QStyleOptionViewItem &option)
{
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, tokens.surface.selected);
    else if (option.state.testFlag(QStyle::State_MouseOver) && option.state.testFlag(QStyle::State_Enabled))
        painter->fillRect(option.rect, tokens.surface.hover);
}

void paintRule(QPainter *painter, const Tokens &tokens, const QRect &rect)
{
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tokens.line.hair);
}

QString unconfirmedText()
{
    return CaseWords::tr("To confirm");
}

} // namespace

void ItemsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = Theme::of(option.widget);
    const auto column = ItemsModel::Column(index.column());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintGround(painter, tokens, option);
    paintRule(painter, tokens, option.rect);
    if (column == ItemsModel::Column::Remove) {
        const int size = 14;
        const bool removable =
            index.siblingAtColumn(int(ItemsModel::Column::Fine)).flags().testFlag(Qt::ItemIsEditable);
        if (removable)
            drawIcon(painter, Icon::Cross, tokens.text.tertiary,
                     QPointF(option.rect.center()) - QPointF(size / 2.0, size / 2.0), size);
        painter->restore();
        return;
    }
    QRect text = option.rect.adjusted(cellPadding, 0, -cellPadding, 0);
    painter->setFont(tokens.font(column == ItemsModel::Column::Article ? Type::Mono : Type::Base));
    painter->setPen(tokens.text.primary);
    QString words = index.data().toString();
    if (column == ItemsModel::Column::Item) {
        if (index.data(ItemsModel::UnconfirmedRole)
                .toBool()) { // the data are not sure of this row: say so where it is used
            const paint::PillText mark {Meaning::Warn, Icon::Triangle, unconfirmedText(), {}};
            const QSize size = paint::pillSize(tokens, mark);
            paint::pill(painter, tokens,
                        QRect(QPoint(text.right() - size.width() + 1, text.center().y() - size.height() / 2 + 1), size),
                        mark);
            text.setRight(text.right() - size.width() - 6);
            painter->setFont(tokens.font(Type::Base));
            painter->setPen(tokens.text.primary);
        }
        words = painter->fontMetrics().elidedText(words, Qt::ElideRight, text.width());
    }
    painter->drawText(text, index.data(Qt::TextAlignmentRole).toInt(), words);
    painter->restore();
}

QSize ItemsDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {60, Theme::of(option.widget).grown(Tokens::rowS)};
}

QWidget *ItemsDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    auto *editor = new QSpinBox(parent);
    const QVariant low = index.data(ItemsModel::FineMinRole);
    const QVariant high = index.data(ItemsModel::FineMaxRole);
    editor->setRange(low.isValid() ? low.toInt() : 0, high.isValid() ? high.toInt() : 1'000'000);
    editor->setSingleStep(10);
    editor->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    editor->setButtonSymbols(QAbstractSpinBox::NoButtons);
    editor->setObjectName(u"fineEditor"_s);
    editor->setAccessibleName(CaseWords::tr("Fine in yuan"));
    return editor;
}

void ItemsDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (auto *spin = qobject_cast<QSpinBox *>(editor)) {
        spin->setValue(index.data(Qt::EditRole).toInt());
        spin->selectAll();
    }
}

void ItemsDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    if (auto *spin = qobject_cast<QSpinBox *>(editor)) {
        spin->interpretText();
        model->setData(index, spin->value());
    }
}

void ItemSearchDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = Theme::of(option.widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintGround(painter, tokens, option);
    paintRule(painter, tokens, option.rect);
    const QRect row = option.rect.adjusted(cellPadding, 0, -cellPadding, 0);
    int right = row.right() + 1;
    const bool inForce = index.data(ItemSearchModel::InForceRole).toBool();
    QList<paint::PillText> pills {
        {Meaning::Neutral, Icon::Receipt, index.data(ItemSearchModel::FineRole).toString(), {}}};
    const int points = index.data(ItemSearchModel::PointsRole).toInt();
    pills.prepend({points >= 6 ? Meaning::Stop : Meaning::Warn, Icon::None, CaseWords::points(points), {}});
    if (!inForce)
        pills.prepend({Meaning::Stop, Icon::OctagonCross, CaseWords::tr("Not in force"), {}});
    if (index.data(ItemSearchModel::UnconfirmedRole).toBool())
        pills.append({Meaning::Warn, Icon::Triangle, unconfirmedText(), {}});
    for (auto pill = pills.crbegin(); pill != pills.crend(); ++pill) {
        const QSize size = paint::pillSize(tokens, *pill);
        right -= size.width();
        paint::pill(painter, tokens, QRect(QPoint(right, row.center().y() - size.height() / 2 + 1), size), *pill);
        right -= 6;
    }
    const QRect text(row.left(), row.top(), right - row.left() - 4, row.height());
    painter->setFont(tokens.font(Type::Base));
    painter->setPen(tokens.text.primary);
    painter->drawText(QRect(text.left(), text.top() + 4, text.width(), text.height() / 2 - 2), Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, text.width()));
    painter->setFont(tokens.font(Type::Small));
    painter->setPen(tokens.text.secondary);
    painter->drawText(QRect(text.left(), text.center().y(), text.width(), text.height() / 2 - 3), Qt::AlignVCenter,
                      index.data(ItemSearchModel::ArticleRole).toString());
    painter->restore();
}

QSize ItemSearchDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {200, Theme::of(option.widget).grown(Tokens::rowL)};
}

namespace {

struct CheckTexts {
    QString title;
    QString hint;
    QFont titleFont;
    QFont hintFont;
    QRect titleRect;
    QRect hintRect;
    int height = 0;
};

/// Where the words of a problem stand in \c width; both wrap.
CheckTexts layOut(const Tokens &tokens, const QModelIndex &index, int width)
{
    CheckTexts texts;
    texts.title = index.data().toString();
    texts.hint = index.data(ChecksModel::HintRole).toString();
    texts.titleFont = tokens.font(Type::Base, QFont::Medium);
    texts.hintFont = tokens.font(Type::Small);
    const int left = checkPadding + checkIcon + 8;
    const int wide = qMax(40, width - left - checkPadding - 20);
    const QRect title =
        QFontMetrics(texts.titleFont).boundingRect(QRect(0, 0, wide, 400), Qt::TextWordWrap, texts.title);
    const QRect hint = QFontMetrics(texts.hintFont).boundingRect(QRect(0, 0, wide, 400), Qt::TextWordWrap, texts.hint);
    texts.titleRect = QRect(left, 9, wide, title.height());
    texts.hintRect = QRect(left, 9 + title.height(), wide, hint.height());
    texts.height = texts.hintRect.bottom() + 10;
    return texts;
}

} // namespace

void CheckDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = Theme::of(option.widget);
    const auto kind = ChecksModel::Kind(index.data(ChecksModel::KindRole).toInt());
    const QRect row = option.rect;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    switch (kind) {
    case ChecksModel::Kind::Error:
    case ChecksModel::Kind::Warning: {
        paintGround(painter, tokens, option);
        paintRule(painter, tokens, row);
        const Meaning meaning = kind == ChecksModel::Kind::Error ? Meaning::Stop : Meaning::Warn;
        drawIcon(painter, iconOf(meaning), tokens.tone(meaning).text,
                 QPointF(row.left() + checkPadding, row.top() + 10), checkIcon);
        const CheckTexts texts = layOut(tokens, index, row.width());
        painter->setFont(texts.titleFont);
        painter->setPen(tokens.text.primary);
        painter->drawText(texts.titleRect.translated(row.topLeft()), Qt::TextWordWrap, texts.title);
        painter->setFont(texts.hintFont);
        painter->setPen(tokens.text.secondary);
        painter->drawText(texts.hintRect.translated(row.topLeft()), Qt::TextWordWrap, texts.hint);
        drawIcon(painter, Icon::ChevronRight, tokens.text.tertiary,
                 QPointF(row.right() - checkPadding - 13, row.top() + 11), 14);
        break;
    }
    case ChecksModel::Kind::PassedCount:
        painter->setFont(tokens.font(Type::Small));
        painter->setPen(tokens.text.secondary);
        painter->drawText(row.adjusted(checkPadding, 10, -checkPadding, 0), Qt::AlignVCenter, index.data().toString());
        break;
    case ChecksModel::Kind::Passed:
        drawIcon(painter, Icon::Tick, tokens.ok.text, QPointF(row.left() + checkPadding, row.center().y() - 7), 14);
        painter->setFont(tokens.font(Type::Small));
        painter->setPen(tokens.text.secondary);
        painter->drawText(row.adjusted(checkPadding + 22, 0, -8, 0), Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight,
                                                            row.width() - checkPadding - 30));
        break;
    case ChecksModel::Kind::ShowMore:
        painter->setFont(tokens.font(Type::Small));
        painter->setPen(tokens.text.link);
        painter->drawText(row.adjusted(checkPadding + 22, 0, -8, 0), Qt::AlignVCenter, index.data().toString());
        break;
    }
    painter->restore();
}

QSize CheckDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = Theme::of(option.widget);
    const auto *list = qobject_cast<const QListView *>(option.widget);
    const int width = list ? list->viewport()->width() : option.rect.width();
    switch (ChecksModel::Kind(index.data(ChecksModel::KindRole).toInt())) {
    case ChecksModel::Kind::Error:
    case ChecksModel::Kind::Warning:
        return {100, layOut(tokens, index, width).height};
    case ChecksModel::Kind::PassedCount:
        return {100, tokens.grown(32)};
    case ChecksModel::Kind::Passed:
        return {100, tokens.grown(22)};
    case ChecksModel::Kind::ShowMore:
        return {100, tokens.grown(24)};
    }
    Q_UNREACHABLE();
}

void ThumbDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = Theme::of(option.widget);
    const QRectF picture(QPointF(option.rect.topLeft()), QSizeF(pictureSize));
    painter->save();
    painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QPainterPath outline;
    outline.addRoundedRect(picture.adjusted(.5, .5, -.5, -.5), Tokens::radiusM, Tokens::radiusM);
    painter->fillPath(outline, tokens.surface.sunken);
    const bool hashing =
        EvidenceModel::State(index.data(EvidenceModel::StateRole).toInt()) == EvidenceModel::State::Hashing;
    const auto image = index.data(Qt::DecorationRole).value<QImage>();
    if (!image.isNull()) {
        painter->setClipPath(outline);
        const QSizeF size = QSizeF(image.size()).scaled(picture.size(), Qt::KeepAspectRatioByExpanding);
        painter->drawImage(QRectF(picture.center() - QPointF(size.width() / 2, size.height() / 2), size), image);
        painter->setClipping(false);
    } else {
        const Icon icon = hashing                                          ? Icon::Clock
            : index.data(EvidenceModel::KindRole).toString() == "video"_L1 ? Icon::Video
                                                                           : Icon::Document;
        drawIcon(painter, icon, tokens.text.tertiary, picture.center() - QPointF(11, 11), 22);
    }
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(selected ? tokens.focus.ring : tokens.line.control, selected ? 2 : 1));
    painter->drawPath(outline);
    const QRect caption(option.rect.left(), int(picture.bottom()) + 3, pictureSize.width(),
                        option.rect.bottom() - int(picture.bottom()) - 2);
    painter->setFont(tokens.font(Type::Caption));
    painter->setPen(tokens.text.primary);
    painter->drawText(caption, Qt::AlignLeft | Qt::AlignVCenter, index.data(EvidenceModel::CaptionRole).toString());
    painter->setPen(tokens.text.tertiary);
    painter->drawText(caption, Qt::AlignRight | Qt::AlignVCenter, index.data(EvidenceModel::TimeRole).toString());
    painter->restore();
}

QSize ThumbDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const QFontMetrics caption(Theme::of(option.widget).font(Type::Caption));
    return {pictureSize.width(), pictureSize.height() + caption.height() + 5};
}

} // namespace dutydesk
