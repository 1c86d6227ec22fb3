// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/camera.h"

#include <QList>
#include <QString>

#include <optional>

/// What only the operating system knows about cameras.
namespace dutydesk::cameradevices {

struct Device {
    CameraInfo info;
    QString path;   ///< what OpenCV opens, where cameras have paths
    int index = -1; ///< what OpenCV opens, where they have numbers
};

/// Cameras that can capture, in the system's order.
QList<Device> list();

/// Why the device cannot be used now, as far as the system tells: NoCamera, NoPermission, Busy, or nothing.
std::optional<CameraState> obstacle(const Device &device);

} // namespace dutydesk::cameradevices
