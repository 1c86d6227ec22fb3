// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/desk/scannerfilter.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>

namespace dutydesk {
namespace {

bool takesText(const QWidget *widget)
{
    return widget->testAttribute(Qt::WA_InputMethodEnabled);
}

} // namespace

ScannerFilter::ScannerFilter(QWidget *page, const Clock &clock)
    : QObject(page)
    , m_page(page)
    , m_clock(clock)
{
    m_silence.setSingleShot(true);
    m_silence.setInterval(HandScanner::silence + std::chrono::milliseconds(5));
    connect(&m_silence, &QTimer::timeout, this, [this] { finish(m_scanner.idle(now())); });
}

void ScannerFilter::setActive(bool active)
{
    if (active == m_active)
        return;
    m_active = active;
    m_scanner.reset();
    m_silence.stop();
    if (active)
        qApp->installEventFilter(this);
    else
        qApp->removeEventFilter(this);
}

HandScanner::Time ScannerFilter::now() const
{
    return std::chrono::duration_cast<HandScanner::Time>(m_clock.monotonic());
}

bool ScannerFilter::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    auto *widget = qobject_cast<QWidget *>(watched);
    // A key that nobody took travels up through the parents: it is counted once, where it began.
    const bool ours =
        widget && widget == QApplication::focusWidget() && (widget == m_page || m_page->isAncestorOf(widget));
    return ours && takeKey(static_cast<QKeyEvent *>(event), widget);
}

bool ScannerFilter::takeKey(QKeyEvent *key, QWidget *target)
{
    const HandScanner::Time at = now();
    const bool inBurst = at - m_lastKey <= HandScanner::longestGap;
    const int code = key->key();
    if (code == Qt::Key_Return || code == Qt::Key_Enter || code == Qt::Key_Tab) {
        const std::optional<Reading> reading = m_scanner.end(at);
        finish(reading);
        return reading.has_value(); // the Enter of a scanner presses no button
    }
    const bool shifted = (key->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier;
    if (!shifted || key->text().isEmpty() || !key->text().front().isPrint())
        return false;
    auto *field = qobject_cast<QLineEdit *>(target);
    if (!inBurst) {
        m_field = field;
        m_fieldText = field ? field->text() : QString();
    }
    m_lastKey = at;
    const std::optional<Reading> before = m_scanner.text(key->text(), at, key->isAutoRepeat());
    if (before)
        finish(before);
    m_silence.start();
    // From the second quick key on nothing outside a text field may take it: a space would press a button.
    return m_scanner.isTyping() || (inBurst && !takesText(target));
}

void ScannerFilter::finish(const std::optional<Reading> &reading)
{
    m_silence.stop();
    if (!reading)
        return;
    if (m_field)
        m_field->setText(m_fieldText); // the first keys of the burst had gone in there
    m_field = nullptr;
    emit scanned(*reading);
}

} // namespace dutydesk
