// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/frame.h"
#include "app/ports/camera.h"

#include <chrono>
#include <expected>
#include <memory>

namespace dutydesk {

/// An opened camera or video.
class FrameStream {
public:
    virtual ~FrameStream() = default;
    /// The next picture. Blocks until there is one; false when there will be none.
    virtual bool read(Frame &frame) = 0;
    /// Time from one picture to the next when a file is played; zero for a camera, which keeps its own time.
    virtual std::chrono::microseconds interval() const = 0;
};

/// The system's cameras and videos. Called from several threads.
class CaptureBackend {
public:
    virtual ~CaptureBackend() = default;
    virtual QList<CameraInfo> cameras() = 0;
    /// \returns NoCamera, Busy, NoPermission or Failed when it cannot be opened. An empty id is the first camera.
    virtual std::expected<std::unique_ptr<FrameStream>, CameraState> open(const QString &cameraId) = 0;
    /// \returns Failed when the file is not a video that can be played.
    virtual std::expected<std::unique_ptr<FrameStream>, CameraState> openVideo(const QString &path) = 0;
    /// False when the device is not there any more.
    virtual bool isPresent(const QString &cameraId) = 0;
};

/// Cameras and videos through OpenCV.
class OpenCvCapture final : public CaptureBackend {
public:
    OpenCvCapture();
    QList<CameraInfo> cameras() override;
    std::expected<std::unique_ptr<FrameStream>, CameraState> open(const QString &cameraId) override;
    std::expected<std::unique_ptr<FrameStream>, CameraState> openVideo(const QString &path) override;
    bool isPresent(const QString &cameraId) override;
};

} // namespace dutydesk
