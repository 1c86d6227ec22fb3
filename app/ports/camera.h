// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/error.h"
#include "app/domain/frame.h"
#include "app/domain/reading.h"

#include <QList>
#include <QObject>
#include <QString>

namespace dutydesk {

struct CameraInfo {
    QString id;    ///< stable over restarts as far as the system allows
    QString name;  ///< as the system calls it
};

/// What the camera does now; the words and the advice are made in `ui`.
enum class CameraState { Off, Starting, Live, NoCamera, Busy, NoPermission, Unplugged, Failed };

/// A camera or a video file with its own thread; the newest frame wins. Signals arrive on the receiver's thread.
class Camera : public QObject {
    Q_OBJECT
public:
    explicit Camera(QObject *parent = nullptr)
        : QObject(parent)
    {
    }
    virtual QList<CameraInfo> cameras() = 0;
    virtual void start(const QString &cameraId) = 0;   ///< empty: the first one
    virtual void startVideo(const QString &path) = 0;  ///< plays a file at its own speed, over and over
    virtual void stop() = 0;
    virtual CameraState state() const = 0;

signals:
    /// A picture for the preview; frames the receiver did not get to are dropped, not queued.
    void frameReady(const dutydesk::Frame &frame);
    /// Codes read in the frame with this sequence number; also sent, empty, when a look found none.
    void codesRead(quint64 frameSequence, const QList<dutydesk::Reading> &readings);
    void stateChanged(dutydesk::CameraState state);
};

} // namespace dutydesk
