#include <algorithm>

#include "scenarios/lab/experiment/probe_keys.hpp"
#include "scenarios/lab/experiment/statistic.hpp"
#include "sim/registry.hpp"

namespace flinch::lab {
namespace {

Statistic read(ProbeKeys& keys) {
    return OfTrial([threshold = keys.threshold()](const WindowReading& window) {
        const auto reaches = [&](const Sample& sample) { return sample.value >= threshold; };
        const auto first = std::ranges::find_if(window.samples, reaches);
        return first == window.samples.end() ? window.length : first->time;
    });
}

[[maybe_unused]] const bool registered =
    sim::announce<StatisticKind>("latency", {"seconds from the opening of the window until the value first "
                                             "reaches `threshold`; the whole window if it never does",
                                             read});

}  // namespace
}  // namespace flinch::lab
