#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "sim/registry.hpp"

namespace flinch::lab {

/// Measures something beside its reference and gives rows of figures. In the registry under the name that
/// `flinch bench` is given.
struct Benchmark {
    std::string about;  ///< one line for people: what is measured, what is the goal
    nlohmann::ordered_json (*rows)();
};

/// Runs one benchmark, or all (`name` empty), and prints a table, or {"bench": NAME, "rows": [...]}.
int run_benchmarks(const std::string& name, bool json);

}  // namespace flinch::lab
