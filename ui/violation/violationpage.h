// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/services/deskservices.h"
#include "ui/common/page.h"
#include "ui/violation/violationeditor.h"

class QScrollArea;
class QStackedWidget;

namespace dutydesk {

class Banner;
class CaseHeader;
class ChecksPane;
class ConsequencesPane;
class EmptyState;
class EvidencePane;
class FactsPane;
class ItemsPane;
class OffenceFinder;
class StatementPane;

/// One violation case: finder, items, facts, evidence; consequences, statement; checks. Everything is saved as it is typed.
class ViolationPage : public Page {
    Q_OBJECT
public:
    explicit ViolationPage(DeskServices &services, QWidget *parent = nullptr);
    ~ViolationPage() override;

    /// A draft that was started just now (F2 on the Desk).
    void open(const ViolationCase &draft);
    /// A case from a list: the newest revision, read-only when it was completed.
    void open(const CaseId &id);
    ViolationEditor &editor() { return m_editor; }

    QString title() const override;
    Icon icon() const override { return Icon::Folder; }
    bool onRail() const override { return false; }
    QString railId() const override;
    void activate() override;
    void deactivate() override;
    void forget() override;
    QList<Command> commands() override;

signals:
    /// Central will get this revision: the window may show the queue.
    void caseCompleted(const dutydesk::CaseId &id);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QScrollArea *scrolled(QWidget *content);
    void layOut();
    void makeShortcuts();
    void connectEditor();
    void goToField(const QString &field);
    void leave();
    void discard();
    void toggleChecks();
    void showSaving();
    void showStanding();
    void showFailure(const QString &title, const Error &error);
    void updateFinder();
    void showBanner(Banner *banner, bool visible);

    DeskServices &m_services;
    ViolationEditor m_editor;
    QStackedWidget *m_pages;
    EmptyState *m_empty;
    CaseHeader *m_header;
    Banner *m_standing;
    Banner *m_failure;
    OffenceFinder *m_finder;
    ItemsPane *m_items;
    FactsPane *m_facts;
    EvidencePane *m_evidence;
    ConsequencesPane *m_consequences;
    StatementPane *m_statement;
    ChecksPane *m_checks;
    QWidget *m_banners = nullptr;
    QWidget *m_left = nullptr;
    QWidget *m_middle = nullptr;
    bool m_drawer = false; ///< too narrow for three columns: the checks open with F8
    bool m_leaving = false;
};

} // namespace dutydesk
