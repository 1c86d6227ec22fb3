// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/crypto/certificateauthority.h"
#include "app/crypto/filedeskkeys.h"
#include "app/crypto/systemrandom.h"
#include "tests/support/fakeclock.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace dutydesk;
using namespace Qt::Literals::StringLiterals;
using std::chrono::days;

/// Names are fictional.
class TestCertificates : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void clientCertificateNamesItsDesk();
    void certificateCountsOnItsDaysOnly();
    void certificateOfAnotherAuthorityIsForged();
    void serverCertificateIsNoClient();
    void damagedRequestsAreRefused();
    void namesThatAreNoneAreRefused_data();
    void namesThatAreNoneAreRefused();
    void authoritySurvivesItsFile();
    void serverCertificateIsAcceptedByOthers();

private:
    QByteArray request()
    {
        FileDeskKeys keys(m_folder.filePath(u"desk"_s));
        return keys.certificateRequestPem(u"Desk 1"_s).value_or(QByteArray());
    }

    QTemporaryDir m_folder;
    test::FakeClock m_clock;
    SystemRandom m_random {m_clock};
    std::unique_ptr<CertificateAuthority> m_authority;
};

void TestCertificates::initTestCase()
{
    auto authority = CertificateAuthority::create(u"Fictional authority"_s, days(3650), m_random, m_clock);
    QVERIFY(authority);
    m_authority = *std::move(authority);
}

void TestCertificates::clientCertificateNamesItsDesk()
{
    const auto issued = m_authority->issueClient(request(), u"desk-7"_s, days(90));
    QVERIFY(issued);
    QVERIFY(issued->privateKeyPem.isEmpty());
    QCOMPARE(issued->validUntil, m_clock.now().addDays(90));
    QCOMPARE(m_authority->clientOf(issued->certificatePem), Result<QString>(u"desk-7"_s));
    const auto second = m_authority->issueClient(request(), u"desk-7"_s, days(90));
    QVERIFY(second->serial != issued->serial);
}

void TestCertificates::certificateCountsOnItsDaysOnly()
{
    test::FakeClock clock;
    const auto authority = CertificateAuthority::create(u"Fictional authority"_s, days(3650), m_random, clock);
    const auto issued = (*authority)->issueClient(request(), u"desk-7"_s, days(1));
    QVERIFY((*authority)->clientOf(issued->certificatePem));
    clock.advance(std::chrono::hours(25));
    QCOMPARE((*authority)->clientOf(issued->certificatePem).error().kind, ErrorKind::Expired);
    clock.setNow(issued->validFrom.addSecs(-1));
    QCOMPARE((*authority)->clientOf(issued->certificatePem).error().kind, ErrorKind::Expired);
}

void TestCertificates::certificateOfAnotherAuthorityIsForged()
{
    const auto other = CertificateAuthority::create(u"Fictional authority"_s, days(3650), m_random, m_clock);
    const auto issued = (*other)->issueClient(request(), u"desk-7"_s, days(1));
    QCOMPARE(m_authority->clientOf(issued->certificatePem).error().kind, ErrorKind::Forged);
    QCOMPARE(m_authority->clientOf("nothing").error().kind, ErrorKind::BadInput);
}

void TestCertificates::serverCertificateIsNoClient()
{
    const auto server = m_authority->issueServer({u"localhost"_s}, days(1));
    QVERIFY(server);
    QCOMPARE(m_authority->clientOf(server->certificatePem).error().kind, ErrorKind::BadInput);
}

void TestCertificates::damagedRequestsAreRefused()
{
    const QByteArray whole = request();
    QVERIFY(m_authority->issueClient(whole, u"desk-7"_s, days(1)));
    QCOMPARE(m_authority->issueClient(whole.first(100), u"desk-7"_s, days(1)).error().kind, ErrorKind::BadInput);
    // One bit of the request's own signature.
    QByteArrayList lines = whole.split('\n');
    QByteArray der = QByteArray::fromBase64(lines.mid(1, lines.size() - 3).join());
    der[der.size() - 1] = char(der.back() ^ 1);
    const QByteArray changed =
        "-----BEGIN CERTIFICATE REQUEST-----\n" + der.toBase64() + "\n-----END CERTIFICATE REQUEST-----\n";
    QCOMPARE(m_authority->issueClient(changed, u"desk-7"_s, days(1)).error().kind, ErrorKind::BadInput);
    QCOMPARE(m_authority->issueClient(whole, {}, days(1)).error().kind, ErrorKind::BadInput);
    QCOMPARE(m_authority->issueClient(whole, u"desk-7"_s, days(0)).error().kind, ErrorKind::BadInput);
}

void TestCertificates::namesThatAreNoneAreRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("empty") << QString();
    QTest::newRow("a second name hidden in the first") << u"a.example,DNS:b.example"_s;
    QTest::newRow("a section of OpenSSL's configuration") << u"@section"_s;
    QTest::newRow("not Latin") << u"警.example"_s;
    QTest::newRow("space") << u"a b"_s;
}

void TestCertificates::namesThatAreNoneAreRefused()
{
    QFETCH(QString, name);
    QCOMPARE(m_authority->issueServer({u"localhost"_s, name}, days(1)).error().kind, ErrorKind::BadInput);
}

void TestCertificates::authoritySurvivesItsFile()
{
    const QString path = m_folder.filePath(u"authority.pem"_s);
    const auto first = CertificateAuthority::openOrCreate(path, u"Fictional"_s, m_random, m_clock);
    QVERIFY(first);
    const auto second = CertificateAuthority::openOrCreate(path, u"Another"_s, m_random, m_clock);
    QVERIFY(second);
    QCOMPARE((*second)->authorityCertificatePem(), (*first)->authorityCertificatePem());
    const auto issued = (*second)->issueClient(request(), u"desk-7"_s, days(1));
    QVERIFY((*first)->clientOf(issued->certificatePem));
    QCOMPARE(
        CertificateAuthority::load((*first)->authorityCertificatePem(), m_authority->privateKeyPem(), m_random, m_clock)
            .error()
            .kind,
        ErrorKind::BadInput);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("cut");
    file.close();
    QCOMPARE(CertificateAuthority::openOrCreate(path, u"Fictional"_s, m_random, m_clock).error().kind,
             ErrorKind::Damaged);
}

void TestCertificates::serverCertificateIsAcceptedByOthers()
{
    const QString openssl = QStandardPaths::findExecutable(u"openssl"_s);
    if (openssl.isEmpty())
        QSKIP("the openssl program is not installed");
    const auto server = m_authority->issueServer({u"localhost"_s, u"127.0.0.1"_s, u"::1"_s}, days(30));
    QVERIFY(server);
    QVERIFY(server->privateKeyPem.contains("PRIVATE KEY"));
    const auto save = [this](const QString &name, const QByteArray &content) {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    };
    QVERIFY(save(u"ca.pem"_s, m_authority->authorityCertificatePem()));
    QVERIFY(save(u"server.pem"_s, server->certificatePem));
    const QString at = QString::number(m_clock.now().toSecsSinceEpoch());
    const QList<QStringList> accepted {
        {u"-verify_hostname"_s, u"localhost"_s}, {u"-verify_ip"_s, u"127.0.0.1"_s}, {u"-verify_ip"_s, u"::1"_s}};
    for (const QStringList &name : accepted) {
        QProcess process;
        process.start(openssl,
                      QStringList {u"verify"_s, u"-x509_strict"_s, u"-attime"_s, at, u"-purpose"_s, u"sslserver"_s,
                                   u"-CAfile"_s, m_folder.filePath(u"ca.pem"_s)}
                          + name + QStringList {m_folder.filePath(u"server.pem"_s)});
        QVERIFY(process.waitForFinished());
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
    }
    QProcess other;
    other.start(openssl,
                {u"verify"_s, u"-attime"_s, at, u"-verify_hostname"_s, u"elsewhere.example"_s, u"-CAfile"_s,
                 m_folder.filePath(u"ca.pem"_s), m_folder.filePath(u"server.pem"_s)});
    QVERIFY(other.waitForFinished());
    QVERIFY(other.exitCode() != 0);
}

QTEST_GUILESS_MAIN(TestCertificates)
#include "tst_certificates.moc"
