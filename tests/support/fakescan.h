// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/camera.h"
#include "app/ports/codereader.h"
#include "app/ports/credentialreader.h"
#include "app/ports/futures.h"
#include "app/ports/picturesource.h"

#include <functional>

namespace dutydesk::test {

/// A camera that shows what the test tells it to.
class FakeCamera final : public Camera {
    Q_OBJECT
public:
    using Camera::Camera;
    QList<CameraInfo> cameras() override { return list; }
    void start(const QString &cameraId) override
    {
        started = cameraId;
        setState(list.isEmpty() ? CameraState::NoCamera : CameraState::Live);
    }
    void startVideo(const QString &path) override
    {
        video = path;
        setState(CameraState::Live);
    }
    void stop() override { setState(CameraState::Off); }
    CameraState state() const override { return m_state; }

    void setState(CameraState state)
    {
        m_state = state;
        emit stateChanged(state);
    }
    void show(const Frame &frame, const QList<Reading> &readings)
    {
        emit frameReady(frame);
        emit codesRead(frame.sequence, readings);
    }

    QList<CameraInfo> list {{QStringLiteral("test-0"), QStringLiteral("Test camera")}};
    QString started;
    QString video;

private:
    CameraState m_state = CameraState::Off;
};

class FakePictureSource final : public PictureSource {
public:
    QFuture<Result<ScannedPicture>> scanFile(const QString &) override { return readyFuture(answer); }
    QFuture<Result<ScannedPicture>> scanEncoded(const QByteArray &) override { return readyFuture(answer); }

    Result<ScannedPicture> answer = fail(ErrorKind::NotFound);
};

class FakeCodeReader final : public CodeReader {
public:
    QList<Reading> read(const Frame &) override { return readings; }

    QList<Reading> readings;
};

/// Says of every reading what the test says.
class FakeCredentialReader final : public CredentialReader {
public:
    Verification read(const Reading &reading, const std::optional<TrustList> &trust,
                      const QDateTime &now) const override
    {
        Verification verification = answer ? answer(reading, trust) : Verification {};
        verification.checkedAt = now;
        return verification;
    }

    std::function<Verification(const Reading &, const std::optional<TrustList> &)> answer;
};

} // namespace dutydesk::test
