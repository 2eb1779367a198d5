#pragma once

#include <string>

#include "scenarios/lab/results/results_file.hpp"
#include "tests/temporary_folder.hpp"

namespace flinch::lab::test {

inline const Combination plain{"word.toml", "content", ""};

/// A run whose measures identify its seed.
inline Record a_run(std::uint64_t seed, std::size_t count = 3) {
    Record record;
    record.runs.push_back({seed, "f" + std::to_string(seed), 120, 0.5, 1000 + seed, 10});
    Measures& all = record.measures;
    for (std::size_t i = 0; i < count; ++i) {
        all.add({0, all.id("paired"), all.id("test"), static_cast<std::int32_t>(i),
                 static_cast<double>(i) * 1.5, all.id("expect"), all.id("(\"spider\")"),
                 static_cast<double>(seed) + static_cast<double>(i) / 8});
    }
    return record;
}

}  // namespace flinch::lab::test
