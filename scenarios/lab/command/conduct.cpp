#include "scenarios/lab/command/conduct.hpp"

#include <chrono>
#include <numeric>

#include "scenarios/lab/command/commands.hpp"
#include "scenarios/lab/command/progress.hpp"
#include "sim/parallel_for.hpp"

namespace flinch::lab {

RunReport conduct(const std::shared_ptr<const Scenario>& scenario, std::uint64_t first, std::size_t seeds,
                  unsigned threads) {
    std::vector<std::uint64_t> all(seeds);
    std::iota(all.begin(), all.end(), first);
    const auto begun = std::chrono::steady_clock::now();
    ProgressBar bar(scenario->title);
    Record record = run_experiment(scenario, all, threads == 0 ? sim::cores() : threads,
                                   [&bar](std::size_t done, std::size_t lives) { bar.show(done, lives); });
    const double wall = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
    return make_report(*scenario, std::move(record), wall);
}

}  // namespace flinch::lab
