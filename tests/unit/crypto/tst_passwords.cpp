// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/crypto/argon2passwordhasher.h"
#include "app/crypto/systemclock.h"
#include "app/crypto/systemrandom.h"

#include <QTest>

using namespace dutydesk;
using namespace Qt::Literals::StringLiterals;

class TestPasswords : public QObject {
    Q_OBJECT
private slots:
    void onlyTheRightPasswordFits();
    void twoVerifiersOfOnePasswordDiffer();
    void othersVerifierFits();
    void brokenOrGreedyVerifiersAreRefused_data();
    void brokenOrGreedyVerifiersAreRefused();
    void weakerVerifierIsOutdated();

private:
    SystemClock m_clock;
    SystemRandom m_random {m_clock};
    Argon2PasswordHasher m_hasher {m_random, {64, 1, 1}};
};

void TestPasswords::onlyTheRightPasswordFits()
{
    const auto verifier = m_hasher.hash(u"fictional 密码"_s);
    QVERIFY(verifier);
    QVERIFY(verifier->startsWith("$argon2id$v=19$m=64,t=1,p=1$"));
    QCOMPARE(m_hasher.verify(*verifier, u"fictional 密码"_s), Result<bool>(true));
    QCOMPARE(m_hasher.verify(*verifier, u"fictional 密碼"_s), Result<bool>(false));
    QCOMPARE(m_hasher.verify(*verifier, QString()), Result<bool>(false));
    QCOMPARE(m_hasher.hash(QString()).error().kind, ErrorKind::BadInput);
}

void TestPasswords::twoVerifiersOfOnePasswordDiffer()
{
    QVERIFY(*m_hasher.hash(u"same"_s) != *m_hasher.hash(u"same"_s));
}

void TestPasswords::othersVerifierFits()
{
    // From the tests of the reference implementation (P-H-C/phc-winner-argon2): "password", "somesalt".
    QCOMPARE(m_hasher.verify("$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                             u"password"_s),
             Result<bool>(true));
}

void TestPasswords::brokenOrGreedyVerifiersAreRefused_data()
{
    QTest::addColumn<QByteArray>("verifier");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("another function") << QByteArray("$2b$10$abcdefghijklmnopqrstuv");
    QTest::newRow("two gigabytes") << QByteArray("$argon2id$v=19$m=2097152,t=1,p=1$c29tZXNhbHQ$AAAAAAAAAAAAAAAAAAAAAA");
    QTest::newRow("cut") << QByteArray("$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ");
    QTest::newRow("Argon2i") << QByteArray("$argon2i$v=19$m=256,t=2,p=1$c29tZXNhbHQ$AAAAAAAAAAAAAAAAAAAAAA");
}

void TestPasswords::brokenOrGreedyVerifiersAreRefused()
{
    QFETCH(QByteArray, verifier);
    QCOMPARE(m_hasher.verify(verifier, u"password"_s).error().kind, ErrorKind::BadInput);
}

void TestPasswords::weakerVerifierIsOutdated()
{
    const auto weak = m_hasher.hash(u"x"_s);
    QVERIFY(!m_hasher.isOutdated(*weak));
    QVERIFY(Argon2PasswordHasher(m_random, {128, 1, 1}).isOutdated(*weak));
    QVERIFY(Argon2PasswordHasher(m_random, {64, 2, 1}).isOutdated(*weak));
}

QTEST_GUILESS_MAIN(TestPasswords)
#include "tst_passwords.moc"
