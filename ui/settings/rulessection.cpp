// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/rulessection.h"

#include "ui/common/card.h"
#include "ui/common/dutystyle.h"
#include "ui/common/sentences.h"
#include "ui/settings/rulesmodel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QTableView>

namespace dutydesk {

using namespace Qt::StringLiterals;

RulesSection::RulesSection(DeskServices &services, QWidget *parent)
    : SettingsSection(services, Icon::Scales, parent)
    , m_model(new RulesModel(this))
    , m_filter(new QSortFilterProxyModel(this))
    , m_search(new QLineEdit(this))
    , m_card(new Card(this))
    , m_table(new QTableView(m_card))
    , m_detail(nullptr)
{
    m_search->setObjectName(u"rulesSearch"_s);
    m_search->setFixedWidth(260);
    m_search->setClearButtonEnabled(true);
    headRow()->addWidget(m_search);
    m_model->setItems(services.casebook.rulebook().items());
    m_filter->setSourceModel(m_model);
    m_filter->setFilterKeyColumn(-1);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filter->setSortRole(RulesModel::SortRole);
    m_table->setObjectName(u"rulesTable"_s);
    m_table->setModel(m_filter);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(int(RulesModel::Column::Points), Qt::DescendingOrder);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(Theme::of(this).grown(Tokens::rowS));
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(int(RulesModel::Column::Behaviour), QHeaderView::Stretch);
    m_card->column()->addWidget(m_table);
    column()->addWidget(m_card, 1);
    m_detail = addFactCard();
    connect(m_search, &QLineEdit::textChanged, m_filter, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RulesSection::showDetail);
    m_table->setCurrentIndex(m_filter->index(0, 0));
    retranslate();
}

void RulesSection::refresh()
{
    const Rulebook &rulebook = services().casebook.rulebook();
    //: %1 is the version of the rulebook, %2 a count
    setRemark(tr("Rulebook %1, %2 behaviours that carry points. A case is judged by the rules in force on the day of "
                 "the act.")
                  .arg(rulebook.version())
                  .arg(rulebook.items().size()));
    m_search->setPlaceholderText(tr("Find an article or a word"));
    m_search->setAccessibleName(tr("Find an article or a word"));
    m_table->setAccessibleName(tr("Items of the rulebook"));
    m_model->retranslate();
    showDetail();
}

void RulesSection::showItem(const QString &itemId)
{
    m_search->clear();
    const int row = m_model->rowOf(itemId);
    if (row < 0)
        return;
    const QModelIndex index = m_filter->mapFromSource(m_model->index(row, 0));
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index, QAbstractItemView::PositionAtCenter);
    m_table->setFocus(Qt::OtherFocusReason);
}

void RulesSection::showDetail()
{
    const QModelIndex index = m_filter->mapToSource(m_table->currentIndex());
    m_detail->setVisible(index.isValid());
    if (!index.isValid())
        return;
    const ViolationItem &item = m_model->item(index.row());
    m_detail->setTitle(Sentences::article(item), item.id);
    setFacts(m_detail,
             {{tr("Wording of the law"), item.textZh},
              {tr("In English"), item.textEn},
              {tr("Basis of the fine"), Sentences::fineBasis(item)},
              {tr("Fine rests on"), RulesModel::confidenceMeaning(item.fineConfidence)},
              {tr("Other measures"), item.otherMeasures.isEmpty() ? tr("None named") : item.otherMeasures},
              {tr("In force from"), item.validFrom.toString(Qt::ISODate)}});
}

} // namespace dutydesk
