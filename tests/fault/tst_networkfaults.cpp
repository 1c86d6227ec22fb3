// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/central/demodata.h"
#include "app/crypto/certificateauthority.h"
#include "app/crypto/filedeskkeys.h"
#include "app/desk/centralhost.h"
#include "app/desk/deskparts.h"
#include "tests/fault/faultproxy.h"
#include "tests/fault/samplecase.h"
#include "tests/support/await.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSslCertificate>
#include <QSslKey>
#include <QTemporaryDir>
#include <QTest>

#include <numeric>

using namespace dutydesk;
using namespace dutydesk::test;
using namespace Qt::StringLiterals;

/// A desk records while the network between it and central does its worst. 60 faults in every run, 300 with
/// DUTYDESK_LONG=1; DUTYDESK_SEED repeats a run.
class TestNetworkFaults : public QObject {
    Q_OBJECT
public:
    // The long form takes longer than Qt Test's watchdog allows.
    static void initMain() { qputenv("QTEST_FUNCTION_TIMEOUT", "1800000"); }

private slots:
    void initTestCase();
    void everyCaseArrivesOnceWhateverTheNetworkDoes();

private:
    QSslConfiguration facingDesk();
    QSslConfiguration facingCentral();
    void record(DeskParts &parts, int serial);
    int faultsDone(const FaultProxy &proxy) const;

    QTemporaryDir m_dir;
    std::unique_ptr<CentralHost> m_central;
    QMap<QString, QByteArray> m_acknowledged;
};

void TestNetworkFaults::initTestCase()
{
    auto central = CentralHost::start({.folder = m_dir.filePath(u"central"_s),
                                       .database = u"sqlite:"_s + m_dir.filePath(u"central/central.sqlite"_s)});
    QVERIFY2(central, central ? "" : qPrintable(central.error().detail));
    m_central = std::move(*central);
    QVERIFY(DemoData::load(m_central->server(), m_central->clock()));
    auto parts = DeskParts::make(
        {.folder = *DeskFolder::prepare(m_dir.filePath(u"desk"_s), true), .training = true, .background = false});
    QVERIFY(parts);
    const QUrl url(u"https://127.0.0.1:%1"_s.arg(m_central->port()));
    QVERIFY(await((*parts)->signIn().enrol(url, m_central->server().authorityCertificatePem(),
                                           QLatin1StringView(DemoData::enrolmentCode), u"Desk 8"_s)));
    (*parts)->shutDown();
}

QSslConfiguration TestNetworkFaults::facingDesk()
{
    // The proxy holds a certificate of central's own authority: what a desk must survive behind a trusted gateway.
    SystemClock clock;
    SystemRandom random(clock);
    const auto authority =
        CertificateAuthority::openOrCreate(m_dir.filePath(u"central/authority.pem"_s), u"test"_s, random, clock);
    const auto issued = (*authority)->issueServer({u"localhost"_s, u"127.0.0.1"_s}, std::chrono::days(2));
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate(issued->certificatePem));
    configuration.setPrivateKey(QSslKey(issued->privateKeyPem, QSsl::Ec));
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    return configuration;
}

QSslConfiguration TestNetworkFaults::facingCentral()
{
    const FileDeskKeys keys(m_dir.filePath(u"desk"_s));
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate(keys.certificatePem()));
    configuration.setPrivateKey(QSslKey(keys.privateKeyPem(), QSsl::Ec));
    configuration.setCaCertificates(QSslCertificate::fromData(keys.centralCaPem()));
    return configuration;
}

void TestNetworkFaults::record(DeskParts &parts, int serial)
{
    const auto draft = await(parts.casebook().startViolation(LicenceCheck {}));
    QVERIFY(draft);
    ViolationCase violation = fillSampleCase(*draft, serial);
    if (serial % 5 == 0) {
        const auto added =
            await(parts.casebook().addEvidence(violation.id, QByteArray(30'000, char('a' + serial % 26)),
                                               u"e%1.bin"_s.arg(serial), u"application/octet-stream"_s, u"other"_s));
        QVERIFY(added);
        violation.evidence.append(*added);
    }
    const auto entry = await(parts.casebook().complete(violation));
    QVERIFY2(entry, entry ? "" : qPrintable(entry.error().detail));
    m_acknowledged.insert(entry->caseId.text(), entry->bodySha256);
}

int TestNetworkFaults::faultsDone(const FaultProxy &proxy) const
{
    int done = 0;
    for (const auto &[fault, count] : proxy.done())
        done += fault == Fault::None ? 0 : count;
    return done;
}

void TestNetworkFaults::everyCaseArrivesOnceWhateverTheNetworkDoes()
{
    const int wanted = qEnvironmentVariableIntValue("DUTYDESK_LONG") == 1 ? 300 : 60;
    const quint32 seed = qEnvironmentVariableIsSet("DUTYDESK_SEED")
        ? quint32(qEnvironmentVariableIntValue("DUTYDESK_SEED"))
        : QRandomGenerator::global()->generate() & 0x7fffffff;
    QTextStream(stdout) << "seed " << seed << ", faults " << wanted << Qt::endl;
    QRandomGenerator random(seed);
    FaultProxy proxy(facingDesk(), facingCentral(), m_central->port());
    QVERIFY(proxy.listen());

    auto parts = DeskParts::make({.folder = *DeskFolder::prepare(m_dir.filePath(u"desk"_s), true),
                                  .training = true,
                                  .central = QUrl(u"https://127.0.0.1:%1"_s.arg(proxy.port())),
                                  .callTimeout = std::chrono::milliseconds(2500)});
    QVERIFY(parts);
    // The short timeout that the trickling replies need can be too short for Argon2 on a busy machine.
    Result<Session> session = await((*parts)->signIn().signIn(u"000123"_s, u"training-123"_s));
    for (int i = 0; i < 20 && !session; ++i) {
        QTest::qWait(1000);
        session = await((*parts)->signIn().signIn(u"000123"_s, u"training-123"_s));
    }
    QVERIFY2(session, session ? "" : qPrintable(session.error().detail));

    // Only what moves records is struck, so that every fault counts; sign-in and the held poll have tests of their own.
    constexpr std::array kinds {Fault::RefuseConnection, Fault::ResetRequest,   Fault::LoseAcknowledgement,
                                Fault::ResetReply,       Fault::OneByteASecond, Fault::BadGateway,
                                Fault::CaptivePortal,    Fault::DuplicateReply, Fault::DuplicateRequest};
    proxy.setPlan([&](const QByteArray &line) -> FaultStep {
        const bool moves = line.startsWith("PUT") || line.contains("case-batches") || line.contains("/evidence");
        if (!moves || faultsDone(proxy) >= wanted || random.bounded(10) < 3)
            return {};
        return {kinds[random.bounded(quint32(kinds.size()))], int(random.bounded(1, 900))};
    });
    QElapsedTimer patience;
    patience.start();
    for (int serial = 0; faultsDone(proxy) < wanted; ++serial) {
        QVERIFY2(patience.elapsed() < 20 * 60 * 1000, "the faults were not done in time");
        if (serial < wanted)
            record(**parts, serial);
        (*parts)->queue().sendNow();
        QTest::qWait(60);
        if (QTest::currentTestFailed())
            return;
    }

    // The network is healed: the queue must be empty within a minute by itself.
    proxy.setPlan({});
    QElapsedTimer healing;
    healing.start();
    (*parts)->queue().sendNow();
    QueueSum sum;
    QVERIFY(QTest::qWaitFor(
        [&] {
            sum = *await((*parts)->queue().refreshSum());
            return sum.waiting + sum.sending == 0;
        },
        60'000));
    const auto totals = m_central->server().totals();
    QVERIFY(totals);
    int lost = 0;
    for (const auto &[id, hash] : m_acknowledged.asKeyValueRange()) {
        const auto body = m_central->server().caseBody(id, 1);
        lost += body && QCryptographicHash::hash(*body, QCryptographicHash::Sha256) == hash ? 0 : 1;
    }
    const auto report = await((*parts)->journal().verify());
    QVERIFY(report);
    QTextStream out(stdout);
    out << faultsDone(proxy) << " faults, " << m_acknowledged.size() << " cases, lost " << lost << ", at central "
        << totals->cases << ", refused " << sum.refused << ", empty " << healing.elapsed() << " ms after healing"
        << Qt::endl;
    for (const auto &[fault, count] : proxy.done())
        out << "  fault " << int(fault) << ": " << count << Qt::endl;
    QCOMPARE(lost, 0);
    QCOMPARE(qsizetype(totals->cases), m_acknowledged.size());
    QCOMPARE(sum.refused, 0);
    QVERIFY(sum.addsUp());
    QVERIFY(report->intact);
    (*parts)->shutDown();
}

QTEST_GUILESS_MAIN(TestNetworkFaults)
#include "tst_networkfaults.moc"
