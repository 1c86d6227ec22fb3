// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/credential/base45.h"
#include "app/credential/claim169reader.h"
#include "app/credential/compression.h"
#include "app/credential/deskcredentialreader.h"
#include "app/crypto/opensslsignatureverifier.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace dutydesk;
using namespace Qt::Literals::StringLiterals;

namespace {

// Between the vectors' own dates (November 2023 to 2026 or 2027).
const QDateTime kNow(QDate(2026, 5, 1), QTime(8, 0), Qt::UTC);

QJsonObject load(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

void addVectors(const QString &folder)
{
    QTest::addColumn<QString>("path");
    const QDir directory(QStringLiteral(DUTYDESK_SOURCE_DIR) + u"/tests/data/claim169/"_s + folder);
    const QFileInfoList files = directory.entryInfoList({u"*.json"_s});
    for (const QFileInfo &file : files)
        QTest::newRow(qPrintable(file.baseName())) << file.filePath();
}

Reading reading(const QJsonObject &vector)
{
    Reading result;
    result.bytes = vector.value("qr_data"_L1).toString().toUtf8();
    return result;
}

TrustList trustFor(const QJsonObject &vector)
{
    TrustList list;
    list.issuedAt = kNow.addDays(-1);
    const QJsonObject key = vector.value("signing_key"_L1).toObject();
    if (key.isEmpty())
        return list;
    TrustedKey trusted;
    trusted.issuer = vector.value("expected_cwt_meta"_L1).toObject().value("issuer"_L1).toString();
    trusted.algorithm = key.value("algorithm"_L1).toString();
    trusted.publicKey = QByteArray::fromHex(key.value("public_key_hex"_L1).toString().toLatin1());
    trusted.validFrom = kNow.addYears(-1);
    trusted.validUntil = kNow.addYears(1);
    list.keys.append(trusted);
    return list;
}

/// What the credential says for a field of the vectors, in the vectors' own form.
QString fieldText(const Credential &credential, const QString &field)
{
    if (field == "id"_L1)
        return credential.documentId;
    if (field == "fullName"_L1)
        return credential.nameLatin;
    if (field == "dateOfBirth"_L1)
        return credential.birthDate.toString(u"yyyyMMdd"_s);
    if (field == "gender"_L1)
        return QString::number(QStringList {u"male"_s, u"female"_s, u"other"_s}.indexOf(credential.gender) + 1);
    if (field == "maritalStatus"_L1)
        return QString::number(
            QStringList {u"unmarried"_s, u"married"_s, u"divorced"_s}.indexOf(credential.otherFields.value(field)) + 1);
    return credential.otherFields.value(field);
}

/// The expected value in the form of fieldText().
QString expectedText(const QString &field, const QJsonValue &value)
{
    if (field == "dateOfBirth"_L1)
        return value.toString().remove(u'-');
    if (value.isDouble())
        return QString::number(value.toInt());
    if (!value.isArray())
        return value.toString();
    QStringList parts;
    const QJsonArray items = value.toArray();
    for (const QJsonValue &item : items) {
        const QJsonObject sample = item.toObject();
        if (!item.isObject()) {
            parts.append(QString::number(item.toInt()));
            continue;
        }
        const qsizetype size = QByteArray::fromBase64(sample.value("data"_L1).toString().toLatin1()).size();
        parts.append(u"format=%1;subFormat=%2;bytes=%3"_s.arg(sample.value("format"_L1).toInt())
                         .arg(sample.value("subFormat"_L1).toInt())
                         .arg(sample.contains("data"_L1) ? QString::number(size) : u"*"_s));
    }
    return parts.join(items.first().isObject() ? u' ' : u',');
}

} // namespace

/// The vectors of the Claim 169 project; their persons are fictional.
class TestClaim169Vectors : public QObject {
    Q_OBJECT
private slots:
    void validVectorIsReadFieldByField_data() { addVectors(u"valid"_s); }
    void validVectorIsReadFieldByField();
    void invalidVectorStopsWhereItIsWrong_data() { addVectors(u"invalid"_s); }
    void invalidVectorStopsWhereItIsWrong();
    void signedVectorIsGenuine_data();
    void signedVectorIsGenuine();
    void noChangedByteOfASignedVectorPasses_data() { signedVectorIsGenuine_data(); }
    void noChangedByteOfASignedVectorPasses();
    void picturesAreKept();

private:
    OpenSslSignatureVerifier m_verifier;
    DeskCredentialReader m_reader {m_verifier};
};

void TestClaim169Vectors::validVectorIsReadFieldByField()
{
    QFETCH(QString, path);
    const QJsonObject vector = load(path);
    const Verification read = m_reader.read(reading(vector), trustFor(vector), kNow);
    QCOMPARE(read.credential.format, CredentialFormat::Claim169);
    QVERIFY(read.check(CheckKind::Structure));
    if (vector.contains("encryption_key"_L1)) {
        for (const Check &check : read.checks) {
            QCOMPARE(check.result, CheckResult::NotMade);
            QCOMPARE(check.reason, CheckReason::Encrypted);
        }
        QCOMPARE(read.verdict(), DocumentVerdict::NotChecked);
        QVERIFY(read.credential.documentId.isEmpty());
        return;
    }
    QCOMPARE(read.check(CheckKind::Structure)->result, CheckResult::Passed);
    QCOMPARE(read.check(CheckKind::Structure)->detail, QString());
    const QJsonObject expected = vector.value("expected_claim169"_L1).toObject();
    QVERIFY(!expected.isEmpty());
    for (auto field = expected.begin(); field != expected.end(); ++field) {
        const QString wanted = expectedText(field.key(), field.value());
        QString got = fieldText(read.credential, field.key());
        if (wanted.endsWith("bytes=*"_L1))
            got = got.left(got.lastIndexOf(u'=') + 1) + u'*';
        QVERIFY2(got == wanted, qPrintable(QString(field.key() + u": " + got)));
    }
    const QJsonObject meta = vector.value("expected_cwt_meta"_L1).toObject();
    const auto seconds = [](const QDateTime &time) { return time.isValid() ? time.toSecsSinceEpoch() : 0; };
    QCOMPARE(read.credential.issuer, meta.value("issuer"_L1).toString());
    QCOMPARE(seconds(read.credential.expiresAt), meta.value("expiresAt"_L1).toInteger());
    QCOMPARE(seconds(read.credential.notBefore), meta.value("notBefore"_L1).toInteger());
    QCOMPARE(seconds(read.credential.issuedAt), meta.value("issuedAt"_L1).toInteger());
    QCOMPARE(read.credential.otherFields.value(u"subject"_s), meta.value("subject"_L1).toString());
    QVERIFY(read.verdict() != DocumentVerdict::Genuine || vector.contains("signing_key"_L1));
}

void TestClaim169Vectors::invalidVectorStopsWhereItIsWrong()
{
    QFETCH(QString, path);
    const QJsonObject vector = load(path);
    const QMap<QString, CheckReason> reasons {
        {u"Base45Decode"_s, CheckReason::BadBase45},
        {u"Decompress"_s, CheckReason::BadCompression},
        {u"CoseParse"_s, CheckReason::NotCose},
        {u"Claim169NotFound"_s, CheckReason::MissingClaim169},
    };
    const QString expected = vector.value("expected_error"_L1).toString();
    QVERIFY(reasons.contains(expected));
    const Verification read = m_reader.read(reading(vector), trustFor(vector), kNow);
    const Check *structure = read.check(CheckKind::Structure);
    QVERIFY(structure);
    QCOMPARE(structure->result, CheckResult::Failed);
    QCOMPARE(structure->reason, reasons.value(expected));
    QCOMPARE(read.verdict(), DocumentVerdict::Unreadable);
}

void TestClaim169Vectors::signedVectorIsGenuine_data()
{
    QTest::addColumn<QString>("path");
    for (const QLatin1StringView name : {"ecdsa-p256-signed"_L1, "ed25519-signed"_L1})
        QTest::newRow(name.data()) << QString(QStringLiteral(DUTYDESK_SOURCE_DIR) + u"/tests/data/claim169/valid/"_s
                                              + name + u".json"_s);
}

void TestClaim169Vectors::signedVectorIsGenuine()
{
    QFETCH(QString, path);
    const QJsonObject vector = load(path);
    const Verification read = m_reader.read(reading(vector), trustFor(vector), kNow);
    QCOMPARE(read.check(CheckKind::Signature)->result, CheckResult::Passed);
    QCOMPARE(read.check(CheckKind::Issuer)->result, CheckResult::Passed);
    QCOMPARE(read.check(CheckKind::Validity)->result, CheckResult::Passed);
    QCOMPARE(read.verdict(), DocumentVerdict::Genuine);
    // And under another key of the same kind it is not.
    TrustList other = trustFor(vector);
    other.keys.first().publicKey = other.keys.first().algorithm == "EdDSA"_L1
        ? QByteArray::fromHex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c")
        : QByteArray::fromHex("046b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296"
                              "4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5");
    QCOMPARE(m_reader.read(reading(vector), other, kNow).verdict(), DocumentVerdict::Altered);
}

void TestClaim169Vectors::noChangedByteOfASignedVectorPasses()
{
    QFETCH(QString, path);
    const QJsonObject vector = load(path);
    const auto packed = base45::decode(reading(vector).bytes);
    const auto whole = compression::inflate(*packed, 256 * 1024);
    QVERIFY(whole);
    const TrustList trust = trustFor(vector);
    for (qsizetype at = 0; at < whole->size(); ++at) {
        for (const int bit : {0x01, 0x80}) {
            QByteArray changed = *whole;
            changed[at] = char(changed.at(at) ^ bit);
            Reading forged;
            forged.bytes = base45::encode(*compression::deflate(changed, compression::Method::Zlib));
            const Verification read = m_reader.read(forged, trust, kNow);
            const Check *signature = read.check(CheckKind::Signature);
            QVERIFY2(signature == nullptr || signature->result != CheckResult::Passed, qPrintable(QString::number(at)));
            QVERIFY(read.verdict() != DocumentVerdict::Genuine);
        }
    }
}

void TestClaim169Vectors::picturesAreKept()
{
    const QString folder = QStringLiteral(DUTYDESK_SOURCE_DIR) + u"/tests/data/claim169/valid/"_s;
    const auto photo = [this, &folder](QLatin1StringView name) {
        const QJsonObject vector = load(folder + name + u".json"_s);
        return m_reader.read(reading(vector), std::nullopt, kNow).credential.photo;
    };
    // The beginning of a JPEG; the vector's own text spells two of these bytes wrongly.
    QCOMPARE(photo("with-face"_L1), QByteArray::fromHex("ffd8ffe00010"));
    QVERIFY(photo("claim169-example"_L1).startsWith("RIFF"));
    QVERIFY(photo("refugee-identity"_L1).size() > 100);
    QVERIFY(photo("minimal"_L1).isEmpty());
    // A fingerprint is no picture of anybody, and is not kept.
    QVERIFY(photo("with-fingerprints"_L1).isEmpty());
}

QTEST_GUILESS_MAIN(TestClaim169Vectors)
#include "tst_claim169vectors.moc"
