// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/crypto/opensslsignatureverifier.h"
#include "app/crypto/softwaresigner.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace dutydesk;
using namespace Qt::Literals::StringLiterals;

class TestSignatures : public QObject {
    Q_OBJECT
private slots:
    void signatureHoldsForItsMessageAndKeyOnly_data();
    void signatureHoldsForItsMessageAndKeyOnly();
    void publishedSignatureHolds();
    void signatureOfAnotherSizeDoesNotHold();
    void questionsThatMakeNoSenseAreErrors();
    void keyIdFollowsTheStandardOfTheHouse();
    void keySurvivesItsPem_data();
    void keySurvivesItsPem();
    void keyFileIsMadeOnceAndPrivate();
    void keyFileThatIsNoKeyIsNeverReplaced();
};

void TestSignatures::signatureHoldsForItsMessageAndKeyOnly_data()
{
    QTest::addColumn<QString>("algorithm");
    QTest::newRow("P-256") << u"ES256"_s;
    QTest::newRow("Ed25519") << u"EdDSA"_s;
}

void TestSignatures::signatureHoldsForItsMessageAndKeyOnly()
{
    QFETCH(QString, algorithm);
    const auto signer = SoftwareSigner::generate(algorithm);
    const auto other = SoftwareSigner::generate(algorithm);
    QVERIFY(signer && other);
    const QByteArray message("a message of nobody");
    const auto signature = (*signer)->sign(message);
    QVERIFY(signature);
    QCOMPARE(signature->size(), 64);
    QCOMPARE((*signer)->publicKey().size(), algorithm == "ES256"_L1 ? 65 : 32);
    const OpenSslSignatureVerifier verifier;
    QCOMPARE(verifier.verify(algorithm, (*signer)->publicKey(), message, *signature), Result<bool>(true));
    QCOMPARE(verifier.verify(algorithm, (*other)->publicKey(), message, *signature), Result<bool>(false));
    QCOMPARE(verifier.verify(algorithm, (*signer)->publicKey(), message + '.', *signature), Result<bool>(false));
    for (qsizetype at = 0; at < signature->size(); ++at) {
        QByteArray changed = *signature;
        changed[at] = char(changed.at(at) ^ 1);
        QCOMPARE(verifier.verify(algorithm, (*signer)->publicKey(), message, changed), Result<bool>(false));
    }
}

void TestSignatures::publishedSignatureHolds()
{
    // RFC 8032, 7.1, test 2.
    const OpenSslSignatureVerifier verifier;
    const auto holds = verifier.verify(
        u"EdDSA"_s, QByteArray::fromHex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"),
        QByteArray::fromHex("72"),
        QByteArray::fromHex("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                            "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"));
    QCOMPARE(holds, Result<bool>(true));
}

void TestSignatures::signatureOfAnotherSizeDoesNotHold()
{
    const auto signer = SoftwareSigner::generate(u"ES256"_s);
    QVERIFY(signer);
    const QByteArray message("m");
    const auto signature = (*signer)->sign(message);
    const OpenSslSignatureVerifier verifier;
    for (const QByteArray &wrong :
         QByteArrayList {QByteArray(), signature->first(63), *signature + '\0', QByteArray(64, '\0')})
        QCOMPARE(verifier.verify(u"ES256"_s, (*signer)->publicKey(), message, wrong), Result<bool>(false));
}

void TestSignatures::questionsThatMakeNoSenseAreErrors()
{
    const OpenSslSignatureVerifier verifier;
    const auto signer = SoftwareSigner::generate(u"ES256"_s);
    const QByteArray key = (*signer)->publicKey();
    const QByteArray signature(64, '\1');
    QCOMPARE(verifier.verify(u"none"_s, key, "m", signature).error().kind, ErrorKind::Unsupported);
    QCOMPARE(verifier.verify(u"HS256"_s, key, "m", signature).error().kind, ErrorKind::Unsupported);
    QCOMPARE(verifier.verify(u"EdDSA"_s, key, "m", signature).error().kind, ErrorKind::BadInput);
    QCOMPARE(verifier.verify(u"ES256"_s, key.first(64), "m", signature).error().kind, ErrorKind::BadInput);
    QByteArray offCurve = key;
    offCurve[64] = char(offCurve.at(64) ^ 1);
    QCOMPARE(verifier.verify(u"ES256"_s, offCurve, "m", signature).error().kind, ErrorKind::BadInput);
    QCOMPARE(verifier.verify(u"PS256"_s, key, "m", signature).error().kind, ErrorKind::BadInput);
    QCOMPARE(SoftwareSigner::generate(u"HS256"_s).error().kind, ErrorKind::Unsupported);
}

void TestSignatures::keyIdFollowsTheStandardOfTheHouse()
{
    const auto signer = SoftwareSigner::generate(u"EdDSA"_s);
    const QByteArray hash = QCryptographicHash::hash((*signer)->publicKey(), QCryptographicHash::Sha256);
    QCOMPARE((*signer)->keyId(), QString::fromLatin1(hash.toHex().first(16)));
}

void TestSignatures::keySurvivesItsPem_data()
{
    signatureHoldsForItsMessageAndKeyOnly_data();
}

void TestSignatures::keySurvivesItsPem()
{
    QFETCH(QString, algorithm);
    const auto signer = SoftwareSigner::generate(algorithm);
    const auto again = SoftwareSigner::fromPem((*signer)->privateKeyPem());
    QVERIFY(again);
    QCOMPARE((*again)->publicKey(), (*signer)->publicKey());
    QCOMPARE((*again)->algorithm(), algorithm);
    QCOMPARE(SoftwareSigner::fromPem("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n").error().kind,
             ErrorKind::BadInput);
}

void TestSignatures::keyFileIsMadeOnceAndPrivate()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"new/signing-key.pem"_s);
    const auto first = SoftwareSigner::openOrCreate(path, u"EdDSA"_s);
    QVERIFY(first);
    const auto second = SoftwareSigner::openOrCreate(path, u"EdDSA"_s);
    QVERIFY(second);
    QCOMPARE((*second)->publicKey(), (*first)->publicKey());
    const auto others =
        QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    QVERIFY(!(QFileInfo(path).permissions() & others));
    QCOMPARE(SoftwareSigner::openOrCreate(path, u"ES256"_s).error().kind, ErrorKind::Conflict);
}

void TestSignatures::keyFileThatIsNoKeyIsNeverReplaced()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"signing-key.pem"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("-----BEGIN PRIV");
    file.close();
    QCOMPARE(SoftwareSigner::openOrCreate(path, u"EdDSA"_s).error().kind, ErrorKind::Damaged);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("-----BEGIN PRIV"));
}

QTEST_GUILESS_MAIN(TestSignatures)
#include "tst_signatures.moc"
