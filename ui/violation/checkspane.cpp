// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/violation/checkspane.h"

#include "ui/common/keycapbutton.h"
#include "ui/common/textlabel.h"
#include "ui/violation/casedelegates.h"
#include "ui/violation/checksmodel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QListView>

using namespace Qt::StringLiterals;

namespace dutydesk {

ChecksPane::ChecksPane(ViolationEditor &editor, QWidget *parent)
    : Card(parent)
    , m_editor(editor)
    , m_model(new ChecksModel(this))
    , m_list(new QListView(this))
    , m_undo(new KeyCapButton(ButtonRole::Quiet, ButtonSize::ExtraSmall, this))
    , m_steps(new TextLabel(Type::Small, Ink::Secondary, -1, this))
{
    setObjectName(u"checksPane"_s);
    m_list->setObjectName(u"checksList"_s);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CheckDelegate(m_list));
    m_list->setResizeMode(QListView::Adjust);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    headerRow()->addWidget(new KeyCaps(QKeySequence(Qt::Key_F8), this));
    column()->addWidget(m_list, 1);
    column()->addWidget(new Hairline(Qt::Horizontal, this));
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(8, 8, 13, 8);
    m_undo->setObjectName(u"undoButton"_s);
    m_undo->setGlyph(Icon::Undo);
    m_undo->setKeys(QKeySequence::Undo);
    foot->addWidget(m_undo);
    foot->addStretch(1);
    foot->addWidget(m_steps);
    column()->addLayout(foot);

    connect(m_list, &QListView::clicked, this, &ChecksPane::open);
    connect(m_list, &QListView::activated, this, &ChecksPane::open);
    connect(m_undo, &QPushButton::clicked, &m_editor, &ViolationEditor::undo);
    connect(&m_editor, &ViolationEditor::findingsChanged, this, &ChecksPane::refresh);
    connect(&m_editor, &ViolationEditor::changed, this, &ChecksPane::refresh);
    connect(&m_editor, &ViolationEditor::opened, this, &ChecksPane::refresh);
    retranslate();
}

QString ChecksPane::summary() const
{
    const int errors = m_model->errors();
    const int warnings = m_model->warnings();
    if (errors > 0 && warnings > 0)
        //: %1 and %2 are numbers of problems
        return tr("%1 to fix, %2 to consider").arg(errors).arg(warnings);
    if (errors > 0)
        return tr("%n to fix", nullptr, errors);
    if (warnings > 0)
        return tr("%n to consider", nullptr, warnings);
    return tr("Nothing to fix");
}

void ChecksPane::refresh()
{
    m_model->setFindings(m_editor.findings());
    setTitle(summary());
    const int steps = m_editor.undoStack().index();
    m_undo->setEnabled(steps > 0 && !m_editor.isReadOnly());
    m_steps->setText(tr("%n step(s) kept", nullptr, steps));
}

void ChecksPane::open(const QModelIndex &index)
{
    switch (m_model->kind(index.row())) {
    case ChecksModel::Kind::Error:
    case ChecksModel::Kind::Warning:
        emit fieldChosen(m_model->field(index.row()));
        return;
    case ChecksModel::Kind::ShowMore:
        m_model->setPassedShown(ChecksModel::PassedShown::All);
        return;
    case ChecksModel::Kind::PassedCount:
    case ChecksModel::Kind::Passed:
        return;
    }
}

void ChecksPane::goToProblem(bool backwards)
{
    const QModelIndex current = m_list->currentIndex();
    const int row = m_model->nextProblem(current.isValid() ? current.row() : -1, backwards);
    if (row < 0)
        return;
    m_list->setCurrentIndex(m_model->index(row));
    emit fieldChosen(m_model->field(row));
}

void ChecksPane::setCompact(bool compact)
{
    if (compact == m_compact)
        return;
    m_compact = compact;
    m_model->setPassedShown(compact ? ChecksModel::PassedShown::Count : ChecksModel::PassedShown::Some);
}

void ChecksPane::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    m_list->doItemsLayout(); // heights follow the width: the words wrap
}

void ChecksPane::retranslate()
{
    m_undo->setText(tr("Undo"));
    m_list->setAccessibleName(tr("Checks of the case"));
    m_list->doItemsLayout();
    refresh();
}

void ChecksPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

} // namespace dutydesk
