#include <cmath>

#include "scenarios/lab/experiment/statistic.hpp"
#include "sim/registry.hpp"

namespace flinch::lab {
namespace {

/// Standard deviation of the readings about their mean, weighed by how long each lasted.
std::optional<double> scatter(const WindowReading& window) {
    const double mean = window.mean();
    double squares = 0;
    double lasted = 0;
    for (const Sample& sample : window.lasting()) {
        squares += (sample.value - mean) * (sample.value - mean) * sample.lasted;
        lasted += sample.lasted;
    }
    return lasted > 0 ? std::optional(std::sqrt(squares / lasted)) : std::nullopt;
}

Statistic read(ProbeKeys&) {
    return OfTrial(scatter);
}

[[maybe_unused]] const bool registered = sim::announce<StatisticKind>(
    "scatter", {"standard deviation of the value in the window of each trial", read});

}  // namespace
}  // namespace flinch::lab
