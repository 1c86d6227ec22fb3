// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/common/icons.h"

#include <QKeySequence>
#include <QWidget>

class QTimer;
class QVBoxLayout;

namespace dutydesk {

class KeyCapButton;
class TextLabel;

/// An empty place that teaches the next step: a picture, a title, a text, hints with their keys, at most one button.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(Icon icon, QWidget *parent = nullptr);

    void setText(const QString &title, const QString &text);
    /// Takes the hints away, before they are added again in another language.
    void clearHints();
    void addHint(Icon icon, const QString &title, const QString &text, const QKeySequence &keys);
    void setAction(const QString &text, const QKeySequence &keys = {});

signals:
    void actionPressed();

private:
    TextLabel *m_title;
    TextLabel *m_text;
    QVBoxLayout *m_hints;
    KeyCapButton *m_action;
};

/// Skeleton lines while something loads; they show themselves after 300 ms only, so that quick answers do not flicker.
class SkeletonLines : public QWidget {
    Q_OBJECT
public:
    explicit SkeletonLines(int lines, QWidget *parent = nullptr);
    void setLoading(bool loading);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_lines;
    bool m_loading = false;
    bool m_visible = false;
    QTimer *m_delay;
};

} // namespace dutydesk
