#include "scenarios/lab/experiment/probe_keys.hpp"
#include "scenarios/lab/experiment/statistic.hpp"
#include "scenarios/lab/experiment/statistics/peak.hpp"
#include "sim/registry.hpp"

namespace flinch::lab {
namespace {

Statistic read(ProbeKeys& keys) {
    return OfTrial([threshold = keys.threshold()](const WindowReading& window) -> std::optional<double> {
        const auto top = peak(window, threshold);
        if (!top) return std::nullopt;
        return (*top)->time;
    });
}

[[maybe_unused]] const bool registered = sim::announce<StatisticKind>(
    "peak-time",
    {"seconds from the opening of the window to its highest value, in trials where that reaches `threshold`",
     read});

}  // namespace
}  // namespace flinch::lab
