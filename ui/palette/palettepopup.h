// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/services/deskservices.h"
#include "ui/common/commands.h"
#include "ui/palette/palettemodel.h"

#include <QPointer>
#include <QWidget>

class QLineEdit;
class QListView;
class QTimer;

namespace dutydesk {

class Pill;
class TextLabel;

/// Ctrl+K: finds persons, cases, articles of the law and commands over the window. "&gt;" commands only, "#" cases, "@"
/// people, "?" law. Empty, it offers what was used last.
class PalettePopup : public QWidget {
    Q_OBJECT
public:
    PalettePopup(DeskServices &services, CommandRegistry &commands, QWidget *parent);

    void open(const QString &text = {});
    void close();
    bool isOpen() const { return isVisible(); }

signals:
    void caseChosen(const dutydesk::CaseId &id);
    /// A person of the recent scans; the check was reopened already.
    void personChosen();
    void lawItemChosen(const QString &itemId);
    /// A number or a plate to ask central about, as typed.
    void lookUpChosen(const QString &typed);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Scope { Everywhere, Commands, Cases, People, Law };
    struct Query {
        Scope scope = Scope::Everywhere;
        QString text;
    };

    Query query() const;
    void searchSoon();
    void search();
    void showAll();
    QList<PaletteEntry> entriesFor(const Query &query) const;
    QList<PaletteEntry> commandEntries(const Query &query) const;
    QList<PaletteEntry> recentEntries() const;
    QList<PaletteEntry> lawEntries(const Query &query) const;
    QList<PaletteEntry> personEntries(const Query &query) const;
    QList<PaletteEntry> lookUpEntries(const Query &query) const;
    void choose(const QModelIndex &index);
    void remember(const QString &commandId);
    void move(int step);
    void retranslate();
    void layOut();
    void makeFooter(QWidget *footer);

    DeskServices &m_services;
    CommandRegistry &m_commands;
    QWidget *m_panel;
    QLineEdit *m_input;
    Pill *m_scope;
    QListView *m_list;
    QWidget *m_footer;
    QList<TextLabel *> m_footerWords;
    PaletteModel *m_model;
    QTimer *m_delay;
    QPointer<QWidget> m_before; ///< had the focus before
    QList<PaletteEntry> m_cases; ///< answers of the store
    QList<RecentScan> m_scans;
    quint64 m_question = 0; ///< late answers to older questions are dropped
};

} // namespace dutydesk
