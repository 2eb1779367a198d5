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
#include "sim/input/refuse.hpp"
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
    sim::refuse(std::filesystem::path(scenario.path),
                "--raise: " + sim::unknown_name("phase", name, sim::names_of(phases)));
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

/// The lives that are to be raised, group by group under each seed, and their files.
struct Errand {
    std::size_t group = 0;
    std::uint64_t seed = 0;
    fs::path file;
    bool done = false;
};

/// Plans the lives, and checks before anything is lived that their files can be written, over no other life.
std::vector<Errand> errands_of(const Scenario& scenario, const std::vector<std::uint64_t>& seeds,
                               const RunOptions& options) {
    const fs::path out = options.out;
    const bool one_file = out.extension() == life_file_ending;
    const std::size_t lives = seeds.size() * scenario.groups.size();
    if (one_file && lives > 1)
        sim::refuse(out, fmt::format("{} lives do not fit into one file: name a folder", lives));
    if (const fs::path folder = one_file ? out.parent_path() : out; !folder.empty()) make_folder(folder);
    std::vector<Errand> errands;
    for (const std::uint64_t seed : seeds) {
        for (std::size_t group = 0; group < scenario.groups.size(); ++group) {
            const fs::path file = one_file ? out : out / life_file_name(scenario, group, seed, options.raise);
            expect_no_other(file, scenario, options.settings);
            expect_writable(file);
            errands.push_back({group, seed, file});
        }
    }
    return errands;
}

}  // namespace

int raise_creatures(const std::shared_ptr<const Scenario>& scenario, const RunOptions& options) {
    const std::size_t phase = phase_named(*scenario, options.raise);
    const auto seeds = seeds_from(options.seed.value_or(scenario->first_seed), options.seeds.value_or(1));
    std::vector<Errand> errands = errands_of(*scenario, seeds, options);
    const SnapshotPlan plan{".", {}, options.settings, seeds, {}};  // each errand names its file
    const sim::InterruptWatch watch;
    ProgressBar bar(scenario->title);
    sim::parallel_for(errands.size(), options.threads == 0 ? sim::cores() : options.threads,
                      [&](std::size_t i) {
                          Errand& errand = errands[i];
                          RecordedLife recorded(scenario, errand.group, errand.seed);
                          const Snapshots snapshots(plan, recorded);
                          if (!live_through(recorded, phase)) return;
                          snapshots.save(recorded, errand.file);
                          errand.done = true;
                      });
    for (const Errand& errand : errands) {
        if (errand.done) std::cout << errand.file.string() << '\n';
    }
    if (sim::interrupted() == 0) return all_well;
    spdlog::warn("interrupted: {} of {} lives were raised", std::ranges::count(errands, true, &Errand::done),
                 errands.size());
    return interrupted_status();
}

}  // namespace flinch::lab
