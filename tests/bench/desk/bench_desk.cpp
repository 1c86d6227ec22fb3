// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
// A whole desk without a window, enrolled at a reference central in the same process and signed in: saving a case beside
// one bare commit of the same bytes, and sending what waits beside the same bodies from a bare HTTP client.
#include "app/central/demodata.h"
#include "app/crypto/filedeskkeys.h"
#include "app/crypto/systemclock.h"
#include "app/crypto/systemrandom.h"
#include "app/desk/centralhost.h"
#include "app/desk/deskparts.h"
#include "tests/bench/desk/bareclients.h"
#include "tests/bench/support/baredatabase.h"
#include "tests/bench/support/figures.h"
#include "tests/fault/samplecase.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFutureWatcher>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSslCertificate>
#include <QSslKey>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

using namespace dutydesk;
using namespace dutydesk::bench;
using namespace Qt::StringLiterals;

namespace {

// What the pump does: tests/bench/desk compares with a bare client that has as many calls on their way.
constexpr int kSinglesInFlight = 4;
constexpr int kBatchesInFlight = 2;
constexpr int kBatch = 50;
constexpr int kWaiting = 1000;

template <class T>
T await(const QFuture<T> &future)
{
    if (!future.isFinished()) {
        QEventLoop loop;
        QFutureWatcher<T> watcher;
        QObject::connect(&watcher, &QFutureWatcher<T>::finished, &loop, &QEventLoop::quit);
        watcher.setFuture(future);
        loop.exec();
    }
    return future.result();
}

/// A central with its training data, and a desk of it on which an officer has signed in. Nothing is sent by itself.
struct Station {
    Station();
    ~Station() { desk->shutDown(); }

    /// Starts a case and fills it in. Fictional.
    ViolationCase draft();
    OutboxEntry complete(const ViolationCase &violation);

    QTemporaryDir folder;
    std::unique_ptr<CentralHost> central;
    std::unique_ptr<DeskParts> desk;
    QSslConfiguration tls;
    int serial = 0;
};

Station::Station()
{
    auto host = CentralHost::start({.folder = folder.filePath(u"central"_s),
                                    .database = QString(u"sqlite:"_s + folder.filePath(u"central/central.sqlite"_s))});
    require(host.has_value(), "starting central");
    central = std::move(*host);
    require(DemoData::load(central->server(), central->clock()).has_value(), "training data");
    const QString path = folder.filePath(u"desk"_s);
    auto parts = DeskParts::make(
        {.folder = *DeskFolder::prepare(path, true), .training = true, .central = {}, .background = false});
    require(parts.has_value(), "opening the desk");
    desk = std::move(*parts);
    const QUrl url(u"https://127.0.0.1:%1"_s.arg(central->port()));
    require(await(desk->signIn().enrol(url, central->server().authorityCertificatePem(),
                                       QLatin1StringView(DemoData::enrolmentCode), u"Desk 1"_s))
                .has_value(),
            "enrolling");
    require(await(desk->signIn().signIn(QLatin1StringView(DemoData::officerNumber),
                                        QLatin1StringView(DemoData::officerPassword)))
                .has_value(),
            "signing in");
    const FileDeskKeys keys(path);
    tls.setLocalCertificate(QSslCertificate(keys.certificatePem()));
    tls.setPrivateKey(QSslKey(keys.privateKeyPem(), QSsl::Ec));
    tls.setCaCertificates(QSslCertificate::fromData(keys.centralCaPem()));
}

ViolationCase Station::draft()
{
    const auto started = await(desk->casebook().startViolation(LicenceCheck {}));
    require(started.has_value(), "starting a case");
    ViolationCase violation = test::fillSampleCase(*started, ++serial);
    // A signature as a pad gives it.
    for (int stroke = 0; stroke < 3; ++stroke) {
        QList<QPointF> points;
        for (int k = 0; k < 20; ++k)
            points << QPointF((stroke * 20 + k) / 64.0, ((k * 7 + stroke) % 32) / 32.0);
        violation.statement.strokes << points;
    }
    return violation;
}

OutboxEntry Station::complete(const ViolationCase &violation)
{
    const auto entry = await(desk->casebook().complete(violation));
    require(entry.has_value(), "completing a case");
    return *entry;
}

/// Made by the first benchmark that needs it, taken down by main().
std::unique_ptr<Station> &theStation()
{
    static std::unique_ptr<Station> station;
    return station;
}

Station &station()
{
    if (!theStation())
        theStation() = std::make_unique<Station>();
    return *theStation();
}

/// From the officer's key to "saved": validation, seals, case, outbox, journal and search words in one durable commit.
void completeCase(benchmark::State &state)
{
    Station &at = station();
    BareDatabase bare(at.folder.filePath(u"bare.sqlite"_s));
    SystemClock clock;
    SystemRandom random(clock);
    std::vector<double> saves;
    std::vector<double> commits;
    qsizetype size = 0;
    for (auto _ : state) {
        const ViolationCase violation = at.draft();
        // As many bytes as the desk seals for it, and as little like each other: body, list line, journal, words.
        const QByteArray bytes = random.bytes(toCanonicalJson(violation).size() + 250 + 150 + 200 + 8 * 30);
        size = bytes.size();
        QElapsedTimer timer;
        timer.start();
        bare.commit(bytes);
        commits.push_back(milliseconds(timer));
        timer.start();
        at.complete(violation);
        saves.push_back(milliseconds(timer));
        state.SetIterationTime(saves.back() / 1e3);
    }
    state.counters["bytes"] = double(size);
    state.counters["median_ms"] = median(saves);
    state.counters["p99_ms"] = percentile(saves, 0.99);
    state.counters["bare_median_ms"] = median(commits);
    state.counters["bare_p99_ms"] = percentile(commits, 0.99);
    state.counters["ratio"] = median(saves) / median(commits);
}

/// The same bodies under ids of their own, so that central commits each of them again.
QList<std::pair<CaseId, QByteArray>> freshBodies(Station &at, const QList<ViolationCase> &cases)
{
    SystemRandom random(at.central->clock());
    QList<std::pair<CaseId, QByteArray>> bodies;
    for (ViolationCase violation : cases) {
        violation.id = CaseId(random.uuidV7());
        bodies.append({violation.id, toCanonicalJson(violation)});
    }
    return bodies;
}

double postSingles(Station &at, BarePoster &poster, const QList<ViolationCase> &cases)
{
    QList<BareRequest> requests;
    for (const auto &[id, body] : freshBodies(at, cases))
        requests.append({"PUT"_ba, QByteArray("/v1/cases/" + id.text().toLatin1() + "/revisions/1"), body});
    return poster.post(requests, kSinglesInFlight, 201);
}

double postBatches(Station &at, BarePoster &poster, const QList<ViolationCase> &cases)
{
    QList<BareRequest> requests;
    QJsonArray submissions;
    for (const auto &[id, body] : freshBodies(at, cases)) {
        submissions.append(
            QJsonObject {{u"caseId"_s, id.text()}, {u"revision"_s, 1}, {u"body"_s, QString::fromUtf8(body)}});
        if (submissions.size() < kBatch)
            continue;
        const QJsonObject batch {{u"submissions"_s, std::exchange(submissions, {})}};
        requests.append({"POST"_ba, "/v1/case-batches"_ba, QJsonDocument(batch).toJson(QJsonDocument::Compact)});
    }
    return poster.post(requests, kBatchesInFlight, 200);
}

/// Starts the pump on what waits and ends when the desk has kept the receipt of every case. \returns seconds.
double drain(Station &at, qsizetype waiting)
{
    QEventLoop loop;
    qsizetype left = waiting;
    const auto counting = QObject::connect(&at.desk->pump(), &SyncPump::caseConfirmed, &loop, [&] {
        if (--left == 0)
            loop.quit();
    });
    QElapsedTimer timer;
    timer.start();
    at.desk->pump().start();
    loop.exec();
    const double seconds = milliseconds(timer) / 1e3;
    QObject::disconnect(counting);
    at.desk->pump().stop();
    return seconds;
}

void drainCases(benchmark::State &state)
{
    Station &at = station();
    BarePoster poster(at.central->port(), at.tls);
    const Result<QueueSum> before = await(at.desk->queue().refreshSum());
    require(before.has_value(), "reading the queue");
    if (before->waiting > 0)
        drain(at, before->waiting); // of another benchmark
    std::vector<double> ours;
    std::vector<double> singles;
    std::vector<double> batches;
    for (auto _ : state) {
        QList<ViolationCase> cases;
        for (int i = 0; i < kWaiting; ++i) {
            cases.append(at.draft());
            at.complete(cases.last());
        }
        batches.push_back(postBatches(at, poster, cases));
        ours.push_back(drain(at, cases.size()));
        singles.push_back(postSingles(at, poster, cases));
        const Result<QueueSum> left = await(at.desk->queue().refreshSum());
        require(left && left->waiting + left->sending + left->refused == 0, "an empty queue");
        state.SetIterationTime(ours.back());
    }
    state.counters["cases"] = kWaiting;
    state.counters["median_s"] = median(ours);
    state.counters["bare_batches_s"] = median(batches);
    state.counters["bare_singles_s"] = median(singles);
    state.counters["ratio_batches"] = median(ours) / median(batches);
    state.counters["ratio_singles"] = median(ours) / median(singles);
}

} // namespace

BENCHMARK(completeCase)->Iterations(500)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK(drainCases)->Iterations(5)->UseManualTime()->Unit(benchmark::kMillisecond);

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    theStation().reset();
    return 0;
}
