// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/crypto/opensslsignatureverifier.h"
#include "app/crypto/softwaresigner.h"
#include "app/ports/jws.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <rapidcheck.h>

using namespace dutydesk;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kBase64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray signedWithHeader(const Signer &signer, const QByteArray &header, const QByteArray &payload)
{
    const QByteArray input = header.toBase64(kBase64Url) + '.' + payload.toBase64(kBase64Url);
    return jws::join(input, *signer.sign(input));
}

} // namespace

class TestJws : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void whatWasSignedIsOpenedAgain();
    void headerSaysAlgorithmKeyAndType();
    void messageOfAnotherTypeIsRefused();
    void messageNeverChoosesTheAlgorithm();
    void anyChangedCharacterIsRefused();
    void otherSpellingsAreRefused_data();
    void otherSpellingsAreRefused();
    void headersThatMeanMoreAreRefused_data();
    void headersThatMeanMoreAreRefused();
    void publishedMessageIsOpened();

private:
    Result<QByteArray> open(const QByteArray &compact) const
    {
        return jws::open(compact, jws::kStatusType, m_verifier, u"EdDSA"_s, m_signer->publicKey());
    }

    OpenSslSignatureVerifier m_verifier;
    std::unique_ptr<SoftwareSigner> m_signer;
};

void TestJws::initTestCase()
{
    auto signer = SoftwareSigner::generate(u"EdDSA"_s);
    QVERIFY(signer);
    m_signer = *std::move(signer);
}

void TestJws::whatWasSignedIsOpenedAgain()
{
    QVERIFY(rc::check("open(sign(x)) == x", [this](const std::vector<char> &content) {
        const QByteArray payload(content.data(), qsizetype(content.size()));
        const auto compact = jws::sign(*m_signer, jws::kStatusType, payload);
        RC_ASSERT(compact.has_value());
        const auto opened = open(*compact);
        RC_ASSERT(opened.has_value());
        RC_ASSERT(*opened == payload);
    }));
}

void TestJws::headerSaysAlgorithmKeyAndType()
{
    const auto compact = jws::sign(*m_signer, jws::kReceiptType, "{}");
    const QByteArray head = compact->first(compact->indexOf('.'));
    const QJsonObject header = QJsonDocument::fromJson(QByteArray::fromBase64(head, kBase64Url)).object();
    QCOMPARE(header.size(), 3);
    QCOMPARE(header.value("alg"_L1).toString(), u"EdDSA"_s);
    QCOMPARE(header.value("kid"_L1).toString(), m_signer->keyId());
    QCOMPARE(header.value("typ"_L1).toString(), u"dutydesk-receipt+jws"_s);
}

void TestJws::messageOfAnotherTypeIsRefused()
{
    const auto receipt = jws::sign(*m_signer, jws::kReceiptType, "{}");
    QCOMPARE(open(*receipt).error().kind, ErrorKind::Forged);
}

void TestJws::messageNeverChoosesTheAlgorithm()
{
    // A message that is right in itself, under another algorithm than the one agreed on.
    const auto elliptic = SoftwareSigner::generate(u"ES256"_s);
    const auto compact = jws::sign(**elliptic, jws::kStatusType, "{}");
    QCOMPARE(open(*compact).error().kind, ErrorKind::Forged);
    const QByteArray none =
        QByteArray(R"({"alg":"none","typ":"dutydesk-status+jws"})").toBase64(kBase64Url) + ".e30.AA";
    QCOMPARE(open(none).error().kind, ErrorKind::Forged);
}

void TestJws::anyChangedCharacterIsRefused()
{
    const auto compact = jws::sign(*m_signer, jws::kStatusType, R"({"points":6})");
    for (qsizetype at = 0; at < compact->size(); ++at) {
        for (const char character : {'A', 'B', '_', '.', ' '}) {
            if (compact->at(at) == character)
                continue;
            QByteArray changed = *compact;
            changed[at] = character;
            QVERIFY2(!open(changed), changed.constData());
        }
        QVERIFY(!open(compact->first(at)));
    }
}

void TestJws::otherSpellingsAreRefused_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("white space behind") << QByteArray() << QByteArray("\n");
    QTest::newRow("white space before") << QByteArray(" ") << QByteArray();
    QTest::newRow("padding") << QByteArray() << QByteArray("==");
    QTest::newRow("a fourth part") << QByteArray() << QByteArray(".AA");
}

void TestJws::otherSpellingsAreRefused()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const auto compact = jws::sign(*m_signer, jws::kStatusType, "{}");
    QVERIFY(open(*compact));
    const auto opened = open(before + *compact + after);
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::BadInput);
}

void TestJws::headersThatMeanMoreAreRefused_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("crit") << QByteArray(R"({"alg":"EdDSA","typ":"dutydesk-status+jws","crit":["exp"],"exp":1})");
    QTest::newRow("b64") << QByteArray(R"({"alg":"EdDSA","typ":"dutydesk-status+jws","b64":false})");
    QTest::newRow("no type") << QByteArray(R"({"alg":"EdDSA"})");
    QTest::newRow("no algorithm") << QByteArray(R"({"typ":"dutydesk-status+jws"})");
    QTest::newRow("no object") << QByteArray("[]");
}

void TestJws::headersThatMeanMoreAreRefused()
{
    QFETCH(QByteArray, header);
    const auto opened = open(signedWithHeader(*m_signer, header, "{}"));
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::BadInput);
}

void TestJws::publishedMessageIsOpened()
{
    // The signature of RFC 8037, A.4: its header has no typ, so the parts are verified one by one.
    const QByteArray input = "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc";
    const QByteArray key = QByteArray::fromBase64("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo", kBase64Url);
    const QByteArray signature = QByteArray::fromBase64(
        "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg", kBase64Url);
    QCOMPARE(m_verifier.verify(u"EdDSA"_s, key, input, signature), Result<bool>(true));
}

QTEST_GUILESS_MAIN(TestJws)
#include "tst_jws.moc"
