#include "scenarios/lab/kept/kept.hpp"

#include "sim/version.hpp"

namespace flinch::lab {
namespace {

constexpr std::string_view ending = ".found.json";

}  // namespace

std::vector<std::pair<std::string, Verdict>> all_verdicts() {
    return {{"holds", Verdict::holds},
            {"does not hold", Verdict::does_not_hold},
            {"confirmed", Verdict::confirmed},
            {"not confirmed", Verdict::not_confirmed},
            {"refuted", Verdict::refuted}};
}

const char* name_of(Verdict verdict) {
    static const auto names = all_verdicts();
    for (const auto& [name, known] : names) {
        if (known == verdict) return name.c_str();
    }
    return "";
}

Kept keep(const Scenario& scenario, const RunReport& report) {
    Kept kept;
    kept.content = scenario.content_hash;
    kept.fingerprint = report.fingerprint;
    kept.short_fingerprint = report.short_fingerprint;
    kept.version = sim::version();
    kept.first_seed = scenario.first_seed;
    kept.seeds = report.record.runs.size();
    for (const Group& group : scenario.groups) kept.groups.push_back(group.name);
    kept.sim_seconds = report.sim_seconds;
    kept.wall_seconds = report.wall_seconds;
    kept.events = report.events;
    kept.frames = report.frames;
    for (const FindingResult& result : report.findings)
        kept.findings.push_back({result.holds ? Verdict::holds : Verdict::does_not_hold, result});
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
