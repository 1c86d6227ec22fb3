// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/common/icons.h"

#include <QAbstractButton>

namespace dutydesk {

/// A checkable chip with an icon, a word and a count.
class FilterChip : public QAbstractButton {
    Q_OBJECT
public:
    explicit FilterChip(Icon icon, QWidget *parent = nullptr);
    void setCount(int count);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Icon m_icon;
    int m_count = 0;
};

} // namespace dutydesk
