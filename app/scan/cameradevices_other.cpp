// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/scan/cameradevices.h"

#include <opencv2/videoio.hpp>

namespace dutydesk::cameradevices {

QList<Device> list()
{
    // OpenCV names no cameras here; they are numbered without gaps, so the first that does not open ends the list.
    constexpr int mostCameras = 8;
    QList<Device> devices;
    for (int index = 0; index < mostCameras; ++index) {
        cv::VideoCapture probe;
        if (!probe.open(index, cv::CAP_ANY))
            break;
        const QString number = QString::number(index);
        devices.append({{number, QStringLiteral("#") % number}, {}, index});
    }
    return devices;
}

std::optional<CameraState> obstacle(const Device &)
{
    return std::nullopt;
}

} // namespace dutydesk::cameradevices
