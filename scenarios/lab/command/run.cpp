#include <filesystem>
#include <iostream>

#include <fmt/format.h>

#include "scenarios/lab/command/commands.hpp"
#include "scenarios/lab/command/conduct.hpp"
#include "scenarios/lab/kept/kept.hpp"
#include "scenarios/lab/write_file.hpp"

namespace flinch::lab {
namespace {

void write_out(const std::string& folder, const Scenario& scenario, const RunReport& report) {
    make_folder(folder);
    write_file(std::filesystem::path(folder) / "run.txt", as_text(scenario, report));
    write_file(std::filesystem::path(folder) / "run.json", as_json(scenario, report).dump(1) + "\n");
}

/// Checks, before anything is run, that the result can be kept. A kept result belongs to the scenario file
/// exactly as it stands, so every option that would change the experiment is an error.
void expect_keepable(const RunOptions& options, const Scenario& scenario) {
    sim::Diagnostics problems;
    const auto refuse = [&problems](const std::string& option, const std::string& why) {
        problems.error({option, 1, 1},
                       why + "; a kept result is of the file as it stands: leave out one of the two");
    };
    if (!options.settings.empty()) refuse("--set", "not with --keep");
    if (options.seeds.value_or(scenario.seeds) != scenario.seeds)
        refuse("--seeds", fmt::format("the scenario asks for {}", scenario.seeds));
    if (options.seed.value_or(scenario.first_seed) != scenario.first_seed)
        refuse("--seed", fmt::format("the scenario's first seed is {}", scenario.first_seed));
    if (!problems.empty()) throw sim::BadInput(std::move(problems));
    expect_writable(kept_path(options.file));
}

}  // namespace

int run_scenario(const RunOptions& options) {
    const auto scenario = std::make_shared<const Scenario>(open_scenario(options.file, options.settings));
    if (options.keep) expect_keepable(options, *scenario);
    const RunReport report = conduct(scenario, options.seed.value_or(scenario->first_seed),
                                     options.seeds.value_or(scenario->seeds), options.threads);
    std::cout << (options.json ? as_json(*scenario, report).dump() + "\n" : as_text(*scenario, report))
              << std::flush;
    if (!options.out.empty()) write_out(options.out, *scenario, report);
    if (options.keep) write_kept(kept_path(options.file), keep(*scenario, report));
    for (const FindingResult& finding : report.findings) {
        if (!finding.holds) return finding_fails;
    }
    return all_well;
}

}  // namespace flinch::lab
