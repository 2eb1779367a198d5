#include "scenarios/lab/command/conduct.hpp"

#include <chrono>
#include <numeric>

#include "scenarios/lab/command/commands.hpp"
#include "scenarios/lab/command/progress.hpp"
#include "scenarios/lab/experiment/confirmation.hpp"
#include "sim/interrupt.hpp"
#include "sim/parallel_for.hpp"

namespace flinch::lab {

std::vector<std::uint64_t> seeds_from(std::uint64_t first, std::size_t count) {
    std::vector<std::uint64_t> seeds(count);
    std::iota(seeds.begin(), seeds.end(), first);
    return seeds;
}

RunReport conduct(const std::shared_ptr<const Scenario>& scenario, const std::vector<std::uint64_t>& seeds,
                  unsigned threads, const SnapshotPlan& plan) {
    const sim::InterruptWatch watch;
    const auto begun = std::chrono::steady_clock::now();
    ProgressBar bar(scenario->title);
    Record record = run_experiment(
        scenario, seeds, threads == 0 ? sim::cores() : threads,
        [&bar](std::size_t done, std::size_t lives) { bar.show(done, lives); }, plan);
    const double wall = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
    return make_report(*scenario, std::move(record), wall);
}

RunReport confirm(const std::shared_ptr<const Scenario>& scenario, unsigned threads) {
    const std::size_t count = confirmation_seed_count(*scenario);
    RunReport report = conduct(scenario, confirmation_seeds(scenario->content_hash, count), threads);
    report.confirmation = true;
    return report;
}

}  // namespace flinch::lab
