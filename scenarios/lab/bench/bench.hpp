#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "sim/registry.hpp"

namespace flinch::lab {

/// What the command line says of benchmarks.
struct BenchOptions {
    std::string name;  ///< of one benchmark; all if it is empty
    bool json = false;
    std::vector<std::size_t> creatures{1, 10, 100, 1000};  ///< in one world, row by row
};

/// A benchmark measures one part of the program beside a reference and gives rows of figures. It stands in
/// the registry under the name that `flinch bench` is given.
struct Benchmark {
    std::string about;  ///< one line for people: what is measured, and what the goal is
    nlohmann::ordered_json (*rows)(const BenchOptions& options);
    /// The parts of what is measured, each with the limit that the machine sets; null if it has none.
    nlohmann::ordered_json (*parts)() = nullptr;
};

/// Runs one benchmark or all, prints a table or, as JSON, {"bench": NAME, "rows": [...], "parts": [...]}, and
/// keeps the results (see `keep_last_results`).
int run_benchmarks(const BenchOptions& options);

}  // namespace flinch::lab
