// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/common/paint.h"

#include <QAbstractButton>
#include <QLabel>

namespace dutydesk {

/// A meaning with its icon and word. Never elided: it wraps to the next line of a FlowLayout instead.
class Pill : public QLabel {
    Q_OBJECT
public:
    explicit Pill(QWidget *parent = nullptr);
    Pill(Meaning meaning, Icon icon, const QString &text, QWidget *parent = nullptr);

    void setPill(const paint::PillText &pill);
    void setPill(Meaning meaning, Icon icon, const QString &text) { setPill({meaning, icon, text, {}}); }
    const paint::PillText &pill() const { return m_pill; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    paint::PillText m_pill;
};

/// The pills of the top bar: a button with an icon or the dot of a live mark.
class StatusPill : public QAbstractButton {
    Q_OBJECT
public:
    explicit StatusPill(QWidget *parent = nullptr);

    /// Without an icon a dot in the meaning's solid is drawn.
    void setStatus(Meaning meaning, Icon icon, const QString &text);
    Meaning meaning() const { return m_pill.meaning; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    paint::PillText m_pill;
};

} // namespace dutydesk
