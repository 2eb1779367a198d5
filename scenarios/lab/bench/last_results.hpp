#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace flinch::lab {

/// Puts what a benchmark came to into `tests/bench/results.csv` of the checkout that the program was built
/// from, beside the machine and the version that it was measured with, in the place of what it came to last
/// time. Nothing is written where there is no such checkout. `tables` are its tables by name. Throws
/// `MachineFailure`.
void keep_last_results(const std::string& benchmark, const nlohmann::ordered_json& tables);

}  // namespace flinch::lab
