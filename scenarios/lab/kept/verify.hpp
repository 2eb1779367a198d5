#pragma once

#include <string>
#include <vector>

#include "scenarios/lab/kept/kept.hpp"

namespace flinch::lab {

/// What differs between a scenario's new run and its kept result: empty if nothing differs. A run of the
/// first seed alone must have the short fingerprint. A run of all seeds must have the whole fingerprint, and
/// every finding that was kept as holding must hold. A finding that was kept as not holding may hold or not.
[[nodiscard]] std::vector<std::string> differences(const Kept& kept, const RunReport& again);

}  // namespace flinch::lab
