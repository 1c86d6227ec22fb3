// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace dutydesk {

class TextLabel;

/// The ribbon of training mode, above everything. It has no way to be hidden.
class TrainingRibbon : public QWidget {
    Q_OBJECT
public:
    explicit TrainingRibbon(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    TextLabel *m_title;
    TextLabel *m_text;
};

} // namespace dutydesk
