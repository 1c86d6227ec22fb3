// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/common/paint.h"

#include <QFrame>
#include <QList>

class QBoxLayout;
class QGridLayout;

namespace dutydesk {

class ElidedLabel;
class FlowLayout;
class IconLabel;
class TextLabel;

/// One check under a verdict.
struct CheckText {
    Meaning meaning = Meaning::Ok;
    Icon icon = Icon::Tick;
    QString label;
    QString text;
    QList<paint::PillText> pills {}; ///< shown instead of the text: a set, every one visible
    QString tip {};                  ///< the whole reason, for tooltip and screen readers
    friend bool operator==(const CheckText &, const CheckText &) = default;
};

/// One of the two verdicts: a coloured head with the word, and its checks. There are always two of these, never one.
class VerdictPanel : public QFrame {
    Q_OBJECT
public:
    explicit VerdictPanel(QWidget *parent = nullptr);

    /// \c caption says whose verdict it is, \c word is the verdict, \c aside the age; \c live puts a dot before the age.
    void setHead(Meaning meaning, Icon icon, const QString &caption, const QString &word, const QString &aside,
                 bool live = false);
    void setAside(const QString &aside, bool live);
    void setChecks(const QList<CheckText> &checks);
    Meaning meaning() const { return m_meaning; }
    QString word() const;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void describe();
    /// The age stands beside the verdict, or below it where the panel is too narrow for both.
    void placeAge();
    int headHeight() const;

    Meaning m_meaning = Meaning::Neutral;
    bool m_live = false;
    QWidget *m_head;
    IconLabel *m_icon;
    TextLabel *m_caption;
    ElidedLabel *m_word;
    TextLabel *m_aside;
    QWidget *m_dot;
    QWidget *m_age;
    QBoxLayout *m_headRow;
    QBoxLayout *m_words;
    bool m_ageBelow = false;
    QGridLayout *m_grid;
    QList<CheckText> m_checks;
    QList<QWidget *> m_rows;
};

} // namespace dutydesk
