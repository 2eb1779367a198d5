#pragma once

#include <vector>

#include "sim/input/key_listing.hpp"

namespace flinch::lab {

/// Every statistic by its name, with what it is and which keys it has.
[[nodiscard]] std::vector<sim::KeyInfo> statistic_words();

/// The keys that a probe may have for the sake of its statistic, each once.
[[nodiscard]] std::vector<sim::KeyInfo> statistic_keys();

}  // namespace flinch::lab
