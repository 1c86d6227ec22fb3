// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/scan/codewriter.h"
#include "app/scan/zxingcodereader.h"

#include <QTest>

#include <rapidcheck.h>

using namespace dutydesk;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray readBack(const SymbolPattern &pattern, int pixels = 3)
{
    ZxingCodeReader reader(ZxingCodeReader::unhurried);
    const QList<Reading> readings = reader.read(CodeWriter::paint(pattern, pixels));
    return readings.size() == 1 ? readings.first().bytes : QByteArray();
}

/// Text of the Base45 alphabet (RFC 9285), as credentials use it.
rc::Gen<std::string> base45(int least, int most)
{
    const std::string alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    return rc::gen::mapcat(rc::gen::inRange(least, most + 1), [alphabet](int length) {
        return rc::gen::container<std::string>(static_cast<std::size_t>(length), rc::gen::elementOf(alphabet));
    });
}

} // namespace

class TestCodeWriter : public QObject {
    Q_OBJECT

private slots:
    void whatIsWrittenIsReadAsItWas_data()
    {
        QTest::addColumn<Symbology>("symbology");
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("QR, Base45 of 1000")
            << Symbology::QrCode << QByteArray("6BF A%$*+-./:").repeated(77).first(1000);
        QTest::newRow("QR, Chinese") << Symbology::QrCode << QByteArray("机动车驾驶证 虚构 测A12345");
        QTest::newRow("QR, European") << Symbology::QrCode << QByteArray("Zoë Müller, Åsa (fictional)");
        QTest::newRow("PDF417") << Symbology::Pdf417 << QByteArray("@\n\x1e\rANSI 636014040002DL00410278 fictional\r");
        QTest::newRow("PDF417, Chinese") << Symbology::Pdf417 << QByteArray("驾驶人 虚构");
        QTest::newRow("Code 128") << Symbology::Code128 << QByteArray("SAMPLE-2026-000147");
        QTest::newRow("Code 128, digits") << Symbology::Code128 << QByteArray("11010519491231002X");
        QTest::newRow("Code 39") << Symbology::Code39 << QByteArray("SAMPLE 147");
        QTest::newRow("Aztec") << Symbology::Aztec << QByteArray("fictional 0147");
        QTest::newRow("DataMatrix") << Symbology::DataMatrix << QByteArray("fictional 0147");
    }
    void whatIsWrittenIsReadAsItWas()
    {
        QFETCH(Symbology, symbology);
        QFETCH(QByteArray, content);
        const auto pattern = CodeWriter::write(symbology, content);
        QVERIFY(pattern);
        QCOMPARE(pattern->dark.size(), qsizetype(pattern->width) * pattern->height);
        QCOMPARE(readBack(*pattern), content);
    }

    void anyBase45TextSurvivesAQrCode()
    {
        QVERIFY(rc::check([] {
            const QByteArray content = QByteArray::fromStdString(*base45(1, 900));
            const auto pattern = CodeWriter::write(Symbology::QrCode, content, *rc::gen::element(-1, 0, 2, 4, 6));
            RC_ASSERT(pattern.has_value());
            RC_ASSERT(pattern->width == pattern->height);
            RC_ASSERT((pattern->width - 17) % 4 == 0);
            RC_ASSERT(readBack(*pattern) == content);
        }));
    }

    void anyAsciiTextSurvivesPdf417()
    {
        QVERIFY(rc::check([] {
            const std::string text =
                *rc::gen::nonEmpty(rc::gen::container<std::string>(rc::gen::inRange<char>(32, 127)));
            const QByteArray content =
                QByteArray::fromStdString(text).first(qMin<qsizetype>(qsizetype(text.size()), 500));
            const auto pattern = CodeWriter::write(Symbology::Pdf417, content);
            RC_ASSERT(pattern.has_value());
            RC_ASSERT(readBack(*pattern) == content);
        }));
    }

    void whatCannotBeWrittenIsAnError()
    {
        QCOMPARE(CodeWriter::write(Symbology::QrCode, {}).error().kind, ErrorKind::BadInput);
        QCOMPARE(CodeWriter::write(Symbology::QrCode, "A"_ba, 9).error().kind, ErrorKind::BadInput);
        QCOMPARE(CodeWriter::write(Symbology::QrCode, QByteArray(8000, 'A')).error().kind, ErrorKind::BadInput);
        QCOMPARE(CodeWriter::write(Symbology::Code128, QByteArray("测")).error().kind, ErrorKind::BadInput);
        QCOMPARE(CodeWriter::write(Symbology::MicroQrCode, "A"_ba).error().kind, ErrorKind::Unsupported);
        QCOMPARE(CodeWriter::write(Symbology::HandScanner, "A"_ba).error().kind, ErrorKind::Unsupported);
    }

    void moreErrorCorrectionMakesALargerQrCode()
    {
        const QByteArray content = QByteArray("6BFA1B2C3").repeated(20);
        QVERIFY(CodeWriter::write(Symbology::QrCode, content, 8)->width
                > CodeWriter::write(Symbology::QrCode, content, 0)->width);
    }

    void paintedPictureHasAQuietZone()
    {
        const SymbolPattern pattern = *CodeWriter::write(Symbology::QrCode, "A"_ba);
        const Frame frame = CodeWriter::paint(pattern, 2, 4);
        QCOMPARE(frame.width, (pattern.width + 8) * 2);
        QCOMPARE(frame.height, frame.width);
        QVERIFY(!frame.isEmpty());
        const auto pixel = [&](int x, int y) { return frame.bgr.at((qsizetype(y) * frame.width + x) * 3); };
        QCOMPARE(pixel(7, 7), '\xff');
        QCOMPARE(pixel(8, 8), '\0'); // the finder's corner
        QCOMPARE(pixel(9, 9), '\0');
    }
};

QTEST_GUILESS_MAIN(TestCodeWriter)
#include "tst_codewriter.moc"
