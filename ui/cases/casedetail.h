// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/services/casebook.h"
#include "app/services/queue.h"
#include "ui/cases/casemodel.h"
#include "ui/common/banner.h"
#include "ui/common/card.h"
#include "ui/common/elidedlabel.h"
#include "ui/common/keycapbutton.h"
#include "ui/common/pill.h"
#include "ui/common/pointsgauge.h"

#include <QWidget>

class QListView;

namespace dutydesk {

class CaseTimelineModel;

/// The case that is selected in the list: who, what, points, problems, its history.
class CaseDetail : public QWidget {
    Q_OBJECT
public:
    CaseDetail(Casebook &casebook, const CaseModel &words, const Clock &clock, QWidget *parent = nullptr);

    /// Shows the summary at once and the rest when it is read; no case: the panel is empty.
    void show(const CaseSummary *summary);
    void retranslate();

signals:
    void openWanted(const dutydesk::CaseId &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeFacts();
    void showWhole(const ViolationCase &violation);
    void showSummary();

    Casebook &m_casebook;
    const CaseModel &m_words;
    const Clock &m_clock;
    std::optional<CaseSummary> m_summary;
    std::optional<ViolationCase> m_case;
    TextLabel *m_title;
    TextLabel *m_number;
    Pill *m_state;
    ElidedLabel *m_person;
    TextLabel *m_licence;
    TextLabel *m_points;
    TextLabel *m_fine;
    PointsGauge *m_gauge;
    QList<TextLabel *> m_factNames;
    QList<TextLabel *> m_factValues;
    Banner *m_banner;
    Card *m_history;
    CaseTimelineModel *m_timeline;
    KeyCapButton *m_open;
};

} // namespace dutydesk
