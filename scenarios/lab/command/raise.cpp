#include "scenarios/lab/command/raise.hpp"

#include <algorithm>
#include <filesystem>
#include <iostream>

#include <fmt/format.h>
#include <spdlog/spdlog.h>

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
    const SnapshotPlan plan{folder.empty() ? fs::path(".") : folder, {}, options.settings, seeds, {}};
    const auto group_of = [&](std::size_t life) { return life % scenario->groups.size(); };
    const auto seed_of = [&](std::size_t life) { return seeds[life / scenario->groups.size()]; };
    std::vector<fs::path> files(lives);
    for (std::size_t i = 0; i < lives; ++i) {
        const Life life(scenario, group_of(i), seed_of(i));
        files[i] = one_file ? fs::path(options.out) : folder / life_file_name(life, options.raise);
        expect_no_other(files[i], *scenario, options.settings);
        expect_writable(files[i]);
    }
    const sim::InterruptWatch watch;
    ProgressBar bar(scenario->title);
    std::vector<char> raised(lives, 0);
    sim::parallel_for(lives, options.threads == 0 ? sim::cores() : options.threads, [&](std::size_t i) {
        RecordedLife recorded(scenario, group_of(i), seed_of(i));
        const Snapshots snapshots(plan, recorded);
        if (!live_through(recorded, phase)) return;
        snapshots.save(recorded, files[i]);
        raised[i] = 1;
    });
    for (std::size_t i = 0; i < lives; ++i) {
        if (raised[i] != 0) std::cout << files[i].string() << '\n';
    }
    const auto done = std::ranges::count(raised, 1);
    if (sim::interrupted() == 0) return all_well;
    spdlog::warn("interrupted: {} of {} lives were raised", done, lives);
    return interrupted_status();
}

}  // namespace flinch::lab
