// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
// Stands in for libFuzzer where the compiler has none: every file of the corpus, and a fixed number of damaged copies.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

int main(int argc, char **argv)
{
    if (argc < 3)
        return EXIT_FAILURE;
    const int copies = std::atoi(argv[2]);
    std::mt19937 random(20261122); // the same copies every time
    int files = 0;
    for (const auto &entry : std::filesystem::directory_iterator(argv[1])) {
        std::ifstream file(entry.path(), std::ios::binary);
        std::vector<std::uint8_t> bytes((std::istreambuf_iterator<char>(file)), {});
        ++files;
        LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
        for (int copy = 0; copy < copies && !bytes.empty(); ++copy) {
            std::vector<std::uint8_t> damaged = bytes;
            for (unsigned i = 0, count = 1 + random() % 16; i < count; ++i)
                damaged[random() % damaged.size()] = static_cast<std::uint8_t>(random());
            if (random() % 4 == 0)
                damaged.resize(random() % damaged.size());
            LLVMFuzzerTestOneInput(damaged.data(), damaged.size());
        }
    }
    std::printf("%d files\n", files);
    return files > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
