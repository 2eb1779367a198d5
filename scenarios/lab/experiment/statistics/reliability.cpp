#include <fmt/format.h>
#include "scenarios/lab/experiment/probe_keys.hpp"
#include "scenarios/lab/experiment/statistic.hpp"
#include "scenarios/lab/experiment/statistics/forecasts.hpp"
#include "sim/registry.hpp"

namespace flinch::lab {
namespace {

std::vector<PhaseValue> diagram(const Calibration& found) {
    std::vector<PhaseValue> all;
    for (std::size_t i = 0; i < Calibration::bins; ++i) {
        const double low = static_cast<double>(i) / static_cast<double>(Calibration::bins);
        if (found.diagram[i].count > 0)
            all.push_back({found.diagram[i].came, fmt::format("{:.1f} to {:.1f}", low, low + 0.1)});
    }
    return all;
}

Statistic read(ProbeKeys& keys) {
    return of_forecasts(keys, diagram);
}

[[maybe_unused]] const bool registered = sim::announce<StatisticKind>(
    "reliability",
    {"reliability diagram: how often the circuit fired, for each tenth of what was said", read});

}  // namespace
}  // namespace flinch::lab
