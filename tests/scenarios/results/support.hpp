#pragma once

#include <string>

#include "scenarios/lab/results/results_file.hpp"
#include "tests/temporary_folder.hpp"

namespace flinch::lab::test {

/// A run whose measures can be told by its seed.
inline RunRecord a_run(std::uint64_t seed, std::size_t measures = 3, const std::string& settings = "") {
    RunRecord run{
        {"word.toml", settings, seed}, "f" + std::to_string(seed), "content", 120, 0.5, 1000 + seed, 10, {}};
    for (std::size_t i = 0; i < measures; ++i) {
        run.measures.push_back({"paired", "test", static_cast<int>(i), static_cast<double>(i) * 1.5, "expect",
                                "(\"spider\")", static_cast<double>(seed) + static_cast<double>(i) / 8});
    }
    return run;
}

inline const Combination plain{"word.toml", "content", ""};

}  // namespace flinch::lab::test
