// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/crypto/certificateauthority.h"
#include "app/crypto/filedeskkeys.h"
#include "app/crypto/opensslsignatureverifier.h"
#include "app/crypto/systemclock.h"
#include "app/crypto/systemrandom.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace dutydesk;
using namespace Qt::Literals::StringLiterals;
using std::chrono::days;

/// All desks and stations are fictional.
class TestDeskKeys : public QObject {
    Q_OBJECT
private slots:
    void init();
    void enrolmentSurvivesARestart();
    void filesArePrivate();
    void certificateOfAnotherKeyIsRefused();
    void certificateOfAnotherAuthorityIsRefused();
    void brokenPartsAreRefused();
    void renewalReplacesKeyAndCertificateTogether();
    void lostAnswerLeavesTheDeskAsItWas();
    void brokenFileIsKeptAside();

private:
    DeskIdentity identity() const
    {
        return {u"0b9e7f0c-6a4e-4c25-9a52-9a3a54e4b001"_s,
                u"Desk 2"_s,
                u"110105000000"_s,
                u"示例大队"_s,
                u"Sample Station"_s,
                QDateTime(QDate(2026, 11, 20), QTime(8, 0), Qt::UTC),
                QDateTime(QDate(2027, 11, 20), QTime(8, 0), Qt::UTC)};
    }
    Result<void> enrol(FileDeskKeys &keys)
    {
        const auto request = keys.certificateRequestPem(u"Desk 2"_s);
        if (!request)
            return std::unexpected(request.error());
        const auto issued = m_authority->issueClient(*request, identity().deskId, days(365));
        if (!issued)
            return std::unexpected(issued.error());
        return keys.adopt(identity(), issued->certificatePem, m_authority->authorityCertificatePem(), m_signingKey);
    }
    QString path(const QString &name) const { return m_folder->filePath(name); }

    SystemClock m_clock;
    SystemRandom m_random {m_clock};
    std::unique_ptr<CertificateAuthority> m_authority =
        CertificateAuthority::create(u"Fictional central"_s, days(30), m_random, m_clock).value_or(nullptr);
    QByteArray m_signingKey = QByteArray(32, 'k');
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestDeskKeys::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_authority);
}

void TestDeskKeys::enrolmentSurvivesARestart()
{
    FileDeskKeys keys(m_folder->path());
    QVERIFY(!keys.isEnrolled());
    QCOMPARE(keys.sign("m").error().kind, ErrorKind::NotFound);
    QVERIFY(enrol(keys));
    const FileDeskKeys again(m_folder->path());
    QVERIFY(again.isEnrolled());
    QCOMPARE(again.identity(), identity());
    QCOMPARE(again.privateKeyPem(), keys.privateKeyPem());
    QCOMPARE(again.centralSigningKey(), m_signingKey);
    QCOMPARE(again.centralCaPem(), m_authority->authorityCertificatePem());
    QCOMPARE(m_authority->clientOf(again.certificatePem()), Result<QString>(identity().deskId));
    QCOMPARE(m_authority->publicKeyOf(again.certificatePem()), Result<QByteArray>(again.publicKey()));
    const auto signature = again.sign("checkpoint");
    QVERIFY(signature);
    QCOMPARE(OpenSslSignatureVerifier().verify(u"ES256"_s, again.publicKey(), "checkpoint", *signature),
             Result<bool>(true));
}

void TestDeskKeys::filesArePrivate()
{
    FileDeskKeys keys(m_folder->path());
    QVERIFY(keys.certificateRequestPem(u"Desk 2"_s));
    QVERIFY(QFileInfo::exists(path(u"enrolment.pending.json"_s)));
    const auto isPrivate = [this](const QString &name) {
        return !(
            QFileInfo(path(name)).permissions()
            & (QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteGroup | QFileDevice::WriteOther));
    };
    QVERIFY(isPrivate(u"enrolment.pending.json"_s));
    QVERIFY(enrol(keys));
    QVERIFY(isPrivate(u"enrolment.json"_s));
    QVERIFY(!QFileInfo::exists(path(u"enrolment.pending.json"_s)));
}

void TestDeskKeys::certificateOfAnotherKeyIsRefused()
{
    FileDeskKeys keys(m_folder->path());
    const auto first = keys.certificateRequestPem(u"Desk 2"_s);
    const auto issued = m_authority->issueClient(*first, identity().deskId, days(1));
    QVERIFY(keys.certificateRequestPem(u"Desk 2"_s));
    QCOMPARE(keys.adopt(identity(), issued->certificatePem, m_authority->authorityCertificatePem(), m_signingKey)
                 .error()
                 .kind,
             ErrorKind::BadInput);
    QVERIFY(!keys.isEnrolled());
}

void TestDeskKeys::certificateOfAnotherAuthorityIsRefused()
{
    // The same name on purpose: only the signature tells them apart.
    const auto other = CertificateAuthority::create(u"Fictional central"_s, days(30), m_random, m_clock);
    FileDeskKeys keys(m_folder->path());
    const auto request = keys.certificateRequestPem(u"Desk 2"_s);
    const auto issued = (*other)->issueClient(*request, identity().deskId, days(1));
    QCOMPARE(keys.adopt(identity(), issued->certificatePem, m_authority->authorityCertificatePem(), m_signingKey)
                 .error()
                 .kind,
             ErrorKind::Forged);
}

void TestDeskKeys::brokenPartsAreRefused()
{
    FileDeskKeys keys(m_folder->path());
    const auto request = keys.certificateRequestPem(u"Desk 2"_s);
    const auto issued = m_authority->issueClient(*request, identity().deskId, days(1));
    const QByteArray ca = m_authority->authorityCertificatePem();
    const auto kind = [&keys](const DeskIdentity &who, const QByteArray &certificate, const QByteArray &authority,
                              const QByteArray &signing) {
        const auto adopted = keys.adopt(who, certificate, authority, signing);
        return adopted ? ErrorKind::Internal : adopted.error().kind;
    };
    QCOMPARE(kind(identity(), "<html>", ca, m_signingKey), ErrorKind::BadInput);
    QCOMPARE(kind(identity(), issued->certificatePem, {}, m_signingKey), ErrorKind::BadInput);
    QCOMPARE(kind(identity(), issued->certificatePem, ca, "short"), ErrorKind::BadInput);
    QCOMPARE(kind({}, issued->certificatePem, ca, m_signingKey), ErrorKind::BadInput);
    QCOMPARE(keys.certificateRequestPem({}).error().kind, ErrorKind::BadInput);
    QVERIFY(!keys.isEnrolled());
}

void TestDeskKeys::renewalReplacesKeyAndCertificateTogether()
{
    FileDeskKeys keys(m_folder->path());
    QVERIFY(enrol(keys));
    const QByteArray before = keys.publicKey();
    QVERIFY(enrol(keys));
    QVERIFY(keys.publicKey() != before);
    QCOMPARE(m_authority->publicKeyOf(keys.certificatePem()), Result<QByteArray>(keys.publicKey()));
}

void TestDeskKeys::lostAnswerLeavesTheDeskAsItWas()
{
    FileDeskKeys keys(m_folder->path());
    QVERIFY(enrol(keys));
    const QByteArray before = keys.publicKey();
    QVERIFY(keys.certificateRequestPem(u"Desk 2"_s));
    const FileDeskKeys again(m_folder->path());
    QVERIFY(again.isEnrolled());
    QCOMPARE(again.publicKey(), before);
}

void TestDeskKeys::brokenFileIsKeptAside()
{
    QFile file(path(u"enrolment.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"format\":\"dutydesk-enro");
    file.close();
    FileDeskKeys keys(m_folder->path());
    QVERIFY(!keys.isEnrolled());
    QVERIFY(enrol(keys));
    QFile aside(path(u"enrolment.json.damaged"_s));
    QVERIFY(aside.open(QIODevice::ReadOnly));
    QCOMPARE(aside.readAll(), QByteArray("{\"format\":\"dutydesk-enro"));
}

QTEST_GUILESS_MAIN(TestDeskKeys)
#include "tst_deskkeys.moc"
