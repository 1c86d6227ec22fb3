// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QWidget>

namespace dutydesk {

/// Twelve segments of a scoring cycle: counted, added by the case at hand, pending. 9 and 12 are marked; from 9 counted
/// points the fill warns, at 12 it stops (Order 163 arts. 4 and 16).
class PointsGauge : public QWidget {
    Q_OBJECT
public:
    explicit PointsGauge(QWidget *parent = nullptr);

    void setPoints(int counted, int pending, int thisCase = 0);
    /// Named in the accessible value only.
    void setCycleEnd(QDate last);
    void setNumbersShown(bool shown);
    void setBarHeight(int height);

    int counted() const { return m_counted; }
    int pending() const { return m_pending; }
    int thisCase() const { return m_thisCase; }
    int projected() const { return m_counted + m_pending + m_thisCase; }
    /// All values in words: "6 of 12 points counted, 1 pending, 7 projected, cycle to 7 May 2027".
    QString valueText() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void describe();

    int m_counted = 0;
    int m_pending = 0;
    int m_thisCase = 0;
    QDate m_cycleEnd;
    bool m_numbers = true;
    int m_barHeight = 20;
};

} // namespace dutydesk
