// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/frame.h"

#include <QFile>
#include <QList>
#include <QString>

#include <opencv2/core.hpp>
#include <opencv2/videoio.hpp>

namespace dutydesk {

/// Writes frames of one size as a Motion JPEG video. \returns false when OpenCV cannot.
inline bool writeVideo(const QString &path, const QList<Frame> &frames, double rate)
{
    const cv::Size size(frames.first().width, frames.first().height);
    cv::VideoWriter writer(QFile::encodeName(path).toStdString(), cv::CAP_OPENCV_MJPEG,
                           cv::VideoWriter::fourcc('M', 'J', 'P', 'G'), rate, size);
    if (!writer.isOpened())
        return false;
    for (const Frame &frame : frames)
        writer.write(cv::Mat(frame.height, frame.width, CV_8UC3, const_cast<char *>(frame.bgr.constData())));
    return true;
}

/// One shade of grey, nothing in it.
inline Frame plainFrame(int width, int height, char shade)
{
    Frame frame;
    frame.width = width;
    frame.height = height;
    frame.bgr = QByteArray(qsizetype(width) * height * 3, shade);
    return frame;
}

} // namespace dutydesk
