// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
// Reads every sample picture with our engine and with ZXing-C++ alone: how many are read, and how long a picture takes.
//     DUTYDESK_SAMPLES=DIR bench_scan [--benchmark_filter=…]
// Below DIR each picture X has its expected content in X.txt or X.bin; a picture with neither must read as nothing.
// Pictures in "frames" count by the word before the first "-" of their name; those in "photos" at four rotations.
#include "app/scan/codeengine.h"
#include "app/scan/zxing.h"

#include <benchmark/benchmark.h>
#include <opencv2/core/utility.hpp>
#include <opencv2/imgcodecs.hpp>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>

namespace fs = std::filesystem;
using namespace dutydesk;

namespace {

struct Sample {
    fs::path picture;
    std::optional<std::string> content; ///< nothing: no code may be found
    bool rotated = false; ///< counts at 0, 90, 180 and 270 degrees
};

using Groups = std::map<std::string, std::vector<Sample>>;

std::optional<std::string> contentOf(fs::path picture)
{
    for (const char *extension : {".txt", ".bin"}) {
        std::ifstream file(picture.replace_extension(extension), std::ios::binary);
        if (file)
            return std::string(std::istreambuf_iterator<char>(file), {});
    }
    return std::nullopt;
}

Groups collect(const fs::path &root)
{
    Groups groups;
    for (const auto &entry : fs::recursive_directory_iterator(root)) {
        const std::string extension = entry.path().extension().string();
        if (extension != ".jpg" && extension != ".png" && extension != ".webp")
            continue;
        const fs::path folder = fs::relative(entry.path().parent_path(), root);
        std::string group = folder.generic_string();
        const bool photo = group.starts_with("photos");
        const std::string name = entry.path().stem().string();
        if (!photo && name.find('-') != std::string::npos && folder.filename() != "aamva-clean")
            group += '/' + name.substr(0, name.find('-'));
        groups[group].push_back({entry.path(), contentOf(entry.path()), photo});
    }
    return groups;
}

PixelView viewOf(const cv::Mat &picture)
{
    return {picture.data, picture.cols, picture.rows, static_cast<int>(picture.step), picture.channels()};
}

/// Right when exactly what the sample says is among the readings, or when there is nothing and nothing should be.
bool isRight(const Sample &sample, const std::vector<Code> &codes)
{
    if (!sample.content)
        return codes.empty();
    return std::any_of(codes.begin(), codes.end(), [&](const Code &code) { return code.bytes == *sample.content; });
}

void readAll(benchmark::State &state, const std::vector<Sample> &samples, CodeEngine::Mode mode,
             std::chrono::milliseconds budget)
{
    std::vector<double> took;
    int right = 0;
    for ([[maybe_unused]] auto _ : state) {
        CodeEngine engine(mode);
        for (const Sample &sample : samples) {
            cv::Mat picture = cv::imread(sample.picture.string(), cv::IMREAD_COLOR);
            for (int turn = 0; turn < (sample.rotated ? 4 : 1); ++turn) {
                if (turn > 0)
                    cv::rotate(picture, picture, cv::ROTATE_90_CLOCKWISE);
                const auto begun = std::chrono::steady_clock::now();
                const std::vector<Code> codes = engine.read(viewOf(picture), budget);
                took.push_back(
                    std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun).count());
                const bool ok = isRight(sample, codes);
                right += ok ? 1 : 0;
                if (!ok && std::getenv("DUTYDESK_BENCH_MISSED") != nullptr)
                    std::fprintf(stderr, "missed %s turn %d: %zu codes\n", sample.picture.c_str(), turn, codes.size());
            }
        }
    }
    std::sort(took.begin(), took.end());
    state.counters["right"] = right;
    state.counters["of"] = static_cast<double>(took.size());
    state.counters["median_ms"] = took.empty() ? 0 : took[took.size() / 2];
    state.counters["max_ms"] = took.empty() ? 0 : took.back();
}

} // namespace

int main(int argc, char **argv)
{
    cv::setNumThreads(1); // the figures are for one core
    benchmark::Initialize(&argc, argv);
    const char *told = argc > 1 ? argv[1] : std::getenv("DUTYDESK_SAMPLES");
    if (told == nullptr || !fs::is_directory(told)) {
        std::fprintf(stderr, "Say where the samples are: bench_scan DIR, or DUTYDESK_SAMPLES=DIR\n");
        return EXIT_FAILURE;
    }
    using std::chrono::milliseconds;
    const Groups groups = collect(told);
    for (const auto &[name, samples] : groups) {
        const auto add = [&](const char *what, CodeEngine::Mode mode, milliseconds budget) {
            benchmark::RegisterBenchmark(
                (name + " " + what).c_str(),
                [&samples = samples, mode, budget](benchmark::State &state) { readAll(state, samples, mode, budget); })
                ->Iterations(1)
                ->Unit(benchmark::kMillisecond);
        };
        add("ZXing-C++ alone", CodeEngine::Mode::Plain, milliseconds(0));
        add("engine", CodeEngine::Mode::Ladder, milliseconds(0));
        add("engine, 80 ms a frame", CodeEngine::Mode::Ladder, milliseconds(80));
    }
    std::printf("ZXing-C++ %s\n", zxing::version().c_str());
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return EXIT_SUCCESS;
}
