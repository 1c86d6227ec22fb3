// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/scan/videofile.h"

#include <opencv2/core.hpp>
#include <opencv2/videoio.hpp>

using namespace Qt::StringLiterals;

namespace dutydesk {

Result<void> writeVideoFile(const QString &path, const QList<Frame> &frames, double framesPerSecond)
{
    if (frames.isEmpty() || frames.first().isEmpty())
        return fail(ErrorKind::BadInput, u"no pictures"_s);
    const cv::Size size(frames.first().width, frames.first().height);
    cv::VideoWriter writer(path.toStdString(), cv::CAP_OPENCV_MJPEG, cv::VideoWriter::fourcc('M', 'J', 'P', 'G'),
                           framesPerSecond, size);
    if (!writer.isOpened())
        return fail(ErrorKind::Storage, u"the video file cannot be written"_s);
    for (const Frame &frame : frames) {
        if (frame.isEmpty() || frame.width != size.width || frame.height != size.height)
            return fail(ErrorKind::BadInput, u"pictures of several sizes"_s);
        // OpenCV's matrix header does not know a read-only view; the writer only reads.
        const cv::Mat picture(size, CV_8UC3, const_cast<char *>(frame.bgr.constData()));
        writer.write(picture);
    }
    return {};
}

} // namespace dutydesk
