#include <algorithm>
#include <iterator>

#include "scenarios/lab/experiment/probe_keys.hpp"
#include "scenarios/lab/experiment/statistic.hpp"
#include "scenarios/lab/experiment/statistics/peak.hpp"
#include "sim/registry.hpp"

namespace flinch::lab {
namespace {

Statistic read(ProbeKeys& keys) {
    return OfTrial([threshold = keys.threshold()](const WindowReading& window) -> std::optional<double> {
        const auto& samples = window.samples;
        const auto top = peak(window, threshold);
        if (!top) return std::nullopt;
        const auto low = [&](const Sample& sample) { return sample.value < 0.5 * (*top)->value; };
        const auto left = std::find_if(std::make_reverse_iterator(*top), samples.rend(), low);
        const auto right = std::find_if(*top, samples.end(), low);
        return (right == samples.end() ? samples.back() : *right).time -
               (left == samples.rend() ? samples.front() : *left).time;
    });
}

[[maybe_unused]] const bool registered =
    sim::announce<StatisticKind>("width", {"seconds for which the value is at least half of its highest in "
                                           "the window, in trials where that reaches `threshold`",
                                           read});

}  // namespace
}  // namespace flinch::lab
