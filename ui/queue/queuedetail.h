// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/services/casebook.h"
#include "app/services/queue.h"
#include "ui/common/banner.h"
#include "ui/common/card.h"
#include "ui/common/keycapbutton.h"
#include "ui/common/pill.h"
#include "ui/queue/queuemodel.h"

namespace dutydesk {

class CaseTimelineModel;
class TextLabel;

/// One revision of the queue: why it was refused, what to do, its journey.
class QueueDetail : public Card {
    Q_OBJECT
public:
    QueueDetail(Casebook &casebook, Queue &queue, QWidget *parent = nullptr);

    void show(const QueueModel::Row *row);
    void retranslate();
    /// The one main step for what is selected: correct a refused revision, otherwise open the case.
    void act();

signals:
    void openCase(const dutydesk::CaseId &id);
    void failed(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;

private:
    void correct();
    void showRow();

    Casebook &m_casebook;
    Queue &m_queue;
    std::optional<QueueModel::Row> m_row;
    TextLabel *m_title;
    TextLabel *m_number;
    Pill *m_state;
    Banner *m_banner;
    TextLabel *m_explanation;
    KeyCapButton *m_main;
    KeyCapButton *m_again;
    TextLabel *m_journey;
    CaseTimelineModel *m_timeline;
    TextLabel *m_foot;
};

} // namespace dutydesk
