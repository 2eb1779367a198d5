#include "scenarios/lab/kept/kept.hpp"

#include "sim/version.hpp"

namespace flinch::lab {
namespace {

constexpr std::string_view ending = ".found.json";

}  // namespace

Kept keep(const Scenario& scenario, const RunReport& report) {
    Kept kept;
    kept.content = scenario.content_hash;
    kept.fingerprint = report.fingerprint;
    kept.short_fingerprint = report.short_fingerprint;
    kept.version = sim::version();
    for (const Run& run : report.record.runs) kept.seeds.push_back(run.seed);
    for (const Group& group : scenario.groups) kept.groups.push_back(group.name);
    kept.sim_seconds = report.sim_seconds;
    kept.wall_seconds = report.wall_seconds;
    kept.events = report.events;
    kept.frames = report.frames;
    for (const FindingResult& result : report.findings)
        kept.findings.push_back({verdict_on(result, report.confirmation), result});
    kept.tables = tables_of(scenario, report);
    return kept;
}

std::filesystem::path kept_path(const std::filesystem::path& scenario) {
    std::filesystem::path path = scenario;
    return path.replace_extension().concat(ending);
}

std::filesystem::path scenario_of(const std::filesystem::path& kept) {
    const std::string path = kept.string();
    return path.substr(0, path.size() - ending.size()) + ".toml";
}

bool is_kept_path(const std::filesystem::path& path) {
    return path.filename().string().ends_with(ending);
}

}  // namespace flinch::lab
