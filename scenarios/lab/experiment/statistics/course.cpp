// The course of a trial: what every lab plots first beside the curve over trials. The bins are those of a
// peristimulus time histogram (Gerstein & Kiang 1960).
#include <cmath>
#include <map>

#include "scenarios/lab/experiment/probe_keys.hpp"
#include "scenarios/lab/experiment/statistic.hpp"
#include "sim/registry.hpp"

namespace flinch::lab {
namespace {

/// A running mean, weighted by how long each sample lasted.
struct Bin {
    double sum = 0, lasted = 0;
};
/// For each kind of trial its bins, by their number.
using Courses = std::map<std::string, std::map<long, Bin>>;

Courses courses_of(const PhaseReading& phase, double width) {
    Courses courses;
    for (const WindowReading& window : phase.trials) {
        auto& bins = courses[window.stimulus];
        for (const Sample& sample : window.lasting()) {
            Bin& bin = bins[static_cast<long>(std::floor(sample.time / width))];
            bin.sum += sample.value * sample.lasted;
            bin.lasted += sample.lasted;
        }
    }
    return courses;
}

Statistic read(ProbeKeys& keys) {
    using namespace std::chrono_literals;
    const sim::Time quarter = 250ms;
    const double width = sim::seconds(keys.key("bin", sim::Duration{1ms, 1h}, quarter, "the width of a bin"));
    return OfPhase([width](const PhaseReading& phase) {
        std::vector<PhaseValue> all;
        for (const auto& [stimulus, bins] : courses_of(phase, width)) {
            for (const auto& [number, bin] : bins) {
                if (bin.lasted > 0)
                    all.push_back(
                        {bin.sum / bin.lasted, stimulus, -1, (static_cast<double>(number) + 0.5) * width});
            }
        }
        return all;
    });
}

[[maybe_unused]] const bool registered = sim::announce<StatisticKind>(
    "course",
    {"the mean in each bin of time from the window's opening, over all trials of a kind in a phase; "
     "`time_s` is the middle of the bin",
     read});

}  // namespace
}  // namespace flinch::lab
