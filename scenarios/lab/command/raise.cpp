#include "scenarios/lab/command/raise.hpp"

#include <filesystem>
#include <iostream>

#include <fmt/format.h>

#include "scenarios/lab/command/conduct.hpp"
#include "scenarios/lab/command/progress.hpp"
#include "scenarios/lab/write_file.hpp"
#include "sim/input/nearest_name.hpp"
#include "sim/interrupt.hpp"
#include "sim/names.hpp"
#include "sim/parallel_for.hpp"

namespace flinch::lab {
namespace {

namespace fs = std::filesystem;

/// The number of trials that a group has lived through when a phase is over.
std::size_t trials_up_to(const Life& life, std::size_t phase) {
    std::size_t count = 0;
    for (const Trial& trial : life.trials()) count += trial.phase <= phase ? 1 : 0;
    return count;
}

std::size_t phase_named(const Scenario& scenario, const std::string& name) {
    const auto& phases = scenario.groups.front().phases;
    if (const auto phase = sim::find_named(phases, name)) return *phase;
    sim::refuse({scenario.path, 1, 1}, "--raise: " + sim::unknown_name("phase", name, sim::names_of(phases)));
}

/// Lives to the end of a phase; false if the program was asked to stop before.
bool live_through(RecordedLife& recorded, std::size_t phase) {
    std::size_t left = trials_up_to(recorded.life(), phase);
    while (left > 0) {
        if (sim::interrupted() != 0) return false;
        const Life::Step step = recorded.step();
        if (step == Life::Step::over) break;
        if (step == Life::Step::trial_ends) --left;
    }
    return true;
}

}  // namespace

int raise_creatures(const std::shared_ptr<const Scenario>& scenario, const RunOptions& options) {
    const std::size_t phase = phase_named(*scenario, options.raise);
    const auto seeds = seeds_from(options.seed.value_or(scenario->first_seed), options.seeds.value_or(1));
    const std::size_t lives = seeds.size() * scenario->groups.size();
    const bool one_file = fs::path(options.out).extension() == life_file_ending;
    if (one_file && lives > 1)
        sim::refuse({options.out, 1, 1},
                    fmt::format("{} lives do not fit into one file: name a folder", lives));
    const fs::path folder = one_file ? fs::path(options.out).parent_path() : fs::path(options.out);
    if (!folder.empty()) make_folder(folder);
    const sim::InterruptWatch watch;
    ProgressBar bar(scenario->title);
    std::vector<std::string> names(lives);
    sim::parallel_for(lives, options.threads == 0 ? sim::cores() : options.threads, [&](std::size_t i) {
        RecordedLife recorded(scenario, i % scenario->groups.size(), seeds[i / scenario->groups.size()]);
        const SnapshotPlan plan{folder.empty() ? fs::path(".") : folder, {}, options.settings, seeds, {}};
        const Snapshots snapshots(plan, recorded);
        if (!live_through(recorded, phase)) return;
        names[i] = one_file ? options.out
                            : (folder / life_file_name(*scenario, recorded.life(), options.raise)).string();
        snapshots.save(recorded, names[i]);
    });
    for (const std::string& name : names) {
        if (!name.empty()) std::cout << name << '\n';
    }
    return sim::interrupted() != 0 ? interrupted_status() : all_well;
}

}  // namespace flinch::lab
