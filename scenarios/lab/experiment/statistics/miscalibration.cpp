#include "scenarios/lab/experiment/probe_keys.hpp"
#include "scenarios/lab/experiment/statistic.hpp"
#include "scenarios/lab/experiment/statistics/forecasts.hpp"
#include "sim/registry.hpp"

namespace flinch::lab {
namespace {

Statistic read(ProbeKeys& keys) {
    return of_forecasts(
        keys, [](const Calibration& found) { return std::vector<PhaseValue>{{found.reliability}}; });
}

[[maybe_unused]] const bool registered = sim::announce<StatisticKind>(
    "miscalibration",
    {"reliability part of the Brier score: mean squared distance of what came from what was said; 0 is best",
     read});

}  // namespace
}  // namespace flinch::lab
