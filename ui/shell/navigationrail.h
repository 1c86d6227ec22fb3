// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/common/deskframe.h"
#include "ui/common/page.h"

#include <QAbstractButton>
#include <QHash>

class QButtonGroup;
class QVBoxLayout;

namespace dutydesk {

/// One page on the rail: icon, word, and a badge that is red only when something was refused.
class RailButton : public QAbstractButton {
    Q_OBJECT
public:
    RailButton(Icon icon, const QKeySequence &keys, QWidget *parent);
    void setBadge(int count, bool stop);
    void setDigitShown(bool shown);
    int badge() const { return m_badge; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintCount(QPainter *painter, const QString &text, bool stop) const;

    Icon m_icon;
    QStringList m_caps;
    int m_badge = 0;
    bool m_stop = false;
    bool m_digit = false;
};

/// The pages, labels always visible; accessible as tabs. Arrow keys go from one to the next.
class NavigationRail : public Surface {
    Q_OBJECT
public:
    explicit NavigationRail(QWidget *parent = nullptr);

    /// \c atBottom: under the gap, as Settings.
    void addPage(Page *page, bool atBottom);
    void setCurrent(const QString &pageId);
    void setBadge(const QString &pageId, int count, bool stop);
    void setDigitsShown(bool shown);
    RailButton *button(const QString &pageId) const { return m_buttons.value(pageId); }
    QAbstractButton *brand() const { return m_brand; }

signals:
    void chosen(const QString &pageId);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();

    QAbstractButton *m_brand;
    QButtonGroup *m_group;
    QVBoxLayout *m_column;
    QHash<QString, RailButton *> m_buttons;
    QList<Page *> m_pages;
    int m_topCount = 0;
};

} // namespace dutydesk
