// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
// What the reference central serves on one core, with bare clients on the others: the figures of DESIGN.md's budgets, each
// beside a bare thing in the same run. "per_core_second" counts central's own processor time only, so that it says the same
// on a machine that does other work as well.
#include "app/central/centralserver.h"
#include "app/central/demodata.h"
#include "app/crypto/argon2passwordhasher.h"
#include "app/crypto/certificateauthority.h"
#include "app/crypto/filedeskkeys.h"
#include "app/crypto/opensslsignatureverifier.h"
#include "app/crypto/softwaresigner.h"
#include "app/crypto/systemclock.h"
#include "app/crypto/systemrandom.h"
#include "app/domain/case.h"
#include "resources/reference/reference.h"
#include "tests/bench/central/bareclient.h"
#include "tests/bench/support/baredatabase.h"
#include "tests/bench/support/bareserver.h"
#include "tests/bench/support/cores.h"
#include "tests/bench/support/figures.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSslCertificate>
#include <QSslKey>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>
#include <openssl/evp.h>

#include <atomic>
#include <thread>
#include <vector>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

using namespace dutydesk;
using namespace Qt::StringLiterals;
using namespace dutydesk::bench;

namespace {

constexpr int kConnections = 16;
constexpr qsizetype kPiece = 8 * 1024 * 1024;
const QByteArray kJson = "Content-Type: application/json\r\n"_ba;

/// A central with its training data and one desk.
struct Site {
    QTemporaryDir folder;
    SystemClock clock;
    SystemRandom random {clock};
    OpenSslSignatureVerifier verifier;
    Argon2PasswordHasher hasher {random};
    std::unique_ptr<SoftwareSigner> signer;
    std::unique_ptr<CertificateAuthority> authority;
    std::unique_ptr<CentralServer> server;
    QSslConfiguration tls;

    bool start();
    QSslConfiguration serverTls();
};

bool Site::start()
{
    signer = SoftwareSigner::generate(u"EdDSA"_s).value();
    authority = CertificateAuthority::create(u"Fictional central"_s, std::chrono::days(30), random, clock).value();
    CentralOptions options;
    options.database = QString(u"sqlite:"_s + folder.filePath(u"central.db"_s));
    options.evidenceFolder = folder.filePath(u"evidence"_s);
    options.rulebook = builtinRulebookSources();
    server =
        std::make_unique<CentralServer>(options, CentralPorts {clock, random, *signer, verifier, *authority, hasher});
    if (!server->start() || !DemoData::load(*server, clock))
        return false;
    FileDeskKeys keys(folder.filePath(u"desk"_s));
    const QJsonObject request {
        {u"code"_s, QLatin1String(DemoData::enrolmentCode)},
        {u"deskName"_s, u"Desk 1"_s},
        {u"certificateRequest"_s, QString::fromLatin1(keys.certificateRequestPem(u"Desk 1"_s).value())}};
    tls.setCaCertificates(QSslCertificate::fromData(authority->authorityCertificatePem()));
    BareClient client(server->port(), tls);
    if (!client.connect() || client.send("POST", "/v1/desks", kJson, QJsonDocument(request).toJson()) != 201)
        return false;
    const QJsonObject answer = QJsonDocument::fromJson(client.body()).object();
    const DeskIdentity identity {.deskId = answer.value(u"deskId"_s).toString(),
                                 .deskName = u"Desk 1"_s,
                                 .stationCode = u"110105-SAMPLE"_s,
                                 .stationNameZh = {},
                                 .stationNameEn = {},
                                 .enrolledAt = clock.now(),
                                 .certificateUntil = {}};
    if (!keys.adopt(identity, answer.value(u"certificate"_s).toString().toLatin1(),
                    authority->authorityCertificatePem(), signer->publicKey()))
        return false;
    tls.setLocalCertificate(QSslCertificate(keys.certificatePem()));
    tls.setPrivateKey(QSslKey(keys.privateKeyPem(), QSsl::Ec));
    return true;
}

/// A violation case like those of a shift; fictional.
ViolationCase newCase(Site &site)
{
    ViolationCase violation;
    violation.id = CaseId(site.random.uuidV7());
    violation.caseNumber = u"SAMPLE-2026-000147"_s;
    violation.startedAt = violation.occurredAt = site.clock.now().addSecs(-60);
    violation.officerNumber = u"000123"_s;
    violation.officerName = u"LI Si 李四"_s;
    violation.stationCode = u"110105-SAMPLE"_s;
    violation.training = true;
    violation.person.nameZh = u"张三"_s;
    violation.person.nameLatin = u"ZHANG San"_s;
    violation.person.licenceNumber = u"110105199003120010"_s;
    violation.vehicle = {u"测AT0001"_s, u"02"_s, u"小型轿车"_s, u"白"_s, u"C1"_s};
    violation.place.road = u"示例大街"_s;
    violation.items.append({u"O163-12-3"_s, 1, Fen::fromYuan(200), false, std::nullopt});
    violation.procedure = u"simple"_s;
    violation.statement.noStatement = true;
    for (int i = 0; i < 60; ++i)
        violation.statement.strokes.append({QPointF(i / 60.0, 0.5), QPointF(i / 60.0, 0.6), QPointF(i / 61.0, 0.7)});
    return violation;
}

/// Made by the first benchmark that needs it, taken down by main().
std::unique_ptr<Site> &theSite()
{
    static std::unique_ptr<Site> site;
    return site;
}

Site &site()
{
    if (!theSite()) {
        const OnOneCore here;
        theSite() = std::make_unique<Site>();
        require(theSite()->start(), "starting central");
    }
    return *theSite();
}

QSslConfiguration Site::serverTls()
{
    const auto issued = authority->issueServer({u"localhost"_s, u"127.0.0.1"_s}, std::chrono::days(2));
    require(issued.has_value(), "a certificate for the bare server");
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate(issued->certificatePem));
    configuration.setPrivateKey(QSslKey(issued->privateKeyPem, QSsl::Ec));
    configuration.setCaCertificates(QSslCertificate::fromData(authority->authorityCertificatePem()));
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer); // mutual TLS, as central has it
    return configuration;
}

struct Took {
    double seconds = 0;
    double serverSeconds = 0; ///< processor time of everything but the clients
};

/// Runs \c work on so many connections at once.
template <class Work>
Took together(quint16 port, int connections, Work work)
{
    std::atomic<bool> good = true;
    std::atomic<int> ready = 0;
    std::atomic<bool> go = false;
    std::vector<double> clientSeconds(std::size_t(connections), 0);
    std::vector<std::thread> threads;
    for (int i = 0; i < connections; ++i) {
        threads.emplace_back([&, i] {
            BareClient client(port, site().tls);
            const bool connected = client.connect();
            ++ready;
            go.wait(false);
            const double before = threadSeconds();
            if (!connected || !work(client, i))
                good = false;
            clientSeconds[std::size_t(i)] = threadSeconds() - before;
        });
    }
    while (ready < connections)
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    QElapsedTimer timer;
    timer.start();
    const double before = processSeconds();
    go = true;
    go.notify_all();
    for (std::thread &thread : threads)
        thread.join();
    Took took {milliseconds(timer) / 1e3, processSeconds() - before};
    for (const double seconds : clientSeconds)
        took.serverSeconds -= seconds;
    require(good, "every answer of central");
    return took;
}

/// What each round of a benchmark gave: so many in so many seconds.
class Rates {
public:
    void add(double count, const Took &took)
    {
        m_rates.push_back(count / took.seconds);
        m_coreRates.push_back(count / took.serverSeconds);
    }
    void addBare(double count, double seconds) { m_bare.push_back(count / seconds); }
    void tell(benchmark::State &state) const
    {
        state.counters["per_second"] = median(m_rates);
        state.counters["per_core_second"] = median(m_coreRates);
        state.counters["bare_per_second"] = median(m_bare);
        state.counters["ratio"] = median(m_rates) / median(m_bare);
    }

private:
    std::vector<double> m_rates;
    std::vector<double> m_coreRates;
    std::vector<double> m_bare;
};

/// One bare commit after the other, of the same bytes.
double commitSeconds(const std::vector<std::pair<QByteArray, QByteArray>> &requests)
{
    const QTemporaryDir folder;
    BareDatabase database(folder.filePath(u"bare.sqlite"_s));
    QElapsedTimer timer;
    timer.start();
    for (const auto &request : requests)
        database.commit(request.second);
    return milliseconds(timer) / 1e3;
}

std::vector<std::pair<QByteArray, QByteArray>> caseRequests(int count)
{
    std::vector<std::pair<QByteArray, QByteArray>> requests;
    for (int i = 0; i < count; ++i) {
        const ViolationCase violation = newCase(site());
        requests.emplace_back(QByteArray("/v1/cases/" + violation.id.text().toLatin1() + "/revisions/1"),
                              toCanonicalJson(violation));
    }
    return requests;
}

void putCases(benchmark::State &state)
{
    Rates rates;
    constexpr int count = 2000;
    quint64 commits = 0;
    for (auto _ : state) {
        const auto requests = caseRequests(count);
        rates.addBare(count, commitSeconds(requests));
        const quint64 before = site().server->totals()->commits;
        const Took took = together(site().server->port(), kConnections, [&](BareClient &client, int first) {
            for (std::size_t i = std::size_t(first); i < requests.size(); i += kConnections) {
                if (client.send("PUT", requests[i].first, kJson, requests[i].second) != 201)
                    return false;
            }
            return true;
        });
        commits += site().server->totals()->commits - before;
        rates.add(count, took);
        state.SetIterationTime(took.seconds);
    }
    rates.tell(state);
    state.counters["cases_per_commit"] = count * double(state.iterations()) / double(commits);
}

/// The same cases again: central answers with the receipt it has.
void repeatCases(benchmark::State &state)
{
    Rates rates;
    constexpr int count = 2000;
    const auto requests = caseRequests(count);
    const auto put = [&](int status) {
        return together(site().server->port(), kConnections, [&, status](BareClient &client, int first) {
            for (std::size_t i = std::size_t(first); i < requests.size(); i += kConnections) {
                if (client.send("PUT", requests[i].first, kJson, requests[i].second) != status)
                    return false;
            }
            return true;
        });
    };
    put(201);
    for (auto _ : state) {
        rates.addBare(count, commitSeconds(requests));
        const Took took = put(200);
        rates.add(count, took);
        state.SetIterationTime(took.seconds);
    }
    rates.tell(state);
}

void postBatches(benchmark::State &state)
{
    Rates rates;
    constexpr int count = 2000;
    constexpr int batch = 100;
    for (auto _ : state) {
        std::vector<std::pair<QByteArray, QByteArray>> requests;
        for (int i = 0; i < count / batch; ++i) {
            QJsonArray submissions;
            for (int j = 0; j < batch; ++j) {
                const ViolationCase violation = newCase(site());
                submissions.append(QJsonObject {{u"caseId"_s, violation.id.text()},
                                                {u"revision"_s, 1},
                                                {u"body"_s, QString::fromUtf8(toCanonicalJson(violation))}});
            }
            const QJsonObject object {{u"submissions"_s, submissions}};
            requests.emplace_back("/v1/case-batches"_ba, QJsonDocument(object).toJson(QJsonDocument::Compact));
        }
        rates.addBare(count, commitSeconds(requests));
        const Took took = together(site().server->port(), 2, [&](BareClient &client, int first) {
            for (std::size_t i = std::size_t(first); i < requests.size(); i += 2) {
                if (client.send("POST", requests[i].first, kJson, requests[i].second) != 200)
                    return false;
            }
            return true;
        });
        rates.add(count, took);
        state.SetIterationTime(took.seconds);
    }
    rates.tell(state);
}

void pollUnchanged(benchmark::State &state)
{
    Rates rates;
    constexpr int count = 16000;
    QByteArray path;
    QByteArray answer;
    together(site().server->port(), 1, [&](BareClient &client, int) {
        if (client.send("GET", "/v1/changes?wait=0", {}, {}) != 200)
            return false;
        const QString next = QJsonDocument::fromJson(client.body()).object().value(u"next"_s).toString();
        path = QByteArray("/v1/changes?wait=0&after=" + next.toLatin1());
        const bool unchanged = client.send("GET", path, {}, {}) == 200;
        answer = QByteArray(client.head() + "\r\n\r\n" + client.body());
        return unchanged;
    });
    std::unique_ptr<BareServer> bare;
    {
        const OnOneCore here;
        bare = std::make_unique<BareServer>(site().serverTls(), answer);
    }
    const auto poll = [&](quint16 port) {
        return together(port, kConnections, [&](BareClient &client, int) {
            for (int i = 0; i < count / kConnections; ++i) {
                if (client.send("GET", path, {}, {}) != 200)
                    return false;
            }
            return true;
        });
    };
    for (auto _ : state) {
        rates.addBare(count, poll(bare->port()).seconds);
        const Took took = poll(site().server->port());
        rates.add(count, took);
        state.SetIterationTime(took.seconds);
    }
    rates.tell(state);
}

bool flushToDisk(const QFile &file)
{
#ifdef Q_OS_WIN
    return _commit(file.handle()) == 0;
#else
    return fsync(file.handle()) == 0;
#endif
}

QByteArray sha256Of(const QByteArray &content)
{
    QByteArray hash(32, Qt::Uninitialized);
    require(EVP_Digest(content.constData(), std::size_t(content.size()), reinterpret_cast<unsigned char *>(hash.data()),
                       nullptr, EVP_sha256(), nullptr)
                == 1,
            "hashing");
    return hash;
}

/// Written in pieces, each flushed, then hashed, on one thread: what every byte of evidence needs at the least.
double keepSeconds(const QByteArray &content)
{
    const QTemporaryDir folder;
    QElapsedTimer timer;
    timer.start();
    QFile file(folder.filePath(u"bare"_s));
    require(file.open(QIODevice::WriteOnly | QIODevice::Unbuffered), "a bare file");
    for (qsizetype offset = 0; offset < content.size(); offset += kPiece) {
        const qsizetype length = std::min(kPiece, content.size() - offset);
        require(file.write(content.constData() + offset, length) == length && flushToDisk(file), "writing a bare file");
    }
    benchmark::DoNotOptimize(sha256Of(content));
    return milliseconds(timer) / 1e3;
}

/// One file by tus in pieces, ended by a receipt.
bool upload(BareClient &client, const QByteArray &content, const QByteArray &sha)
{
    const QByteArray caseId = site().random.uuidV7().toString(QUuid::WithoutBraces).toLatin1();
    const QByteArray tus = "Tus-Resumable: 1.0.0\r\n"_ba;
    const QByteArray fields =
        QByteArray(tus + "Upload-Length: " + QByteArray::number(content.size()) + "\r\nUpload-Metadata: sha256 "
                   + sha.toBase64() + ",caseId " + caseId.toBase64() + "\r\n");
    if (client.send("POST", "/v1/evidence", fields, {}) != 201)
        return false;
    const qsizetype at = client.head().indexOf("Location: ") + 10;
    const QByteArray location = client.head().mid(at, client.head().indexOf('\r', at) - at);
    for (qsizetype offset = 0; offset < content.size(); offset += kPiece) {
        const QByteArray part = QByteArray(tus + "Upload-Offset: " + QByteArray::number(offset)
                                           + "\r\nContent-Type: application/offset+octet-stream\r\n");
        if (client.send("PATCH", location, part, content.mid(offset, kPiece)) != 204)
            return false;
    }
    return client.head().contains("Dutydesk-Receipt");
}

/// Two files at once. Megabytes (10^6 bytes) a second.
void uploadEvidence(benchmark::State &state)
{
    Rates rates;
    constexpr double megabytes = 64;
    for (auto _ : state) {
        // Other content each time: central keeps a file that it has once only.
        const QByteArray content =
            QByteArray(site().random.bytes(1000) + QByteArray(qsizetype(megabytes) * 1'000'000 - 1000, 'e'));
        const QByteArray sha = sha256Of(content).toHex();
        rates.addBare(megabytes, keepSeconds(content));
        const Took took =
            together(site().server->port(), 2, [&](BareClient &client, int) { return upload(client, content, sha); });
        rates.add(2 * megabytes, took);
        state.SetIterationTime(took.seconds);
    }
    rates.tell(state);
}

} // namespace

BENCHMARK(putCases)->Iterations(5)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK(repeatCases)->Iterations(5)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK(postBatches)->Iterations(5)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK(pollUnchanged)->Iterations(5)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK(uploadEvidence)->Iterations(5)->UseManualTime()->Unit(benchmark::kMillisecond);

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    theSite().reset();
    return 0;
}
