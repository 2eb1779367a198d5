#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace flinch::lab {

/// Measures something beside its reference and gives rows of figures.
struct Benchmark {
    std::string about;  ///< one line for people: what is measured, what is the goal
    nlohmann::ordered_json (*rows)();
};

/// Announces a benchmark. Meant for a static object in the benchmark's file.
bool register_benchmark(std::string name, Benchmark benchmark);

/// Runs one benchmark, or all (`name` empty), and prints a table, or {"bench": NAME, "rows": [...]}.
int run_benchmarks(const std::string& name, bool json);

}  // namespace flinch::lab
