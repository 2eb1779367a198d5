#include <algorithm>
#include <filesystem>
#include <iostream>

#include <fmt/format.h>

#include "scenarios/lab/command/commands.hpp"
#include "scenarios/lab/command/conduct.hpp"
#include "scenarios/lab/experiment/confirmation.hpp"
#include "scenarios/lab/kept/shelf.hpp"
#include "scenarios/lab/library/library.hpp"
#include "scenarios/lab/write_file.hpp"

namespace flinch::lab {
namespace {

namespace fs = std::filesystem;

/// Estimates how many simulated seconds all lives will last together. The estimate decides which scenario
/// comes first.
double planned_seconds(const Scenario& scenario) {
    double seconds = 0;
    for (const Group& group : scenario.groups) {
        for (const Phase& phase : group.phases) {
            for (const TrialKind& trial : phase.trials) {
                const auto steps = static_cast<double>(trial.steps.size());
                seconds += trial.count * (steps * sim::seconds(phase.duration) + sim::seconds(phase.gap));
            }
        }
    }
    return seconds * static_cast<double>(confirmation_seed_count(scenario));
}

struct Errand {
    fs::path file;
    double planned = 0;
};

bool is_kept(const fs::path& file) {
    sim::Diagnostics ignored;
    const auto entries = kept_beside({file}, ignored);
    return !entries.empty() && entries.front().stale.empty();
}

/// Finds the scenarios that make claims and have no kept result, or a stale one. The short ones come first.
std::vector<Errand> errands_of(const std::vector<fs::path>& files, sim::Diagnostics& problems) {
    std::vector<Errand> errands;
    for (const fs::path& file : files) {
        try {
            const Scenario scenario = read_scenario(file);
            if (!scenario.findings.empty() && !is_kept(file))
                errands.push_back({file, planned_seconds(scenario)});
        } catch (const sim::BadInput& bad) {
            for (const sim::Diagnostic& one : bad.problems().all()) problems.error(one.place, one.message);
        }
    }
    std::stable_sort(errands.begin(), errands.end(),
                     [](const Errand& a, const Errand& b) { return a.planned < b.planned; });
    return errands;
}

}  // namespace

int renew_results(const ResultsOptions& options) {
    std::vector<fs::path> files{options.files.begin(), options.files.end()};
    if (files.empty()) {
        for (const LibraryEntry& entry : list_library(library_folder())) files.emplace_back(entry.path);
    }
    sim::Diagnostics problems;
    const auto errands = errands_of(files, problems);
    for (std::size_t i = 0; i < errands.size(); ++i) {
        const fs::path& file = errands[i].file;
        std::cout << fmt::format("{} of {}  {}", i + 1, errands.size(), file.string()) << std::flush;
        expect_writable(kept_path(file));
        const auto scenario = std::make_shared<const Scenario>(read_scenario(file));
        const RunReport report = confirm(scenario, options.threads);
        if (report.record.partial) return interrupted_status();
        write_kept(kept_path(file), keep(*scenario, report));
        const auto holding = std::count_if(report.findings.begin(), report.findings.end(),
                                           [](const FindingResult& finding) { return finding.holds; });
        std::cout << fmt::format("  {} of {} confirmed, {:.1f} s", holding, report.findings.size(),
                                 report.wall_seconds)
                  << std::endl;
    }
    if (errands.empty()) std::cout << "nothing to renew\n";
    problems.print(std::cerr);
    return problems.empty() ? all_well : bad_input;
}

}  // namespace flinch::lab
