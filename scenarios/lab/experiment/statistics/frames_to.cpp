#include <algorithm>
#include <iterator>

#include "scenarios/lab/experiment/probe_keys.hpp"
#include "scenarios/lab/experiment/statistic.hpp"
#include "sim/registry.hpp"

namespace flinch::lab {
namespace {

Statistic read(ProbeKeys& keys) {
    return OfPhase([threshold = keys.threshold()](const PhaseReading& phase) {
        std::vector<PhaseValue> all;
        std::vector<bool> reached;
        for (const WindowReading& trial : phase.trials) {
            auto found = std::ranges::find(all, trial.stimulus, &PhaseValue::stimulus);
            if (found == all.end()) {
                all.push_back({static_cast<double>(phase.frames), trial.stimulus});
                found = std::prev(all.end());
                reached.push_back(false);
            }
            const auto kind = static_cast<std::size_t>(found - all.begin());
            if (reached[kind] || trial.mean() < threshold) continue;
            reached[kind] = true;
            found->value = static_cast<double>(trial.frames);
        }
        return all;
    });
}

[[maybe_unused]] const bool registered = sim::announce<StatisticKind>(
    "frames-to", {"frames of the phase that were lived until the mean of a trial first reached `threshold`, "
                  "for each kind of trial; all of them if none did",
                  read});

}  // namespace
}  // namespace flinch::lab
