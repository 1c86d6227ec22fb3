// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/outbox.h"

#include <QWidget>

namespace dutydesk {

/// recorded = confirmed + sending + waiting + refused, in figures, and whether it adds up.
class SumStrip : public QWidget {
    Q_OBJECT
public:
    explicit SumStrip(QWidget *parent = nullptr);

    void setSum(const QueueSum &sum, const QDateTime &now);
    const QueueSum &sum() const { return m_sum; }
    /// The whole sum as a sentence, for screen readers.
    QString sentence() const;
    QSize sizeHint() const override;

signals:
    /// The sum does not add up and the officer wants to know why.
    void doctorWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    QRect verdictRect() const;

    QueueSum m_sum;
    QDateTime m_now;
};

} // namespace dutydesk
