// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QPointF>
#include <QWidget>

namespace dutydesk {

/// Takes a handwritten signature by pen, finger or mouse, as strokes in parts (0…1) of the pad's width and height. Always paper
/// white, in either theme. A tap alone is no signature.
class SignaturePad : public QWidget {
    Q_OBJECT
public:
    enum class State { Empty, Signing, Signed, Refused };

    explicit SignaturePad(QWidget *parent = nullptr);

    const QList<QList<QPointF>> &strokes() const { return m_strokes; }
    void setStrokes(const QList<QList<QPointF>> &strokes);
    void setRefused(bool refused);
    void setReadOnly(bool readOnly);
    State state() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// The pen was lifted; everything drawn so far.
    void strokesEdited(const QList<QList<QPointF>> &strokes);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void tabletEvent(QTabletEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    bool takesInput() const { return !m_readOnly && !m_refused; }
    void begin(const QPointF &at);
    void extend(const QPointF &at);
    void end();
    QPointF normalised(const QPointF &at) const;
    void retranslate();

    QList<QList<QPointF>> m_strokes;
    bool m_drawing = false;
    bool m_refused = false;
    bool m_readOnly = false;
};

} // namespace dutydesk
