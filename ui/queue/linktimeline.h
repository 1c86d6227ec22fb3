// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/services/queue.h"

#include <QWidget>

namespace dutydesk {

/// The link of today and what was confirmed in it: live, slow (with the word), offline hatched, with what was kept here.
class LinkTimeline : public QWidget {
    Q_OBJECT
public:
    explicit LinkTimeline(QWidget *parent = nullptr);

    void setDay(const QList<LinkStretch> &stretches, const QList<int> &confirmed, const QDateTime &now);
    QSize sizeHint() const override;
    /// Every value in words: one line a stretch.
    QString description() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    double xOf(const QDateTime &moment) const;
    void paintBars(QPainter &painter) const;
    void paintStretches(QPainter &painter) const;
    void paintHours(QPainter &painter) const;

    QList<LinkStretch> m_stretches;
    QList<int> m_confirmed;
    QDateTime m_now;
    QDateTime m_from; ///< local, full hour
    QDateTime m_to;
};

/// What the colours of the time line mean, with their words.
class LinkLegend : public QWidget {
    Q_OBJECT
public:
    explicit LinkLegend(QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
};

} // namespace dutydesk
