// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/credential/deskcredentialreader.h"
#include "tests/support/samples.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace dutydesk;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime kNow(QDate(2026, 11, 20), QTime(2, 38, 0), Qt::UTC);

/// Nothing here is signed: a reader that asks is wrong.
class NoVerifier final : public SignatureVerifier {
public:
    Result<bool> verify(const QString &, const QByteArray &, const QByteArray &, const QByteArray &) const override
    {
        return true;
    }
};

QByteArray file(const QString &name)
{
    QFile content(QStringLiteral(DUTYDESK_SOURCE_DIR) + u"/tests/data/"_s + name);
    return content.open(QIODevice::ReadOnly) ? content.readAll() : QByteArray();
}

} // namespace

/// Persons, numbers and plates are fictional.
class TestDeskCredentialReader : public QObject {
    Q_OBJECT
private slots:
    void contentDecidesTheFormat_data();
    void contentDecidesTheFormat();
    void numberWithAWrongCheckCharacterIsExplained();
    void numberBringsItsDateOfBirth();
    void opaqueCodeIsHandedOnUnread();
    void engagementNeedsARadio();
    void aamvaIsReadAndUnsigned();
    void expiredAamvaIsTold();
    void unknownTellsItsKindAndLengthOnly();
    void hostileTextsNeitherCrashNorPass();

private:
    Verification read(const QByteArray &bytes) const
    {
        Reading reading;
        reading.bytes = bytes;
        return m_reader.read(reading, std::nullopt, kNow);
    }

    NoVerifier m_verifier;
    DeskCredentialReader m_reader {m_verifier};
};

void TestDeskCredentialReader::contentDecidesTheFormat_data()
{
    using enum CredentialFormat;
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<CredentialFormat>("format");
    const QByteArray number = test::sampleNumber().text().toLatin1();
    QTest::newRow("number") << number << LicenceNumber;
    QTest::newRow("number from a scanner") << QByteArray(number + "\r\n") << LicenceNumber;
    QTest::newRow("number with spaces around") << QByteArray(" " + number + " ") << LicenceNumber;
    QTest::newRow("17 digits") << QByteArray("11010519900312001") << Unknown;
    QTest::newRow("19 digits") << QByteArray("1101051990031200101") << Unknown;
    QTest::newRow("file number") << QByteArray("110105000001") << FileNumber;
    QTest::newRow("plate") << QByteArray("测A00001") << PlateNumber;
    QTest::newRow("plate with its dot") << QByteArray("测A·00001") << PlateNumber;
    QTest::newRow("new-energy plate") << QByteArray("测AD00001") << PlateNumber;
    QTest::newRow("plate too short") << QByteArray("测A0001") << PlateNumber;
    QTest::newRow("Chinese text") << QByteArray("请出示驾驶证") << Unknown;
    QTest::newRow("dynamic code") << QByteArray("DD1:ABCDEFGHIJKLMNOPQRSTUVWXYZ") << OpaqueCode;
    QTest::newRow("dynamic code too short") << QByteArray("DD1:ABCDEFGHIJKLMNOPQRSTUVWXY") << Unknown;
    QTest::newRow("dynamic code too long") << QByteArray("DD1:" + QByteArray(65, 'A')) << Unknown;
    QTest::newRow("dynamic code of another alphabet") << QByteArray("DD1:ABCDEFGHIJKLMNOPQRSTUVWX01") << Unknown;
    QTest::newRow("engagement") << QByteArray("mdoc:owBjMS4wAYIB2BhYS6QBAiABIVggWojRgrzl9C76WZQ") << Mdoc;
    QTest::newRow("AAMVA") << file(u"aamva/CA-DOE.txt"_s) << Aamva;
    QTest::newRow("web address") << QByteArray("https://example.com/x") << Unknown;
    QTest::newRow("web address in capitals") << QByteArray("HTTPS://EXAMPLE.COM/ABCDEF") << Unknown;
    QTest::newRow("health certificate") << QByteArray("HC1:NCFTW2H:7*I06R3W/J:O6:P4QB3+7RKFVJWV66UBCE") << Unknown;
    QTest::newRow("nothing") << QByteArray() << Unknown;
    QTest::newRow("line end alone") << QByteArray("\r\n") << Unknown;
}

void TestDeskCredentialReader::contentDecidesTheFormat()
{
    QFETCH(QByteArray, bytes);
    QFETCH(CredentialFormat, format);
    const Verification verification = read(bytes);
    QCOMPARE(verification.credential.format, format);
    QCOMPARE(verification.checkedAt, kNow);
    QVERIFY(verification.check(CheckKind::Structure));
    QVERIFY(verification.verdict() != DocumentVerdict::Genuine);
}

void TestDeskCredentialReader::numberWithAWrongCheckCharacterIsExplained()
{
    QByteArray wrong = test::sampleNumber().text().toLatin1();
    wrong[17] = wrong.at(17) == '7' ? '8' : '7';
    const Verification verification = read(wrong);
    QCOMPARE(verification.credential.format, CredentialFormat::LicenceNumber);
    QVERIFY(!verification.credential.number);
    QCOMPARE(verification.check(CheckKind::NumberCheckDigit)->reason, CheckReason::CheckDigitWrong);
    QCOMPARE(read("11010519901340001X").check(CheckKind::NumberCheckDigit)->reason, CheckReason::BadDate);
}

void TestDeskCredentialReader::numberBringsItsDateOfBirth()
{
    const Verification verification = read(test::sampleNumber().text().toLatin1());
    QCOMPARE(verification.credential.number, std::optional(test::sampleNumber()));
    QCOMPARE(verification.credential.birthDate, test::sampleNumber().birthDate());
    QCOMPARE(verification.check(CheckKind::NumberCheckDigit)->result, CheckResult::Passed);
    QCOMPARE(verification.check(CheckKind::Signature)->reason, CheckReason::Unsigned);
    QCOMPARE(verification.verdict(), DocumentVerdict::NotChecked);
}

void TestDeskCredentialReader::opaqueCodeIsHandedOnUnread()
{
    const QByteArray code("DD1:ABCDEFGHIJKLMNOPQRSTUVWXYZ234567");
    const Verification verification = read(code);
    QCOMPARE(verification.credential.opaque, code);
    QVERIFY(verification.credential.otherFields.isEmpty());
    QVERIFY(verification.credential.documentId.isEmpty());
    QCOMPARE(verification.check(CheckKind::Signature)->reason, CheckReason::NeedsCentral);
}

void TestDeskCredentialReader::engagementNeedsARadio()
{
    const Verification verification = read("MDOC:owBjMS4w");
    QCOMPARE(verification.check(CheckKind::Signature)->result, CheckResult::NotMade);
    QCOMPARE(verification.check(CheckKind::Signature)->reason, CheckReason::NeedsRadio);
    QVERIFY(verification.credential.documentId.isEmpty());
}

void TestDeskCredentialReader::aamvaIsReadAndUnsigned()
{
    const Verification verification = read(file(u"aamva/CA-DOE.txt"_s));
    const Credential &credential = verification.credential;
    QCOMPARE(credential.documentId, u"75014217"_s);
    QCOMPARE(credential.nameLatin, u"JANE DOE"_s);
    QCOMPARE(credential.birthDate, QDate(1976, 4, 27));
    QCOMPARE(credential.validFrom, QDate(2019, 8, 9));
    QCOMPARE(credential.validUntil, QDate(2031, 7, 21));
    QCOMPARE(credential.gender, u"female"_s);
    QCOMPARE(credential.issuer, u"AAMVA 636014"_s);
    QCOMPARE(credential.issuedBy, u"CA"_s);
    QCOMPARE(credential.otherFields.value(u"vehicleClass"_s), u"C"_s);
    QVERIFY(!credential.number);
    QCOMPARE(verification.check(CheckKind::Structure)->result, CheckResult::Passed);
    QCOMPARE(verification.check(CheckKind::Signature)->reason, CheckReason::Unsigned);
    QCOMPARE(verification.verdict(), DocumentVerdict::Unsigned);
    for (const QString &other : {u"aamva/FL-SAMPLE.txt"_s, u"aamva/NY-SPECIMEN.txt"_s}) {
        const Verification more = read(file(other));
        QCOMPARE(more.verdict(), DocumentVerdict::Unsigned);
        QVERIFY(more.credential.birthDate.isValid() && more.credential.validUntil.isValid());
    }
    // A file that names nobody cannot be read.
    QCOMPARE(read(file(u"aamva/CA-DOE.txt"_s).first(40)).verdict(), DocumentVerdict::Unreadable);
}

void TestDeskCredentialReader::expiredAamvaIsTold()
{
    Reading reading;
    reading.bytes = file(u"aamva/CA-DOE.txt"_s);
    const QDateTime late(QDate(2031, 7, 22), QTime(0, 0, 1), Qt::UTC);
    QCOMPARE(m_reader.read(reading, std::nullopt, late).check(CheckKind::Validity)->reason, CheckReason::Expired);
}

void TestDeskCredentialReader::unknownTellsItsKindAndLengthOnly()
{
    const Verification verification = read("a private note about nobody");
    QCOMPARE(verification.credential, Credential());
    QCOMPARE(verification.checks.size(), 1);
    QCOMPARE(verification.checks.first().reason, CheckReason::NotRecognised);
    QCOMPARE(verification.checks.first().detail, u"QRCode 27"_s);
}

void TestDeskCredentialReader::hostileTextsNeitherCrashNorPass()
{
    const QDir folder(QStringLiteral(DUTYDESK_SOURCE_DIR) + u"/tests/data/hc1"_s);
    const QStringList names = folder.entryList({u"*.json"_s});
    QVERIFY(names.size() > 10);
    for (const QString &name : names) {
        QFile vector(folder.filePath(name));
        QVERIFY(vector.open(QIODevice::ReadOnly));
        const QByteArray text =
            QJsonDocument::fromJson(vector.readAll()).object().value("PREFIX"_L1).toString().toUtf8();
        QVERIFY(!text.isEmpty());
        QVERIFY(read(text).verdict() != DocumentVerdict::Genuine);
        // Without their prefix they go all the way through the envelope.
        const Verification inner = read(text.mid(4));
        QVERIFY(inner.verdict() != DocumentVerdict::Genuine);
        QVERIFY(inner.credential.nameLatin.isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestDeskCredentialReader)
#include "tst_deskcredentialreader.moc"
