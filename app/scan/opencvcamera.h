// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/camera.h"
#include "app/ports/codereader.h"
#include "app/scan/capture.h"

#include <chrono>
#include <memory>

namespace dutydesk {

/// A camera whose capture never waits for decoding: one thread captures, another decodes the newest picture only.
///
/// All calls and signals belong to the thread this object lives in. A camera that cannot be opened or went away is
/// tried again every \c retry, quietly, until it is back or stop() is called.
class OpenCvCamera final : public Camera {
    Q_OBJECT
public:
    explicit OpenCvCamera(std::unique_ptr<CodeReader> reader,
                          std::unique_ptr<CaptureBackend> backend = std::make_unique<OpenCvCapture>(),
                          std::chrono::milliseconds retry = std::chrono::seconds(2), QObject *parent = nullptr);
    ~OpenCvCamera() override;

    QList<CameraInfo> cameras() override;
    void start(const QString &cameraId) override;
    void startVideo(const QString &path) override;
    void stop() override;
    CameraState state() const override { return m_state; }

private:
    class Session;

    void begin(const QString &source, bool video);
    void end();
    void changeState(CameraState state);

    std::unique_ptr<CaptureBackend> m_backend;
    std::unique_ptr<CodeReader> m_reader;
    std::chrono::milliseconds m_retry;
    std::shared_ptr<Session> m_session;  ///< the running one
    std::shared_ptr<Session> m_previous; ///< the one that is still letting go of its device
    CameraState m_state = CameraState::Off;
};

} // namespace dutydesk
