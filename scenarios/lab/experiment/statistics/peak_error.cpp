#include <cmath>

#include "scenarios/lab/experiment/probe_keys.hpp"
#include "scenarios/lab/experiment/statistic.hpp"
#include "scenarios/lab/experiment/statistics/peak.hpp"
#include "sim/registry.hpp"

namespace flinch::lab {
namespace {

Statistic read(ProbeKeys& keys) {
    using namespace std::chrono_literals;
    const double threshold = keys.threshold();
    const double wanted = sim::seconds(keys.needed<sim::Time>(
        "at", sim::Duration{1ms, 24h}, "when the peak should come, from the opening of the window"));
    return OfTrial([threshold, wanted](const WindowReading& window) -> std::optional<double> {
        const auto top = peak(window, threshold);
        if (!top) return std::nullopt;
        return std::abs((*top)->time - wanted) / wanted;
    });
}

[[maybe_unused]] const bool registered =
    sim::announce<StatisticKind>("peak-error", {"how far from `at` the highest value in the window comes, as "
                                                "a share of `at`, in trials where it reaches `threshold`",
                                                read});

}  // namespace
}  // namespace flinch::lab
