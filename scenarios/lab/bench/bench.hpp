#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "sim/registry.hpp"

namespace flinch::lab {

/// A benchmark measures one part of the program beside a reference and gives rows of figures. It stands in
/// the registry under the name that `flinch bench` is given.
struct Benchmark {
    std::string about;  ///< one line for people: what is measured, and what the goal is
    nlohmann::ordered_json (*rows)();
};

/// Runs one benchmark, or all if `name` is empty, and prints a table or, with `json`, {"bench": NAME, "rows":
/// [...]}.
int run_benchmarks(const std::string& name, bool json);

}  // namespace flinch::lab
