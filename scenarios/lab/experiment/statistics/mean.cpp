#include "scenarios/lab/experiment/statistic.hpp"
#include "sim/registry.hpp"

namespace flinch::lab {
namespace {

Statistic read(ProbeKeys&) {
    return OfTrial([](const WindowReading& window) { return window.mean(); });
}

[[maybe_unused]] const bool registered = sim::announce<StatisticKind>(
    "mean", {"mean over the window of each trial, weighed by how long each value lasted", read});

}  // namespace
}  // namespace flinch::lab
