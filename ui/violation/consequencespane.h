// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/common/card.h"
#include "ui/violation/violationeditor.h"

namespace dutydesk {

class Banner;
class IconLabel;
class PointsGauge;
class TextLabel;

/// What the case does to the driver's points: before, after, and what 9 and 12 mean. Follows every change.
class ConsequencesPane : public Card {
    Q_OBJECT
public:
    explicit ConsequencesPane(ViolationEditor &editor, QWidget *parent = nullptr);
    void refresh();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showNotice(int after, int pending);

    ViolationEditor &m_editor;
    TextLabel *m_title;
    TextLabel *m_sum;
    TextLabel *m_before;
    IconLabel *m_arrow;
    TextLabel *m_after;
    TextLabel *m_remark;
    PointsGauge *m_gauge;
    Banner *m_notice;
};

} // namespace dutydesk
