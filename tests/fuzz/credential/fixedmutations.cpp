// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
// Drives a fuzz target without libFuzzer: each seed, and mutations of it that are the same in every run.
#include <QByteArray>
#include <QDir>
#include <QFile>

#include <cstdint>
#include <cstdio>
#include <random>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

namespace {

constexpr int kMutationsEach = 400;
constexpr qsizetype kLongestInput = 8 * 1024;

void run(const QByteArray &input)
{
    LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t *>(input.constData()), size_t(input.size()));
}

QByteArray mutated(QByteArray input, const QByteArray &other, std::mt19937 &random)
{
    const auto below = [&random](qsizetype limit) { return limit <= 0 ? 0 : qsizetype(random() % quint32(limit)); };
    for (auto changes = 1 + below(4); changes > 0; --changes) {
        const qsizetype at = below(input.size());
        switch (random() % 6) {
        case 0:
            if (!input.isEmpty())
                input[at] = char(input.at(at) ^ (1 << below(8)));
            break;
        case 1:
            if (!input.isEmpty())
                input[at] = char(random());
            break;
        case 2:
            input.remove(at, 1 + below(8));
            break;
        case 3:
            input.insert(at, QByteArray(1 + below(8), char(random())));
            break;
        case 4:
            input.insert(at, input.mid(below(input.size()), 1 + below(64)));
            break;
        default:
            input = input.first(at) + other.mid(below(other.size()));
            break;
        }
    }
    return input.first(qMin(kLongestInput, input.size()));
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2)
        return 2;
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    QByteArrayList seeds;
    for (const QFileInfo &entry : folder.entryInfoList(QDir::Files, QDir::Name)) {
        QFile file(entry.filePath());
        if (file.open(QIODevice::ReadOnly))
            seeds.append(file.readAll());
    }
    if (seeds.isEmpty()) {
        std::fputs("no seeds\n", stderr);
        return 1;
    }
    std::mt19937 random(20261120);
    run({});
    for (const QByteArray &seed : seeds) {
        run(seed);
        for (int round = 0; round < kMutationsEach; ++round)
            run(mutated(seed, seeds.at(qsizetype(random() % quint32(seeds.size()))), random));
    }
    std::printf("%d inputs\n", int(seeds.size()) * (kMutationsEach + 1) + 1);
    return 0;
}
