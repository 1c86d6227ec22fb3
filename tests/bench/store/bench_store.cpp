// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/crypto/keyholder.h"
#include "app/crypto/recordsealer.h"
#include "app/crypto/systemclock.h"
#include "app/crypto/systemrandom.h"
#include "app/store/deskstore.h"
#include "tests/bench/store/plainsearch.h"
#include "tests/bench/support/baredatabase.h"
#include "tests/bench/support/figures.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

#include <memory>
#include <vector>

using namespace dutydesk;
using namespace dutydesk::bench;
using namespace Qt::StringLiterals;

// The store under the real seals, on the disk that holds the temporary folder. DUTYDESK_BENCH_CASES sets the number of cases
// that are searched (100000 unless given; the budget is for 1000000).

namespace {

template <class T>
T take(QFuture<T> future)
{
    future.waitForFinished();
    return future.result();
}

/// A desk in a temporary folder.
struct Desk {
    Desk()
        : random(clock)
        , sealer(keys, random)
    {
        keys.set(sealing::SecretBytes(random.bytes(sealing::kKeySize)));
        auto opened = DeskStore::open(folder.path(), sealer, clock);
        require(opened.has_value(), "opening the store");
        store = std::move(*opened);
    }
    QTemporaryDir folder;
    SystemClock clock;
    SystemRandom random;
    KeyHolder keys;
    RecordSealer sealer;
    std::unique_ptr<DeskStore> store;
};

QString pick(const QString &characters, quint64 number)
{
    return characters.mid(static_cast<qsizetype>(number % static_cast<quint64>(characters.size())), 1);
}

/// The i-th case of fictional people; names are as unevenly spread as surnames are.
ViolationCase makeCase(Desk &desk, quint64 i)
{
    static const QString surnames =
        u"王王王王李李李李张张张刘刘刘陈陈杨杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭"_s;
    static const QString given = u"明华强伟芳娜敏静丽军洋勇艳杰娟涛超霞平刚桂英文玲辉建国志红玉兰云飞晓春梅"_s;
    static const QStringList latin {u"WANG"_s, u"LI"_s,   u"ZHANG"_s, u"LIU"_s,
                                    u"CHEN"_s, u"YANG"_s, u"HUANG"_s, u"ZHAO"_s};
    const quint64 mixed = i * 0x9e3779b97f4a7c15ULL >> 16;
    ViolationCase violation;
    violation.id = CaseId(desk.random.uuidV7());
    violation.caseNumber = u"SAMPLE-2026-%1"_s.arg(i, 6, 10, QChar(u'0'));
    violation.startedAt = QDateTime::fromMSecsSinceEpoch(1700000000000LL + static_cast<qint64>(i) * 60000, Qt::UTC);
    violation.occurredAt = violation.startedAt;
    violation.officerNumber = u"%1"_s.arg(123 + mixed % 40, 6, 10, QChar(u'0'));
    violation.officerName = u"李四"_s;
    violation.stationCode = u"110105-SAMPLE"_s;
    violation.rulebookVersion = u"O163-2026.1"_s;
    violation.training = true;
    violation.person.nameZh = pick(surnames, mixed) + pick(given, mixed / 64) + pick(given, mixed / 4096);
    violation.person.nameLatin =
        latin.at(static_cast<qsizetype>(mixed % 8)) + u" Xiao%1"_s.arg(QChar(char16_t(u'a' + mixed / 64 % 26)));
    const QString first = u"1101051990%1"_s.arg(mixed % 10000000, 7, 10, QChar(u'0'));
    violation.person.licenceNumber = first + u"X"_s;
    violation.person.classes = u"C1"_s;
    violation.vehicle = {u"测A%1"_s.arg(i % 100000, 5, 10, QChar(u'0')), u"02"_s, u"小型轿车"_s, u"白"_s, u"C1"_s};
    violation.place = {u"示例%1路"_s.arg(pick(given, mixed / 128)), 12, 400, u"west"_s, u"K12+400"_s};
    violation.items = {{u"O163-12-1"_s, 1, Fen::fromYuan(200), false, std::nullopt}};
    violation.statement.toldBeforeDeciding = true;
    violation.statement.noStatement = true;
    violation.statement.signature = SignatureState::Signed;
    // A signature as a pad gives it.
    for (int stroke = 0; stroke < 3; ++stroke) {
        QList<QPointF> points;
        for (int k = 0; k < 20; ++k) {
            points << QPointF((stroke * 20 + k) / 64.0, ((k * 7 + stroke) % 32) / 32.0);
        }
        violation.statement.strokes << points;
    }
    violation.procedure = u"simple"_s;
    return violation;
}

JournalDraft entry(const ViolationCase &violation)
{
    return {JournalAction::CaseCompleted,
            violation.officerNumber,
            violation.id.text(),
            {{u"points"_s, 1}, {u"items"_s, 1}}};
}

/// Completing a case, beside one bare commit of the bytes that the case seals, turn by turn.
void saveCase(benchmark::State &state)
{
    Desk desk;
    BareDatabase bare(desk.folder.filePath(u"bare.sqlite"_s));
    std::vector<double> saves;
    std::vector<double> drafts;
    std::vector<double> commits;
    quint64 i = 0;
    qsizetype size = 0;
    for (auto _ : state) {
        const ViolationCase violation = makeCase(desk, ++i);
        // The body and its line for the list, sealed; journal facts, hashes and identifiers; 8 bytes a search word.
        const QByteArray bytes = desk.sealer.seal(toCanonicalJson(violation), {u"bare"_s, "id", 1}).value()
            + desk.random.bytes(250 + 150 + 200 + 8 * 30);
        size = bytes.size();
        QElapsedTimer timer;
        timer.start();
        bare.commit(bytes);
        commits.push_back(milliseconds(timer));
        timer.start();
        require(take(desk.store->cases().saveDraft(violation, std::nullopt)).has_value(), "saving a draft");
        drafts.push_back(milliseconds(timer));
        timer.start();
        require(take(desk.store->cases().complete(violation, entry(violation))).has_value(), "completing a case");
        saves.push_back(milliseconds(timer));
        state.SetIterationTime(saves.back() / 1e3);
    }
    state.counters["bytes"] = static_cast<double>(size);
    state.counters["complete_median_ms"] = percentile(saves, 0.5);
    state.counters["complete_p99_ms"] = percentile(saves, 0.99);
    state.counters["draft_median_ms"] = percentile(drafts, 0.5);
    state.counters["bare_median_ms"] = percentile(commits, 0.5);
    state.counters["bare_p99_ms"] = percentile(commits, 0.99);
    state.counters["ratio"] = percentile(saves, 0.5) / percentile(commits, 0.5);
}

/// Many at once, as the pump confirms them: they share flushes.
void saveTogether(benchmark::State &state)
{
    Desk desk;
    quint64 i = 0;
    for (auto _ : state) {
        QList<QFuture<Result<OutboxEntry>>> futures;
        for (int k = 0; k < 50; ++k) {
            const ViolationCase violation = makeCase(desk, ++i);
            futures << desk.store->cases().complete(violation, entry(violation));
        }
        for (const auto &future : std::as_const(futures)) {
            require(take(future).has_value(), "completing cases");
        }
    }
    state.counters["cases/s"] = benchmark::Counter(static_cast<double>(i), benchmark::Counter::kIsRate);
}

/// A desk with many cases, nearly all confirmed, and their words in the clear beside it; made once.
struct Filled {
    Desk desk;
    PlainSearch plain {desk.folder.filePath(u"plain.sqlite"_s)};
};

/// Gone before main() ends: the store's threads and keys need the application.
std::unique_ptr<Filled> filledDesk;

Filled &filled(quint64 count)
{
    if (!filledDesk)
        filledDesk = std::make_unique<Filled>();
    Filled &both = *filledDesk;
    Desk &desk = both.desk;
    static quint64 made = 0;
    constexpr quint64 atOnce = 2000;
    QElapsedTimer timer;
    timer.start();
    while (made < count) {
        QList<QFuture<Result<OutboxEntry>>> futures;
        both.plain.begin();
        for (quint64 k = 0; k < atOnce && made < count; ++k) {
            const ViolationCase violation = makeCase(desk, ++made);
            both.plain.add(violation);
            futures << desk.store->cases().complete(violation, entry(violation));
        }
        both.plain.commit();
        QList<QFuture<Result<void>>> confirmed;
        for (const auto &future : std::as_const(futures)) {
            const Result<OutboxEntry> queued = take(future);
            require(queued.has_value(), "filling");
            if (queued->sequence % 500 != 0) {
                confirmed << desk.store->outbox().confirm({queued->caseId, 1, queued->bodySha256,
                                                           u"R-%1"_s.arg(queued->sequence), desk.clock.now(),
                                                           "signed"});
            }
        }
        for (const auto &future : std::as_const(confirmed)) {
            require(take(future).has_value(), "confirming");
        }
        if (made % 100000 == 0) {
            std::fprintf(stderr, "%llu cases after %lld s\n", static_cast<unsigned long long>(made),
                         static_cast<long long>(timer.elapsed() / 1000));
        }
    }
    return both;
}

quint64 casesToSearch()
{
    bool given = false;
    const quint64 count = qEnvironmentVariable("DUTYDESK_BENCH_CASES").toULongLong(&given);
    return given ? count : 100000;
}

void searchCases(benchmark::State &state)
{
    const quint64 count = casesToSearch();
    Filled &both = filled(count);
    Desk &desk = both.desk;
    const QStringList texts {
        {},
        u"王"_s,
        u"李明"_s,
        u"王明华"_s,
        u"zhang"_s,
        u"wang xiaoc"_s,
        u"SAMPLE-2026-000777"_s,
        u"测A00042"_s,
        u"a00043"_s,
        u"042X"_s,
        u"示例"_s,
        u"张 示例明路"_s,
        u"nobody"_s,
    };
    std::vector<double> times;
    std::vector<double> plainTimes;
    QMap<double, QString> slowest;
    quint64 i = 0;
    qint64 found = 0;
    for (auto _ : state) {
        CaseQuery query;
        query.text = texts.at(static_cast<qsizetype>(i % static_cast<quint64>(texts.size())));
        query.mineOf = u"000130"_s;
        query.limit = 50;
        if (i % 3 == 1) {
            query.state = i % 2 == 0 ? CaseState::Waiting : CaseState::Confirmed;
        }
        if (i % 7 == 3) {
            query.officerNumber = query.mineOf;
        }
        ++i;
        QElapsedTimer timer;
        timer.start();
        const Result<CasePage> page = take(desk.store->cases().search(query));
        times.push_back(milliseconds(timer));
        require(page.has_value(), "searching");
        found += page->total;
        slowest.insert(times.back(), query.text);
        timer.start();
        benchmark::DoNotOptimize(both.plain.find(query.text));
        plainTimes.push_back(milliseconds(timer));
        state.SetIterationTime(times.back() / 1e3);
    }
    state.counters["cases"] = static_cast<double>(count);
    state.counters["median_ms"] = percentile(times, 0.5);
    state.counters["p95_ms"] = percentile(times, 0.95);
    state.counters["max_ms"] = percentile(times, 1);
    state.counters["bare_median_ms"] = median(plainTimes);
    state.counters["bare_p95_ms"] = percentile(plainTimes, 0.95);
    state.counters["ratio"] = median(times) / median(plainTimes);
    state.counters["found"] = static_cast<double>(found) / static_cast<double>(i);
    state.SetLabel("slowest: " + slowest.last().toStdString());
}

} // namespace

BENCHMARK(saveCase)->Iterations(500)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK(saveTogether)->Iterations(20)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(searchCases)->Iterations(300)->UseManualTime()->Unit(benchmark::kMillisecond);

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    filledDesk.reset();
    return 0;
}
