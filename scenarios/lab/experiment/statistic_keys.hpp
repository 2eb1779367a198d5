#pragma once

#include <vector>

#include "sim/input/key_listing.hpp"

namespace flinch::lab {

/// Every statistic by its name, with a description and its keys.
[[nodiscard]] std::vector<sim::KeyInfo> statistic_words();

/// The keys that a probe may have because of its statistic, each listed once.
[[nodiscard]] std::vector<sim::KeyInfo> statistic_keys();

}  // namespace flinch::lab
