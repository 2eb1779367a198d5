#pragma once

#include <memory>
#include <nlohmann/json.hpp>

#include "scenarios/lab/scenario/scenario.hpp"

namespace flinch::lab {

/// Measures the parts of a creature's frame one by one, on a life of the scenario's first group that has gone
/// on for two minutes: rows of `what`, `us` (a call), and `limit_us`, the time that the same arithmetic and
/// traffic would take at the speed of the machine (see `MachineLimits`).
[[nodiscard]] nlohmann::ordered_json frame_parts(const std::shared_ptr<const Scenario>& scenario);

}  // namespace flinch::lab
