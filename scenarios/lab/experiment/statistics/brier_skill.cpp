#include "scenarios/lab/experiment/probe_keys.hpp"
#include "scenarios/lab/experiment/statistic.hpp"
#include "scenarios/lab/experiment/statistics/forecasts.hpp"
#include "sim/registry.hpp"

namespace flinch::lab {
namespace {

Statistic read(ProbeKeys& keys) {
    return of_forecasts(keys,
                        [](const Calibration& found) { return std::vector<PhaseValue>{{found.skill()}}; });
}

[[maybe_unused]] const bool registered =
    sim::announce<StatisticKind>("brier-skill", {"Brier skill of the value as a forecast that the circuit "
                                                 "fires: 1 is perfect, 0 no better than the base rate",
                                                 read});

}  // namespace
}  // namespace flinch::lab
