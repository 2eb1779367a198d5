#include <chrono>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <thread>

#include <fmt/format.h>

#include "scenarios/lab/command/commands.hpp"
#include "scenarios/lab/command/progress.hpp"
#include "scenarios/lab/machine_failure.hpp"
#include "scenarios/lab/report/report.hpp"

namespace flinch::lab {
namespace {

void write_file(const std::filesystem::path& path, const std::string& text) {
    std::ofstream file(path);
    file << text;
    file.flush();
    if (!file) throw MachineFailure(fmt::format("cannot write {}", path.string()));
}

void write_out(const std::string& folder, const Scenario& scenario, const RunReport& report) {
    std::error_code failed;
    std::filesystem::create_directories(folder, failed);
    if (failed) throw MachineFailure(fmt::format("cannot make the folder {}: {}", folder, failed.message()));
    write_file(std::filesystem::path(folder) / "run.txt", as_text(scenario, report));
    write_file(std::filesystem::path(folder) / "run.json", as_json(scenario, report).dump(1) + "\n");
}

}  // namespace

unsigned cores() {
    return std::max(1u, std::thread::hardware_concurrency());
}

int run_scenario(const RunOptions& options) {
    const auto scenario = std::make_shared<const Scenario>(open_scenario(options.file, options.settings));
    std::vector<std::uint64_t> seeds(options.seeds.value_or(scenario->seeds));
    for (std::size_t i = 0; i < seeds.size(); ++i) seeds[i] = options.seed.value_or(scenario->first_seed) + i;

    const auto begun = std::chrono::steady_clock::now();
    std::vector<SeedRecord> records;
    {
        ProgressBar bar(scenario->title);
        records = run_experiment(scenario, seeds, options.threads == 0 ? cores() : options.threads,
                                 [&bar](std::size_t done, std::size_t all) { bar.show(done, all); });
    }
    const double wall = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
    const RunReport report = make_report(*scenario, records, wall);
    std::cout << (options.json ? as_json(*scenario, report).dump() + "\n" : as_text(*scenario, report))
              << std::flush;
    if (!options.out.empty()) write_out(options.out, *scenario, report);
    for (const FindingResult& finding : report.findings) {
        if (!finding.holds) return finding_fails;
    }
    return all_well;
}

}  // namespace flinch::lab
