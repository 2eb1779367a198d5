#pragma once

#include <vector>

#include "sim/input/key_listing.hpp"

namespace flinch::lab {

/// Every table that a scenario file may hold, in the order in which a file usually has them.
[[nodiscard]] std::vector<sim::KeySection> scenario_keys();

}  // namespace flinch::lab
