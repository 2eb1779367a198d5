#include <algorithm>

#include "scenarios/lab/experiment/probe_keys.hpp"
#include "scenarios/lab/experiment/statistic.hpp"
#include "scenarios/lab/experiment/statistics/forecasts.hpp"
#include "scenarios/lab/statistics.hpp"
#include "sim/registry.hpp"

namespace flinch::lab {
namespace {

bool fires_within(const CircuitReading& phase, double time, double within) {
    return std::ranges::any_of(phase.firings, [&](const auto& firing) {
        return firing.time > time && firing.time <= time + within;
    });
}

Statistic read(ProbeKeys& keys) {
    return OfCircuit{keys.event(), [within = keys.within()](const CircuitReading& phase) {
                         std::vector<double> before;
                         std::vector<double> calm;
                         for (const Sample& sample : phase.samples) {
                             if (fires_within(phase, sample.time, within)) {
                                 before.push_back(sample.value);
                             } else if (!just_fired(phase, sample.time)) {
                                 calm.push_back(sample.value);
                             }
                         }
                         if (before.empty() || calm.empty()) return std::vector<PhaseValue>();
                         return std::vector<PhaseValue>{{roc_area(before, calm)}};
                     }};
}

[[maybe_unused]] const bool registered = sim::announce<StatisticKind>(
    "roc-area", {"area under the ROC curve for \"the circuit fires within so long\", over the moments of the "
                 "phase in which it is not firing",
                 read});

}  // namespace
}  // namespace flinch::lab
