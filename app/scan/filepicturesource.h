// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/codereader.h"
#include "app/ports/picturesource.h"
#include "app/scan/capture.h"

#include <QThreadPool>

#include <atomic>
#include <memory>

namespace dutydesk {

/// Pictures and videos from files and memory, one after the other on a thread of its own.
///
/// Refused with ErrorKind::BadInput: pictures over 100 MB or 80 million pixels, told by their header before anything
/// is decoded; what is neither a picture nor a video. Of a video, the first codes within its first 300 pictures.
/// Destroying it shuts it down and waits for the job that runs.
class FilePictureSource final : public PictureSource {
public:
    static constexpr qint64 mostBytes = 100'000'000;
    static constexpr qint64 mostPixels = 80'000'000;
    static constexpr int mostVideoFrames = 300;

    explicit FilePictureSource(std::unique_ptr<CodeReader> reader,
                               std::unique_ptr<CaptureBackend> videos = std::make_unique<OpenCvCapture>());
    ~FilePictureSource() override;

    QFuture<Result<ScannedPicture>> scanFile(const QString &path) override;
    QFuture<Result<ScannedPicture>> scanEncoded(const QByteArray &picture) override;

    /// From now on jobs end with ErrorKind::Cancelled, waiting ones too; only a picture being read is finished.
    void shutDown() { m_stopping = true; }

private:
    Result<ScannedPicture> readFile(const QString &path);
    Result<ScannedPicture> readPicture(const QByteArray &encoded);
    Result<ScannedPicture> readVideo(const QString &path);

    std::unique_ptr<CodeReader> m_reader;
    std::unique_ptr<CaptureBackend> m_videos;
    std::atomic_bool m_stopping = false;
    QThreadPool m_pool;
};

} // namespace dutydesk
