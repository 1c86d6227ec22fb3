// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/violation/itemspane.h"

#include "ui/common/dutystyle.h"
#include "ui/common/elidedlabel.h"
#include "ui/common/keycapbutton.h"
#include "ui/violation/casedelegates.h"
#include "ui/violation/casewords.h"
#include "ui/violation/itemsmodel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace dutydesk {
namespace {

constexpr std::chrono::seconds undoOffered {10};
constexpr int mostRows = 5; ///< more scroll

/// The row under the table, in the sunken surface.
class FooterRow : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &tokens = Theme::of(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.surface.sunken);
        // Square above, round below, as the card that it ends.
        painter.drawRoundedRect(rect().adjusted(0, -20, 0, 0), Tokens::radiusL - 1, Tokens::radiusL - 1);
    }
};

} // namespace

ItemsPane::ItemsPane(ViolationEditor &editor, QWidget *parent)
    : Card(parent)
    , m_editor(editor)
    , m_model(new ItemsModel(editor.rulebook(), this))
    , m_table(new QTableView(this))
    , m_footer(new FooterRow(this))
    , m_remark(new ElidedLabel(Qt::ElideRight, Type::Small, Ink::Secondary, -1, m_footer))
    , m_points(new TextLabel(Type::Base, Ink::Primary, QFont::DemiBold, m_footer))
    , m_fine(new TextLabel(Type::Base, Ink::Primary, QFont::DemiBold, m_footer))
    , m_undo(new KeyCapButton(ButtonRole::Link, ButtonSize::ExtraSmall, m_footer))
    , m_add(new KeyCapButton(ButtonRole::Link, ButtonSize::ExtraSmall, m_footer))
{
    setObjectName(u"itemsPane"_s);
    m_table->setObjectName(u"itemsTable"_s);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new ItemsDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                             | QAbstractItemView::AnyKeyPressed);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(Theme::of(this).grown(Tokens::rowS));
    auto *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setMinimumSectionSize(24);
    header->setFixedHeight(Theme::of(this).grown(28));
    for (const auto &[column, width] :
         {std::pair(ItemsModel::Column::Number, 36), std::pair(ItemsModel::Column::Article, 96),
          std::pair(ItemsModel::Column::Points, 66), std::pair(ItemsModel::Column::Fine, 70),
          std::pair(ItemsModel::Column::Procedure, 94), std::pair(ItemsModel::Column::Remove, 34)}) {
        header->setSectionResizeMode(int(column), QHeaderView::Fixed);
        m_table->setColumnWidth(int(column), width);
    }
    header->setSectionResizeMode(int(ItemsModel::Column::Item), QHeaderView::Stretch);
    m_table->installEventFilter(this);
    column()->addWidget(m_table);
    column()->addWidget(m_footer);

    m_footer->setFixedHeight(Theme::of(this).grown(Tokens::rowS));
    auto *row = new QHBoxLayout(m_footer);
    row->setContentsMargins(10, 0, 4, 0);
    row->setSpacing(0);
    row->addWidget(m_remark, 1);
    row->addWidget(m_undo);
    m_points->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_points->setObjectName(u"itemsPointsSum"_s);
    m_fine->setObjectName(u"itemsFineSum"_s);
    m_fine->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    // As wide as the columns above them, with the same room at the right.
    m_points->setFixedWidth(66);
    m_fine->setFixedWidth(70);
    m_points->setContentsMargins(0, 0, 10, 0);
    m_fine->setContentsMargins(0, 0, 10, 0);
    row->addWidget(m_points);
    row->addWidget(m_fine);
    auto *end = new QWidget(m_footer);
    auto *endRow = new QHBoxLayout(end);
    endRow->setContentsMargins(6, 0, 0, 0);
    endRow->addWidget(m_add);
    endRow->addStretch(1);
    end->setFixedWidth(124);
    row->addWidget(end);
    m_undo->setObjectName(u"itemsUndo"_s);
    m_undo->setGlyph(Icon::Undo);
    m_undo->hide();
    m_add->setObjectName(u"itemsAdd"_s);
    m_add->setGlyph(Icon::Plus);
    m_add->setKeys(QKeySequence(Qt::Key_Insert));

    m_removed.setSingleShot(true);
    m_removed.setInterval(undoOffered);
    connect(&m_removed, &QTimer::timeout, this, &ItemsPane::refresh);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        m_removed.stop();
        m_editor.undo();
    });
    connect(m_add, &QPushButton::clicked, this, &ItemsPane::addAsked);
    connect(m_model, &ItemsModel::fineEdited, this, [this](int at, Fen fine) { m_editor.setFine(at, fine); });
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (ItemsModel::Column(index.column()) == ItemsModel::Column::Remove)
            remove(index.row());
        else
            emit itemLookedAt(index.row());
    });
    connect(&m_editor, &ViolationEditor::changed, this, &ItemsPane::refresh);
    connect(&m_editor, &ViolationEditor::opened, this, &ItemsPane::refresh);
    retranslate();
}

void ItemsPane::remove(int row)
{
    if (m_editor.isReadOnly() || row < 0)
        return;
    m_removed.start();
    m_editor.removeItem(row);
}

void ItemsPane::refresh()
{
    const ViolationCase &draft = m_editor.draft();
    m_model->setItems(draft.items, m_editor.isReadOnly());
    const bool offered = m_removed.isActive() && !m_editor.isReadOnly();
    m_undo->setVisible(offered);
    m_remark->setText(offered                      ? tr("Removed.")
                          : draft.items.isEmpty()  ? tr("No items yet. Find the offence above and add it.")
                          : draft.items.size() > 1 ? tr("Decided separately, one document (Order 157 art 50)")
                                                   : QString());
    m_points->setText(draft.items.isEmpty() ? QString() : QString::number(draft.pointsOfCase()));
    m_fine->setText(draft.items.isEmpty() ? QString() : QString::number(draft.fineOfCase().yuan()));
    m_add->setEnabled(!m_editor.isReadOnly());
    fitHeight();
}

void ItemsPane::fitHeight()
{
    const int rows = qBound(0, m_model->rowCount(), mostRows);
    m_table->setFixedHeight(m_table->horizontalHeader()->height()
                            + rows * m_table->verticalHeader()->defaultSectionSize());
}

void ItemsPane::focusRow(int row)
{
    m_table->setFocus(Qt::OtherFocusReason);
    if (row >= 0 && row < m_model->rowCount())
        m_table->setCurrentIndex(m_model->index(row, int(ItemsModel::Column::Fine)));
}

bool ItemsPane::eventFilter(QObject *watched, QEvent *event)
{
    // Keys that an open editor lets through belong to it, not to the table.
    if (watched == m_table && event->type() == QEvent::KeyPress && m_table->hasFocus()) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Delete || key == Qt::Key_Backspace) {
            remove(m_table->currentIndex().row());
            return true;
        }
        if (key == Qt::Key_Insert) {
            emit addAsked();
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            const QModelIndex fine = m_model->index(m_table->currentIndex().row(), int(ItemsModel::Column::Fine));
            if (fine.isValid() && !m_editor.isReadOnly())
                m_table->edit(fine);
            return true;
        }
    }
    return Card::eventFilter(watched, event);
}

void ItemsPane::retranslate()
{
    m_table->setAccessibleName(tr("Items of the case"));
    m_undo->setText(tr("Undo"));
    m_add->setText(tr("Add"));
    emit m_model->headerDataChanged(Qt::Horizontal, 0, ItemsModel::columns - 1);
    refresh();
}

void ItemsPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

} // namespace dutydesk
