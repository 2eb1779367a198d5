#include <filesystem>
#include <initializer_list>
#include <iostream>

#include <fmt/format.h>

#include "scenarios/lab/command/commands.hpp"
#include "scenarios/lab/command/conduct.hpp"
#include "scenarios/lab/command/raise.hpp"
#include "scenarios/lab/command/resume.hpp"
#include "scenarios/lab/experiment/confirmation.hpp"
#include "scenarios/lab/kept/kept.hpp"
#include "scenarios/lab/report/csv.hpp"
#include "scenarios/lab/report/json_text.hpp"
#include "scenarios/lab/write_file.hpp"
#include "sim/interrupt.hpp"

namespace flinch::lab {
namespace {

void write_csv(const std::filesystem::path& folder, const RunReport& report) {
    make_folder(folder);
    write_file(folder / "measures.csv", measures_csv(report.record));
    write_file(folder / "findings.csv", findings_csv(report));
    write_file(folder / "runs.csv", runs_csv(report.record));
}

void write_out(const std::string& folder, const Scenario& scenario, const RunReport& report) {
    make_folder(folder);
    write_file(std::filesystem::path(folder) / "run.txt", as_text(scenario, report));
    write_file(std::filesystem::path(folder) / "run.json", json_text(as_json(scenario, report), 1) + "\n");
}

/// Checks, before anything is run, that a folder can be made and these files written into it. No folder is
/// none to check.
void expect_folder(const std::string& folder, std::initializer_list<const char*> files) {
    if (folder.empty()) return;
    make_folder(folder);
    for (const char* name : files) expect_writable(std::filesystem::path(folder) / name);
}

void expect_folders(const RunOptions& options) {
    expect_folder(options.out, {"run.txt", "run.json"});
    expect_folder(options.csv, {"measures.csv", "findings.csv", "runs.csv"});
}

/// Checks, before anything is run, that lives can be put into the plan's folder, and that none of another
/// experiment is there.
void expect_room_for_lives(const SnapshotPlan& plan, const Scenario& scenario) {
    if (plan.folder.empty()) return;
    expect_room(plan, scenario);
    for (std::size_t group = 0; group < scenario.groups.size(); ++group)
        expect_writable(plan.folder / life_file_name(scenario, group, plan.seeds.front(), "end"));
}

/// Checks, before anything is run, that the result can be kept. A kept result belongs to the scenario file
/// exactly as it stands, so every option that would change the experiment is an error.
void expect_keepable(const RunOptions& options) {
    sim::Diagnostics problems;
    const auto refuse = [&problems](const std::string& option, const std::string& why) {
        problems.error({option, 1, 1},
                       why + "; a kept result is of the file as it stands: leave out one of the two");
    };
    if (!options.settings.empty()) refuse("--set", "not with --keep");
    if (options.seeds) refuse("--seeds", "a result is kept of all confirmation seeds");
    if (options.seed) refuse("--seed", "a result is kept of confirmation seeds");
    if (!problems.empty()) throw sim::BadInput(std::move(problems));
    expect_writable(kept_path(options.file));
}

/// The seeds of a run, as the options say.
std::vector<std::uint64_t> seeds_of(const Scenario& scenario, const RunOptions& options) {
    if (options.keep || options.confirm) {
        const std::size_t count = options.seeds.value_or(0);
        return confirmation_seeds(scenario.content_hash,
                                  count > 0 ? count : confirmation_seed_count(scenario));
    }
    return seeds_from(options.seed.value_or(scenario.first_seed), options.seeds.value_or(scenario.seeds));
}

/// Prints a report, writes it into the folder, and returns the exit status.
int deliver(const Scenario& scenario, const RunReport& report, const RunOptions& options) {
    std::cout << (options.json ? json_text(as_json(scenario, report)) + "\n" : as_text(scenario, report))
              << std::flush;
    if (!options.out.empty()) write_out(options.out, scenario, report);
    if (!options.csv.empty()) write_csv(options.csv, report);
    if (report.record.partial) return interrupted_status();
    if (options.keep) write_kept(kept_path(options.file), keep(scenario, report));
    for (const FindingResult& finding : report.findings) {
        if (!finding.holds) return finding_fails;
    }
    return all_well;
}

int resume(const RunOptions& options) {
    const Resumption resumption = find_resumption(options.resume);
    const auto scenario = scenario_of(resumption, options.file, options.resume);
    expect_folders(options);
    const SnapshotPlan plan{options.snapshot_every ? options.out : "",
                            options.snapshot_every.value_or(sim::Time{}), resumption.settings,
                            resumption.seeds, resumption.from};
    expect_room_for_lives(plan, *scenario);
    RunReport report = conduct(scenario, resumption.seeds, options.threads, plan);
    report.confirmation = resumption.whole && resumption.seeds == confirmation_seeds(scenario->content_hash,
                                                                                     resumption.seeds.size());
    return deliver(*scenario, report, options);
}

}  // namespace

int run_scenario(const RunOptions& options) {
    if (!options.resume.empty()) return resume(options);
    const auto scenario = std::make_shared<const Scenario>(open_scenario(options.file, options.settings));
    if (options.keep) expect_keepable(options);
    if (!options.raise.empty()) return raise_creatures(scenario, options);
    expect_folders(options);
    const auto seeds = seeds_of(*scenario, options);
    const SnapshotPlan plan{options.snapshot_every ? options.out : "",
                            options.snapshot_every.value_or(sim::Time{}),
                            options.settings,
                            seeds,
                            {}};
    expect_room_for_lives(plan, *scenario);
    RunReport report = conduct(scenario, seeds, options.threads, plan);
    report.confirmation = options.keep || options.confirm;
    return deliver(*scenario, report, options);
}

}  // namespace flinch::lab
