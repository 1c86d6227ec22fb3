// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/services/casebook.h"
#include "app/services/deskservices.h"
#include "ui/common/page.h"

#include <QTimer>

class QAbstractButton;
class QLineEdit;
class QStackedLayout;
class QTableView;

namespace dutydesk {

class CaseDetail;
class CaseModel;
class EmptyState;
class KeyCapButton;
class TextLabel;

/// The cases of this desk: search, chips, list, detail.
class CasesPage : public Page {
    Q_OBJECT
public:
    explicit CasesPage(DeskServices &services, QWidget *parent = nullptr);

    QString title() const override;
    Icon icon() const override { return Icon::Folder; }
    QKeySequence shortcut() const override;
    void activate() override;
    QList<Command> commands() override;

public slots:
    /// Puts a text into the search field and looks for it.
    void searchFor(const QString &text);

signals:
    void openCase(const dutydesk::CaseId &id);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Chip { All, Mine, Drafts, Waiting, Sending, Refused, Confirmed };
    static constexpr int chips = 7;

    QWidget *makeList();
    QWidget *makeSearchRow();
    QWidget *makeChips();
    void makeShortcuts();
    void reload();
    void fetchFrom(int offset);
    CaseQuery query(int offset) const;
    void showPage(const CasePage &page, qint64 milliseconds);
    void showFound();
    void showSelected();
    void openSelected();
    void startCase();
    void retranslate();
    QString chipText(Chip chip) const;

    DeskServices &m_services;
    CaseModel *m_model;
    QLineEdit *m_search;
    TextLabel *m_found;
    qint64 m_searchTook = -1;
    TextLabel *m_hint;
    KeyCapButton *m_order;
    KeyCapButton *m_new;
    QList<QAbstractButton *> m_chips;
    QTableView *m_table;
    QStackedLayout *m_stack;
    EmptyState *m_empty;
    CaseDetail *m_detail;
    QTimer m_typing;
    Chip m_chip = Chip::All;
    CaseOrder m_sorting = CaseOrder::NewestFirst;
    QList<int> m_counts = QList<int>(chips, 0);
    int m_everything = 0;
    quint64 m_question = 0;
};

} // namespace dutydesk
