// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
// From the start of the process until the sign-in page is painted, and the memory it holds when it rests there, beside a
// program that shows an empty window. Warm: everything was read from the disk before. Without a display nothing is handed
// to a screen (platform "offscreen").
#include "app/central/demodata.h"
#include "app/desk/centralhost.h"
#include "app/desk/deskparts.h"
#include "tests/bench/start/program.h"
#include "tests/bench/support/figures.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFutureWatcher>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

#include <vector>

using namespace dutydesk;
using namespace dutydesk::bench;
using namespace Qt::StringLiterals;

namespace {

/// A desk of duty: enrolled at a central that is reached over loopback while the desk is started again and again.
struct Duty {
    Duty();

    QTemporaryDir folder;
    std::unique_ptr<CentralHost> central;
    QString desk() const { return folder.filePath(u"desk"_s); }
};

Duty::Duty()
{
    auto host = CentralHost::start({.folder = folder.filePath(u"central"_s),
                                    .database = QString(u"sqlite:"_s + folder.filePath(u"central/central.sqlite"_s))});
    require(host.has_value(), "starting central");
    central = std::move(*host);
    require(DemoData::load(central->server(), central->clock()).has_value(), "training data");
    auto parts = DeskParts::make({.folder = *DeskFolder::prepare(desk(), false), .central = {}, .background = false});
    require(parts.has_value(), "opening the desk");
    QEventLoop loop;
    QFutureWatcher<Result<void>> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture((*parts)->signIn().enrol(QUrl(u"https://127.0.0.1:%1"_s.arg(central->port())),
                                               central->server().authorityCertificatePem(),
                                               QLatin1StringView(DemoData::enrolmentCode), u"Desk 1"_s));
    loop.exec();
    require(watcher.result().has_value(), "enrolling");
    (*parts)->rememberCentral();
    (*parts)->shutDown();
}

void start(benchmark::State &state, const QStringList &arguments)
{
    const QString program = QStringLiteral(DUTYDESK_PROGRAM);
    const QString empty = QStringLiteral(EMPTY_PROGRAM);
    // The first of each reads from the disk, and training draws its samples; both come to rest once, for their memory.
    (void)startOnce(program, arguments, true);
    const Started ours = startOnce(program, arguments, true);
    const Started bare = startOnce(empty, {}, true);
    std::vector<double> times;
    std::vector<double> bareTimes;
    for (auto _ : state) {
        bareTimes.push_back(startOnce(empty, {}, false).milliseconds);
        times.push_back(startOnce(program, arguments, false).milliseconds);
        state.SetIterationTime(times.back() / 1e3);
    }
    state.counters["median_ms"] = median(times);
    state.counters["p99_ms"] = percentile(times, 0.99);
    state.counters["bare_median_ms"] = median(bareTimes);
    state.counters["bare_p99_ms"] = percentile(bareTimes, 0.99);
    state.counters["ratio"] = median(times) / median(bareTimes);
    state.counters["rss_mb"] = ours.residentMegabytes;
    state.counters["pss_mb"] = ours.ownMegabytes;
    state.counters["bare_rss_mb"] = bare.residentMegabytes;
    state.counters["bare_pss_mb"] = bare.ownMegabytes;
}

void startDuty(benchmark::State &state)
{
    const Duty duty;
    start(state, {u"--folder"_s, duty.desk()});
}

void startTraining(benchmark::State &state)
{
    const QTemporaryDir folder;
    start(state, {u"--training"_s, u"--folder"_s, folder.path()});
}

} // namespace

BENCHMARK(startDuty)->Iterations(20)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK(startTraining)->Iterations(20)->UseManualTime()->Unit(benchmark::kMillisecond);

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
