// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/scan/codeengine.h"
#include "app/scan/codewriter.h"
#include "app/scan/zxingcodereader.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <cmath>
#include <limits>

using namespace dutydesk;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString samples()
{
    return QStringLiteral(DUTYDESK_SOURCE_DIR "/tests/data/scan/");
}

PixelView viewOf(const cv::Mat &picture)
{
    return {picture.data, picture.cols, picture.rows, static_cast<int>(picture.step), picture.channels()};
}

cv::Mat load(const QString &path)
{
    return cv::imread(QFile::encodeName(path).toStdString(), cv::IMREAD_COLOR);
}

QByteArray contentFor(QString path)
{
    path.truncate(path.lastIndexOf(u'.'));
    QFile text(path + u".txt"_s);
    QFile binary(path + u".bin"_s);
    QFile &file = text.exists() ? text : binary;
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool holds(const std::vector<Code> &codes, const QByteArray &content)
{
    return std::any_of(codes.begin(), codes.end(),
                       [&](const Code &code) { return QByteArray::fromStdString(code.bytes) == content; });
}

cv::Mat painted(Symbology symbology, const QByteArray &content, int pixels)
{
    const Frame frame = CodeWriter::paint(*CodeWriter::write(symbology, content), pixels);
    return cv::Mat(frame.height, frame.width, CV_8UC3, const_cast<char *>(frame.bgr.constData())).clone();
}

/// The picture in the middle of a larger white one, turned by some degrees.
cv::Mat turned(const cv::Mat &picture, double degrees)
{
    const int side = cvCeil(std::hypot(picture.cols, picture.rows)) + 40;
    cv::Mat turn = cv::getRotationMatrix2D({picture.cols / 2.0F, picture.rows / 2.0F}, degrees, 1);
    turn.at<double>(0, 2) += (side - picture.cols) / 2.0;
    turn.at<double>(1, 2) += (side - picture.rows) / 2.0;
    cv::Mat result;
    cv::warpAffine(picture, result, turn, {side, side}, cv::INTER_LINEAR, cv::BORDER_CONSTANT, cv::Scalar::all(255));
    return result;
}

} // namespace

class TestCodeEngine : public QObject {
    Q_OBJECT

private slots:
    void everySampleIsReadByteForByte_data()
    {
        QTest::addColumn<QString>("path");
        for (const QString &folder : {u"qr"_s, u"pdf417"_s, u"photos"_s}) {
            const QDir dir(samples() + folder);
            const QStringList names = dir.entryList({u"*.jpg"_s, u"*.png"_s, u"*.webp"_s});
            QVERIFY(!names.isEmpty());
            for (const QString &name : names)
                QTest::addRow("%s", qPrintable(QString(folder + u'/' + name))) << dir.filePath(name);
        }
    }
    void everySampleIsReadByteForByte()
    {
        QFETCH(QString, path);
        const cv::Mat picture = load(path);
        const QByteArray content = contentFor(path);
        QVERIFY(!picture.empty() && !content.isEmpty());
        CodeEngine engine;
        QVERIFY(holds(engine.read(viewOf(picture)), content));
    }

    void pictureWithoutCodeReadsAsNothing_data()
    {
        QTest::addColumn<QString>("path");
        const QDir dir(samples() + u"none"_s);
        const QStringList names = dir.entryList(QDir::Files);
        QVERIFY(names.size() > 10);
        for (const QString &name : names)
            QTest::addRow("%s", qPrintable(name)) << dir.filePath(name);
    }
    void pictureWithoutCodeReadsAsNothing()
    {
        QFETCH(QString, path);
        cv::Mat picture = load(path);
        QVERIFY(!picture.empty());
        CodeEngine engine;
        for (int turn = 0; turn < 2; ++turn) {
            QVERIFY(engine.read(viewOf(picture)).empty());
            cv::rotate(picture, picture, cv::ROTATE_90_CLOCKWISE);
        }
    }

    void repairsReadWhatTheLibraryAloneCannot()
    {
        int unreadByTheLibrary = 0;
        for (const QString &name : {u"qr/hard-003.jpg"_s, u"pdf417/hard-001.jpg"_s, u"photos/qrcode-3_22.webp"_s}) {
            const cv::Mat picture = load(samples() + name);
            CodeEngine plain(CodeEngine::Mode::Plain);
            unreadByTheLibrary += plain.read(viewOf(picture)).empty() ? 1 : 0;
            CodeEngine ladder;
            QVERIFY2(holds(ladder.read(viewOf(picture)), contentFor(samples() + name)), qPrintable(name));
        }
        // ZXing-C++ 2.3 reads the photo by itself, 1.4 none of the three.
        QVERIFY(unreadByTheLibrary >= 2);
    }

    void pictureIsNeverWrittenTo()
    {
        // Hard ones, so that every repair is tried.
        for (const QString &name : {u"qr/hard-003.jpg"_s, u"pdf417/hard-001.jpg"_s, u"none/13.webp"_s}) {
            cv::Mat grey;
            cv::cvtColor(load(samples() + name), grey, cv::COLOR_BGR2GRAY);
            const cv::Mat before = grey.clone();
            CodeEngine engine;
            (void)engine.read(viewOf(grey));
            QVERIFY2(cv::countNonZero(grey != before) == 0, qPrintable(name));
        }
    }

    void hurriedEngineGetsToEveryRepairWithinAFewLooks()
    {
        // One millisecond allows for the first step and one repair a look.
        for (const QString &name : {u"qr/hard-003.jpg"_s, u"pdf417/medium-003.jpg"_s}) {
            const cv::Mat picture = load(samples() + name);
            CodeEngine engine;
            int looks = 0;
            bool read = false;
            for (; looks < 9 && !read; ++looks)
                read = holds(engine.read(viewOf(picture), 1ms), contentFor(samples() + name));
            QVERIFY2(read, qPrintable(name));
            QVERIFY(looks > 1);
            QVERIFY2(holds(engine.read(viewOf(picture), 1ms), contentFor(samples() + name)),
                     "what helped comes first next time");
        }
    }

    void impossiblePicturesAreEmptyNotFatal_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::addColumn<int>("stride");
        QTest::addColumn<int>("channels");
        constexpr int most = std::numeric_limits<int>::max();
        QTest::newRow("nothing") << 0 << 0 << 0 << 1;
        QTest::newRow("negative") << -640 << 480 << 640 << 1;
        QTest::newRow("one pixel") << 1 << 1 << 1 << 1;
        QTest::newRow("one row") << 100 << 1 << 100 << 1;
        QTest::newRow("one column") << 1 << 100 << 1 << 1;
        QTest::newRow("rows overlap") << 100 << 100 << 99 << 1;
        QTest::newRow("rows overlap in colour") << 100 << 100 << 299 << 3;
        QTest::newRow("upside down") << 100 << 100 << -100 << 1;
        QTest::newRow("two channels") << 64 << 64 << 128 << 2;
        QTest::newRow("huge") << most << most << most << 1;
        QTest::newRow("wider than memory") << most << 8 << most << 3;
    }
    void impossiblePicturesAreEmptyNotFatal()
    {
        QFETCH(int, width);
        QFETCH(int, height);
        QFETCH(int, stride);
        QFETCH(int, channels);
        const std::vector<std::uint8_t> memory(64 * 64 * 3, 128);
        CodeEngine engine;
        QVERIFY(engine.read({memory.data(), width, height, stride, channels}).empty());
        QVERIFY(engine.read({nullptr, width, height, stride, channels}).empty());
    }

    void oddSizesAndNoiseReadAsNothing()
    {
        cv::RNG random(20261122);
        CodeEngine engine;
        for (const cv::Size &size : {cv::Size(8, 8), cv::Size(9, 31), cv::Size(31, 9), cv::Size(8, 3000),
                                     cv::Size(3000, 8), cv::Size(64, 64), cv::Size(333, 17), cv::Size(640, 480)}) {
            cv::Mat noise(size, CV_8UC3);
            random.fill(noise, cv::RNG::UNIFORM, 0, 256);
            QVERIFY(engine.read(viewOf(noise)).empty());
            QVERIFY(engine.read(viewOf(cv::Mat(size, CV_8UC1, cv::Scalar(0)))).empty());
        }
    }

    void rowsMayBeFartherApartThanTheirPixels()
    {
        const cv::Mat symbol = painted(Symbology::QrCode, "6BFA1B2C3D4E5F"_ba, 4);
        cv::Mat large(symbol.rows + 10, symbol.cols + 37, CV_8UC3, cv::Scalar::all(255));
        symbol.copyTo(large(cv::Rect(20, 5, symbol.cols, symbol.rows)));
        const cv::Mat part = large(cv::Rect(20, 5, symbol.cols, symbol.rows));
        QVERIFY(!part.isContinuous());
        CodeEngine engine;
        QVERIFY(holds(engine.read(viewOf(part)), "6BFA1B2C3D4E5F"_ba));
    }

    void cornersAndModulesAreWhereTheSymbolIs()
    {
        const QByteArray content = QByteArray("HC1:SAMPLE ").repeated(30);
        const SymbolPattern pattern = *CodeWriter::write(Symbology::QrCode, content);
        const cv::Mat symbol = painted(Symbology::QrCode, content, 5);
        cv::Mat picture(720, 1280, CV_8UC3, cv::Scalar::all(200));
        symbol.copyTo(picture(cv::Rect(300, 100, symbol.cols, symbol.rows)));
        CodeEngine engine;
        const std::vector<Code> codes = engine.read(viewOf(picture));
        QCOMPARE(codes.size(), std::size_t(1));
        QCOMPARE(codes.front().modules, pattern.width);
        const double left = 300 + 4 * 5;
        const double top = 100 + 4 * 5;
        const double side = pattern.width * 5;
        const double expected[4][2] = {{left, top}, {left + side, top}, {left + side, top + side}, {left, top + side}};
        for (std::size_t i = 0; i < 4; ++i) {
            QVERIFY(std::abs(codes.front().corners[i].x - expected[i][0]) < 4);
            QVERIFY(std::abs(codes.front().corners[i].y - expected[i][1]) < 4);
        }
    }

    void cornersOfALargePhotographAreInItsOwnPixels()
    {
        const cv::Mat symbol = painted(Symbology::QrCode, "6BFA1B2C3D4E5F"_ba, 20);
        cv::Mat picture(3000, 4000, CV_8UC3, cv::Scalar::all(255));
        symbol.copyTo(picture(cv::Rect(3000, 2000, symbol.cols, symbol.rows)));
        CodeEngine engine;
        const std::vector<Code> codes = engine.read(viewOf(picture));
        QCOMPARE(codes.size(), std::size_t(1));
        QVERIFY(std::abs(codes.front().corners[0].x - 3080) < 12);
        QVERIFY(std::abs(codes.front().corners[0].y - 2080) < 12);
    }

    void twoSymbolsInOnePictureAreBothRead()
    {
        const cv::Mat first = painted(Symbology::QrCode, "6BFSAMPLE-0002"_ba, 5);
        const cv::Mat second = painted(Symbology::Code128, "SAMPLE-0001"_ba, 3);
        cv::Mat picture(600, 1000, CV_8UC3, cv::Scalar::all(255));
        first.copyTo(picture(cv::Rect(20, 20, first.cols, first.rows)));
        second.copyTo(picture(cv::Rect(400, 300, second.cols, second.rows)));
        CodeEngine engine;
        const std::vector<Code> codes = engine.read(viewOf(picture));
        QCOMPARE(codes.size(), std::size_t(2));
        QVERIFY(holds(codes, "6BFSAMPLE-0002"_ba));
        QVERIFY(holds(codes, "SAMPLE-0001"_ba));
    }

    void lightModulesOnDarkGroundAreRead()
    {
        cv::Mat picture = painted(Symbology::QrCode, "6BFA1B2C3D4E5F"_ba, 6);
        cv::bitwise_not(picture, picture);
        CodeEngine engine;
        QVERIFY(holds(engine.read(viewOf(picture)), "6BFA1B2C3D4E5F"_ba));
    }

    void symbolsAreReadAtAnyAngle_data()
    {
        QTest::addColumn<Symbology>("symbology");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<double>("degrees");
        const std::pair<Symbology, QByteArray> symbols[] = {
            {Symbology::QrCode, QByteArray("HC1:SAMPLE ").repeated(20)},
            {Symbology::Pdf417, "@\n\x1e\rANSI 636014040002DL fictional SAMPLE PERSON, 1990-01-01, sample street 1"_ba},
            {Symbology::Code128, "SAMPLE-000147"_ba}};
        for (const auto &[symbology, content] : symbols) {
            for (const double degrees : {0.0, 11.0, 33.0, 45.0, 74.0, 90.0, 131.0, 180.0, 270.0, 302.0})
                QTest::addRow("%s %g", qPrintable(symbologyName(symbology)), degrees)
                    << symbology << content << degrees;
        }
    }
    void symbolsAreReadAtAnyAngle()
    {
        QFETCH(Symbology, symbology);
        QFETCH(QByteArray, content);
        QFETCH(double, degrees);
        CodeEngine engine;
        QVERIFY(holds(engine.read(viewOf(turned(painted(symbology, content, 4), degrees))), content));
    }

    void readerHandsOnTheFrameAsReadings()
    {
        const Frame frame = CodeWriter::paint(*CodeWriter::write(Symbology::Pdf417, "fictional"_ba), 4);
        ZxingCodeReader reader;
        const QList<Reading> readings = reader.read(frame);
        QCOMPARE(readings.size(), 1);
        QCOMPARE(readings.first().symbology, Symbology::Pdf417);
        QCOMPARE(readings.first().bytes, "fictional"_ba);
        QVERIFY(readings.first().took > 0us);
        QVERIFY(reader.read(Frame {}).isEmpty());
        QVERIFY2(reader.read(Frame {100, 100, QByteArray(100, 'x'), 1}).isEmpty(), "fewer bytes than pixels");
    }
};

QTEST_GUILESS_MAIN(TestCodeEngine)
#include "tst_codeengine.moc"
