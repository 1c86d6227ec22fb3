// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/scan/opencvcamera.h"

#include <QMetaObject>

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace dutydesk {

/// One run of a camera or a video, from start to stop, with its two threads.
class OpenCvCamera::Session : public std::enable_shared_from_this<Session> {
public:
    Session(OpenCvCamera &camera, QString source, bool video)
        : m_camera(camera)
        , m_source(std::move(source))
        , m_video(video)
    {
    }

    /// The threads begin when those of \p before have ended, so that its device is free.
    void run(std::shared_ptr<Session> before)
    {
        m_capturing = std::thread([this, before = std::move(before)]() mutable {
            if (before)
                before->join();
            before.reset();
            m_decoding = std::thread([this] { decode(); });
            capture();
        });
    }

    void requestStop()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_stopping = true;
        }
        m_wake.notify_all();
    }

    /// Waits for both threads; called once, by the next session or by the camera's end.
    void join()
    {
        if (m_capturing.joinable())
            m_capturing.join();
        if (m_decoding.joinable())
            m_decoding.join();
    }

private:
    void capture();
    bool play(FrameStream &stream);
    void decode();
    void showNewest(Frame frame);

    bool isStopping()
    {
        const std::lock_guard lock(m_mutex);
        return m_stopping;
    }
    /// False when stopped before that time.
    bool waitUntil(std::chrono::steady_clock::time_point time)
    {
        std::unique_lock lock(m_mutex);
        return !m_wake.wait_until(lock, time, [this] { return m_stopping; });
    }
    /// Calls in the camera's thread, unless this session is not the camera's any more by then.
    void post(std::function<void()> call)
    {
        QMetaObject::invokeMethod(
            &m_camera,
            [self = weak_from_this(), &camera = m_camera, call = std::move(call)] {
                const std::shared_ptr<Session> session = self.lock();
                if (session && camera.m_session == session)
                    call();
            },
            Qt::QueuedConnection);
    }
    void tell(CameraState state)
    {
        post([&camera = m_camera, state] { camera.changeState(state); });
    }

    OpenCvCamera &m_camera;
    const QString m_source;
    const bool m_video;
    std::thread m_capturing;
    std::thread m_decoding;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stopping = false;               // guarded by m_mutex, as are the next three
    std::optional<Frame> m_toDecode;       // newest picture nobody has decoded
    std::optional<Frame> m_toShow;         // newest picture nobody has shown
    bool m_showing = false;                // a call that will show m_toShow is under way
    quint64 m_sequence = 0;                // capture thread only
    bool m_wasLive = false;                // capture thread only
};

void OpenCvCamera::Session::capture()
{
    while (!isStopping()) {
        auto stream = m_video ? m_camera.m_backend->openVideo(m_source) : m_camera.m_backend->open(m_source);
        CameraState state = CameraState::Failed;
        if (stream) {
            const bool anyPicture = play(**stream);
            stream->reset();
            if (isStopping())
                return;
            // The end of a video is its beginning.
            if (m_video && anyPicture)
                continue;
            const bool gone = !m_video && !m_camera.m_backend->isPresent(m_source);
            if (gone)
                state = m_wasLive ? CameraState::Unplugged : CameraState::NoCamera;
        } else {
            state = stream.error();
            // Taken out while it was in use: so it stays until it is back.
            if (state == CameraState::NoCamera && m_wasLive)
                state = CameraState::Unplugged;
        }
        tell(state);
        if (m_video || !waitUntil(std::chrono::steady_clock::now() + m_camera.m_retry))
            return;
    }
}

/// Hands on pictures until there are no more. \returns true when there was one.
bool OpenCvCamera::Session::play(FrameStream &stream)
{
    bool any = false;
    auto due = std::chrono::steady_clock::now();
    while (!isStopping()) {
        Frame frame;
        if (!stream.read(frame) || frame.isEmpty())
            return any;
        frame.sequence = ++m_sequence;
        if (!any)
            tell(CameraState::Live);
        any = true;
        m_wasLive = true;
        {
            const std::lock_guard lock(m_mutex);
            m_toDecode = frame;
        }
        m_wake.notify_all();
        showNewest(std::move(frame));
        if (stream.interval() > std::chrono::microseconds::zero()) {
            due += stream.interval();
            if (!waitUntil(due))
                return any;
        }
    }
    return any;
}

void OpenCvCamera::Session::showNewest(Frame frame)
{
    {
        const std::lock_guard lock(m_mutex);
        m_toShow = std::move(frame);
        if (m_showing)
            return;
        m_showing = true;
    }
    post([this] {
        std::optional<Frame> newest;
        {
            const std::lock_guard lock(m_mutex);
            newest.swap(m_toShow);
            m_showing = false;
        }
        if (newest)
            emit m_camera.frameReady(*newest);
    });
}

void OpenCvCamera::Session::decode()
{
    for (;;) {
        std::optional<Frame> frame;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_stopping || m_toDecode.has_value(); });
            if (m_stopping)
                return;
            frame.swap(m_toDecode);
        }
        QList<Reading> readings = m_camera.m_reader->read(*frame);
        for (Reading &reading : readings)
            reading.source = m_video ? ReadingSource::Video : ReadingSource::Camera;
        post([&camera = m_camera, sequence = frame->sequence, readings = std::move(readings)] {
            emit camera.codesRead(sequence, readings);
        });
    }
}

OpenCvCamera::OpenCvCamera(std::unique_ptr<CodeReader> reader, std::unique_ptr<CaptureBackend> backend,
                           std::chrono::milliseconds retry, QObject *parent)
    : Camera(parent)
    , m_backend(std::move(backend))
    , m_reader(std::move(reader))
    , m_retry(retry)
{
}

OpenCvCamera::~OpenCvCamera()
{
    end();
    if (m_previous)
        m_previous->join();
}

QList<CameraInfo> OpenCvCamera::cameras()
{
    return m_backend->cameras();
}

void OpenCvCamera::start(const QString &cameraId)
{
    begin(cameraId, false);
}

void OpenCvCamera::startVideo(const QString &path)
{
    begin(path, true);
}

void OpenCvCamera::stop()
{
    end();
    changeState(CameraState::Off);
}

void OpenCvCamera::begin(const QString &source, bool video)
{
    end();
    changeState(CameraState::Starting);
    m_session = std::make_shared<Session>(*this, source, video);
    m_session->run(std::exchange(m_previous, nullptr));
}

/// Asks the running session to stop without waiting: a camera may take seconds to give its device back.
void OpenCvCamera::end()
{
    if (!m_session)
        return;
    m_session->requestStop();
    m_previous = std::exchange(m_session, nullptr);
}

void OpenCvCamera::changeState(CameraState state)
{
    if (m_state == state)
        return;
    m_state = state;
    emit stateChanged(state);
}

} // namespace dutydesk
