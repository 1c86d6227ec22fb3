// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/common/icons.h"

#include <QAbstractButton>
#include <QFrame>
#include <QKeySequence>

class QButtonGroup;
class QHBoxLayout;

namespace dutydesk {

/// One choice out of a few, side by side. Arrow keys move and choose; Tab enters at the chosen one.
class SegmentedControl : public QFrame {
    Q_OBJECT
public:
    explicit SegmentedControl(QWidget *parent = nullptr);

    /// \returns the index of the new segment. The first one is chosen.
    int addSegment(Icon icon, const QString &text, const QKeySequence &keys = {});
    void setSegmentText(int index, const QString &text);
    void setSegmentEnabled(int index, bool enabled);
    QAbstractButton *segment(int index) const;
    int count() const;
    int current() const;
    /// Does not emit chosen().
    void setCurrent(int index);
    /// Height of the whole trough, 32 unless told.
    void setTroughHeight(int height);

signals:
    /// The officer chose another segment.
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void restyle();

    QButtonGroup *m_group;
    QHBoxLayout *m_row;
    int m_height = 32;
};

} // namespace dutydesk
