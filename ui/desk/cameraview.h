// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/frame.h"
#include "app/domain/reading.h"
#include "app/ports/camera.h"
#include "ui/common/icons.h"

#include <QTimer>
#include <QWidget>

namespace dutydesk {

/// Paints what the camera sees, or a picture, and the codes found in it. Keeps 3 : 2 and crops nothing of the picture.
class CameraView : public QWidget {
    Q_OBJECT
public:
    explicit CameraView(QWidget *parent = nullptr);

    void setState(CameraState state);
    CameraState state() const { return m_state; }
    /// A still picture keeps its codes marked; in a live one they fade when they are out of view.
    void setFrame(const Frame &frame, bool still);
    void clearFrame();
    void setReadings(const QList<Reading> &readings);
    /// What is said of the one code found: "Signed QR read" and how long it took. Empty: only the corners are drawn.
    void setCodeLabel(const QString &title, const QString &detail);
    /// Top left: the name of the camera or the file.
    void setCaption(const QString &caption);
    /// While several codes are in view they carry numbers and can be clicked.
    void setChoosing(bool choosing);
    /// Instead of a picture: what this place is for.
    void setInvitation(const QString &title, const QString &detail, Icon icon);
    void setGuideVisible(bool visible);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return width * 2 / 3; }
    QSize sizeHint() const override { return {520, 346}; }
    QSize minimumSizeHint() const override { return {240, 160}; }

    /// What the state means and what to do about it, for the view and for the line below it.
    static QString stateTitle(CameraState state);
    static QString stateAdvice(CameraState state);
    /// True when the camera gives no picture and somebody has to do something about it.
    static bool isTrouble(CameraState state);

signals:
    void codeChosen(int index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QRectF pictureArea() const;
    QPolygonF quad(const Reading &reading) const;
    void paintGuide(QPainter &painter) const;
    void paintMessage(QPainter &painter, const QString &title, const QString &detail) const;
    void paintCodes(QPainter &painter) const;
    void paintLabel(QPainter &painter, const QPolygonF &quad) const;
    void paintCaption(QPainter &painter) const;
    void describe();

    Frame m_frame;
    QList<Reading> m_readings;
    CameraState m_state = CameraState::Off;
    QString m_labelTitle;
    QString m_labelDetail;
    QString m_caption;
    QString m_invitationTitle;
    QString m_invitationDetail;
    Icon m_invitationIcon = Icon::Scanner;
    QTimer m_fade;
    bool m_still = false;
    bool m_choosing = false;
    bool m_guide = true;
};

} // namespace dutydesk
