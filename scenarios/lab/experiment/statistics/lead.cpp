#include "scenarios/lab/experiment/probe_keys.hpp"
#include "scenarios/lab/experiment/statistic.hpp"
#include "sim/registry.hpp"

namespace flinch::lab {
namespace {

constexpr double longest = 10;  // seconds before a firing: an earlier prediction was not about it

/// The time from which on a firing had been predicted without a break.
double said_since(const CircuitReading& phase, const CircuitReading::Firing& firing, double threshold) {
    double since = firing.time;
    for (auto sample = phase.samples.rbegin(); sample != phase.samples.rend(); ++sample) {
        if (sample->time >= firing.time) continue;
        if (sample->value < threshold || firing.time - sample->time > longest) break;
        if (sample->time < phase.trial_starts[firing.trial]) break;
        since = sample->time;
    }
    return since;
}

Statistic read(ProbeKeys& keys) {
    return OfCircuit{keys.event(), [threshold = keys.threshold()](const CircuitReading& phase) {
                         std::vector<PhaseValue> all;
                         for (const auto& firing : phase.firings) {
                             const double lead = firing.time - said_since(phase, firing, threshold);
                             all.push_back({lead, "", static_cast<int>(firing.trial), firing.time});
                         }
                         return all;
                     }};
}

[[maybe_unused]] const bool registered =
    sim::announce<StatisticKind>("lead", {"seconds for which the value had reached `threshold` when the "
                                          "circuit fired, at each firing; 0 if it had not",
                                          read});

}  // namespace
}  // namespace flinch::lab
