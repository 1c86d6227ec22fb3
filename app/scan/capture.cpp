// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/scan/capture.h"

#include "app/scan/cameradevices.h"
#include "app/scan/framecopy.h"

#include <QFile>
#include <QFileInfo>

#include <opencv2/core/utils/logger.hpp>
#include <opencv2/videoio.hpp>

#include <cmath>
#include <optional>
#include <string>

namespace dutydesk {

namespace {

constexpr int wantedWidth = 1280;
constexpr int wantedHeight = 720;
constexpr int wantedRate = 30;

class OpenCvStream final : public FrameStream {
public:
    OpenCvStream(cv::VideoCapture capture, std::chrono::microseconds interval)
        : m_capture(std::move(capture))
        , m_interval(interval)
    {
    }

    bool read(Frame &frame) override
    {
        try {
            cv::Mat picture;
            if (!m_capture.read(picture) || picture.empty())
                return false;
            const quint64 sequence = ++m_sequence;
            frame = frameOf(picture);
            frame.sequence = sequence;
            return !frame.isEmpty();
        } catch (const cv::Exception &) {
            return false;
        }
    }

    std::chrono::microseconds interval() const override { return m_interval; }

private:
    cv::VideoCapture m_capture;
    std::chrono::microseconds m_interval;
    quint64 m_sequence = 0;
};

std::optional<cameradevices::Device> deviceOf(const QString &cameraId)
{
    const QList<cameradevices::Device> devices = cameradevices::list();
    for (const cameradevices::Device &device : devices) {
        if (cameraId.isEmpty() || device.info.id == cameraId)
            return device;
    }
    return std::nullopt;
}

bool openDevice(cv::VideoCapture &capture, const cameradevices::Device &device)
{
    const bool opened = device.path.isEmpty()
        ? capture.open(device.index, cv::CAP_ANY)
        : capture.open(QFile::encodeName(device.path).toStdString(), cv::CAP_V4L2);
    if (!opened)
        return false;
    // Over USB 2 only compressed pictures come at full rate in this size; a camera that cannot keeps what it can.
    capture.set(cv::CAP_PROP_FOURCC, cv::VideoWriter::fourcc('M', 'J', 'P', 'G'));
    capture.set(cv::CAP_PROP_FRAME_WIDTH, wantedWidth);
    capture.set(cv::CAP_PROP_FRAME_HEIGHT, wantedHeight);
    capture.set(cv::CAP_PROP_FPS, wantedRate);
    return true;
}

} // namespace

OpenCvCapture::OpenCvCapture()
{
    // Told in words by the desk; OpenCV's own lines would only fill the console.
    cv::utils::logging::setLogLevel(cv::utils::logging::LOG_LEVEL_SILENT);
    // A camera that hangs is noticed after two seconds instead of ten.
    if (!qEnvironmentVariableIsSet("OPENCV_VIDEOIO_V4L_SELECT_TIMEOUT"))
        qputenv("OPENCV_VIDEOIO_V4L_SELECT_TIMEOUT", "2");
    // FFmpeg writes to the console past OpenCV's log; -8 is its "quiet".
    if (!qEnvironmentVariableIsSet("OPENCV_FFMPEG_LOGLEVEL"))
        qputenv("OPENCV_FFMPEG_LOGLEVEL", "-8");
}

QList<CameraInfo> OpenCvCapture::cameras()
{
    QList<CameraInfo> infos;
    const QList<cameradevices::Device> devices = cameradevices::list();
    for (const cameradevices::Device &device : devices)
        infos.append(device.info);
    return infos;
}

std::expected<std::unique_ptr<FrameStream>, CameraState> OpenCvCapture::open(const QString &cameraId)
{
    const std::optional<cameradevices::Device> device = deviceOf(cameraId);
    if (!device)
        return std::unexpected(CameraState::NoCamera);
    if (const std::optional<CameraState> why = cameradevices::obstacle(*device))
        return std::unexpected(*why);
    try {
        cv::VideoCapture capture;
        if (openDevice(capture, *device))
            return std::make_unique<OpenCvStream>(std::move(capture), std::chrono::microseconds::zero());
    } catch (const cv::Exception &) {
        return std::unexpected(CameraState::Failed);
    }
    return std::unexpected(CameraState::Failed);
}

std::expected<std::unique_ptr<FrameStream>, CameraState> OpenCvCapture::openVideo(const QString &path)
{
    // Only files: OpenCV would also take addresses and patterns of file names.
    const QFileInfo file(path);
    if (!file.isFile() || !file.isReadable())
        return std::unexpected(CameraState::Failed);
    try {
        cv::VideoCapture capture;
        const std::string name = QFile::encodeName(file.canonicalFilePath()).toStdString();
        // By name, because "any" would also ask for pictures in a row and for pipelines.
        for (const int kind : {cv::CAP_FFMPEG, cv::CAP_MSMF, cv::CAP_AVFOUNDATION, cv::CAP_OPENCV_MJPEG}) {
            if (capture.open(name, kind))
                break;
        }
        if (!capture.isOpened())
            return std::unexpected(CameraState::Failed);
        const double told = capture.get(cv::CAP_PROP_FPS);
        const double rate = std::isfinite(told) && told >= 1 && told <= 120 ? told : 25;
        return std::make_unique<OpenCvStream>(std::move(capture), std::chrono::microseconds(std::llround(1e6 / rate)));
    } catch (const cv::Exception &) {
        return std::unexpected(CameraState::Failed);
    }
}

bool OpenCvCapture::isPresent(const QString &cameraId)
{
    return deviceOf(cameraId).has_value();
}

} // namespace dutydesk
