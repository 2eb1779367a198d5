#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "scenarios/lab/finding_result.hpp"
#include "scenarios/lab/report/report.hpp"

namespace flinch::lab {

/// What is said of a finding. The last three are for findings that were judged a second time, on seeds that
/// nobody could have chosen by.
enum class Verdict { holds, does_not_hold, confirmed, not_confirmed, refuted };

/// As it stands in files and tables: "does not hold".
[[nodiscard]] const char* name_of(Verdict verdict);
[[nodiscard]] std::vector<std::pair<std::string, Verdict>> all_verdicts();
/// Whether it is a claim that CI defends.
[[nodiscard]] constexpr bool is_claim(Verdict verdict) noexcept {
    return verdict == Verdict::holds || verdict == Verdict::confirmed;
}

struct KeptFinding {
    Verdict verdict = Verdict::does_not_hold;
    FindingResult result;
};

/// What came of running a scenario as it stands, kept beside it as `NAME.found.json`.
struct Kept {
    std::string content;      ///< hash of what scenario, species and pictures said (`Scenario::content_hash`)
    std::string fingerprint;  ///< of the lives of all seeds
    std::string short_fingerprint;  ///< of the lives of the first seed alone, as of `flinch run --seeds 1`
    std::string version;            ///< of the program (`sim::version`)
    std::uint64_t first_seed = 1;
    std::size_t seeds = 0;
    std::vector<std::string> groups;
    double sim_seconds = 0;   ///< lived, all lives together
    double wall_seconds = 0;  ///< that it took on whatever machine it was
    std::uint64_t events = 0;
    std::uint64_t frames = 0;
    std::vector<KeptFinding> findings;
    std::vector<std::string> tables;  ///< as the run printed them
};

[[nodiscard]] Kept keep(const Scenario& scenario, const RunReport& report);

/// Where the result of a scenario file is kept: its name with the ending `.found.json` instead of its own.
[[nodiscard]] std::filesystem::path kept_path(const std::filesystem::path& scenario);
/// The scenario file that a result was kept beside.
[[nodiscard]] std::filesystem::path scenario_of(const std::filesystem::path& kept);
[[nodiscard]] bool is_kept_path(const std::filesystem::path& path);

/// Throws `MachineFailure`; what was kept before then stays.
void write_kept(const std::filesystem::path& path, const Kept& kept);
/// Throws `sim::BadInput` if it is missing, cut short or something else.
[[nodiscard]] Kept read_kept(const std::filesystem::path& path);

}  // namespace flinch::lab
