// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/services/deskservices.h"
#include "ui/common/page.h"
#include "ui/queue/queuemodel.h"

#include <QHash>
#include <QTimer>

class QListView;
class QStackedLayout;

namespace dutydesk {

class Card;
class EmptyState;
class KeyCapButton;
class LinkTimeline;
class QueueDetail;
class SumStrip;
class TextLabel;

/// What is on its way to central, and the proof that nothing was lost.
class QueuePage : public Page {
    Q_OBJECT
public:
    explicit QueuePage(DeskServices &services, QWidget *parent = nullptr);

    QString title() const override;
    Icon icon() const override { return Icon::Inbox; }
    QKeySequence shortcut() const override;
    void activate() override;
    QList<Command> commands() override;

signals:
    void openCase(const dutydesk::CaseId &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Names {
        QString number;
        QString latin;
        QString chinese;
    };
    QWidget *makeTimeline();
    QWidget *makeList();
    void reload();
    void fill(OutboxState state);
    void nameRows(const QList<OutboxEntry> &entries);
    void publish(OutboxState state);
    void showSum(const QueueSum &sum);
    void showLink();
    void sendNow();
    void retranslate();

    DeskServices &m_services;
    QueueModel *m_model;
    SumStrip *m_sum;
    Card *m_link;
    LinkTimeline *m_timeline;
    KeyCapButton *m_send;
    QList<TextLabel *> m_figureNames;
    QList<TextLabel *> m_figures;
    QListView *m_list;
    QStackedLayout *m_stack;
    EmptyState *m_empty;
    QueueDetail *m_detail;
    QTimer m_tick;
    QTimer m_soon;  ///< many small changes make one reload
    QMap<OutboxState, QList<OutboxEntry>> m_entries;
    QHash<CaseId, Names> m_names;
};

} // namespace dutydesk
