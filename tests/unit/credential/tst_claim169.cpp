// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/credential/base45.h"
#include "app/credential/claim169writer.h"
#include "app/credential/compression.h"
#include "app/credential/cose.h"
#include "app/credential/deskcredentialreader.h"
#include "app/credential/licenceclaim.h"
#include "app/crypto/opensslsignatureverifier.h"
#include "app/crypto/softwaresigner.h"

#include <QCborArray>
#include <QCborMap>
#include <QTest>

using namespace dutydesk;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime kNow(QDate(2026, 11, 20), QTime(2, 38, 0), Qt::UTC);
const QString kIssuer = u"urn:example:traffic:110105"_s;

/// A fictional licence.
Credential sample()
{
    Credential credential;
    credential.format = CredentialFormat::Claim169;
    credential.issuer = kIssuer;
    QString number = u"11010519900312001"_s;
    number.append(LicenceNumber::checkCharacter(number));
    credential.number = LicenceNumber::parse(number).value();
    credential.fileNumber = FileNumber::parse(u"110105000001"_s).value();
    credential.documentId = u"DD-0001"_s;
    credential.nameZh = u"张三"_s;
    credential.nameLatin = u"ZHANG San"_s;
    credential.birthDate = QDate(1990, 3, 12);
    credential.gender = u"male"_s;
    credential.classes = LicenceClasses::parse(u"C1D"_s).value();
    credential.firstIssued = QDate(2012, 6, 1);
    credential.validFrom = QDate(2022, 6, 1);
    credential.validUntil = QDate(2032, 6, 1);
    credential.issuedBy = u"示例市公安局交通警察支队"_s;
    credential.photo = QByteArray("RIFF\0\0\0\0WEBP", 12);
    credential.issuedAt = kNow.addDays(-1);
    credential.notBefore = kNow.addDays(-1);
    credential.expiresAt = kNow.addDays(30);
    credential.otherFields.insert(u"issueSequence"_s, u"2"_s);
    return credential;
}

Reading qr(const QByteArray &text)
{
    Reading reading;
    reading.bytes = text;
    return reading;
}

} // namespace

class TestClaim169 : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void licenceIsReadAsItWasIssued_data();
    void licenceIsReadAsItWasIssued();
    void longTermLicenceIsRead();
    void timesAreCheckedWithSkew_data();
    void timesAreCheckedWithSkew();
    void licenceOverInChinaIsExpired();
    void issuerIsFoundByKeyIdOrName_data();
    void issuerIsFoundByKeyIdOrName();
    void anotherIssuersKeyIsNeverUsed();
    void keyServesItsOwnAlgorithmOnly();
    void algorithmComesFromTheProtectedHeaderOnly();
    void revokedAndExpiredKeysAreTold();
    void oldTrustListStillComputesTheSignature();
    void withoutATrustListNothingIsTrusted();
    void clockBehindTheTrustListIsNotBelieved();
    void claimsThatLieAboutTheirFormAreRefused_data();
    void claimsThatLieAboutTheirFormAreRefused();
    void wrongCheckCharacterIsTold();
    void oddFieldsAreLeftOutAndNamed();
    void envelopesThatAreNoSign1AreRefused_data();
    void envelopesThatAreNoSign1AreRefused();
    void bombIsRefused();

private:
    TrustList trust() const { return trust(*m_signer); }
    static TrustList trust(const Signer &signer)
    {
        TrustList list;
        list.version = 1;
        list.issuedAt = kNow.addDays(-2);
        list.keys.append({signer.keyId(), kIssuer, u"示例市公安局"_s, signer.algorithm(), signer.publicKey(),
                          kNow.addYears(-1), kNow.addYears(1), false});
        return list;
    }
    Verification readClaims(const QCborMap &claims) const
    {
        const QByteArray header = cose::protectedHeader(u"EdDSA"_s);
        const QByteArray payload = QCborValue(claims).toCbor();
        return readMessage(cose::sign1(header, {}, payload, *m_signer->sign(cose::toBeSigned(header, payload)), false));
    }
    Verification readMessage(const QByteArray &message) const
    {
        return m_reader.read(qr(base45::encode(*compression::deflate(message, compression::Method::Zlib))), trust(),
                             kNow);
    }
    Verification readSample(const Credential &credential, const std::optional<TrustList> &list,
                            const QDateTime &now = kNow) const
    {
        return m_reader.read(qr(*Claim169Writer(*m_signer).write(credential)), list, now);
    }

    OpenSslSignatureVerifier m_verifier;
    DeskCredentialReader m_reader {m_verifier};
    std::unique_ptr<SoftwareSigner> m_signer;
};

void TestClaim169::initTestCase()
{
    auto signer = SoftwareSigner::generate(u"EdDSA"_s);
    QVERIFY(signer);
    m_signer = *std::move(signer);
}

void TestClaim169::licenceIsReadAsItWasIssued_data()
{
    QTest::addColumn<QString>("algorithm");
    QTest::addColumn<bool>("brotli");
    QTest::addColumn<bool>("cwtTag");
    for (const QString &algorithm : {u"ES256"_s, u"EdDSA"_s}) {
        for (const bool brotli : {false, true}) {
            for (const bool cwtTag : {false, true})
                QTest::addRow("%s, %s, %s", qPrintable(algorithm), brotli ? "Brotli" : "zlib",
                              cwtTag ? "tags 61 and 18" : "tag 18")
                    << algorithm << brotli << cwtTag;
        }
    }
}

void TestClaim169::licenceIsReadAsItWasIssued()
{
    QFETCH(QString, algorithm);
    QFETCH(bool, brotli);
    QFETCH(bool, cwtTag);
    const auto signer = SoftwareSigner::generate(algorithm);
    const auto text = Claim169Writer(**signer).write(sample(), {brotli, cwtTag, true});
    QVERIFY(text);
    const Verification read = m_reader.read(qr(*text), trust(**signer), kNow);
    Credential expected = sample();
    expected.keyId = (*signer)->keyId();
    expected.algorithm = algorithm;
    expected.otherFields.insert(u"face"_s, u"format=0;subFormat=-1;bytes=12"_s);
    QVERIFY(read.credential == expected);
    QCOMPARE(read.verdict(), DocumentVerdict::Genuine);
    for (const Check &check : read.checks)
        QCOMPARE(check.result, check.kind == CheckKind::Revocation ? CheckResult::NotMade : CheckResult::Passed);
    QCOMPARE(read.check(CheckKind::Issuer)->detail, u"示例市公安局"_s);
    QCOMPARE(read.check(CheckKind::Revocation)->reason, CheckReason::NeedsCentral);
}

void TestClaim169::longTermLicenceIsRead()
{
    Credential credential = sample();
    credential.validUntil = {};
    credential.longTerm = true;
    const Verification read = readSample(credential, trust());
    QVERIFY(read.credential.longTerm);
    QVERIFY(read.credential.validUntil.isNull());
    QCOMPARE(read.verdict(), DocumentVerdict::Genuine);
}

void TestClaim169::timesAreCheckedWithSkew_data()
{
    QTest::addColumn<qint64>("notBefore");
    QTest::addColumn<qint64>("issued");
    QTest::addColumn<qint64>("expires");
    QTest::addColumn<DocumentVerdict>("verdict");
    QTest::newRow("within") << qint64(-10) << qint64(-10) << qint64(10) << DocumentVerdict::Genuine;
    QTest::newRow("just expired") << qint64(-1000) << qint64(-1000) << qint64(-300) << DocumentVerdict::Genuine;
    QTest::newRow("expired") << qint64(-1000) << qint64(-1000) << qint64(-301) << DocumentVerdict::Expired;
    QTest::newRow("about to begin") << qint64(300) << qint64(-10) << qint64(900) << DocumentVerdict::Genuine;
    QTest::newRow("not yet") << qint64(301) << qint64(-10) << qint64(900) << DocumentVerdict::NotYetValid;
    QTest::newRow("issued in the future") << qint64(-10) << qint64(301) << qint64(900) << DocumentVerdict::NotYetValid;
}

void TestClaim169::timesAreCheckedWithSkew()
{
    QFETCH(qint64, notBefore);
    QFETCH(qint64, issued);
    QFETCH(qint64, expires);
    QFETCH(DocumentVerdict, verdict);
    Credential credential = sample();
    credential.notBefore = kNow.addSecs(notBefore);
    credential.issuedAt = kNow.addSecs(issued);
    credential.expiresAt = kNow.addSecs(expires);
    QCOMPARE(readSample(credential, trust()).verdict(), verdict);
}

void TestClaim169::licenceOverInChinaIsExpired()
{
    Credential credential = sample();
    credential.validUntil = QDate(2026, 11, 20);
    // 15:59 and 16:00 UTC: the last minute of that day in China, and the first of the next.
    const QDateTime last(QDate(2026, 11, 20), QTime(15, 59, 0), Qt::UTC);
    QCOMPARE(readSample(credential, trust(), last).verdict(), DocumentVerdict::Genuine);
    const Verification over = readSample(credential, trust(), last.addSecs(60));
    QCOMPARE(over.verdict(), DocumentVerdict::Expired);
    QCOMPARE(over.check(CheckKind::Validity)->detail, u"2026-11-20"_s);
    // Without an end of either kind the check could not be made.
    credential.validUntil = {};
    credential.expiresAt = {};
    const Verification open = readSample(credential, trust());
    QCOMPARE(open.check(CheckKind::Validity)->result, CheckResult::NotMade);
    QCOMPARE(open.check(CheckKind::Validity)->reason, CheckReason::NoExpiry);
}

void TestClaim169::issuerIsFoundByKeyIdOrName_data()
{
    QTest::addColumn<bool>("withKeyId");
    QTest::newRow("by kid") << true;
    QTest::newRow("by iss") << false;
}

void TestClaim169::issuerIsFoundByKeyIdOrName()
{
    QFETCH(bool, withKeyId);
    const auto text = Claim169Writer(*m_signer).write(sample(), {false, true, withKeyId});
    // Two other keys of the same issuer stand before the right one.
    const auto second = SoftwareSigner::generate(u"EdDSA"_s);
    const auto third = SoftwareSigner::generate(u"ES256"_s);
    TrustList list = trust(**second);
    list.keys += trust(**third).keys + trust().keys;
    QCOMPARE(m_reader.read(qr(*text), list, kNow).verdict(), DocumentVerdict::Genuine);
    list.keys.removeLast();
    const Verification missing = m_reader.read(qr(*text), list, kNow);
    QVERIFY(missing.verdict() != DocumentVerdict::Genuine);
    QCOMPARE(missing.check(CheckKind::Signature)->reason,
             withKeyId ? CheckReason::KeyUnknown : CheckReason::SignatureWrong);
    for (TrustedKey &key : list.keys)
        key.issuer = u"urn:example:another"_s;
    const Verification unknown = m_reader.read(qr(*text), list, kNow);
    QCOMPARE(unknown.check(CheckKind::Issuer)->result, CheckResult::Failed);
    QCOMPARE(unknown.check(CheckKind::Issuer)->reason, CheckReason::IssuerUnknown);
    QCOMPARE(unknown.verdict(), DocumentVerdict::IssuerUnknown);
}

void TestClaim169::anotherIssuersKeyIsNeverUsed()
{
    // The signer is trusted, but for its own name only.
    TrustList list = trust();
    list.keys.first().issuer = u"urn:example:another"_s;
    for (const bool withKeyId : {true, false}) {
        const auto text = Claim169Writer(*m_signer).write(sample(), {false, true, withKeyId});
        const Verification read = m_reader.read(qr(*text), list, kNow);
        QCOMPARE(read.check(CheckKind::Signature)->result, CheckResult::NotMade);
        QCOMPARE(read.verdict(), DocumentVerdict::IssuerUnknown);
    }
}

void TestClaim169::keyServesItsOwnAlgorithmOnly()
{
    TrustList list = trust();
    list.keys.first().algorithm = u"ES256"_s;
    const Verification read = readSample(sample(), list);
    QCOMPARE(read.check(CheckKind::Signature)->result, CheckResult::Failed);
    QCOMPARE(read.check(CheckKind::Signature)->reason, CheckReason::AlgorithmMismatch);
    QVERIFY(read.verdict() != DocumentVerdict::Genuine);
}

void TestClaim169::algorithmComesFromTheProtectedHeaderOnly()
{
    const QByteArray payload = QCborValue(QCborMap {{1, kIssuer}, {169, QCborMap {{1, u"x"_s}}}}).toCbor();
    const QByteArray empty;
    const QByteArray signature = *m_signer->sign(cose::toBeSigned(empty, payload));
    const QCborArray parts {empty, QCborMap {{1, -8}}, payload, signature};
    const Verification read = readMessage(QCborValue(QCborTag(18), parts).toCbor());
    QCOMPARE(read.check(CheckKind::Signature)->result, CheckResult::NotMade);
    QCOMPARE(read.check(CheckKind::Signature)->reason, CheckReason::AlgorithmUnsupported);
    QCOMPARE(read.verdict(), DocumentVerdict::NotChecked);
}

void TestClaim169::revokedAndExpiredKeysAreTold()
{
    TrustList list = trust();
    list.keys.first().revoked = true;
    QCOMPARE(readSample(sample(), list).check(CheckKind::Issuer)->reason, CheckReason::IssuerRevoked);
    QCOMPARE(readSample(sample(), list).verdict(), DocumentVerdict::IssuerUnknown);
    list.keys.first().revoked = false;
    list.keys.first().validUntil = kNow.addSecs(-1);
    QCOMPARE(readSample(sample(), list).check(CheckKind::Issuer)->reason, CheckReason::KeyExpired);
    QVERIFY(readSample(sample(), list).verdict() != DocumentVerdict::Genuine);
}

void TestClaim169::oldTrustListStillComputesTheSignature()
{
    TrustList list = trust();
    list.maximumAge = std::chrono::hours(24);
    const Verification read = readSample(sample(), list);
    QCOMPARE(read.check(CheckKind::Signature)->result, CheckResult::Passed);
    QCOMPARE(read.check(CheckKind::Issuer)->result, CheckResult::NotMade);
    QCOMPARE(read.check(CheckKind::Issuer)->reason, CheckReason::TrustListTooOld);
    QCOMPARE(read.check(CheckKind::TrustListAge)->reason, CheckReason::TrustListTooOld);
    QCOMPARE(read.verdict(), DocumentVerdict::NotChecked);
    // An old list cannot say that an issuer does not exist either.
    list.keys.clear();
    QCOMPARE(readSample(sample(), list).check(CheckKind::Issuer)->result, CheckResult::NotMade);
    // A wrong signature is wrong under an old list too.
    list = trust();
    list.maximumAge = std::chrono::hours(24);
    list.keys.first().publicKey = (*SoftwareSigner::generate(u"EdDSA"_s))->publicKey();
    QCOMPARE(readSample(sample(), list).verdict(), DocumentVerdict::Altered);
}

void TestClaim169::withoutATrustListNothingIsTrusted()
{
    const Verification read = readSample(sample(), std::nullopt);
    for (const CheckKind kind : {CheckKind::Signature, CheckKind::Issuer, CheckKind::TrustListAge}) {
        QCOMPARE(read.check(kind)->result, CheckResult::NotMade);
        QCOMPARE(read.check(kind)->reason, CheckReason::NoTrustList);
    }
    QCOMPARE(read.verdict(), DocumentVerdict::NotChecked);
    QCOMPARE(read.credential.nameZh, u"张三"_s);
}

void TestClaim169::clockBehindTheTrustListIsNotBelieved()
{
    // A clock put back makes nothing valid again.
    Credential credential = sample();
    credential.expiresAt = kNow.addDays(-10);
    const Verification read = readSample(credential, trust(), kNow.addDays(-20));
    QCOMPARE(read.check(CheckKind::Validity)->result, CheckResult::NotMade);
    QCOMPARE(read.check(CheckKind::Validity)->reason, CheckReason::ClockUntrusted);
    QCOMPARE(read.check(CheckKind::TrustListAge)->reason, CheckReason::ClockUntrusted);
    QVERIFY(read.verdict() != DocumentVerdict::Genuine);
}

void TestClaim169::claimsThatLieAboutTheirFormAreRefused_data()
{
    QTest::addColumn<QCborMap>("claims");
    QTest::addColumn<CheckReason>("reason");
    const QCborMap identity {{1, u"x"_s}};
    QTest::newRow("no identity") << QCborMap {{1, kIssuer}} << CheckReason::MissingClaim169;
    QTest::newRow("identity is text") << QCborMap {{1, kIssuer}, {169, u"x"_s}} << CheckReason::BadField;
    QTest::newRow("exp is text") << QCborMap {{1, kIssuer}, {4, u"never"_s}, {169, identity}} << CheckReason::BadField;
    QTest::newRow("exp is infinite") << QCborMap {{1, kIssuer}, {4, qInf()}, {169, identity}} << CheckReason::BadField;
    QTest::newRow("exp is beyond all years")
        << QCborMap {{1, kIssuer}, {4, std::numeric_limits<qint64>::max()}, {169, identity}} << CheckReason::BadField;
    QTest::newRow("licence is text") << QCborMap {{1, kIssuer}, {169, identity}, {licenceclaim::kClaimKey, u"x"_s}}
                                     << CheckReason::BadField;
}

void TestClaim169::claimsThatLieAboutTheirFormAreRefused()
{
    QFETCH(QCborMap, claims);
    QFETCH(CheckReason, reason);
    const Verification read = readClaims(claims);
    QCOMPARE(read.check(CheckKind::Structure)->result, CheckResult::Failed);
    QCOMPARE(read.check(CheckKind::Structure)->reason, reason);
    QCOMPARE(read.verdict(), DocumentVerdict::Unreadable);
}

void TestClaim169::wrongCheckCharacterIsTold()
{
    QString wrong = sample().number->text();
    wrong[17] = wrong.at(17) == u'0' ? u'1' : u'0';
    const QCborMap licence {{1, wrong}};
    const Verification read =
        readClaims({{1, kIssuer}, {169, QCborMap {{1, u"x"_s}}}, {licenceclaim::kClaimKey, licence}});
    QCOMPARE(read.check(CheckKind::NumberCheckDigit)->result, CheckResult::Failed);
    QCOMPARE(read.check(CheckKind::NumberCheckDigit)->reason, CheckReason::CheckDigitWrong);
    QVERIFY(!read.credential.number);
    // A right number as the document's own identifier counts where our claim is missing.
    const Verification plain = readClaims({{1, kIssuer}, {169, QCborMap {{1, sample().number->text()}}}});
    QCOMPARE(plain.credential.number, sample().number);
    QCOMPARE(plain.check(CheckKind::NumberCheckDigit)->result, CheckResult::Passed);
}

void TestClaim169::oddFieldsAreLeftOutAndNamed()
{
    const QCborMap identity {{1, qint64(3918592438)},
                             {2, 1.5},
                             {4, u"ZHANG San"_s},
                             {8, u"1990-02-30"_s},
                             {9, u"Female"_s},
                             {13, QCborArray {1}},
                             {14, u"2"_s},
                             {24, u"free"_s},
                             {u"x"_s, 7},
                             {62, QCborMap {{0, u"ffd8"_s}, {1, 0}}}};
    const QCborMap licence {{2, u"short"_s},      {3, u"Z9"_s}, {4, 20120601},
                            {6, u"2032-06-01"_s}, {7, true},    {9, u"two"_s}};
    const Verification read = readClaims({{1, kIssuer}, {169, identity}, {licenceclaim::kClaimKey, licence}});
    const Credential &credential = read.credential;
    QCOMPARE(read.check(CheckKind::Structure)->result, CheckResult::Passed);
    QCOMPARE(read.check(CheckKind::Structure)->detail, u"13,8,licence.2,licence.3,licence.9"_s);
    QCOMPARE(credential.documentId, u"3918592438"_s);
    QCOMPARE(credential.otherFields.value(u"version"_s), u"1.5"_s);
    QVERIFY(credential.birthDate.isNull());
    QCOMPARE(credential.gender, u"female"_s);
    QCOMPARE(credential.otherFields.value(u"maritalStatus"_s), u"married"_s);
    QCOMPARE(credential.otherFields.value(u"claim169.24"_s), u"free"_s);
    QCOMPARE(credential.otherFields.value(u"claim169.x"_s), u"7"_s);
    QCOMPARE(credential.photo, QByteArray::fromHex("ffd8"));
    QCOMPARE(credential.firstIssued, QDate(2012, 6, 1));
    QCOMPARE(credential.validUntil, QDate(2032, 6, 1));
    QVERIFY(!credential.longTerm);
    QVERIFY(credential.classes.isEmpty());
}

void TestClaim169::envelopesThatAreNoSign1AreRefused_data()
{
    QTest::addColumn<QCborValue>("message");
    QTest::addColumn<CheckReason>("reason");
    const QByteArray header = cose::protectedHeader(u"EdDSA"_s);
    const QByteArray payload("\xa0", 1);
    const QByteArray signature(64, 's');
    const QCborArray right {header, QCborMap(), payload, signature};
    QTest::newRow("no tag") << QCborValue(right) << CheckReason::NotCose;
    QTest::newRow("COSE_Mac0") << QCborValue(QCborTag(17), right) << CheckReason::NotCose;
    QTest::newRow("COSE_Sign") << QCborValue(QCborTag(98), right) << CheckReason::NotCose;
    QTest::newRow("tag 18 around 61") << QCborValue(QCborTag(18), QCborValue(QCborTag(61), right))
                                      << CheckReason::NotCose;
    QTest::newRow("three parts") << QCborValue(QCborTag(18), QCborArray {header, QCborMap(), payload})
                                 << CheckReason::NotCose;
    QTest::newRow("detached payload") << QCborValue(QCborTag(18),
                                                    QCborArray {header, QCborMap(), QCborValue(nullptr), signature})
                                      << CheckReason::NotCose;
    QTest::newRow("header is no map") << QCborValue(QCborTag(18),
                                                    QCborArray {QByteArray("\x01"), QCborMap(), payload, signature})
                                      << CheckReason::NotCose;
    QTest::newRow("critical header") << QCborValue(
        QCborTag(18),
        QCborArray {QCborValue(QCborMap {{1, -8}, {2, QCborArray {99}}, {99, 1}}).toCbor(), QCborMap(), payload,
                    signature}) << CheckReason::NotCose;
    QTest::newRow("label in both headers")
        << QCborValue(QCborTag(18), QCborArray {header, QCborMap {{1, -7}}, payload, signature})
        << CheckReason::DuplicateKey;
    QTest::newRow("label twice") << QCborValue(
        QCborTag(18), QCborArray {QByteArray::fromHex("a201270126"), QCborMap(), payload, signature})
                                 << CheckReason::DuplicateKey;
    QTest::newRow("claim twice") << QCborValue(QCborTag(18),
                                               QCborArray {header, QCborMap(),
                                                           QByteArray::fromHex("a3016161016162"
                                                                               "18a9a0"),
                                                           signature})
                                 << CheckReason::DuplicateKey;
}

void TestClaim169::envelopesThatAreNoSign1AreRefused()
{
    QFETCH(QCborValue, message);
    QFETCH(CheckReason, reason);
    const Verification read = readMessage(message.toCbor());
    QCOMPARE(read.check(CheckKind::Structure)->result, CheckResult::Failed);
    QCOMPARE(read.check(CheckKind::Structure)->reason, reason);
}

void TestClaim169::bombIsRefused()
{
    // Fits into one symbol and would fill three megabytes.
    const QByteArray bomb = *compression::deflate(QByteArray(2'500'000, '\0'), compression::Method::Zlib);
    const Verification read = m_reader.read(qr(base45::encode(bomb)), trust(), kNow);
    QCOMPARE(read.credential.format, CredentialFormat::Claim169);
    QCOMPARE(read.check(CheckKind::Structure)->reason, CheckReason::TooLarge);
}

QTEST_GUILESS_MAIN(TestClaim169)
#include "tst_claim169.moc"
