#include <algorithm>

#include "scenarios/lab/experiment/statistic.hpp"
#include "sim/registry.hpp"

namespace flinch::lab {
namespace {

Statistic read(ProbeKeys&) {
    return OfTrial([](const WindowReading& window) {
        const auto [least, most] = std::ranges::minmax(window.lasting(), {}, &Sample::value);
        return most.value - least.value;
    });
}

[[maybe_unused]] const bool registered = sim::announce<StatisticKind>(
    "gain",
    {"highest less lowest value in the window of each trial: what was added to something that only grows",
     read});

}  // namespace
}  // namespace flinch::lab
