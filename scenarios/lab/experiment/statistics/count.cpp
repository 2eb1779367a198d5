#include "scenarios/lab/experiment/probe_keys.hpp"
#include "scenarios/lab/experiment/statistic.hpp"
#include "sim/registry.hpp"

namespace flinch::lab {
namespace {

Statistic read(ProbeKeys& keys) {
    return OfTrial([threshold = keys.threshold()](const WindowReading& window) {
        double rises = 0;
        bool above = false;
        for (const Sample& sample : window.samples) {
            const bool before = above;
            above = sample.value >= threshold;
            if (above && !before) ++rises;
        }
        return rises;
    });
}

[[maybe_unused]] const bool registered = sim::announce<StatisticKind>(
    "count", {"how often the value rises to `threshold` in the window of each trial", read});

}  // namespace
}  // namespace flinch::lab
