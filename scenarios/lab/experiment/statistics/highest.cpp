#include <algorithm>

#include "scenarios/lab/experiment/statistic.hpp"
#include "sim/registry.hpp"

namespace flinch::lab {
namespace {

Statistic read(ProbeKeys&) {
    return OfTrial([](const WindowReading& window) {
        return std::ranges::max(window.lasting(), {}, &Sample::value).value;
    });
}

[[maybe_unused]] const bool registered =
    sim::announce<StatisticKind>("highest", {"highest value in the window of each trial", read});

}  // namespace
}  // namespace flinch::lab
