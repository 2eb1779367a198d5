#pragma once

#include <string>
#include <vector>

#include "scenarios/lab/kept/kept.hpp"

namespace flinch::lab {

/// What a scenario that was lived again has otherwise than it was kept: empty if nothing. A run of the first
/// seed alone must come to the short fingerprint; a run of all seeds to the whole one, and what was kept as
/// holding must hold. What was kept as not holding may hold or not.
[[nodiscard]] std::vector<std::string> differences(const Kept& kept, const RunReport& again);

}  // namespace flinch::lab
