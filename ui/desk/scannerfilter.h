// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/handscanner.h"
#include "app/ports/clock.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

class QLineEdit;
class QWidget;

namespace dutydesk {

/// Recognises a hand-held scanner that types, wherever the focus is in a page, and keeps its keys out of fields and buttons.
class ScannerFilter : public QObject {
    Q_OBJECT
public:
    /// Watches keys that go to \c page or to anything in it.
    ScannerFilter(QWidget *page, const Clock &clock);

    void setActive(bool active);

signals:
    void scanned(const dutydesk::Reading &reading);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool takeKey(class QKeyEvent *key, QWidget *target);
    void finish(const std::optional<Reading> &reading);
    HandScanner::Time now() const;

    QWidget *m_page;
    const Clock &m_clock;
    HandScanner m_scanner;
    QTimer m_silence;
    HandScanner::Time m_lastKey {-1000};
    QPointer<QLineEdit> m_field; ///< that the first keys of a burst went into, before they were known as a scanner's
    QString m_fieldText;
    bool m_active = false;
};

} // namespace dutydesk
