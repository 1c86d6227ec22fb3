// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

class QHBoxLayout;
class QVBoxLayout;

namespace dutydesk {

class TextLabel;

/// A white panel with a hairline round it. header() makes the 40-pixel row with a title on first use.
class Card : public QFrame {
    Q_OBJECT
public:
    explicit Card(QWidget *parent = nullptr);

    /// The column under the header; its margins are 0, so that tables reach the edge.
    QVBoxLayout *column() const { return m_column; }
    /// Title left, then a quiet remark ("this shift · 41"); widgets added to headerRow() stand at the right.
    void setTitle(const QString &title, const QString &remark = {});
    QHBoxLayout *headerRow();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    void makeHeader();
    void roundCorners();

    QVBoxLayout *m_column;
    QHBoxLayout *m_header = nullptr;
    TextLabel *m_title = nullptr;
    TextLabel *m_remark = nullptr;
};

} // namespace dutydesk
