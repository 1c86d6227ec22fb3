// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace dutydesk::test {

/// Every shared widget on one sheet.
class WidgetSheet : public QWidget {
public:
    WidgetSheet();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void fillLeft(QVBoxLayout *left);
    void fillRight(QVBoxLayout *right);
};

} // namespace dutydesk::test
