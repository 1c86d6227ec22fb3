// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/scan/cameradevices.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <linux/videodev2.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace dutydesk::cameradevices {

namespace {

/// An open file descriptor, or the reason why not.
class Descriptor {
public:
    explicit Descriptor(const QString &path)
        : m_fd(::open(QFile::encodeName(path).constData(), O_RDWR | O_NONBLOCK | O_CLOEXEC))
        , m_error(m_fd < 0 ? errno : 0)
    {
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    bool isOpen() const { return m_fd >= 0; }
    int error() const { return m_error; }
    template <class T>
    bool ask(unsigned long request, T &argument) const
    {
        int result = -1;
        do {
            result = ::ioctl(m_fd, request, &argument);
        } while (result < 0 && errno == EINTR);
        return result >= 0;
    }

private:
    int m_fd;
    int m_error;
};

/// A device that cannot be opened may be a camera; saying so lets the desk say why it does not work.
bool mayCapture(const QString &path)
{
    const Descriptor device(path);
    if (!device.isOpen())
        return device.error() == EACCES || device.error() == EPERM || device.error() == EBUSY;
    v4l2_capability capability {};
    if (!device.ask(VIDIOC_QUERYCAP, capability))
        return false;
    const quint32 can =
        (capability.capabilities & V4L2_CAP_DEVICE_CAPS) != 0 ? capability.device_caps : capability.capabilities;
    return (can & (V4L2_CAP_VIDEO_CAPTURE | V4L2_CAP_VIDEO_CAPTURE_MPLANE)) != 0;
}

/// The name under /dev/v4l that follows the camera (by-id) or its socket (by-path) over restarts.
QString stableName(const QString &path)
{
    for (const QLatin1StringView folder :
         {QLatin1StringView("/dev/v4l/by-id"), QLatin1StringView("/dev/v4l/by-path")}) {
        const QFileInfoList links =
            QDir(folder).entryInfoList(QDir::System | QDir::Files | QDir::NoDotAndDotDot, QDir::Name);
        for (const QFileInfo &link : links) {
            if (link.canonicalFilePath() == path)
                return link.absoluteFilePath();
        }
    }
    return path;
}

int numberOf(const QString &name)
{
    return name.mid(5).toInt();
}

} // namespace

QList<Device> list()
{
    QStringList names = QDir(QStringLiteral("/sys/class/video4linux"))
                            .entryList({QStringLiteral("video*")}, QDir::Dirs | QDir::NoDotAndDotDot);
    std::sort(names.begin(), names.end(), [](const QString &a, const QString &b) { return numberOf(a) < numberOf(b); });
    QList<Device> devices;
    for (const QString &name : std::as_const(names)) {
        const QString path = QStringLiteral("/dev/") % name;
        if (!QFileInfo::exists(path) || !mayCapture(path))
            continue;
        QFile label(QStringLiteral("/sys/class/video4linux/") % name % QStringLiteral("/name"));
        QString shown = name;
        if (label.open(QIODevice::ReadOnly)) {
            const QString told = QString::fromUtf8(label.readLine()).trimmed();
            if (!told.isEmpty())
                shown = told;
        }
        devices.append({{stableName(path), shown}, path, numberOf(name)});
    }
    return devices;
}

std::optional<CameraState> obstacle(const Device &device)
{
    const Descriptor opened(device.path);
    if (!opened.isOpen()) {
        switch (opened.error()) {
        case EACCES:
        case EPERM:
            return CameraState::NoPermission;
        case EBUSY:
            return CameraState::Busy;
        default:
            return CameraState::NoCamera;
        }
    }
    // Another program that streams owns the buffers: asking for some is refused, and changes nothing if granted.
    v4l2_requestbuffers request {};
    request.count = 1;
    request.type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
    request.memory = V4L2_MEMORY_MMAP;
    if (!opened.ask(VIDIOC_REQBUFS, request) && errno == EBUSY)
        return CameraState::Busy;
    return std::nullopt;
}

} // namespace dutydesk::cameradevices
