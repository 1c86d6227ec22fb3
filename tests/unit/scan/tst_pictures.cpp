// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/scan/codewriter.h"
#include "app/scan/filepicturesource.h"
#include "app/scan/pictureheader.h"
#include "app/scan/zxingcodereader.h"
#include "tests/unit/scan/testvideo.h"

#include <QDir>
#include <QFile>
#include <QFutureWatcher>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>

#include <opencv2/imgcodecs.hpp>

using namespace dutydesk;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray content("6BFSAMPLE PICTURE 0147");

cv::Mat codePicture()
{
    // Not square, so that a quarter turn shows.
    const Frame code = CodeWriter::paint(*CodeWriter::write(Symbology::Pdf417, content), 4);
    return cv::Mat(code.height, code.width, CV_8UC3, const_cast<char *>(code.bgr.constData())).clone();
}

QByteArray encoded(const char *extension, const cv::Mat &picture = codePicture())
{
    std::vector<uchar> bytes;
    return cv::imencode(extension, picture, bytes)
        ? QByteArray(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size()))
        : QByteArray();
}

/// The JPEG with an EXIF block that says which way it was held.
QByteArray withOrientation(const QByteArray &jpeg, char orientation)
{
    QByteArray exif("\xff\xe1\x00\x22"
                    "Exif\0\0"
                    "MM\0*\0\0\0\x08"
                    "\0\x01\x01\x12\0\x03\0\0\0\x01\0",
                    29);
    exif.append(orientation).append(QByteArray(6, '\0'));
    return jpeg.first(2) + exif + jpeg.sliced(2);
}

template <class T>
T wait(QFuture<T> future)
{
    QFutureWatcher<T> watcher;
    watcher.setFuture(future);
    if (!QTest::qWaitFor([&] { return watcher.isFinished(); }, 30000))
        qFatal("the picture source did not answer");
    return future.result();
}

std::unique_ptr<FilePictureSource> source()
{
    return std::make_unique<FilePictureSource>(std::make_unique<ZxingCodeReader>(ZxingCodeReader::unhurried));
}

class HeldReader final : public CodeReader {
public:
    HeldReader(QSemaphore &begun, QSemaphore &allowed)
        : m_begun(begun)
        , m_allowed(allowed)
    {
    }
    QList<Reading> read(const Frame &) override
    {
        m_begun.release();
        m_allowed.acquire();
        return {};
    }

private:
    QSemaphore &m_begun;
    QSemaphore &m_allowed;
};

} // namespace

class TestPictures : public QObject {
    Q_OBJECT

private slots:
    void pictureFilesAreRead_data()
    {
        QTest::addColumn<QByteArray>("extension");
        for (const char *extension : {".png", ".jpg", ".webp", ".bmp", ".tiff", ".ppm"})
            QTest::newRow(extension) << QByteArray(extension);
    }
    void pictureFilesAreRead()
    {
        QFETCH(QByteArray, extension);
        const QByteArray bytes = encoded(extension.constData());
        const auto size = pictureSize(bytes);
        QVERIFY(size);
        QCOMPARE(size->width, codePicture().cols);
        QCOMPARE(size->height, codePicture().rows);
        QTemporaryDir dir;
        // The name's ending says nothing: the bytes do.
        QFile file(dir.filePath(u"图片 1.dat"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        const auto scanner = source();
        const auto scanned = wait(scanner->scanFile(file.fileName()));
        QVERIFY(scanned);
        QCOMPARE(scanned->readings.size(), 1);
        QCOMPARE(scanned->readings.first().bytes, content);
        QCOMPARE(scanned->readings.first().source, ReadingSource::Picture);
        QCOMPARE(scanned->frame.width, codePicture().cols);
        const auto dropped = wait(scanner->scanEncoded(bytes));
        QVERIFY(dropped && dropped->readings.size() == 1);
    }

    void pictureIsTurnedAsItWasHeld()
    {
        const QByteArray jpeg = encoded(".jpg");
        const auto scanner = source();
        const auto upright = wait(scanner->scanEncoded(withOrientation(jpeg, 1)));
        const auto turned = wait(scanner->scanEncoded(withOrientation(jpeg, 6)));
        QVERIFY(upright && turned);
        QVERIFY(upright->frame.width > upright->frame.height);
        QCOMPARE(turned->frame.width, upright->frame.height);
        QCOMPARE(turned->frame.height, upright->frame.width);
        QCOMPARE(turned->readings.size(), 1);
    }

    void pictureWithoutCodeIsAPictureWithoutReadings()
    {
        const auto scanned =
            wait(source()->scanEncoded(encoded(".png", cv::Mat(50, 60, CV_8UC3, cv::Scalar::all(90)))));
        QVERIFY(scanned);
        QVERIFY(scanned->readings.isEmpty());
        QCOMPARE(scanned->frame.width, 60);
    }

    void greyTransparentAndDeepPicturesAreRead()
    {
        cv::Mat deep;
        codePicture().convertTo(deep, CV_16U, 257);
        const auto scanned = wait(source()->scanEncoded(encoded(".png", deep)));
        QVERIFY(scanned && scanned->readings.size() == 1);
        cv::Mat transparent;
        cv::merge(std::vector<cv::Mat> {cv::Mat(codePicture().size(), CV_8U, cv::Scalar(9)),
                                        cv::Mat(codePicture().size(), CV_8U, cv::Scalar(9)),
                                        cv::Mat(codePicture().size(), CV_8U, cv::Scalar(9)),
                                        cv::Mat(codePicture().size(), CV_8U, cv::Scalar(128))},
                  transparent);
        QVERIFY(wait(source()->scanEncoded(encoded(".png", transparent))));
    }

    void whatIsNoPictureIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray png = encoded(".png");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("text") << QByteArray("no picture");
        QTest::newRow("cut off in the header") << png.first(20);
        QTest::newRow("only a header") << png.first(33);
        QTest::newRow("jpeg without frame") << QByteArray("\xff\xd8\xff\xd9", 4);
        QTest::newRow("netpbm without numbers") << QByteArray("P6\n# 5 5\n");
        QByteArray huge = png;
        huge.replace(16, 8, QByteArray("\x00\x00\xff\xff\x00\x00\xff\xff", 8));
        QTest::newRow("65535 by 65535") << huge;
        huge.replace(16, 8, QByteArray("\x7f\xff\xff\xff\x7f\xff\xff\xff", 8));
        QTest::newRow("so large that the product overflows") << huge;
        QTest::newRow("netpbm bomb") << QByteArray("P5 99999 99999 255\n");
        QTest::newRow("another format that OpenCV knows")
            << QByteArray("#?RADIANCE\nFORMAT=32-bit_rle_rgbe\n\n-Y 1 +X 1\n\1\1\1\1");
    }
    void whatIsNoPictureIsRefused()
    {
        QFETCH(QByteArray, bytes);
        const auto scanned = wait(source()->scanEncoded(bytes));
        QVERIFY(!scanned);
        QCOMPARE(scanned.error().kind, ErrorKind::BadInput);
    }

    void headersCutOffAnywhereAreNoSizeAndNoCrash()
    {
        for (const char *extension : {".png", ".jpg", ".webp", ".bmp", ".tiff", ".ppm"}) {
            const QByteArray whole = encoded(extension);
            const auto size = pictureSize(whole);
            QVERIFY(size);
            for (qsizetype length = 0; length < qMin<qsizetype>(whole.size(), 700); ++length) {
                const auto cut = pictureSize(whole.first(length));
                QVERIFY(!cut || (cut->width > 0 && cut->height > 0));
            }
        }
    }

    void missingFileIsNotFound()
    {
        QTemporaryDir dir;
        QCOMPARE(wait(source()->scanFile(dir.filePath(u"missing.png"_s))).error().kind, ErrorKind::NotFound);
        QCOMPARE(wait(source()->scanFile(dir.path())).error().kind, ErrorKind::NotFound);
    }

    void fileThatIsTooLargeIsRefusedUnread()
    {
        QTemporaryDir dir;
        QFile file(dir.filePath(u"large.png"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(encoded(".png")) > 0);
        QVERIFY(file.resize(FilePictureSource::mostBytes + 1)); // sparse
        file.close();
        QCOMPARE(wait(source()->scanFile(file.fileName())).error().kind, ErrorKind::BadInput);
    }

    void videoFileGivesTheFrameWithTheCode()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(u"sample.avi"_s);
        const Frame code = CodeWriter::paint(*CodeWriter::write(Symbology::QrCode, content), 6);
        QList<Frame> frames(5, plainFrame(code.width, code.height, '\x60'));
        frames.append(code);
        QVERIFY(writeVideo(path, frames, 25));
        const auto scanned = wait(source()->scanFile(path));
        QVERIFY(scanned);
        QCOMPARE(scanned->readings.size(), 1);
        QCOMPARE(scanned->readings.first().bytes, content);
        QCOMPARE(scanned->readings.first().source, ReadingSource::Video);
        QCOMPARE(scanned->frame.sequence, 6U);
    }

    void videoWithoutCodeGivesItsFirstFrame()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(u"empty.avi"_s);
        QVERIFY(writeVideo(path, QList<Frame>(3, plainFrame(64, 48, '\x60')), 25));
        const auto scanned = wait(source()->scanFile(path));
        QVERIFY(scanned);
        QVERIFY(scanned->readings.isEmpty());
        QCOMPARE(scanned->frame.sequence, 1U);
    }

    void waitingJobsAreCancelledWhenTheSourceShutsDown()
    {
        QSemaphore begun;
        QSemaphore allowed;
        auto scanner = std::make_unique<FilePictureSource>(std::make_unique<HeldReader>(begun, allowed));
        const auto running = scanner->scanEncoded(encoded(".png"));
        begun.acquire();
        const auto waiting = scanner->scanEncoded(encoded(".png"));
        scanner->shutDown();
        allowed.release();
        scanner.reset();
        QVERIFY2(running.isFinished() && running.result(), "what was begun is finished");
        QVERIFY(waiting.isFinished());
        QCOMPARE(waiting.result().error().kind, ErrorKind::Cancelled);
        QCOMPARE(begun.available(), 0);
    }
};

QTEST_GUILESS_MAIN(TestPictures)
#include "tst_pictures.moc"
