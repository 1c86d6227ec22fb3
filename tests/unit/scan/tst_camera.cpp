// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/scan/codewriter.h"
#include "app/scan/opencvcamera.h"
#include "app/scan/zxingcodereader.h"
#include "tests/unit/scan/testvideo.h"

#include <QFile>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <mutex>
#include <thread>

using namespace dutydesk;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// What the test's system has plugged in, shared by the test and the threads of the camera.
struct Bench {
    std::atomic<CameraState> obstacle = CameraState::Live; ///< anything else: what opening answers
    std::atomic_bool plugged = true;
    std::atomic_bool endless = true; ///< pictures come without the test releasing them
    QSemaphore pictures;             ///< one release a picture while not endless
    std::atomic_int open = 0;
    std::atomic_int mostOpen = 0;
    std::atomic_int delivered = 0;
};

class BenchStream final : public FrameStream {
public:
    explicit BenchStream(Bench &bench)
        : m_bench(bench)
    {
        m_bench.mostOpen = qMax(m_bench.mostOpen.load(), ++m_bench.open);
    }
    ~BenchStream() override { --m_bench.open; }
    bool read(Frame &frame) override
    {
        while (!m_bench.endless && m_bench.plugged) {
            if (m_bench.pictures.tryAcquire(1, 5))
                break;
            if (m_bench.obstacle == CameraState::Off) // lets the camera's end through
                return false;
        }
        if (!m_bench.plugged)
            return false;
        frame = plainFrame(32, 32, 'g');
        ++m_bench.delivered;
        return true;
    }
    std::chrono::microseconds interval() const override { return m_bench.endless ? 1ms : 0ms; }

private:
    Bench &m_bench;
};

class BenchCapture final : public CaptureBackend {
public:
    explicit BenchCapture(Bench &bench)
        : m_bench(bench)
    {
    }
    QList<CameraInfo> cameras() override
    {
        return m_bench.plugged ? QList<CameraInfo> {{u"bench"_s, u"Bench camera"_s}} : QList<CameraInfo> {};
    }
    std::expected<std::unique_ptr<FrameStream>, CameraState> open(const QString &) override
    {
        if (!m_bench.plugged)
            return std::unexpected(CameraState::NoCamera);
        if (m_bench.obstacle != CameraState::Live)
            return std::unexpected(m_bench.obstacle.load());
        return std::make_unique<BenchStream>(m_bench);
    }
    std::expected<std::unique_ptr<FrameStream>, CameraState> openVideo(const QString &) override
    {
        return std::unexpected(CameraState::Failed);
    }
    bool isPresent(const QString &) override { return m_bench.plugged; }

private:
    Bench &m_bench;
};

/// Reads nothing, counts, and can be held up.
class SlowReader final : public CodeReader {
public:
    struct Log {
        std::mutex mutex;
        QList<quint64> sequences;
        QSemaphore allowed;
        std::atomic_int begun = 0;
        std::atomic_bool held = false;
    };
    explicit SlowReader(Log &log)
        : m_log(log)
    {
    }
    QList<Reading> read(const Frame &frame) override
    {
        ++m_log.begun;
        if (m_log.held)
            m_log.allowed.acquire();
        const std::lock_guard lock(m_log.mutex);
        m_log.sequences.append(frame.sequence);
        return {};
    }

private:
    Log &m_log;
};

} // namespace

class TestCamera : public QObject {
    Q_OBJECT

private slots:
    void cameraGoesLiveAndOffAgain()
    {
        Bench bench;
        SlowReader::Log log;
        OpenCvCamera camera(std::make_unique<SlowReader>(log), std::make_unique<BenchCapture>(bench), 5ms);
        QSignalSpy states(&camera, &Camera::stateChanged);
        QSignalSpy frames(&camera, &Camera::frameReady);
        QCOMPARE(camera.state(), CameraState::Off);
        camera.start({});
        QCOMPARE(camera.state(), CameraState::Starting);
        QTRY_COMPARE(camera.state(), CameraState::Live);
        QTRY_VERIFY(frames.size() > 3);
        QCOMPARE(states.size(), 2);
        camera.stop();
        QCOMPARE(camera.state(), CameraState::Off);
        const qsizetype shown = frames.size();
        QTRY_COMPARE(bench.open.load(), 0);
        QCoreApplication::processEvents();
        QCOMPARE(frames.size(), shown);
        QCOMPARE(camera.state(), CameraState::Off);
    }

    void previewGoesOnWhileDecodingIsHeldUpAndTheNewestFrameIsDecodedNext()
    {
        Bench bench;
        SlowReader::Log log;
        log.held = true;
        OpenCvCamera camera(std::make_unique<SlowReader>(log), std::make_unique<BenchCapture>(bench), 5ms);
        QSignalSpy frames(&camera, &Camera::frameReady);
        camera.start({});
        QTRY_COMPARE(log.begun.load(), 1);
        QTRY_VERIFY(frames.size() > 30);
        QCOMPARE(log.begun.load(), 1);
        const auto seen = frames.last().first().value<Frame>().sequence;
        log.allowed.release(2);
        const auto decoded = [&log] {
            const std::lock_guard lock(log.mutex);
            return log.sequences;
        };
        QTRY_COMPARE(decoded().size(), 2);
        QVERIFY2(decoded().at(1) >= seen, "frames between were dropped, not queued");
        log.held = false;
        log.allowed.release(10);
    }

    void receiverThatWasAwayGetsTheNewestFrameOnly()
    {
        Bench bench;
        bench.endless = false;
        SlowReader::Log log;
        OpenCvCamera camera(std::make_unique<SlowReader>(log), std::make_unique<BenchCapture>(bench), 5ms);
        QSignalSpy frames(&camera, &Camera::frameReady);
        camera.start({});
        bench.pictures.release(200);
        // The event loop of this thread stands still until all pictures were captured.
        while (bench.delivered < 200 || bench.pictures.available() > 0)
            std::this_thread::yield();
        QVERIFY(frames.isEmpty());
        QTRY_VERIFY(!frames.isEmpty() && frames.last().first().value<Frame>().sequence == 200);
        QVERIFY2(frames.size() <= 2, "one under way and the newest");
        bench.obstacle = CameraState::Off;
    }

    void everyLookIsToldAlsoWhenItFoundNothing()
    {
        Bench bench;
        SlowReader::Log log;
        OpenCvCamera camera(std::make_unique<SlowReader>(log), std::make_unique<BenchCapture>(bench), 5ms);
        QSignalSpy looks(&camera, &Camera::codesRead);
        camera.start({});
        QTRY_VERIFY(looks.size() > 2);
        QVERIFY(looks.at(1).first().toULongLong() > looks.at(0).first().toULongLong());
        QVERIFY(looks.at(0).at(1).value<QList<Reading>>().isEmpty());
    }

    void obstaclesAreToldAndTriedAgain_data()
    {
        QTest::addColumn<CameraState>("obstacle");
        QTest::newRow("busy") << CameraState::Busy;
        QTest::newRow("no permission") << CameraState::NoPermission;
        QTest::newRow("no camera") << CameraState::NoCamera;
        QTest::newRow("failed") << CameraState::Failed;
    }
    void obstaclesAreToldAndTriedAgain()
    {
        QFETCH(CameraState, obstacle);
        Bench bench;
        bench.obstacle = obstacle;
        SlowReader::Log log;
        OpenCvCamera camera(std::make_unique<SlowReader>(log), std::make_unique<BenchCapture>(bench), 5ms);
        QSignalSpy states(&camera, &Camera::stateChanged);
        camera.start({});
        QTRY_COMPARE(camera.state(), obstacle);
        bench.obstacle = CameraState::Live;
        QTRY_COMPARE(camera.state(), CameraState::Live);
        QCOMPARE(states.size(), 3); // Starting, the obstacle once, Live
    }

    void unpluggedCameraComesBackByItself()
    {
        Bench bench;
        SlowReader::Log log;
        OpenCvCamera camera(std::make_unique<SlowReader>(log), std::make_unique<BenchCapture>(bench), 5ms);
        camera.start({});
        QTRY_COMPARE(camera.state(), CameraState::Live);
        bench.plugged = false;
        QTRY_COMPARE(camera.state(), CameraState::Unplugged);
        QVERIFY(camera.cameras().isEmpty());
        bench.plugged = true;
        QTRY_COMPARE(camera.state(), CameraState::Live);
    }

    void cameraThatStopsGivingPicturesButIsThereFailed()
    {
        Bench bench;
        bench.endless = false;
        SlowReader::Log log;
        OpenCvCamera camera(std::make_unique<SlowReader>(log), std::make_unique<BenchCapture>(bench), 1h);
        camera.start({});
        bench.pictures.release(3);
        QTRY_COMPARE(camera.state(), CameraState::Live);
        bench.obstacle = CameraState::Off; // the stream ends, the device stays
        QTRY_COMPARE(camera.state(), CameraState::Failed);
    }

    void deviceIsOpenOnceHoweverOftenItIsStarted()
    {
        Bench bench;
        SlowReader::Log log;
        {
            OpenCvCamera camera(std::make_unique<SlowReader>(log), std::make_unique<BenchCapture>(bench), 5ms);
            for (int i = 0; i < 20; ++i) {
                camera.start(u"bench"_s);
                if (i % 3 == 0)
                    camera.stop();
            }
            camera.start({});
            QTRY_COMPARE(camera.state(), CameraState::Live);
        }
        QCOMPARE(bench.open.load(), 0); // the destructor waited
        QCOMPARE(bench.mostOpen.load(), 1);
    }

    void missingDeviceIsNoCamera()
    {
        OpenCvCamera camera(std::make_unique<ZxingCodeReader>());
        camera.start(u"/dev/v4l/by-id/no-such-camera"_s);
        QTRY_COMPARE(camera.state(), CameraState::NoCamera);
        camera.stop();
        QCOMPARE(camera.state(), CameraState::Off);
    }

    void missingOrUnplayableVideoFailed()
    {
        QTemporaryDir dir;
        QFile text(dir.filePath(u"text.mp4"_s));
        QVERIFY(text.open(QIODevice::WriteOnly) && text.write("no video") > 0);
        text.close();
        for (const QString &path :
             {dir.filePath(u"missing.mp4"_s), dir.path(), text.fileName(), u"http://127.0.0.1:9/x.mp4"_s}) {
            OpenCvCamera camera(std::make_unique<ZxingCodeReader>());
            camera.startVideo(path);
            QTRY_COMPARE(camera.state(), CameraState::Failed);
        }
    }

    void videoPlaysOverAndOverAndItsCodesAreRead()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(u"sample video.avi"_s);
        const QByteArray content("6BFSAMPLE VIDEO 0147");
        const Frame code = CodeWriter::paint(*CodeWriter::write(Symbology::QrCode, content), 6);
        constexpr int length = 6;
        QVERIFY(writeVideo(path, QList<Frame>(length, code), 100));
        OpenCvCamera camera(std::make_unique<ZxingCodeReader>());
        QSignalSpy frames(&camera, &Camera::frameReady);
        QList<Reading> all;
        connect(&camera, &Camera::codesRead, this,
                [&all](quint64, const QList<Reading> &readings) { all += readings; });
        camera.startVideo(path);
        QTRY_COMPARE(camera.state(), CameraState::Live);
        QTRY_VERIFY(!all.isEmpty());
        QCOMPARE(all.first().bytes, content);
        QCOMPARE(all.first().source, ReadingSource::Video);
        QTRY_VERIFY(!frames.isEmpty() && frames.last().first().value<Frame>().sequence > 3 * length);
        QCOMPARE(camera.state(), CameraState::Live);
        QCOMPARE(frames.last().first().value<Frame>().width, code.width);
    }
};

QTEST_GUILESS_MAIN(TestCamera)
#include "tst_camera.moc"
