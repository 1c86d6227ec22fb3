// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/scan/filepicturesource.h"

#include "app/scan/framecopy.h"
#include "app/scan/pictureheader.h"

#include <QFile>
#include <QFileInfo>
#include <QtConcurrentRun>

#include <opencv2/imgcodecs.hpp>

namespace dutydesk {

FilePictureSource::FilePictureSource(std::unique_ptr<CodeReader> reader, std::unique_ptr<CaptureBackend> videos)
    : m_reader(std::move(reader))
    , m_videos(std::move(videos))
{
    // One at a time: a reader serves one thread.
    m_pool.setMaxThreadCount(1);
}

FilePictureSource::~FilePictureSource()
{
    shutDown();
    m_pool.waitForDone();
}

QFuture<Result<ScannedPicture>> FilePictureSource::scanFile(const QString &path)
{
    return QtConcurrent::run(&m_pool, [this, path] { return readFile(path); });
}

QFuture<Result<ScannedPicture>> FilePictureSource::scanEncoded(const QByteArray &picture)
{
    return QtConcurrent::run(&m_pool, [this, picture] { return readPicture(picture); });
}

Result<ScannedPicture> FilePictureSource::readFile(const QString &path)
{
    if (m_stopping)
        return fail(ErrorKind::Cancelled);
    const QFileInfo info(path);
    if (!info.exists() || info.isDir())
        return fail(ErrorKind::NotFound, QStringLiteral("no such file"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Forbidden, QStringLiteral("the file cannot be opened"));
    constexpr qint64 enoughToTell = 32;
    if (pictureSize(file.peek(enoughToTell)) || file.size() <= mostBytes) {
        if (file.size() > mostBytes)
            return fail(ErrorKind::BadInput, QStringLiteral("the file is too large"));
        const QByteArray encoded = file.readAll();
        if (pictureSize(encoded))
            return readPicture(encoded);
    }
    return readVideo(path);
}

Result<ScannedPicture> FilePictureSource::readPicture(const QByteArray &encoded)
{
    if (m_stopping)
        return fail(ErrorKind::Cancelled);
    if (encoded.size() > mostBytes)
        return fail(ErrorKind::BadInput, QStringLiteral("the picture is too large"));
    const std::optional<PictureSize> size = pictureSize(encoded);
    if (!size)
        return fail(ErrorKind::BadInput, QStringLiteral("not a picture of a known kind"));
    if (size->width > mostPixels || size->height > mostPixels || size->width * size->height > mostPixels)
        return fail(ErrorKind::BadInput, QStringLiteral("the picture has too many pixels"));
    ScannedPicture scanned;
    try {
        // cv::Mat has no constructor for memory that is only read; imdecode does not write to it. It turns the
        // picture as its EXIF orientation says.
        const cv::Mat bytes(1, static_cast<int>(encoded.size()), CV_8UC1, const_cast<char *>(encoded.constData()));
        scanned.frame = frameOf(cv::imdecode(bytes, cv::IMREAD_COLOR));
    } catch (const cv::Exception &) {
        return fail(ErrorKind::BadInput, QStringLiteral("the picture cannot be decoded"));
    }
    if (scanned.frame.isEmpty())
        return fail(ErrorKind::BadInput, QStringLiteral("the picture cannot be decoded"));
    scanned.readings = m_reader->read(scanned.frame);
    for (Reading &reading : scanned.readings)
        reading.source = ReadingSource::Picture;
    return scanned;
}

Result<ScannedPicture> FilePictureSource::readVideo(const QString &path)
{
    auto stream = m_videos->openVideo(path);
    if (!stream)
        return fail(ErrorKind::BadInput, QStringLiteral("neither a picture nor a video"));
    ScannedPicture scanned;
    Frame frame;
    for (int i = 0; i < mostVideoFrames && (*stream)->read(frame); ++i) {
        if (m_stopping)
            return fail(ErrorKind::Cancelled);
        if (i == 0)
            scanned.frame = frame;
        QList<Reading> readings = m_reader->read(frame);
        if (readings.isEmpty())
            continue;
        for (Reading &reading : readings)
            reading.source = ReadingSource::Video;
        return ScannedPicture {frame, readings};
    }
    if (scanned.frame.isEmpty())
        return fail(ErrorKind::BadInput, QStringLiteral("the video has no pictures"));
    return scanned;
}

} // namespace dutydesk
